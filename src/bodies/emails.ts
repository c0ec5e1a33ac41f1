import { type CharterRules, roleTitle, splitRole } from '../charter/charter.ts'
import { type Language, speak } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import { messages } from './messages.ts'

export interface InvitationWords {
  readonly rules: CharterRules
  readonly role: string
  /** Whom it is written to. */
  readonly name: string
  readonly inviter: string
}

/** Invites somebody to a rank. Its link opens the page on which they accept or refuse. */
export function invitationLetter(language: Language, { rules, role, name, inviter }: InvitationWords): LetterContent {
  const say = speak(language)
  const rank = say(roleTitle(rules, role))
  const body = rules.bodies[splitRole(role).group]?.name ?? { zh: '', en: '' }
  const values = { name, inviter, rank, body: say(body), community: say(rules.name) }
  return {
    subject: say(messages.letterSubject, values),
    paragraphs: [say(messages.letterInvites, values), say(messages.letterAnswer)],
    action: { label: say(messages.letterAction), path: '/ranks/{secret}' },
    closing: [say(messages.letterMistake)],
  }
}
