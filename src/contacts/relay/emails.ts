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

/** What somebody wrote, taken out of the letter that carries it. */
export interface ReadMessage {
  /** Where it was written, as the letter calls the station. */
  readonly station: string
  readonly name: string
  readonly words: string
}

/** Reads a letter of `messageLetter` again; undefined when it is worded otherwise: one of an earlier version of the software. */
export function readMessageLetter(
  language: Language,
  content: LetterContent,
  address: string,
): ReadMessage | undefined {
  const [body, words, from] = content.paragraphs
  if (body === undefined || words === undefined || from === undefined) return undefined
  const say = speak(language)
  const name = between(from, say(messages.from, { name: gap, address }))
  const station = between(body, say(messages.body, { station: gap }))
  return name === undefined || station === undefined ? undefined : { station, name, words }
}

const gap = '\u0000'

/** What stands in the gap of a sentence. */
function between(sentence: string, withGap: string): string | undefined {
  const [before = '', after = ''] = withGap.split(gap).map((part) => part.trim())
  const fits = sentence.startsWith(before) && sentence.endsWith(after)
  const found = fits ? sentence.slice(before.length, sentence.length - after.length).trim() : ''
  return found === '' ? undefined : found
}
