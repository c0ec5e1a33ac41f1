import { type Language, speak } from '../../kit/i18n/say.ts'
import type { LetterContent } from '../../kit/mail/letter.ts'
import { writeDuration } from '../../kit/time/write-day.ts'
import { messages } from './messages.ts'

/** The letter with a one-time sign-in link. `next`: the local path to go on to afterwards. */
export function signInLetter(language: Language, next: string | undefined): LetterContent {
  const say = speak(language)
  const query = next === undefined ? '' : `?next=${encodeURIComponent(next)}`
  return {
    subject: say(messages.letterSubject),
    paragraphs: [say(messages.letterWords, { duration: writeDuration('PT30M', language) })],
    action: { label: say(messages.signIn), path: `/sign-in/{secret}${query}` },
    closing: [say(messages.letterMistake)],
  }
}
