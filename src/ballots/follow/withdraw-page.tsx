import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Case } from '../case/load-case.ts'
import { messages } from './messages.ts'

export interface WithdrawPageProps {
  readonly visit: Visit
  readonly one: Case
  readonly base: string
  /** How many people are written to. */
  readonly people: number
}

/** What withdrawing means, said before it is done. */
export function WithdrawPage({ visit, one, base, people }: WithdrawPageProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.withdrawTitle)} private>
      <PageHeading
        kicker={say(one.title)}
        title={say(messages.withdrawTitle)}
        lead={say(messages.withdrawLead, { title: say(one.title) })}
      />
      {visit.sendsMail && <p>{say(messages.withdrawTold, { people })}</p>}
      <Form action={href(visit, `${base}/withdrawal`)}>
        <div class="action-row">
          <Button kind="danger">{say(messages.withdrawConfirm)}</Button>
          <ButtonLink kind="quiet" href={href(visit, base)}>
            {say(messages.keep)}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}

/** For a link that is none of ours, or was cut short. */
export function VoidLinkPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.voidTitle)} private>
      <PageHeading title={say(messages.voidTitle)} lead={say(messages.voidWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/sign-in?next=%2Fdesk')}>
        {say(messages.signIn)}
      </ButtonLink>
    </Page>
  )
}
