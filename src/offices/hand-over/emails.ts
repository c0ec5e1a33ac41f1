import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import { type Language, speak } from '../../kit/i18n/say.ts'
import type { LetterContent } from '../../kit/mail/letter.ts'
import type { Station } from '../../stations/station.ts'
import { letterMessages as messages } from './messages.ts'

/** Tells that a term ended and there is something to hand over. It names nobody: whoever left may have erased their data. */
export function openedLetter(
  language: Language,
  rules: CharterRules,
  station: Station,
  office: string,
  count: number,
  isLeaver: boolean,
): LetterContent {
  const say = speak(language)
  const values = { station: say(station.names), office: say(roleTitle(rules, `station.${office}`)), count }
  return {
    subject: say(messages.openedSubject, values),
    paragraphs: [say(isLeaver ? messages.openedToLeaver : messages.openedToKeeper, values), say(messages.openedHow)],
    action: { label: say(messages.openedButton), path: `/desk/stations/${station.slug}/hand-over` },
    closing: [say(isLeaver ? messages.whyLeaver : messages.whyKeeper)],
  }
}
