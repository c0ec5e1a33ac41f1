import type { CharterRules } from '../../charter/charter.ts'
import { mayDo, ranksWith, type Standing } from '../../offices/standing.ts'
import { type Activity, type Confirmer, confirmerOf, creditedWith, leadingStation } from '../activity.ts'
import type { AskedToConfirm } from '../list-store.ts'

/** Whose confirmation of what is looked for: of everything by a rank that may, else of what one's own stations hold. */
export function askedToConfirm(rules: CharterRules, standing: Standing, personId: string): AskedToConfirm {
  if (ranksWith(rules, standing, 'confirm-activities').length > 0) return { personId, stations: 'every' }
  return { personId, stations: [...new Set(standing.offices.map(({ stationId }) => stationId))] }
}

/** What somebody may do with the record of an activity. */
export interface Reader {
  /** Keeps the record: changes it, calls it off, asks others. */
  readonly keeps: boolean
  /** Adds links and takes them away. */
  readonly adds: boolean
  /** Stations beside the one that leads for which they answer. */
  readonly answersFor: readonly string[]
  /** By what they may confirm it. */
  readonly confirmer: Confirmer | undefined
  readonly isRecorder: boolean
  readonly hasConfirmed: boolean
}

/** What somebody may do with an activity's record; undefined for whoever has no part in it. */
export function readerOf(
  rules: CharterRules,
  standing: Standing,
  activity: Activity,
  personId: string,
): Reader | undefined {
  const mayRecordAt = (stationId: string | null) => mayDo(rules, standing, 'record-activities', stationId)
  const reader = {
    keeps: mayRecordAt(leadingStation(activity)),
    adds: creditedWith(activity).some(mayRecordAt),
    answersFor: activity.hosts.filter(({ leads, stationId }) => !leads && mayRecordAt(stationId)).map(idOf),
    confirmer: confirmerOf(rules, standing, activity, personId),
    isRecorder: activity.recordedBy === personId,
    hasConfirmed: activity.confirmations.some((one) => one.personId === personId),
  }
  const hasPart = reader.keeps || reader.adds || reader.answersFor.length > 0 || reader.hasConfirmed
  return hasPart || reader.confirmer ? reader : undefined
}

function idOf({ stationId }: { readonly stationId: string }): string {
  return stationId
}
