import type { Text } from '../../kit/i18n/say.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Stops } from '../../kit/web/components/stops.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { caseMessages } from '../case/case-messages.ts'
import { tellingOf } from '../case/case-page.tsx'
import { caseStops, sayGranted } from '../case/case-words.ts'
import type { Case } from '../case/load-case.ts'
import { messages } from './messages.ts'

export interface OutcomePageProps {
  readonly visit: Visit
  readonly one: Case
}

/** What a deciding ballot, or a deciding answer, brought about. */
export function OutcomePage({ visit, one }: OutcomePageProps) {
  const { say } = visit
  const { state, decisionSeq } = one.proposal
  const { title, lead } = outcomeWords(visit, one)
  const values = { title: say(one.title), clause: one.procedure.decide.clause }
  return (
    <Page visit={visit} title={title} private>
      <PageHeading title={title} lead={say(lead, values)} />
      <Stops label={say(caseMessages.progress)} stops={caseStops(one, tellingOf(visit))} />
      <p class="small-note">{say(visit.sendsMail ? messages.outcomeTold : messages.outcomeNotTold)}</p>
      <div class="action-row">
        {state === 'granted' && one.station && (
          <ButtonLink href={href(visit, `/stations/${one.station.slug}`)}>
            {say(caseMessages.toStation, { station: say(one.station.names) })}
          </ButtonLink>
        )}
        {decisionSeq !== null && (
          <ButtonLink kind="quiet" href={href(visit, `/ledger/${decisionSeq}`)}>
            {say(caseMessages.toLedger, { seq: decisionSeq })}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={href(visit, '/desk')}>
          {say(caseMessages.toDesk)}
        </ButtonLink>
      </div>
    </Page>
  )
}

function outcomeWords(visit: Visit, one: Case): { title: string; lead: Text } {
  const { say } = visit
  const { state } = one.proposal
  if (state === 'granted') return { title: sayGranted(one, tellingOf(visit)), lead: messages.outcomeLead }
  if (state === 'declined') return { title: say(messages.outcomeDeclined), lead: messages.outcomeDeclinedLead }
  return { title: say(messages.outcomeOvertaken), lead: messages.outcomeOvertakenLead }
}
