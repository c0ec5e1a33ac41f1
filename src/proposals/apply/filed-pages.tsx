import type { Procedure } from '../../charter/charter.ts'
import { writeDuration } from '../../kit/time/write-day.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { type Check, Checklist } from '../../kit/web/components/checklist.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { pageMessages as messages } from './page-messages.ts'

/** A letter is on its way: the application waits for its confirmation. */
export function SentPage({ visit, procedure }: { readonly visit: Visit; readonly procedure: Procedure }) {
  const { say, language } = visit
  const span = writeDuration(procedure['confirm-within'], language)
  return (
    <Page visit={visit} title={say(messages.sentTitle)} private>
      <PageHeading
        kicker={say(procedure.name)}
        title={say(messages.sentTitle)}
        lead={say(messages.sentWords, { span })}
      />
      <p>{say(messages.sentNothing)}</p>
    </Page>
  )
}

export function ConfirmPage({ visit, secret }: { readonly visit: Visit; readonly secret: string }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.confirmTitle)} private>
      <PageHeading title={say(messages.confirmTitle)} lead={say(messages.confirmWords)} />
      <Form action={href(visit, `/confirm/${secret}`)}>
        <Button>{say(messages.confirmButton)}</Button>
      </Form>
    </Page>
  )
}

export function VoidLinkPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.voidTitle)} private>
      <PageHeading title={say(messages.voidTitle)} lead={say(messages.voidWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/found')}>
        {say(messages.fileAgain)}
      </ButtonLink>
    </Page>
  )
}

/** The charter does not take the case up, now that it is known who applies. */
export function GateShutPage({ visit, checks }: { readonly visit: Visit; readonly checks: readonly Check[] }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.gateTitle)} private>
      <PageHeading title={say(messages.gateTitle)} lead={say(messages.gateEnded)} />
      <Checklist items={checks} />
    </Page>
  )
}

export function SuspendedPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.suspendedTitle)} private>
      <PageHeading title={say(messages.suspendedTitle)} lead={say(messages.suspendedWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/conduct')}>
        {say(messages.conduct)}
      </ButtonLink>
    </Page>
  )
}

/** The charter lets others file this. `roles`: who, in words. */
export function NotYoursPage({ visit, roles }: { readonly visit: Visit; readonly roles: string }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.notYoursTitle)} private>
      <PageHeading title={say(messages.notYoursTitle)} lead={say(messages.stationNoneWords, { roles })} />
      <ButtonLink kind="quiet" href={href(visit, '/desk')}>
        {say(messages.toDesk)}
      </ButtonLink>
    </Page>
  )
}
