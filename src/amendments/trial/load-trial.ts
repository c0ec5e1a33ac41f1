import { currentHolders } from '../../bodies/store.ts'
import type { Charter } from '../../charter/charter.ts'
import { onDay } from '../../charter/duty.ts'
import type { TrialStation } from '../../charter/trial/try-stations.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { type Day, dayIn, type Instant, Temporal } from '../../kit/time/time.ts'
import { presentAppointments } from '../../stations/appointment-store.ts'
import { listStations } from '../../stations/store.ts'
import { loadTrialCases } from '../load-cases.ts'
import { loadLines } from '../load-lines.ts'
import { loadStations } from '../load-stations.ts'
import { type Trial, tryCharter } from './trial.ts'

/** What a case or a station is called, and where it is: a path inside the site, without the language. */
export interface NamedThing {
  readonly name: Text
  readonly path: string
}

/** A trial, with the names of its cases and stations by their ids. */
export interface LoadedTrial {
  readonly trial: Trial
  readonly names: ReadonlyMap<string, NamedThing>
  /** The charter in force on that day without the draft. */
  readonly inForce: Charter
}

/**
 * Tries a charter on what the community is today, as of a day, today or later, in its zone. The draft is taken to be in force from its
 * effective day on; when that lies later, from the asked day on. Writes nothing.
 */
export async function loadTrial(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  draft: Charter,
  day: Day,
  now: Instant,
): Promise<LoadedTrial> {
  const { rules } = await shelf.running(db, communityId)
  const today = dayIn(rules.zone, now)
  const lines = await loadLines(db, communityId, shelf)
  const from = firstDay(draft, today, day)
  const { cases, titles } = await loadTrialCases(db, communityId, shelf, draft)
  const inForce = lines.on(day.toString())
  const stations = await loadTrialStations(db, communityId, shelf, today)
  const trial = tryCharter(draft, {
    today: today.toString(),
    day: day.toString(),
    at: day.equals(today) ? now : day.toZonedDateTime(rules.zone).toInstant(),
    inForce,
    lines: { without: lines.charters, with: lines.withDraft(draft, from) },
    cases,
    stations,
    holders: await currentHolders(db, communityId),
  })
  const names = new Map<string, NamedThing>()
  for (const [id, name] of titles) names.set(id, { name, path: `/desk/cases/${id}` })
  for (const { id, names: name, slug } of await listStations(db, communityId))
    names.set(id, { name, path: `/stations/${slug}` })
  return { trial, names, inForce }
}

function firstDay({ rules }: Charter, today: Day, day: Day): string {
  const effective = Temporal.PlainDate.from(rules.effective)
  if (Temporal.PlainDate.compare(effective, today) < 0) return today.toString()
  return Temporal.PlainDate.compare(effective, day) > 0 ? day.toString() : effective.toString()
}

async function loadTrialStations(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  today: Day,
): Promise<TrialStation[]> {
  const stations = await loadStations(db, communityId, shelf, onDay(today.toString()))
  const appointments = Map.groupBy(await presentAppointments(db, communityId), ({ stationId }) => stationId)
  return stations.map((duty) => {
    const holders: Record<string, number> = {}
    for (const { office } of appointments.get(duty.station) ?? []) holders[office] = (holders[office] ?? 0) + 1
    return { duty, holders }
  })
}
