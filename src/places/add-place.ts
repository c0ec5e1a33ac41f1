import { z } from 'zod'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { isCountry } from './countries.ts'
import { withoutParts } from './load-places.ts'
import { messages } from './messages.ts'
import { findSamePlace, foldSpellings, type Place, slugOf } from './place.ts'
import { findNamesakes, findTakenSlugs, insertPlace, lockPlaces } from './store.ts'

const name = z.string().trim().min(1).max(80)
const region = z.string().trim().max(80)

/** What the manager writes to add a city; the aliases as people spell it. */
export const newPlace = z.object({
  names: z.object({ zh: name, en: name }),
  aliases: z.array(name).max(20),
  country: z.string().refine(isCountry),
  region: z.object({ zh: region, en: region }),
  zone: z.string().refine(isZone),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type NewPlace = z.infer<typeof newPlace>

/**
 * The manager adds a city that the software does not know. Refused: a city that is in the list under one of these spellings,
 * and an English name without a Latin letter, of which no address can be made. `words` says it to the manager, with `name`.
 */
export async function addPlace(db: Db, input: NewPlace, now: Instant) {
  return db.transaction().execute(async (trx) => {
    await lockPlaces(trx)
    const added = { ...input, aliases: foldSpellings(input.names, input.aliases) }
    const namesakes = await findNamesakes(trx, added.country, added.aliases)
    const same = findSamePlace(namesakes.map(withoutParts), added)
    if (same) return { ok: false, reason: 'already-listed', place: same, words: messages.alreadyListed } as const
    const slug = await freeSlug(trx, added)
    if (slug === undefined) return { ok: false, reason: 'no-latin-name', words: messages.noLatinName } as const
    const place: Place = { ...added, slug }
    await insertPlace(trx, place, now)
    return { ok: true, place } as const
  })
}

// Cities that share a name are told apart by the province or state, then by the country or region.
async function freeSlug(db: Db, place: NewPlace): Promise<string | undefined> {
  const plain = slugOf(place.names.en)
  if (plain === '') return undefined
  const wanted = [plain, slugOf(`${plain} ${place.region.en}`), slugOf(`${plain} ${place.region.en} ${place.country}`)]
  const taken = await findTakenSlugs(db, wanted)
  const slug = wanted.find((one) => !taken.includes(one))
  if (slug === undefined) throw new Error(`No free slug for ${plain}: ${wanted.join(', ')} are taken`)
  return slug
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
