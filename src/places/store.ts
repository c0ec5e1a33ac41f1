import { sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Trx } from '../kit/db/database.ts'
import type { Text } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'
import { findPlaces, foldQuery, type Place } from './place.ts'

interface PlaceTable {
  slug: string
  names: JsonColumn<Text>
  aliases: string[]
  country: string
  region: JsonColumn<Text>
  zone: string
  latitude: number
  longitude: number
  added_at: Maybe<Instant>
}

declare module '../kit/db/database.ts' {
  interface Tables {
    place: PlaceTable
  }
}

const columns = ['slug', 'names', 'aliases', 'country', 'region', 'zone', 'latitude', 'longitude'] as const

export async function findPlace(db: Db, slug: string): Promise<Place | undefined> {
  return db.selectFrom('place').select(columns).where('slug', '=', slug).executeTakeFirst()
}

/** The places that a person may mean by what they typed, the likeliest first: see `findPlaces`. */
export async function searchPlaces(db: Db, query: string, limit: number): Promise<Place[]> {
  const wanted = foldQuery(query)
  if (wanted === '') return []
  const candidates = await db
    .selectFrom('place')
    .select(columns)
    .where(sql<boolean>`exists (
      select from unnest(aliases) alias where strpos(alias, ${wanted}) > 0 or strpos(${wanted}, alias) > 0)`)
    .execute()
  return findPlaces(candidates, query, limit)
}

/** The places of a country or region that have one of these folded spellings. */
export async function findNamesakes(db: Db, country: string, aliases: readonly string[]): Promise<Place[]> {
  return db
    .selectFrom('place')
    .select(columns)
    .where('country', '=', country)
    .where(sql<boolean>`aliases && ${[...aliases]}::text[]`)
    .orderBy('slug')
    .execute()
}

export async function findTakenSlugs(db: Db, slugs: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('place').select('slug').where('slug', 'in', slugs).execute()
  return rows.map((row) => row.slug)
}

/** Lets one place be added at a time, so that nobody adds the same city meanwhile. Reads go on. */
export async function lockPlaces(trx: Trx): Promise<void> {
  await sql`lock table place in share row exclusive mode`.execute(trx)
}

export async function insertPlace(trx: Trx, place: Place, now: Instant): Promise<void> {
  await trx
    .insertInto('place')
    .values({
      ...place,
      names: JSON.stringify(place.names),
      aliases: [...place.aliases],
      region: JSON.stringify(place.region),
      added_at: now,
    })
    .execute()
}

/**
 * Inserts the places that are missing and updates those that differ, in one statement; places that a manager added stay as
 * they are. Writes nothing when nothing changed. Returns how many were written.
 */
export async function writeKnownPlaces(db: Db, places: readonly Place[]): Promise<number> {
  const result = await sql`
    insert into place (slug, names, aliases, country, region, zone, latitude, longitude)
    select known.*
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as known (
      slug text, names jsonb, aliases text[], country text, region jsonb, zone text, latitude real, longitude real)
    left join place on place.slug = known.slug
    where place.slug is null
      or place.added_at is null
        and (place.names, place.aliases, place.country, place.region, place.zone, place.latitude, place.longitude)
          is distinct from
          (known.names, known.aliases, known.country, known.region, known.zone, known.latitude, known.longitude)
    on conflict (slug) do update set
      names = excluded.names, aliases = excluded.aliases, country = excluded.country, region = excluded.region,
      zone = excluded.zone, latitude = excluded.latitude, longitude = excluded.longitude
    where place.added_at is null`.execute(db)
  return Number(result.numAffectedRows ?? 0n)
}

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
