import type { CharterRules } from '../charter.ts'
import type { DutyRow, DutyStation, IsoDay, ObligationsSince } from '../duty.ts'

/** A charter on the line of time: what the clock goes by from a day on. */
export interface CharterFrom {
  readonly rules: CharterRules
  /** Its first day; of the one in force now, any day before today. */
  readonly from: IsoDay
  /** From which day on its obligations are in force, where they came later than the stations. */
  readonly since: ObligationsSince
}

/**
 * Something that will come with nothing done. `remind`: people are told that something is due. `ask`: they are asked for what shows it.
 * `ended`: a period ends well, or nobody can tell. `missed`: it ends, and was missed. `status`, `offices-end`, `case-opens`, `tell`,
 * `agenda`: what follows. `case-silent`: those who decide are told that nobody acts. `case-closes`: the time for votes is over.
 * `waiver-ends`, `term-ends`: from the next day on it is owed again, the seat is empty. `meeting`: a
 * body meets. `charter`: another one comes into force.
 * `brake`: more would change at once than the charter lets the clock change.
 */
export type OutlookEvent = {
  readonly day: IsoDay
  /** The station that it is about. */
  readonly station?: string | undefined
  readonly clause?: string | undefined
} & (
  | {
      readonly kind: 'remind' | 'ask'
      readonly obligation: string
      readonly due: IsoDay
      readonly roles: readonly string[]
    }
  | {
      readonly kind: 'ended'
      readonly obligation: string
      readonly due: IsoDay
      readonly outcome: 'met' | 'waived' | 'unknown'
    }
  | {
      readonly kind: 'missed'
      readonly obligation: string
      readonly due: IsoDay
      readonly row: DutyRow
      readonly roles: readonly string[]
    }
  | {
      readonly kind: 'status'
      readonly status: string
      readonly before: string
      readonly obligation: string
      /** How the duty stood by which it came. */
      readonly row: DutyRow
    }
  | { readonly kind: 'offices-end'; readonly offices: readonly string[] }
  | { readonly kind: 'case-opens'; readonly procedure: string; readonly roles: readonly string[] }
  | { readonly kind: 'tell'; readonly roles: readonly string[]; readonly obligation: string }
  | { readonly kind: 'agenda'; readonly body: string }
  | {
      readonly kind: 'case-silent'
      readonly procedure: string
      readonly case?: string | undefined
      readonly roles: readonly string[]
      readonly every: string
    }
  | {
      readonly kind: 'case-closes'
      readonly procedure: string
      readonly case?: string | undefined
      readonly outcome: string
    }
  | { readonly kind: 'waiver-ends'; readonly obligation: string }
  | { readonly kind: 'term-ends'; readonly office: string }
  | { readonly kind: 'meeting'; readonly body: string; readonly meeting: string }
  | { readonly kind: 'charter'; readonly version: string }
  | { readonly kind: 'brake'; readonly stations: number; readonly most: number; readonly roles: readonly string[] }
)

/** A case that is open today. */
export interface OpenCase {
  readonly case: string
  readonly procedure: string
  readonly station?: string | undefined
  /** The charter that it was filed under. */
  readonly rules: CharterRules
  /** The last act in it (ISO 8601). */
  readonly silentSince: string
  /** When its time for votes is over, and what becomes of it then as it stands; absent where it never closes. */
  readonly closing?: { readonly day: IsoDay; readonly outcome: string } | undefined
}

/** A term whose end is decided. */
export interface EndingTerm {
  readonly station: string
  readonly office: string
  readonly day: IsoDay
  readonly clause?: string | undefined
}

/** A meeting of a body that is called. */
export interface CalledMeeting {
  readonly meeting: string
  readonly body: string
  readonly day: IsoDay
}

/** All that is known today. */
export interface OutlookFacts {
  /** In the community's zone. */
  readonly today: IsoDay
  /** The one in force, then those to come, in their order. */
  readonly charters: readonly CharterFrom[]
  readonly stations: readonly DutyStation[]
  readonly cases: readonly OpenCase[]
  readonly terms: readonly EndingTerm[]
  readonly meetings?: readonly CalledMeeting[] | undefined
}

/** What will come until a day if nobody does anything, and how every station stands then. */
export interface Outlook {
  readonly events: readonly OutlookEvent[]
  readonly stations: readonly DutyStation[]
}

/** The charter that the clock goes by on a day. */
export function charterOn(charters: readonly CharterFrom[], day: IsoDay): CharterFrom {
  const found = charters.findLast(({ from }) => from <= day) ?? charters[0]
  if (!found) throw new Error('There is no charter to look ahead by')
  return found
}
