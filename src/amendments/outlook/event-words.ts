import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import type { OutlookEvent } from '../../charter/outlook/outlook.ts'
import { listJoiner, statusTitles } from '../../charter/phrases.ts'
import { type Language, speak, type Text } from '../../kit/i18n/say.ts'
import { Temporal } from '../../kit/time/time.ts'
import { writeDay, writeDuration } from '../../kit/time/write-day.ts'
import { eventMessages, messages } from './messages.ts'

/** What an event is told by: the charter in force on its day, and what cases and meetings are called. */
export interface OutlookTelling {
  readonly rulesOn: (day: string) => CharterRules
  readonly titles: ReadonlyMap<string, Text>
  readonly language: Language
}

/** An event in a sentence; its day, station and clause stand beside it. */
export function sayEvent({ rulesOn, titles, language }: OutlookTelling, event: OutlookEvent): string {
  const say = speak(language)
  const rules = rulesOn(event.day)
  const duty = (name: string) => rules.obligations[name]?.name[language] ?? name
  const day = (written: string) => writeDay(Temporal.PlainDate.from(written), language)
  const office = (name: string) => roleTitle(rules, `station.${name}`)[language]
  const status = (name: string) => statusTitles[name]?.[language] ?? name
  const procedure = (name: string) => rules.procedures[name]?.name[language] ?? name
  const roles = (names: readonly string[]) =>
    names.map((name) => roleTitle(rules, name)[language]).join(listJoiner[language]) || say(messages.nobody)
  const text = eventMessages[event.kind]
  switch (event.kind) {
    case 'remind':
    case 'ask':
      return say(text, { roles: roles(event.roles), duty: duty(event.obligation), due: day(event.due) })
    case 'ended':
      return say(text, { duty: duty(event.obligation), outcome: event.outcome })
    case 'missed':
      return say(text, { duty: duty(event.obligation), due: day(event.due) })
    case 'status':
      return say(text, { before: status(event.before), status: status(event.status) })
    case 'offices-end':
      return say(text, { offices: event.offices.map(office).join(listJoiner[language]) })
    case 'case-opens':
      return say(text, { procedure: procedure(event.procedure), roles: roles(event.roles) })
    case 'tell':
      return say(text, { roles: roles(event.roles) })
    case 'agenda':
      return say(text, { body: rules.bodies[event.body]?.name[language] ?? event.body })
    case 'case-silent':
    case 'case-closes': {
      const title = titles.get(event.case ?? '')?.[language] ?? procedure(event.procedure)
      if (event.kind === 'case-closes') return say(text, { title, outcome: event.outcome })
      return say(text, { title, roles: roles(event.roles), every: writeDuration(event.every, language) })
    }
    case 'waiver-ends':
      return say(text, { duty: duty(event.obligation) })
    case 'term-ends':
      return say(text, { office: office(event.office) })
    case 'meeting': {
      const title = titles.get(event.meeting)?.[language] ?? ''
      return say(text, { body: rules.bodies[event.body]?.name[language] ?? event.body, title })
    }
    case 'charter':
      return say(text, { version: event.version })
    case 'brake':
      return say(text, { stations: event.stations, most: event.most, roles: roles(event.roles) })
  }
}

/** What comes on a day, of all the stations that it comes to alike. */
export interface OutlookLine {
  readonly day: string
  readonly clause: string | undefined
  readonly words: string
  /** Their ids; none for what is about no station. */
  readonly stations: readonly string[]
}

/** Events in sentences, in their order; what comes to several stations on a day is said once. */
export function outlookLines(telling: OutlookTelling, events: readonly OutlookEvent[]): OutlookLine[] {
  const told = events.map((event) => ({ event, words: sayEvent(telling, event) }))
  const alike = Map.groupBy(told, ({ event, words }) => `${event.day} ${event.clause} ${words}`)
  return [...alike.values()].flatMap((some) => {
    const [first] = some
    if (!first) return []
    const { day, clause } = first.event
    return [{ day, clause, words: first.words, stations: some.flatMap(({ event }) => event.station ?? []) }]
  })
}
