import { z } from 'zod'
import { type NewPlace, newPlace } from '../../places/add-place.ts'

/** The form's fields, in the order in which they are asked. */
export const placeFields = [
  'zh',
  'en',
  'aliases',
  'country',
  'regionZh',
  'regionEn',
  'zone',
  'latitude',
  'longitude',
] as const
export type PlaceField = (typeof placeFields)[number]
export type PlaceForm = Readonly<Record<PlaceField, string>>

export type ReadPlace =
  | { readonly ok: true; readonly place: NewPlace }
  | { readonly ok: false; readonly wrong: readonly PlaceField[] }

/** Reads a city as a manager wrote it. */
export function readPlace(form: PlaceForm): ReadPlace {
  const read = newPlace.safeParse({
    names: { zh: form.zh, en: form.en },
    aliases: form.aliases.split(/[,，、;；\n]/).filter((alias) => alias.trim() !== ''),
    country: form.country,
    region: { zh: form.regionZh, en: form.regionEn },
    zone: form.zone.trim(),
    latitude: degrees.safeParse(form.latitude).data,
    longitude: degrees.safeParse(form.longitude).data,
  })
  if (read.success) return { ok: true, place: read.data }
  const at = new Set(read.error.issues.map(({ path }) => path.slice(0, path[0] === 'aliases' ? 1 : 2).join('.')))
  return { ok: false, wrong: placeFields.filter((field) => at.has(pathOf[field])) }
}

const degrees = z
  .string()
  .trim()
  .regex(/^[-+]?\d{1,3}([.,]\d{1,12})?$/)
  .transform((text) => Number(text.replace(',', '.')))

const pathOf: Readonly<Record<PlaceField, string>> = {
  zh: 'names.zh',
  en: 'names.en',
  aliases: 'aliases',
  country: 'country',
  regionZh: 'region.zh',
  regionEn: 'region.en',
  zone: 'zone',
  latitude: 'latitude',
  longitude: 'longitude',
}
