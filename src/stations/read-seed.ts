import { parse } from 'yaml'
import { z } from 'zod'
import type { CharterRules } from '../charter/charter.ts'

const seedSchema = z.strictObject({
  'recorded-in': z.iso.date(),
  clause: z.string(),
  stations: z.array(
    z.strictObject({
      kind: z.string(),
      place: z.string(),
      founded: z.int().min(1900).max(2200),
      people: z.array(z.strictObject({ name: z.string().min(1), office: z.string() })),
    }),
  ),
})

/** The first stations and their people, as a charter records them (J4). Only the year of founding is known. */
export type Seed = z.infer<typeof seedSchema>

/** Reads a seed file; a sentence when it is wrong or names what the charter does not have. */
export function readSeed(
  source: string,
  rules: CharterRules,
): { ok: true; seed: Seed } | { ok: false; problem: string } {
  const read = seedSchema.safeParse(parse(source))
  if (!read.success) return { ok: false, problem: z.prettifyError(read.error) }
  for (const station of read.data.stations) {
    const kind = rules.stations[station.kind]
    if (!kind) return { ok: false, problem: `The charter has no kind of station ${station.kind}` }
    const strange = station.people.find(({ office }) => !kind.offices[office])
    if (strange) return { ok: false, problem: `The charter has no office ${strange.office} (${station.place})` }
  }
  return { ok: true, seed: read.data }
}
