import type { CharterRules, Obligation } from '../charter/charter.ts'
import {
  type DutyRow,
  type DutyStation,
  decidedPeriod,
  dutiesOf,
  type IsoDay,
  type LocalDay,
  type ObligationsSince,
} from '../charter/duty.ts'
import type { KeptOutcome } from './store.ts'

/** What a station owes, by obligation: what is open now, and how it ended before. */
export interface Sheet {
  readonly today: IsoDay
  readonly duties: readonly SheetDuty[]
}

export interface SheetDuty {
  readonly name: string
  readonly rule: Obligation
  /** What is not decided yet, the present period last; empty where the station does not owe it in its present state. */
  readonly rows: readonly DutyRow[]
  /** The latest due first. */
  readonly past: readonly PastDuty[]
}

/** A duty that was decided when it was due. */
export interface PastDuty extends KeptOutcome {
  /** Its period as it stands by all that is known now: more may have been shown since. Only of calendar periods. */
  readonly row?: DutyRow | undefined
}

/** Everything that the charter has a station of its kind owe. */
export function buildSheet(
  rules: CharterRules,
  station: DutyStation,
  outcomes: readonly KeptOutcome[],
  today: LocalDay,
  since: ObligationsSince,
): Sheet {
  const duties = dutiesOf(rules, station, today, since)
  const owed = Object.entries(rules.obligations).filter(([, rule]) => rule.of.includes(station.kind))
  return {
    today: duties.today,
    duties: owed.map(([name, rule]) => ({
      name,
      rule,
      rows: duties.rows.filter(({ obligation }) => obligation === name),
      past: outcomes
        .filter(({ obligation }) => obligation === name)
        .map((outcome) => ({ ...outcome, row: decidedPeriod(rules, station, outcome, duties.today) })),
    })),
  }
}

/** Whether what was found missed was shown to be met after all. */
export function isMended({ outcome, row }: PastDuty): boolean {
  return outcome === 'missed' && row?.outcome === 'met'
}
