import { type Language, speak } from '../../kit/i18n/say.ts'
import type { LetterContent } from '../../kit/mail/letter.ts'
import { messages } from './messages.ts'

/** Asks a claimant to confirm the address. `name`: the recorded person's. */
export function confirmAddressLetter(language: Language, name: string): LetterContent {
  const say = speak(language)
  return {
    subject: say(messages.confirmSubject),
    paragraphs: [say(messages.confirmWords, { name })],
    action: { label: say(messages.confirmAddress), path: '/claims/{secret}' },
    closing: [say(messages.confirmMistake)],
  }
}

/** Tells a claimant what the manager decided, and why. */
export function claimDecidedLetter(
  language: Language,
  name: string,
  outcome: 'confirmed' | 'refused',
  reason: string,
): LetterContent {
  const say = speak(language)
  const because = say(messages.because, { reason })
  if (outcome === 'refused') {
    return {
      subject: say(messages.refusedSubject),
      paragraphs: [say(messages.refusedWords, { name }), because],
      closing: [say(messages.refusedNext)],
    }
  }
  return {
    subject: say(messages.confirmedSubject),
    paragraphs: [say(messages.confirmedWords, { name }), because],
    action: { label: say(messages.signIn), path: '/sign-in' },
  }
}
