import type { Text } from '../kit/i18n/say.ts'

/** A city where a station may be. */
export interface Place {
  readonly slug: string
  readonly names: Text
  /** Every spelling by which it is found, folded by `foldSpelling`; its names' are among them. */
  readonly aliases: readonly string[]
  /** A country or region by its ISO 3166-1 alpha-2 code. */
  readonly country: string
  /** Province or state; empty where nobody would say one. */
  readonly region: Text
  /** IANA name. */
  readonly zone: string
  /** Degrees, WGS 84. */
  readonly latitude: number
  readonly longitude: number
}

/**
 * A spelling without what people write differently: case, width, accents, spaces, hyphens, apostrophes, and 市 or "City" at
 * the end. `Xi'an`, `XI AN` and `xian` are one, so are `上海` and `上海市`. Folding twice changes nothing.
 */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => latinLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC')
    .replace(endingCity, '')
}

// Letters that Unicode does not take apart into a base letter and a mark.
const latinLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

// Two characters stay at least: 沙市 and 芒市 are whole names.
const endingCity = /(?<=..)(?:市|city)+$/u

/** The folded spellings of a city's names and of the other ways to write it, each once. */
export function foldSpellings(names: Text, others: readonly string[]): string[] {
  return [...new Set([names.zh, names.en, ...others].map(foldSpelling))].filter((spelling) => spelling !== '')
}

const longestQuery = 100

/** What a person typed into a search, folded; cut at a length that no city's name has. */
export function foldQuery(query: string): string {
  return foldSpelling(query.slice(0, longestQuery))
}

/**
 * The places that a person may mean, the likeliest first: those spelled so, those whose spelling begins so, those that
 * contain it, and those named at either end of it (广东省深圳, "Hangzhou, China"). Among equals the nearest in length leads,
 * then the first by slug. A part says nothing where the whole is a Chinese name of its own: 苏州 is not 克孜勒苏州, nor
 * 京都 东京都. No letters, no places.
 */
export function findPlaces(places: readonly Place[], query: string, limit: number): Place[] {
  const wanted = foldQuery(query)
  if (wanted === '') return []
  const found = places
    .map((place) => ({ place, distance: Math.min(...place.aliases.map((alias) => distance(alias, wanted))) }))
    .filter((one) => one.distance < Number.POSITIVE_INFINITY)
  const isWhole = isChineseName(wanted) && found.some((one) => one.distance === 0)
  return found
    .filter((one) => !isWhole || one.distance < asPart || one.distance >= asEnd)
    .sort((one, other) => one.distance - other.distance || (one.place.slug < other.place.slug ? -1 : 1))
    .slice(0, limit)
    .map((one) => one.place)
}

const [asStart, asPart, asEnd] = [1_000, 2_000, 3_000]

function distance(spelling: string, wanted: string): number {
  const difference = Math.abs(spelling.length - wanted.length)
  if (spelling === wanted) return 0
  if (spelling.startsWith(wanted)) return asStart + difference
  if (spelling.includes(wanted) && !isInitials(wanted)) return asPart + difference
  if (isTelling(spelling) && (wanted.endsWith(spelling) || wanted.startsWith(spelling))) return asEnd + difference
  return Number.POSITIVE_INFINITY
}

// HK is in Bishkek, and nobody means that.
function isInitials(wanted: string): boolean {
  return /^[\p{sc=Latin}\p{N}]{1,2}$/u.test(wanted)
}

// One character alone is more often the beginning of a name than a name: 京.
function isChineseName(wanted: string): boolean {
  return /^\p{sc=Han}{2,}$/u.test(wanted)
}

// "LA" or "HK" at the end of a longer word says nothing; two Chinese characters do.
function isTelling(spelling: string): boolean {
  return spelling.length >= (/^[\p{sc=Latin}\p{N}]+$/u.test(spelling) ? 4 : 2)
}

/**
 * The place that is already in the list when somebody adds one: in the same country or region, under one of the same
 * spellings, and not in another province or state.
 */
export function findSamePlace(
  places: readonly Place[],
  added: Pick<Place, 'aliases' | 'country' | 'region'>,
): Place | undefined {
  return places.find(
    (place) =>
      place.country === added.country &&
      place.aliases.some((alias) => added.aliases.includes(alias)) &&
      isSameRegion(place.region, added.region),
  )
}

// 浙江 and 浙江省, Zhejiang and Zhejiang Province are one. A region that is not said may be any.
function isSameRegion(one: Text, other: Text): boolean {
  const pairs = [
    [foldSpelling(one.zh), foldSpelling(other.zh)],
    [foldSpelling(one.en), foldSpelling(other.en)],
  ] as const
  const said = pairs.filter(([mine, yours]) => mine !== '' && yours !== '')
  return said.length === 0 || said.some(([mine, yours]) => mine.startsWith(yours) || yours.startsWith(mine))
}

/** A slug for a place by its English name: `São Paulo` is `sao-paulo`. Empty when the name has no Latin letter. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => latinLetters[letter] ?? letter)
    .replace(/[\p{M}'’.]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}
