import { z } from 'zod'
import { type Language, otherLanguage, rewrite, type Text, type WrittenText } from '../../kit/i18n/say.ts'
import { type Day, Temporal } from '../../kit/time/time.ts'
import { readZone } from '../../kit/time/zone.ts'
import type { FormValues } from '../../kit/web/read-form.ts'
import type { Meant } from '../meeting.ts'
import type { Rhythm } from '../series/series.ts'
import { formMessages as messages } from './form-messages.ts'

/** The fields that meetings and series share, in the order in which they are asked. */
export const meantFields = ['title', 'titleOther', 'time', 'zone', 'lasts', 'place', 'link', 'words'] as const
export const dayFields = ['body', 'day', ...meantFields] as const
export const ruleFields = ['body', 'rule', 'weekday', 'startsOn', 'endsOn', ...meantFields] as const

export type MeetingField = (typeof dayFields)[number] | (typeof ruleFields)[number]
/** A form as it was written. */
export type MeetingForm = Readonly<Record<MeetingField, string>>
export type FormErrors = Partial<Readonly<Record<MeetingField, Text>>>

export const longestWords = 1000

export function readMeetingForm(values: FormValues): MeetingForm {
  const fields = [...new Set([...dayFields, ...ruleFields])]
  const {
    body = '',
    day = '',
    rule = '',
    weekday = '',
    startsOn = '',
    endsOn = '',
    ...meant
  } = Object.fromEntries(fields.map((field) => [field, (values[field] ?? '').trim()]))
  const { title = '', titleOther = '', time = '', zone = '', lasts = '', place = '', link = '', words = '' } = meant
  return { body, day, rule, weekday, startsOn, endsOn, title, titleOther, time, zone, lasts, place, link, words }
}

/** A form to begin with. */
export function emptyForm(language: Language, zone: string, title: Text): MeetingForm {
  const own = { title: title[language], titleOther: title[otherLanguage(language)], zone }
  return { ...readMeetingForm({}), ...own, time: '20:00', lasts: '60' }
}

/** What there is, as a form. */
export function formOf(meant: Meant, language: Language): MeetingForm {
  const { title, time, zone, lasts, place, link } = meant
  const names = { title: title[language] ?? '', titleOther: title[otherLanguage(language)] ?? '' }
  return { ...readMeetingForm({}), ...names, time: shortTime(time), zone, lasts: String(lasts), place, link }
}

export function shortTime(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' })
}

const line = z.string().transform((text) => text.replaceAll(/\s+/g, ' '))
const day = z.iso.date().transform((text): Day => Temporal.PlainDate.from(text))
const webAddress = z.url({ protocol: /^https?$/ }).max(500)

const shape = {
  title: line.pipe(z.string().max(120)),
  titleOther: line.pipe(z.string().max(120)),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .transform((text) => Temporal.PlainTime.from(text)),
  zone: z.string().transform((text, context) => {
    const zone = readZone(text)
    if (zone !== undefined) return zone
    context.addIssue({ code: 'custom' })
    return z.NEVER
  }),
  lasts: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(5).max(1440)),
  // A link to join belongs into its own field, where only those who are invited see it.
  place: line.pipe(
    z
      .string()
      .max(200)
      .refine((text) => !/\w:\/\/|\bwww\./i.test(text)),
  ),
  link: z.union([z.literal(''), webAddress]),
  words: z.string().max(longestWords),
}

const daySchema = z.object({ ...shape, day })

const rules = {
  weekly: { rule: 'weekly', nth: null },
  fortnightly: { rule: 'fortnightly', nth: null },
  monthly1: { rule: 'monthly', nth: 1 },
  monthly2: { rule: 'monthly', nth: 2 },
  monthly3: { rule: 'monthly', nth: 3 },
  monthly4: { rule: 'monthly', nth: 4 },
  monthlyLast: { rule: 'monthly', nth: -1 },
} as const satisfies Record<string, Pick<Rhythm, 'rule' | 'nth'>>

/** Each rule that a series may have, by the name that the form gives it. */
export const ruleNames = [
  'weekly',
  'fortnightly',
  'monthly1',
  'monthly2',
  'monthly3',
  'monthly4',
  'monthlyLast',
] as const

export function ruleName({ rule, nth }: Pick<Rhythm, 'rule' | 'nth'>): string {
  return ruleNames.find((name) => rules[name].rule === rule && rules[name].nth === nth) ?? ''
}

const seriesSchema = z.object({
  ...shape,
  rule: z.enum(ruleNames).transform((name) => rules[name]),
  weekday: z
    .string()
    .regex(/^[1-7]$/)
    .transform(Number),
  startsOn: day,
  endsOn: z.union([z.literal('').transform(() => null), day]),
})

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: FormErrors }

export type MeetingMeant = Meant & { readonly day: Day; readonly words: string }
export type SeriesMeant = Meant & Rhythm & { readonly words: string }

/** `before`: the title so far; what is written in the reader's language and the other one takes its place. */
export function parseMeeting(form: MeetingForm, language: Language, before: WrittenText | null): Parsed<MeetingMeant> {
  const read = daySchema.safeParse(form)
  const title = writtenTitle(form, language, before)
  if (!read.success || !title) return { ok: false, errors: errorsIn(read.error, title) }
  return { ok: true, value: { ...read.data, title } }
}

export function parseSeries(form: MeetingForm, language: Language, before: WrittenText | null): Parsed<SeriesMeant> {
  const read = seriesSchema.safeParse(form)
  const title = writtenTitle(form, language, before)
  if (!read.success || !title) return { ok: false, errors: errorsIn(read.error, title) }
  const { rule, ...rest } = read.data
  return { ok: true, value: { ...rest, ...rule, title } }
}

/** A title in the reader's language, and perhaps in the other one; null when there is none. */
export function writtenTitle(
  { title, titleOther }: Pick<MeetingForm, 'title' | 'titleOther'>,
  language: Language,
  before: WrittenText | null,
): WrittenText | null {
  const own = rewrite(before, language, title.trim().replaceAll(/\s+/g, ' '))
  return rewrite(own, otherLanguage(language), titleOther.trim().replaceAll(/\s+/g, ' '))
}

function errorsIn(error: z.ZodError | undefined, title: WrittenText | null): FormErrors {
  const at = new Set(error?.issues.map(({ path }) => String(path[0])))
  const wrong = Object.entries(wrongWords).filter(([field]) => at.has(field) || (field === 'title' && !title))
  return Object.fromEntries(wrong)
}

const wrongWords: Readonly<Record<Exclude<MeetingField, 'body'>, Text>> = {
  title: messages.titleWrong,
  titleOther: messages.titleWrong,
  day: messages.dayWrong,
  rule: messages.ruleWrong,
  weekday: messages.weekdayWrong,
  startsOn: messages.dayWrong,
  endsOn: messages.dayWrong,
  time: messages.timeWrong,
  zone: messages.zoneWrong,
  lasts: messages.lastsWrong,
  place: messages.placeWrong,
  link: messages.linkWrong,
  words: messages.wordsWrong,
}
