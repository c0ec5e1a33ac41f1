import type { Text } from '../kit/i18n/say.ts'
import type { Day, Precision } from '../kit/time/time.ts'

export type StationStatus = 'active' | 'at-risk' | 'inactive'

/** A city station as everybody may see it. */
export interface Station {
  readonly id: string
  /** Kind of station, by the charter: `city`. */
  readonly kind: string
  /** What is unique about it, by the charter: `city:hangzhou`. */
  readonly key: string
  readonly slug: string
  readonly names: Text
  readonly placeSlug: string | null
  readonly status: StationStatus
  readonly statusSince: Day
  readonly foundedOn: Day
  readonly foundedPrecision: Precision
  /** Date of the charter that recorded it (`2022-06-01`); null when a decision founded it. */
  readonly recordedIn: string | null
  /** From which day it counts as owing: founded, recorded here, or reactivated. */
  readonly countsFrom: Day
}

/** The key that a station of a kind would have at a place: what may exist only once. */
export function stationKey(kind: string, placeSlug: string): string {
  return `${kind}:${placeSlug}`
}

/** The key of a station that is unique by its name: spaces and capitals do not make another. */
export function namedKey(kind: string, name: string): string {
  return `${kind}:${name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()}`
}

/** A title of the charter (`{place}站`, `{name}`) with the place's names, or the name that was given, put in. */
export function stationNames(title: Text, given: { place?: Text | undefined; name?: string | undefined }): Text {
  const fill = (language: 'zh' | 'en') =>
    title[language].replaceAll('{place}', given.place?.[language] ?? '').replaceAll('{name}', given.name ?? '')
  return { zh: fill('zh'), en: fill('en') }
}
