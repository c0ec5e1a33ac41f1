import type { CharterRules } from '../charter/charter.ts'
import { type Language, read, speak } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import { writeDay } from '../kit/time/write-day.ts'
import type { Station } from '../stations/station.ts'
import type { Activity } from './activity.ts'
import { letterMessages as messages } from './messages.ts'

/** Asks a station's people whether it holds an activity together with another. Its link leads to the station's list. */
export function hostLetter(
  language: Language,
  rules: CharterRules,
  asked: { activity: Pick<Activity, 'title' | 'localDate'>; station: Station; other: Station },
): LetterContent {
  const say = speak(language)
  const { activity, station, other } = asked
  const values = {
    title: read(activity.title, language).words,
    day: writeDay(activity.localDate, language),
    station: say(station.names),
    other: say(other.names),
    community: say(rules.name),
  }
  return {
    subject: say(messages.hostSubject, values),
    paragraphs: [say(messages.hostAsks, values), say(messages.hostMeans, values)],
    action: { label: say(messages.hostAction), path: `/desk/stations/${other.slug}/activities` },
    closing: [say(messages.hostWhy, values)],
  }
}
