import type { ComponentChildren } from 'preact'
import { caseMessages } from '../ballots/case/case-messages.ts'
import { sayTally } from '../ballots/case/case-words.ts'
import type { Case } from '../ballots/case/load-case.ts'
import { dayIn } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { href, type Visit } from '../kit/web/visit.ts'
import type { TitledCase } from './load-desk.ts'
import { messages } from './messages.ts'

interface OpenRowsProps {
  readonly visit: Visit
  readonly cases: readonly Case[]
  readonly personId: string
}

/** Open cases by age: how long each has waited, how far its quorum is, and what the reader did. */
export function OpenRows({ visit, cases, personId }: OpenRowsProps) {
  return (
    <ul class="case-rows">
      {cases.map((one) => (
        <OpenRow key={one.proposal.id} visit={visit} one={one} personId={personId} />
      ))}
    </ul>
  )
}

function OpenRow({ visit, one, personId }: { readonly visit: Visit; readonly one: Case; readonly personId: string }) {
  const { say, language } = visit
  const own = one.ballots.find((ballot) => ballot.personId === personId)
  const unanswered = one.decision?.unanswered ?? 0
  return (
    <CaseRow
      visit={visit}
      id={one.proposal.id}
      title={say(one.title)}
      mark={
        <>
          <span class="sr-only">{say(messages.ageLabel)} </span>
          {say(messages.age, { days: one.days })}
        </>
      }
    >
      <span>{say(messages.applicant, { name: one.applicantName })}</span>
      {one.decision && <span>{sayTally(one.charter.rules, one.decision.approvals, language)}</span>}
      {unanswered > 0 && <span class="case-row-warning">{say(messages.objected, { count: unanswered })}</span>}
      {own?.counts && <span>{say(messages.youVoted, { choice: say(messages[own.choice]) })}</span>}
      {own && !own.counts && <span class="case-row-warning">{say(messages.voteAgain)}</span>}
    </CaseRow>
  )
}

interface TitledRowsProps {
  readonly visit: Visit
  readonly cases: readonly TitledCase[]
}

/** Cases with their state in words: somebody's own, or those that ended. */
export function TitledRows({ visit, cases }: TitledRowsProps) {
  const { say, language, community } = visit
  return (
    <ul class="case-rows">
      {cases.map(({ proposal, title }) => {
        const { state, filedAt, endedAt } = proposal
        const day = writeDay(dayIn(community.zone, endedAt ?? filedAt), language)
        return (
          <CaseRow
            key={proposal.id}
            visit={visit}
            id={proposal.id}
            title={say(title)}
            mark={<span class={`case-state case-state-${state}`}>{say(caseMessages[state])}</span>}
          >
            <span>{say(endedAt ? messages.endedOn : messages.filedOn, { day })}</span>
          </CaseRow>
        )
      })}
    </ul>
  )
}

interface CaseRowProps {
  readonly visit: Visit
  readonly id: string
  readonly title: string
  /** What stands at the row's end: its age, or its state. */
  readonly mark: ComponentChildren
  readonly children: ComponentChildren
}

function CaseRow({ visit, id, title, mark, children }: CaseRowProps) {
  return (
    <li class="case-row">
      <p class="case-row-head">
        <a href={href(visit, `/desk/cases/${id}`)}>{title}</a>
        <span class="case-row-mark">{mark}</span>
      </p>
      <p class="case-row-facts">{children}</p>
    </li>
  )
}
