import { type Language, read, speak, type WrittenText } from '../kit/i18n/say.ts'
import { writeInstant, writeWeekday, writeZone } from '../kit/time/write-day.ts'
import { type Meeting, startsAt } from './meeting.ts'
import { rhythmMessages } from './series/rhythm-messages.ts'
import type { Rhythm, Series } from './series/series.ts'

/** A written text in the reader's language, else in the one it is in. */
export function wordsOf(text: WrittenText, language: Language): string {
  return read(text, language).words
}

/** When a meeting begins, with its zone in plain words: `2026年12月2日 20:00（北京时间）`. */
export function sayWhen(meeting: Pick<Meeting, 'day' | 'time' | 'zone'>, language: Language): string {
  return writeInstant(startsAt(meeting), language, meeting.zone)
}

/** When the dates of a series are: `每月第一个星期三 20:00（北京时间）`. */
export function sayRhythm(series: Rhythm & Pick<Series, 'time' | 'zone'>, language: Language): string {
  const { rule, weekday, nth, time, zone } = series
  return speak(language)(rhythmMessages[rule], {
    weekday: writeWeekday(weekday, language),
    nth: nth ?? 0,
    time: time.toString().slice(0, 5),
    zone: writeZone(zone, language),
  })
}
