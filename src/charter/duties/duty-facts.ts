import type { CharterRules } from '../charter.ts'
import type { Phrase } from '../phrase.ts'
import type { IsoDay } from './days.ts'

/** What is known of a station when it is asked what it owes. JSON, and names nobody. */
export interface DutyStation {
  readonly station: string
  /** Kind of station, by the charter. */
  readonly kind: string
  /** Where its days begin and end: IANA name. */
  readonly zone: string
  readonly status: string
  /** Whether the clock itself brought it into that state. */
  readonly byClock?: boolean | undefined
  /** From which day it owes: founded, recorded here or revived. */
  readonly countsFrom: IsoDay
  /** What it held and plans, in any order. What was called off is not among it. */
  readonly activities: readonly DutyActivity[]
  /** Meetings of bodies with a topic about the station. */
  readonly meetings?: readonly DutyMeeting[] | undefined
  readonly waivers?: readonly DutyWaiver[] | undefined
  /** What is decided already: at least the latest of each obligation, and every one that could not be told. */
  readonly decided?: readonly DecidedDuty[] | undefined
  /** What people were told already. */
  readonly told?: readonly ToldDuty[] | undefined
  /** Procedures of which a case about the station is open. */
  readonly pending?: readonly string[] | undefined
}

export interface DutyActivity {
  /** What it is found by: its slug. */
  readonly activity: string
  /** The date at its place. */
  readonly day: IsoDay
  readonly state: 'planned' | 'held'
  readonly kind: string
  readonly place: 'offline' | 'online' | 'both'
  /** How many came, where that is known. */
  readonly people?: number | undefined
  /** False for what is only claimed: no evidence, and nobody else confirmed it. */
  readonly proved: boolean
}

/** A meeting of a body with a topic about the station. */
export interface DutyMeeting {
  readonly meeting: string
  readonly body: string
  readonly day: IsoDay
  /** How many of the station's people were there; absent until its roll is closed. */
  readonly present?: number | undefined
  /** How it was found when the roll was closed; `cannot-tell` of a station that nobody had told. */
  readonly outcome?: 'met' | 'missed' | 'cannot-tell' | undefined
  /** Which obligation it was found for; absent: every one about the body. */
  readonly obligation?: string | undefined
}

/** From one day to another, both included, an obligation is not owed. */
export interface DutyWaiver {
  readonly waiver: string
  readonly obligation: string
  readonly from: IsoDay
  readonly until: IsoDay
}

/** How an obligation was found to stand when it was due. `unknown` may still become one of the others. */
export type DecidedOutcome = 'met' | 'missed' | 'waived' | 'unknown'

export interface DecidedDuty {
  readonly obligation: string
  readonly due: IsoDay
  readonly outcome: DecidedOutcome
}

/** `reminder`: of a day that comes. `unknown`: that it cannot be told whether it was met. */
export type Telling = 'reminder' | 'unknown'

export interface ToldDuty {
  readonly obligation: string
  readonly due: IsoDay
  readonly kind: Telling
  /** The reminder's own day. */
  readonly day: IsoDay
}

/** `not-yet`: it is not owed yet, so nobody can tell. `unknown`: what would meet it is claimed, and not proved. */
export type DutyOutcome = 'met' | 'open' | 'at-risk' | 'missed' | 'waived' | 'unknown' | 'not-yet'

/** One obligation of a station in one period, as it stands on a day. */
export interface DutyRow {
  readonly obligation: string
  readonly clause: string
  /** The days within which it is owed. For a span: from when it runs. */
  readonly from: IsoDay
  readonly until: IsoDay
  /** The last day on which it can still be met. */
  readonly due: IsoDay
  readonly required: number
  /** Held and proved. */
  readonly held: number
  /** Said to have been held, and not proved. */
  readonly claimed: number
  readonly planned: number
  /** What was counted: the latest first. */
  readonly evidence: readonly CountedActivity[]
  /** The meeting that it is about. */
  readonly meeting?: DutyMeeting | undefined
  readonly waived?: DutyWaiver | undefined
  readonly outcome: DutyOutcome
  /** Whether it was found so before and recorded: it is not decided again. */
  readonly isDecided?: boolean | undefined
  /** Days until it is due; negative when that day is over. */
  readonly daysLeft: number
  /** The days on which people are reminded of it. */
  readonly reminders: readonly IsoDay[]
  /** When the next one is due, once this one is met or over. */
  readonly next?: IsoDay | undefined
  readonly forecast: Phrase
}

export type Counts = 'proved' | 'claimed' | 'planned'
export interface CountedActivity extends DutyActivity {
  readonly counts: Counts
}

/** From which day on each obligation is in force, where it came later than the stations. */
export type ObligationsSince = Readonly<Record<string, IsoDay>>

/** An obligation of a charter under its name. */
export interface NamedObligation {
  readonly name: string
  readonly rule: CharterRules['obligations'][string]
}
