import type { Db } from '../kit/db/database.ts'
import cities from './cities.json' with { type: 'json' }
import { foldSpellings, type Place } from './place.ts'
import { writeKnownPlaces } from './store.ts'

/** The cities that come with the software. */
export const knownPlaces: readonly Place[] = cities.map((city) => ({
  ...city,
  aliases: foldSpellings(city.names, city.aliases),
}))

/**
 * Brings the table of places up to what comes with the software; called at each start. Safe to run twice and by several at
 * once; keeps what a manager added. Returns how many places were new or different.
 */
export async function loadPlaces(db: Db): Promise<number> {
  return writeKnownPlaces(db, knownPlaces)
}
