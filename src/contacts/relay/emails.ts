import { type Language, speak } from '../../kit/i18n/say.ts'
import type { LetterContent } from '../../kit/mail/letter.ts'
import type { Station } from '../../stations/station.ts'
import type { Message } from './message.ts'
import { letterMessages as messages } from './messages.ts'

/** What somebody wrote by a station's page. It does not say who else gets it, and nothing of whoever reads it. */
export function messageLetter(language: Language, station: Station, { name, address, words }: Message): LetterContent {
  const say = speak(language)
  const values = { station: say(station.names), name, address }
  return {
    subject: say(messages.subject, values),
    paragraphs: [say(messages.body, values), words, say(messages.from, values)],
    closing: [say(messages.answer), say(messages.notProved), say(messages.why)],
  }
}
