import type { CharterRules } from '../../charter/charter.ts'
import { onDay } from '../../charter/duty.ts'
import { lookAhead } from '../../charter/outlook/look-ahead.ts'
import type { OutlookEvent } from '../../charter/outlook/outlook.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import { read, type Text } from '../../kit/i18n/say.ts'
import { type Day, dayIn, type Instant, Temporal } from '../../kit/time/time.ts'
import { listMeetings } from '../../meetings/store.ts'
import { loadOpenCases } from '../load-cases.ts'
import { loadLines } from '../load-lines.ts'
import { loadStations } from '../load-stations.ts'
import { endingTerms } from '../store.ts'

/** What will come with nothing done, and the words for it. */
export interface LoadedOutlook {
  readonly events: readonly OutlookEvent[]
  /** The charter that is in force on a day. */
  readonly rulesOn: (day: string) => CharterRules
  /** What the open cases and the meetings are called, by their ids. */
  readonly titles: ReadonlyMap<string, Text>
}

/** Looks ahead from today to a day, in the community's zone: over one station where it is named, else over all. Writes nothing. */
export async function loadOutlook(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  until: Day,
  now: Instant,
  stationId?: string,
): Promise<LoadedOutlook> {
  const { rules } = await shelf.running(db, communityId)
  const today = dayIn(rules.zone, now).toString()
  const lines = await loadLines(db, communityId, shelf)
  const { cases, titles } = await loadOpenCases(db, communityId, shelf)
  const meetings = await listMeetings(db, communityId, {
    states: ['planned'],
    from: Temporal.PlainDate.from(today),
    until,
    stationIds: stationId === undefined ? undefined : [stationId],
  })
  for (const { id, title } of meetings) titles.set(id, { zh: read(title, 'zh').words, en: read(title, 'en').words })
  const isHere = (station: string | undefined) => stationId === undefined || station === stationId
  const { events } = lookAhead(
    {
      today,
      charters: lines.charters,
      stations: await loadStations(db, communityId, shelf, onDay(today), stationId),
      cases: cases.filter(({ station }) => isHere(station)),
      terms: (await endingTerms(db, communityId)).filter(({ station }) => isHere(station)),
      meetings: meetings.map(({ id, body, day }) => ({ meeting: id, body, day: day.toString() })),
    },
    until.toString(),
  )
  return { events, titles, rulesOn: (day) => lines.on(day).rules }
}
