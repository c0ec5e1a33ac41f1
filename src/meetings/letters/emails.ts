import type { CharterRules } from '../../charter/charter.ts'
import { type Language, type Say, speak, type Values } from '../../kit/i18n/say.ts'
import type { LetterContent } from '../../kit/mail/letter.ts'
import type { Day } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import type { NamedStation, Topic, TopicStation } from '../agenda/topic.ts'
import { attendObligations, type Meeting } from '../meeting.ts'
import { sayRhythm, sayWhen, wordsOf } from '../say-meeting.ts'
import type { Series } from '../series/series.ts'
import { letterMessages as messages } from './letter-messages.ts'

/** What every letter about a meeting is told from. The link to join by the net never stands in a letter: managers see letters. */
export interface MeetingLetter {
  readonly rules: CharterRules
  readonly meeting: Meeting
}

export function calledLetter(language: Language, about: MeetingLetter): LetterContent {
  const { say, values } = speaking(language, about)
  return {
    subject: say(messages.calledSubject, values),
    paragraphs: [say(messages.calledBody, values), ...whereTo(say, about.meeting), say(messages.apology)],
    ...toMeeting(say, about.meeting),
  }
}

/** Tells the people of a station that a meeting talks about it, and what they owe by that (H3). */
export function topicLetter(language: Language, about: MeetingLetter, named: NamedStation): LetterContent {
  const { say, values } = speaking(language, about)
  const more = { ...values, ...stationValues(say, language, named) }
  return {
    subject: say(messages.topicSubject, more),
    paragraphs: [
      say(messages.topicBody, more),
      ...whereTo(say, about.meeting),
      ...dutyWords(say, about, named),
      say(messages.apology),
    ],
    ...toMeeting(say, about.meeting),
  }
}

/** `before`: as it was planned. `words`: what whoever changed it adds. */
export function changedLetter(
  language: Language,
  about: MeetingLetter,
  before: Meeting,
  isMoved: boolean,
  words: string,
  stations: readonly NamedStation[],
): LetterContent {
  const { say, values } = speaking(language, about)
  const more = { ...values, before: sayWhen(before, language) }
  return {
    subject: say(isMoved ? messages.movedSubject : messages.changedSubject, more),
    paragraphs: [
      say(isMoved ? messages.movedBody : messages.changedBody, more),
      ...ownWords(say, words),
      ...whereTo(say, about.meeting),
      ...stations.flatMap((named) => [
        say(messages.soonTopics, stationValues(say, language, named)),
        ...dutyWords(say, about, named),
      ]),
      ...(isMoved ? [say(messages.movedApology)] : []),
    ],
    ...toMeeting(say, about.meeting),
  }
}

export function cancelledLetter(
  language: Language,
  about: MeetingLetter,
  words: string,
  stations: readonly NamedStation[],
): LetterContent {
  const { say, values } = speaking(language, about)
  return {
    subject: say(messages.cancelledSubject, values),
    paragraphs: [
      say(messages.cancelledBody, values),
      ...ownWords(say, words),
      ...stations.flatMap((named) => {
        const owed = attendObligations(about.rules, about.meeting.body, named.station.kind)[0]
        const more = { clause: owed?.obligation.clause ?? '', station: say(named.station.names) }
        return owed ? [say(messages.cancelledDuty, more)] : []
      }),
    ],
    ...toMeeting(say, about.meeting),
  }
}

/** `others`: topics about the same station that stay. */
export function topicRemovedLetter(
  language: Language,
  about: MeetingLetter,
  station: TopicStation,
  topic: Pick<Topic, 'title'>,
  others: number,
): LetterContent {
  const { say, values } = speaking(language, about)
  const more = { ...values, station: say(station.names), topic: wordsOf(topic.title, language) }
  return {
    subject: say(messages.removedSubject, more),
    paragraphs: [
      say(messages.removedBody, more),
      say(others > 0 ? messages.removedOthers : messages.removedNone, more),
    ],
    ...toMeeting(say, about.meeting),
  }
}

/** The day before; `stations`: those of the reader that the agenda names. */
export function soonLetter(language: Language, about: MeetingLetter, stations: readonly NamedStation[]): LetterContent {
  const { say, values } = speaking(language, about)
  return {
    subject: say(messages.soonSubject, values),
    paragraphs: [
      say(messages.soonBody, values),
      ...whereTo(say, about.meeting),
      ...stations.flatMap((named) => [
        say(messages.soonTopics, stationValues(say, language, named)),
        ...dutyWords(say, about, named),
      ]),
      say(messages.apology),
    ],
    ...toMeeting(say, about.meeting),
  }
}

/** To those who hold meetings: this one is over, and its roll is still open. */
export function notClosedLetter(language: Language, about: MeetingLetter): LetterContent {
  const { say, values } = speaking(language, about)
  return {
    subject: say(messages.notClosedSubject, values),
    paragraphs: [say(messages.notClosedBody, values)],
    ...toMeeting(say, about.meeting),
  }
}

export interface SeriesLetter {
  readonly rules: CharterRules
  readonly series: Series
  readonly what: 'started' | 'changed' | 'ended'
  /** The first day on which it holds; of one that ends, the last day of the series. */
  readonly day: Day
  readonly words: string
}

export function seriesLetter(language: Language, { rules, series, what, day, words }: SeriesLetter): LetterContent {
  const say = speak(language)
  const values = {
    body: bodyName(say, rules, series.body),
    title: wordsOf(series.title, language),
    rhythm: sayRhythm(series, language),
    from: writeDay(day, language),
    until: writeDay(day, language),
  }
  const [subject, body] = {
    started: [messages.seriesStartedSubject, messages.seriesStartedBody] as const,
    changed: [messages.seriesChangedSubject, messages.seriesChangedBody] as const,
    ended: [messages.seriesEndedSubject, messages.seriesEndedBody] as const,
  }[what]
  return {
    subject: say(subject, values),
    paragraphs: [say(body, values), ...(what === 'ended' ? [] : whereTo(say, series)), ...ownWords(say, words)],
    action: { label: say(messages.toSeries), path: '/desk/meetings' },
  }
}

function speaking(language: Language, { rules, meeting }: MeetingLetter): { say: Say; values: Values } {
  const say = speak(language)
  const values = {
    body: bodyName(say, rules, meeting.body),
    title: wordsOf(meeting.title, language),
    when: sayWhen(meeting, language),
  }
  return { say, values }
}

function bodyName(say: Say, rules: CharterRules, body: string): string {
  return say(rules.bodies[body]?.name ?? { zh: body, en: body })
}

function stationValues(say: Say, language: Language, { station, topics }: NamedStation): Values {
  const quoted = topics.map(({ title }) =>
    language === 'zh' ? `“${wordsOf(title, language)}”` : wordsOf(title, language),
  )
  return { station: say(station.names), topics: quoted.join(language === 'zh' ? '、' : '; ') }
}

function dutyWords(say: Say, { rules, meeting }: MeetingLetter, { station }: NamedStation): string[] {
  return attendObligations(rules, meeting.body, station.kind).map(({ obligation }) =>
    say(messages.topicDuty, {
      clause: obligation.clause,
      station: say(station.names),
      needed: obligation.attend['at-least'],
    }),
  )
}

function whereTo(say: Say, { place, link }: Pick<Meeting, 'place' | 'link'>): string[] {
  return [...(place === '' ? [] : [say(messages.where, { place })]), ...(link === '' ? [] : [say(messages.linkInside)])]
}

function ownWords(say: Say, words: string): string[] {
  return words === '' ? [] : [say(messages.words, { words })]
}

function toMeeting(say: Say, { id }: Pick<Meeting, 'id'>) {
  return { action: { label: say(messages.toMeeting), path: `/desk/meetings/${id}` } }
}
