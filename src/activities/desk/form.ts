import type { Text, Values } from '../../kit/i18n/say.ts'
import { type Day, Temporal } from '../../kit/time/time.ts'
import { readZone } from '../../kit/time/zone.ts'
import type { FormValues } from '../../kit/web/read-form.ts'
import { foldSpelling } from '../../places/place.ts'
import type { Station } from '../../stations/station.ts'
import {
  type ActivityKind,
  type ActivityPlace,
  type Attendance,
  activityKinds,
  activityPlaces,
  longest,
  mostPeople,
  waysToCount,
} from '../activity.ts'
import { formMessages as messages } from './messages.ts'

/** What is wrong with one field: a sentence for whoever wrote it. */
export interface FieldError {
  readonly field: string
  readonly text: Text
  readonly values?: Values | undefined
}

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

export interface ReadWords {
  readonly title: string
  readonly summary: string
  readonly venue: string | null
}

/** Title, summary and venue. The title may stay empty where there is one in the other language. */
export function readWords(values: FormValues, isTitleNeeded: boolean): Read<ReadWords> {
  const title = line(values.title)
  const [summary, venue] = [(values.summary ?? '').trim(), line(values.venue)]
  const errors = [
    ...(title === '' && isTitleNeeded ? [{ field: 'title', text: messages.titleEmpty }] : []),
    ...tooLong('title', title, longest.title),
    ...tooLong('summary', summary, longest.summary),
    ...tooLong('venue', venue, longest.venue),
  ]
  return answer(errors, { title, summary, venue: venue === '' ? null : venue })
}

export interface ReadHappening {
  readonly kind: ActivityKind
  readonly place: ActivityPlace
  readonly localDate: Day
  readonly zone: string
}

/** Kind, place, day and zone. */
export function readHappening(values: FormValues): Read<ReadHappening> {
  const kind = activityKinds.find((one) => one === values.kind)
  const place = activityPlaces.find((one) => one === values.place)
  const written = (values.day ?? '').trim()
  const localDate = readDay(written)
  const zone = readZone(values.zone ?? '')
  if (kind && place && localDate && zone !== undefined) return { ok: true, value: { kind, place, localDate, zone } }
  return {
    ok: false,
    errors: [
      ...(kind ? [] : [{ field: 'kind', text: messages.choose }]),
      ...(place ? [] : [{ field: 'place', text: messages.choose }]),
      ...(localDate ? [] : [{ field: 'day', text: written === '' ? messages.dayEmpty : messages.dayUnreadable }]),
      ...(zone === undefined ? [{ field: 'zone', text: messages.zone }] : []),
    ],
  }
}

/** A day as people write it: `2026-10-24`, `2026/10/24`, `2026年10月24日`. Undefined for one that no calendar has. */
function readDay(written: string): Day | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written.normalize('NFKC').replaceAll(/\s/g, ''))
  if (!parts) return undefined
  const [year, month, day] = parts.slice(1).map(Number)
  try {
    return Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** How many came, and how they were counted; null when the number is left empty. */
export function readAttendance(values: FormValues): Read<Attendance | null> {
  const people = readPeople(values)
  if (!people.ok) return people
  if (people.value === null) return { ok: true, value: null }
  const counted = waysToCount.find((one) => one === values.counted)
  if (!counted) return { ok: false, errors: [{ field: 'counted', text: messages.countedNeeded }] }
  return { ok: true, value: { people: people.value, counted } }
}

export function readPeople(values: FormValues): Read<number | null> {
  const digits = (values.people ?? '').normalize('NFKC').replaceAll(/[\s,]/g, '')
  if (digits === '') return { ok: true, value: null }
  const people = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
  if (people <= mostPeople) return { ok: true, value: people }
  return { ok: false, errors: [{ field: 'people', text: messages.people, values: { most: mostPeople } }] }
}

export interface Link {
  readonly url: string
  readonly words: string
}

/** A link with what it is; undefined when both are left empty. */
export function readLink(values: FormValues): Read<Link | undefined> {
  const url = (values.url ?? '').trim().replace(/^https?:/i, (scheme) => scheme.toLowerCase())
  const words = line(values.words)
  if (url === '' && words === '') return { ok: true, value: undefined }
  const errors = [
    ...(url === '' ? [{ field: 'url', text: messages.linkNeeded }] : []),
    ...(url !== '' && !isLink(url) ? [{ field: 'url', text: messages.link }] : []),
    ...(words === '' ? [{ field: 'words', text: messages.linkWordsNeeded }] : []),
    ...tooLong('words', words, longest.evidence),
  ]
  return answer(errors, { url, words })
}

function isLink(url: string): boolean {
  if (!/^https?:\/\/[^\s/]/.test(url) || /\s/.test(url) || url.length > longest.link) return false
  return URL.canParse(url) && new URL(url).username === ''
}

/** What somebody says when they confirm an activity. */
export function readConfirmation(values: FormValues): Read<{ readonly people: number | null; readonly words: string }> {
  const people = readPeople(values)
  const words = (values.words ?? '').trim()
  const errors = [
    ...(people.ok ? [] : people.errors),
    ...(words === '' ? [{ field: 'words', text: messages.wordsNeeded }] : []),
    ...tooLong('words', words, longest.words),
  ]
  return answer(errors, { people: people.ok ? people.value : null, words })
}

/**
 * The station that somebody means: by its name in either language, by the end of its address, or by the beginning of a name that only
 * one has (`上海` for 上海站).
 */
export function findStation(stations: readonly Station[], written: string): Station | undefined {
  const wanted = foldSpelling(written)
  if (wanted === '') return undefined
  const spellings = (station: Station) => [station.names.zh, station.names.en, station.slug].map(foldSpelling)
  const exact = stations.find((station) => spellings(station).includes(wanted))
  if (exact) return exact
  const beginning = stations.filter((station) => spellings(station).some((one) => one.startsWith(wanted)))
  return beginning.length === 1 ? beginning[0] : undefined
}

function line(written: string | undefined): string {
  return (written ?? '').trim().replaceAll(/\s+/g, ' ')
}

function tooLong(field: string, words: string, most: number): FieldError[] {
  return words.length > most ? [{ field, text: messages.tooLong, values: { most, length: words.length } }] : []
}

function answer<Value>(errors: readonly FieldError[], value: Value): Read<Value> {
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value }
}
