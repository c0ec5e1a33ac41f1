import { roleTitle } from '../../charter/charter.ts'
import { sayEffect } from '../../charters/say-effect.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { type DataItem, DataList } from '../../kit/web/components/data-list.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Stops } from '../../kit/web/components/stops.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { CaseChecks, CaseEnd, tellingOf } from '../case/case-page.tsx'
import { caseStops } from '../case/case-words.ts'
import type { Case } from '../case/load-case.ts'
import { messages } from './messages.ts'

export interface AgreementPageProps {
  readonly visit: Visit
  readonly one: Case
  /** Where the answer is sent; absent when none is asked for (any more). */
  readonly action: string | undefined
  readonly hasAgreed: boolean
  readonly refusal?: string | undefined
}

/** A case as whoever it concerns sees it: what it is, what would follow, and two buttons where their word is asked. */
export function AgreementPage(props: AgreementPageProps) {
  const { visit, one, action, hasAgreed, refusal } = props
  const { say, language } = visit
  const title = say(one.title)
  const lead = action ? messages.lead : hasAgreed ? messages.leadAgreed : messages.leadDecided
  return (
    <Page visit={visit} title={title} private>
      <PageHeading kicker={say(messages.kicker)} title={title} lead={say(lead)} />
      {refusal !== undefined && <Notice kind="warning">{refusal}</Notice>}
      <Stops label={say(messages.progress)} stops={caseStops(one, tellingOf(visit))} />
      <CaseEnd visit={visit} one={one} />
      <Section>
        <DataList items={itemsOf(props)} />
      </Section>
      <Section title={say(messages.follows)}>
        <ul>
          {one.procedure.then.map((effect) => {
            const words = sayEffect(one.charter.rules, effect, language)
            return <li key={words}>{words}</li>
          })}
        </ul>
      </Section>
      {action && (
        <Form action={href(visit, action)}>
          <Actions>
            <Button name="answer" value="agree">
              {say(messages.agree)}
            </Button>
            <Button kind="quiet" name="answer" value="refuse">
              {say(messages.refuse)}
            </Button>
          </Actions>
          <p class="small-note">{say(messages.refuseNote)}</p>
        </Form>
      )}
      <CaseChecks visit={visit} one={one} isPublic />
    </Page>
  )
}

function itemsOf({ visit, one }: AgreementPageProps): DataItem[] {
  const { say } = visit
  const { proposal, station, charter } = one
  const items = [
    station && {
      term: say(messages.about),
      details: <a href={href(visit, `/stations/${station.slug}`)}>{say(station.names)}</a>,
    },
    proposal.office !== null && {
      term: say(messages.office),
      details: say(roleTitle(charter.rules, `station.${proposal.office}`)),
    },
    one.applicantName !== '' && {
      term: say(messages.filedBy, { name: one.applicantName }),
      details: '',
    },
  ]
  return items.flatMap((item) => (item ? [item] : []))
}

/** After the answer. */
export function AnsweredPage({ visit, agrees }: { readonly visit: Visit; readonly agrees: boolean }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(agrees ? messages.doneTitle : messages.refusedTitle)} private>
      <PageHeading
        title={say(agrees ? messages.doneTitle : messages.refusedTitle)}
        lead={say(agrees ? messages.doneWords : messages.refusedWords)}
      />
      <ButtonLink kind="quiet" href={href(visit, '/desk')}>
        {say(messages.toDesk)}
      </ButtonLink>
    </Page>
  )
}

export function NothingToAnswerPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.voidTitle)} private>
      <PageHeading title={say(messages.voidTitle)} lead={say(messages.voidWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/desk')}>
        {say(messages.toDesk)}
      </ButtonLink>
    </Page>
  )
}
