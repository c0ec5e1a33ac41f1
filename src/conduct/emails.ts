import type { CharterRules } from '../charter/charter.ts'
import { type Language, speak } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import { letterMessages as messages, textKinds } from './messages.ts'
import type { TextSubject } from './text-subject.ts'

/** Tells whoever wrote a text that it was hidden. */
export function textHiddenLetter(
  language: Language,
  rules: CharterRules,
  kind: TextSubject['kind'],
  reason: string,
): LetterContent {
  const say = speak(language)
  const values = { what: say(textKinds[kind]), community: say(rules.name), reason }
  return {
    subject: say(messages.hiddenSubject, values),
    paragraphs: [say(messages.hiddenBody, values), say(messages.reasonIs, values)],
    action: { label: say(messages.readConduct), path: '/conduct' },
    closing: [say(messages.appeal)],
  }
}

/** Tells a person that they are suspended, why, and what they still can do. */
export function suspendedLetter(language: Language, rules: CharterRules, name: string, reason: string): LetterContent {
  const say = speak(language)
  const values = { name, community: say(rules.name), reason }
  return {
    subject: say(messages.suspendedSubject, values),
    paragraphs: [say(messages.suspendedBody, values), say(messages.reasonIs, values), say(messages.suspendedMeans)],
    action: { label: say(messages.readConduct), path: '/conduct' },
    closing: [say(messages.appeal)],
  }
}

export function suspensionLiftedLetter(
  language: Language,
  rules: CharterRules,
  name: string,
  reason: string,
): LetterContent {
  const say = speak(language)
  const values = { name, community: say(rules.name), reason }
  return {
    subject: say(messages.liftedSubject, values),
    paragraphs: [say(messages.liftedBody, values), say(messages.reasonIs, values)],
  }
}
