import { clauseHref } from '../charters/say-checks.ts'
import { dayIn, Temporal } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { ClauseTag } from '../kit/web/components/checklist.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { erasedName } from '../people/erased.ts'
import type { Appointment } from '../stations/appointment.ts'
import { historyMessages } from './history-messages.ts'
import { messages } from './messages.ts'

interface TermProps {
  readonly visit: Visit
  readonly appointment: Appointment
}

/** From when to when somebody held an office, no more exactly than it is known; until when, once that is decided. */
export function sayTerm({ say, language }: Visit, { firstDay, firstPrecision, lastDay, endsOn }: Appointment): string {
  const from = writeDay(firstDay, language, firstPrecision)
  if (lastDay === null && endsOn !== null) return say(messages.termEnding, { from, until: writeDay(endsOn, language) })
  if (lastDay === null) return say(messages.termOpen, { from })
  return say(messages.termClosed, { from, until: writeDay(lastDay, language) })
}

/** What an appointment rests on: the clause, the decision in the ledger or the charter that recorded it, and when it was accepted. */
export function Began({ visit, appointment }: TermProps) {
  const { say, language, community } = visit
  const { clause, ledgerSeq, recordedIn, acceptedAt } = appointment
  const accepted = acceptedAt && writeDay(dayIn(community.zone, acceptedAt), language)
  return (
    <>
      <RestsOn visit={visit} clause={clause} seq={ledgerSeq} />
      {ledgerSeq === null && recordedIn !== null && (
        <> {say(messages.recordedIn, { day: writeDay(Temporal.PlainDate.from(recordedIn), language) })}</>
      )}
      {accepted && <> · {say(historyMessages.accepted, { day: accepted })}</>}
    </>
  )
}

/** Why a term ended, by which clause, and where that was decided. */
export function Ended({ visit, appointment }: TermProps) {
  const { say, language } = visit
  const { lastDay, endsOn, endedBecause, endedClause, endedSeq } = appointment
  if (lastDay === null && endsOn === null) return <>{say(historyMessages.lasts)}</>
  // Decided already, and the day lies ahead.
  const ahead = lastDay === null && endsOn !== null ? writeDay(endsOn, language) : undefined
  return (
    <>
      {ahead && <>{say(historyMessages.endsOn, { day: ahead })} · </>}
      {endedBecause && <>{say(historyMessages[endedBecause])} </>}
      <RestsOn visit={visit} clause={endedClause} seq={endedSeq} />
    </>
  )
}

interface RestsOnProps {
  readonly visit: Visit
  /** Null or empty where none is on record. */
  readonly clause: string | null
  readonly seq: number | null
}

export function RestsOn({ visit, clause, seq }: RestsOnProps) {
  return (
    <>
      {clause && <ClauseTag clause={clause} href={clauseHref(clause, visit.language)} />}
      {seq !== null && (
        <>
          {' '}
          <a href={href(visit, `/ledger/${seq}`)}>{visit.say(messages.inLedger, { seq })}</a>
        </>
      )}
    </>
  )
}

/** Somebody's name with the way to their page; who erased their data has none. */
export function HolderName({ visit, appointment }: TermProps) {
  const { personId, personName } = appointment
  if (personName === erasedName) return <>{personName}</>
  return <a href={href(visit, `/people/${personId}`)}>{personName}</a>
}
