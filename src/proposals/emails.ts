import type { CharterRules, Procedure } from '../charter/charter.ts'
import { type Language, speak, type Text } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import { writeDuration } from '../kit/time/write-day.ts'
import { letterMessages as messages } from './letter-messages.ts'
import type { Proposal } from './proposal.ts'

export function confirmLetter(
  language: Language,
  rules: CharterRules,
  procedure: Procedure,
  name: string,
): LetterContent {
  const say = speak(language)
  const values = {
    name,
    procedure: say(procedure.name),
    community: say(rules.name),
    span: writeDuration(procedure['confirm-within'], language),
  }
  return {
    subject: say(messages.confirmSubject, values),
    paragraphs: [say(messages.confirmHello, values), say(messages.confirmAsk, values)],
    action: { label: say(messages.confirmButton), path: '/confirm/{secret}' },
    closing: [say(messages.confirmMistake)],
  }
}

export function followLetter(language: Language, title: Text): LetterContent {
  const say = speak(language)
  const values = { title: say(title) }
  return {
    subject: say(messages.followSubject, values),
    paragraphs: [say(messages.followBody, values), say(messages.followPage)],
    action: { label: say(messages.followButton), path: '/follow/{secret}' },
    closing: [say(messages.followPrivate)],
  }
}

export function needsBallotLetter(
  language: Language,
  rules: CharterRules,
  proposal: Proposal,
  title: Text,
): LetterContent {
  const say = speak(language)
  const clause = rules.procedures[proposal.procedure]?.decide.clause ?? ''
  const values = { title: say(title), clause }
  return {
    subject: say(messages.needsBallotSubject, values),
    paragraphs: [say(messages.needsBallotBody, values)],
    action: { label: say(messages.needsBallotButton), path: `/desk/cases/${proposal.id}` },
    closing: [say(messages.deciderWhy)],
  }
}

/** Tells the applicant of an objection that waits for an answer. The objection itself stands on the page, not in the letter. */
export function objectionLetter(language: Language, title: Text, reason: string): LetterContent {
  const say = speak(language)
  const values = { title: say(title), reason }
  return {
    subject: say(messages.objectionSubject, values),
    paragraphs: [
      say(messages.objectionBody, values),
      say(messages.objectionQuote, values),
      say(messages.objectionAnswer),
    ],
    action: { label: say(messages.objectionButton), path: '/follow/{secret}' },
    closing: [say(messages.followPrivate)],
  }
}

export function withdrawnLetter(language: Language, title: Text): LetterContent {
  const say = speak(language)
  const values = { title: say(title) }
  return {
    subject: say(messages.withdrawnSubject, values),
    paragraphs: [say(messages.withdrawnBody, values)],
    closing: [say(messages.deciderWhy)],
  }
}

export function editedLetter(language: Language, title: Text, id: string): LetterContent {
  const say = speak(language)
  const values = { title: say(title) }
  return {
    subject: say(messages.editedSubject, values),
    paragraphs: [say(messages.editedBody, values)],
    action: { label: say(messages.needsBallotButton), path: `/desk/cases/${id}` },
    closing: [say(messages.deciderWhy)],
  }
}
