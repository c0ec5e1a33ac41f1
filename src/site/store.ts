import type { Db } from '../kit/db/database.ts'
import type { Place } from '../places/place.ts'

/** Where stations are, by the slug of the place: for lists that are searched by city, country or region. */
export async function placesBySlug(db: Db, slugs: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  if (slugs.length === 0) return new Map()
  const places = await db
    .selectFrom('place')
    .select(['slug', 'names', 'aliases', 'country', 'region', 'zone', 'latitude', 'longitude'])
    .where('slug', 'in', slugs)
    .execute()
  return new Map(places.map((place) => [place.slug, place]))
}

/** The first entry of the ledger about something: of a station, that which founded or recorded it. */
export async function firstEntryAbout(db: Db, communityId: string, subject: string): Promise<number | null> {
  const row = await db
    .selectFrom('ledger_entry')
    .select('seq')
    .where('community_id', '=', communityId)
    .where('subject', '=', subject)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? null
}
