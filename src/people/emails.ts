import { type Language, speak } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import { letterMessages as messages } from './messages.ts'

/**
 * Tells somebody that a link meant for them was handed over by somebody else. `about`: the subject of the letter whose link
 * it was.
 */
export function linkGivenLetter(
  language: Language,
  by: 'manager' | 'operator',
  purpose: string,
  about?: string,
): LetterContent {
  const say = speak(language)
  const what = purpose === 'sign-in' ? say(messages.aSignInLink) : say(messages.theLinkOf, { about: about ?? '' })
  return {
    subject: say(messages.linkGivenSubject),
    paragraphs: [
      say(by === 'manager' ? messages.givenByManager : messages.givenByOperator, { what }),
      say(messages.givenWhy),
    ],
    closing: [say(messages.givenMistake)],
  }
}
