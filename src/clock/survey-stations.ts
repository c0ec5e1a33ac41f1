import type { CharterRules } from '../charter/charter.ts'
import type { DutyAct } from '../charter/duties/acts.ts'
import { minus } from '../charter/duties/days.ts'
import { type DutyStation, evaluateDuties, type StationDuties } from '../charter/duty.ts'
import { type DutyMoment, loadDutyFacts } from '../duties/load-duty-facts.ts'
import type { NewOutcome } from '../duties/store.ts'
import type { Db } from '../kit/db/database.ts'
import { actsIn, type Change, changeBy } from './change.ts'
import { outcomeOf } from './duty-entry.ts'

/** A station at which somebody is to be told, or something decided. */
export interface DueStation {
  readonly station: string
  readonly changes: readonly Change[]
  /** People are to be told or something recorded, whatever else happens. */
  readonly hasMore: boolean
  /** Whether everything that it ever held has to be known. */
  readonly isVague: boolean
}

export interface Survey {
  readonly due: readonly DueStation[]
  /** How duties ended at the other stations, where nobody is to be told and nothing follows. */
  readonly records: readonly NewOutcome[]
}

// As many stations as are held in memory at once.
const atOnce = 1000

/** Looks at every station of a community and gives what is due. Writes nothing. */
export async function surveyStations(
  db: Db,
  communityId: string,
  rules: CharterRules,
  moment: DutyMoment,
): Promise<Survey> {
  const survey: { due: DueStation[]; records: NewOutcome[] } = { due: [], records: [] }
  let after: string | undefined
  for (;;) {
    const stations = await loadDutyFacts(db, communityId, rules, { after, limit: atOnce }, moment)
    const found = evaluateDuties(rules, stations, moment.today, moment.since)
    const vague: string[] = []
    for (const [index, duties] of found.entries()) {
      const station = stations[index]
      if (!station) continue
      if (isVague(rules, duties)) vague.push(station.station)
      else sort(survey, rules, station, duties, moment, false)
    }
    if (vague.length > 0) {
      const whole = await loadDutyFacts(db, communityId, rules, { ids: vague }, moment, true)
      for (const [index, duties] of evaluateDuties(rules, whole, moment.today, moment.since).entries()) {
        const station = whole[index]
        if (station) sort(survey, rules, station, duties, moment, true)
      }
    }
    after = stations.at(-1)?.station
    if (stations.length < atOnce) return survey
  }
}

/** Whether more of what was held long ago has to be known, to say since when a span is missed. */
function isVague(rules: CharterRules, { rows, today }: StationDuties): boolean {
  return rows.some(({ obligation, outcome, isDecided, due }) => {
    const span = rules.obligations[obligation]?.within
    return span !== undefined && !isDecided && outcome === 'missed' && due <= minus(today, span)
  })
}

function sort(
  { due, records }: { due: DueStation[]; records: NewOutcome[] },
  rules: CharterRules,
  station: DutyStation,
  duties: StationDuties,
  moment: DutyMoment,
  isVague: boolean,
): void {
  const acts = actsIn(rules, station, duties, moment)
  if (acts.length === 0) return
  if (acts.every(isPlainRecord)) {
    for (const act of acts) records.push(outcomeOf(station, act, act.outcome))
    return
  }
  const changes = acts.flatMap((act) => changeBy(station, act) ?? [])
  due.push({ station: station.station, changes, hasMore: changes.length < acts.length, isVague })
}

function isPlainRecord(act: DutyAct): act is Extract<DutyAct, { act: 'record' }> {
  return act.act === 'record'
}
