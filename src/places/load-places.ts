import type { Db } from '../kit/db/database.ts'
import cities from './cities.json' with { type: 'json' }
import { foldSpelling, foldSpellings, type Place } from './place.ts'
import { writeKnownPlaces } from './store.ts'

/** The cities that come with the software. */
export const knownPlaces: readonly Place[] = cities.map(({ parts = [], ...city }) => ({
  ...city,
  aliases: foldSpellings(city.names, [...city.aliases, ...parts]),
}))

const foldedParts = new Map(cities.map(({ slug, parts = [] }) => [slug, new Set(parts.map(foldSpelling))]))

/** A place by its own spellings only, not those of its districts and county-level cities, which may become places themselves. */
export function withoutParts(place: Place): Place {
  const parts = foldedParts.get(place.slug)
  return parts ? { ...place, aliases: place.aliases.filter((alias) => !parts.has(alias)) } : place
}

/**
 * Brings the table of places up to what comes with the software; called at each start. Safe to run twice and by several at
 * once; keeps what a manager added. Returns how many places were new or different.
 */
export async function loadPlaces(db: Db): Promise<number> {
  return writeKnownPlaces(db, knownPlaces)
}
