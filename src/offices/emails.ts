import type { Office } from '../charter/charter.ts'
import { type Language, speak } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import type { Station } from '../stations/station.ts'
import { letterMessages as messages } from './letter-messages.ts'

/** Tells that somebody is looked for, for an office of a station. */
export function searchLetter(
  language: Language,
  { id, station, rule }: { id: string; station: Station; rule: Office },
): LetterContent {
  const say = speak(language)
  const values = { station: say(station.names), office: say(rule.name), clause: rule.search?.clause ?? rule.clause }
  return {
    subject: say(messages.searchSubject, values),
    paragraphs: [say(messages.searchBody, values), say(messages.searchHow)],
    action: { label: say(messages.searchButton), path: `/desk/searches/${id}` },
  }
}
