import type { CharterRules } from '../charter/charter.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import { reachableHolders } from '../stations/appointment-store.ts'
import type { Station } from '../stations/station.ts'
import { stationsById } from '../stations/store.ts'
import { type Activity, dayProblem, leadingStation, mostHosts } from './activity.ts'
import { deleteHost, insertHost } from './change-store.ts'
import { hostLetter } from './emails.ts'
import { type NoRecord, type OnActivity, openRecord } from './open-record.ts'

export interface OnHost extends OnActivity {
  readonly stationId: string
}

export type HostAsked =
  | { readonly ok: true }
  | NoRecord
  | {
      readonly ok: false
      readonly reason: 'no-such-station' | 'own-station' | 'asked-already' | 'refused-already' | 'too-many'
    }
  | { readonly ok: false; readonly reason: 'before-founding'; readonly station: Station }

/** The station that leads asks another to hold the activity together with it. That one is credited once it agrees. */
export async function askHost(
  db: Db,
  communityId: string,
  rules: CharterRules,
  asked: OnHost,
  now: Instant,
): Promise<HostAsked> {
  return await db.transaction().execute(async (trx): Promise<HostAsked> => {
    const opened = await openRecord(trx, communityId, rules, asked, 'leading', now)
    if (!opened.ok) return opened
    const { activity } = opened
    const own = leadingStation(activity) ?? ''
    if (asked.stationId === own) return { ok: false, reason: 'own-station' }
    const stations = await stationsById(trx, communityId, [own, asked.stationId])
    const [station, other] = [own, asked.stationId].map((id) => stations.find((one) => one.id === id))
    if (!station || !other) return { ok: false, reason: 'no-such-station' }
    const known = activity.hosts.find(({ stationId }) => stationId === other.id)
    if (known) return { ok: false, reason: known.refusedAt === null ? 'asked-already' : 'refused-already' }
    if (activity.hosts.length >= mostHosts) return { ok: false, reason: 'too-many' }
    if (wasFoundedAfter(other, activity, now)) return { ok: false, reason: 'before-founding', station: other }
    await askToHost(trx, communityId, rules, activity, { station, other }, now)
    return { ok: true }
  })
}

/** No station holds what was before it was founded. */
export function wasFoundedAfter(station: Station, { state, localDate: day, zone }: Activity, now: Instant): boolean {
  const why = dayProblem({ state, day, zone, stations: [station], former: day }, now)
  return why?.problem === 'before-founding'
}

/** Keeps that a station is asked, and writes to those of its people who can answer. */
export async function askToHost(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  activity: Pick<Activity, 'id' | 'title' | 'localDate'>,
  { station, other }: { readonly station: Station; readonly other: Station },
  now: Instant,
): Promise<void> {
  await insertHost(trx, communityId, activity.id, other.id)
  const offices = rules.stations[other.kind]?.offices ?? {}
  const holders = await reachableHolders(trx, communityId, other.id)
  for (const { person, office } of holders) {
    if (!offices[office]?.may.includes('record-activities')) continue
    const to = await addressOf(trx, communityId, person)
    if (!to) continue
    const content = hostLetter(to.language, rules, { activity, station, other })
    const { address, language } = to
    await writeLetter(trx, { communityId, personId: person, address, language, content }, now)
  }
}

/** The station that leads no longer asks another, or lets one go that refused. One that agreed leaves by itself. */
export async function stopAsking(
  db: Db,
  communityId: string,
  rules: CharterRules,
  asked: OnHost,
  now: Instant,
): Promise<{ readonly ok: true } | NoRecord | { readonly ok: false; readonly reason: 'agreed' }> {
  return await db.transaction().execute(async (trx) => {
    const opened = await openRecord(trx, communityId, rules, asked, 'leading', now)
    if (!opened.ok) return opened
    const host = opened.activity.hosts.find(({ stationId }) => stationId === asked.stationId)
    if (host && host.agreedAt !== null) return { ok: false, reason: 'agreed' } as const
    await deleteHost(trx, communityId, opened.activity.id, asked.stationId)
    return { ok: true } as const
  })
}
