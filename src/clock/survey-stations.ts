import type { CharterRules } from '../charter/charter.ts'
import type { DutyAct } from '../charter/duties/acts.ts'
import { minus } from '../charter/duties/days.ts'
import { type DutyStation, evaluateDuties, type StationDuties } from '../charter/duty.ts'
import { type DutyMoment, loadDutyFacts } from '../duties/load-duty-facts.ts'
import type { NewOutcome } from '../duties/store.ts'
import type { Db } from '../kit/db/database.ts'
import { chunked, eachOf } from '../kit/each-of.ts'
import { stationIds } from '../stations/store.ts'
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

// As many stations as are asked about at once, and so many times at once: the database answers while others are judged.
const pageLength = 500
const pagesAtOnce = 2

/** Looks at every station of a community and gives what is due, in the order of their ids. Writes nothing. */
export async function surveyStations(
  db: Db,
  communityId: string,
  rules: CharterRules,
  moment: DutyMoment,
): Promise<Survey> {
  const survey: { due: DueStation[]; records: NewOutcome[] } = { due: [], records: [] }
  const pages = chunked(await stationIds(db, communityId), pageLength)
  await eachOf(pages, pagesAtOnce, async (ids) => {
    const vague = await judge(survey, ids, false)
    if (vague.length > 0) await judge(survey, vague, true)
  })
  survey.due.sort((one, other) => (one.station < other.station ? -1 : 1))
  return survey

  /** Judges some stations; gives those of which everything has to be known. */
  async function judge(into: typeof survey, ids: readonly string[], isWhole: boolean): Promise<string[]> {
    const stations = await loadDutyFacts(db, communityId, rules, { ids }, moment, isWhole)
    const vague: string[] = []
    for (const [index, duties] of evaluateDuties(rules, stations, moment.today, moment.since).entries()) {
      const station = stations[index]
      if (!station) continue
      if (!isWhole && isVague(rules, duties)) vague.push(station.station)
      else sort(into, rules, station, duties, moment, isWhole)
    }
    return vague
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
