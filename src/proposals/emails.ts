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

/** Asks whoever a case concerns whether they agree: to take an office, or that it is true that they step down. */
export function agreeLetter(language: Language, title: Text): LetterContent {
  const say = speak(language)
  const values = { title: say(title) }
  return {
    subject: say(messages.agreeSubject, values),
    paragraphs: [say(messages.agreeBody, values), say(messages.agreeNothing)],
    action: { label: say(messages.agreeButton), path: '/agree/{secret}' },
    closing: [say(messages.agreePrivate)],
  }
}

/** Tells somebody that a case about their office is open, on which others decide. */
export function concernedLetter(language: Language, title: Text, id: string): LetterContent {
  const say = speak(language)
  const values = { title: say(title) }
  return {
    subject: say(messages.concernedSubject, values),
    paragraphs: [say(messages.concernedBody, values), say(messages.concernedWrite)],
    action: { label: say(messages.concernedButton), path: `/desk/cases/${id}` },
  }
}

/** Tells that whoever a case concerns did not agree: it has ended. */
export function notAgreedLetter(language: Language, title: Text): LetterContent {
  const say = speak(language)
  const values = { title: say(title) }
  return { subject: say(messages.notAgreedSubject, values), paragraphs: [say(messages.notAgreedBody, values)] }
}
