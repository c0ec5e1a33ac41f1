import type { CharterRules } from '../../charter/charter.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import type { Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import type { DayProblem } from '../activity.ts'
import type { FieldError } from './form.ts'
import { formMessages, messages } from './messages.ts'

/** What each field of these forms is called. */
const labels: Readonly<Record<string, Text>> = {
  title: messages.title,
  summary: messages.summary,
  venue: messages.venue,
  kind: messages.kind,
  place: messages.place,
  day: messages.day,
  zone: messages.zone,
  people: messages.people,
  counted: messages.counted,
  url: messages.link,
  words: messages.linkWords,
  'co-host': messages.coHost,
}

/** Errors as sentences: beside each field, and all of them above the form. */
export interface SaidErrors {
  readonly at: (field: string) => string | undefined
  readonly all: readonly { readonly field: string; readonly words: string }[]
}

export function sayErrors(
  { say }: Visit,
  errors: readonly FieldError[],
  own: Readonly<Record<string, Text>> = {},
): SaidErrors {
  const said = errors.map(({ field, text, values }) => ({ field, words: say(text, values) }))
  return {
    at: (field) => said.find((one) => one.field === field)?.words,
    all: said.map(({ field, words }) => {
      const label = own[field] ?? labels[field]
      return { field, words: label ? say(messages.errorAt, { field: say(label), words }) : words }
    }),
  }
}

/** What is wrong with a day, at its field. */
export function dayError(visit: Visit, rules: CharterRules, why: DayProblem, zone: string): FieldError {
  const field = 'day'
  switch (why.problem) {
    case 'no-such-day':
      return { field, text: formMessages.noSuchDay, values: { zone } }
    case 'held-ahead':
      return { field, text: formMessages.heldAhead, values: { today: writeDay(why.today, visit.language) } }
    case 'planned-behind':
      return { field, text: formMessages.plannedBehind, values: { today: writeDay(why.today, visit.language) } }
    case 'too-far-ahead':
      return { field, text: formMessages.tooFarAhead }
    case 'before-founding':
      return { ...beforeFounding(visit, rules, why.station), field }
  }
}

/** A station was founded later, and by which clause it exists. */
export function beforeFounding(
  { say, language }: Visit,
  rules: CharterRules,
  station: Station,
): Omit<FieldError, 'field'> {
  const day = writeDay(station.foundedOn, language, station.foundedPrecision)
  const clause = rules.stations[station.kind]?.clause ?? ''
  return { text: formMessages.beforeFounding, values: { station: say(station.names), day, clause } }
}
