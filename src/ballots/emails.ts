import { type Language, speak, type Text } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import type { Station } from '../stations/station.ts'
import { letterMessages as messages } from './letter-messages.ts'

/** What a letter about a grant tells of. */
export interface Granted {
  readonly title: Text
  readonly station: Station | undefined
  /** Whether it opened the station. */
  readonly isFounded: boolean
  /** Whether the applicant got an office or a rank by it. */
  readonly isAppointed: boolean
  readonly seq: number
}

export function grantedLetter(language: Language, granted: Granted): LetterContent {
  const { title, station, isFounded, isAppointed, seq } = granted
  const say = speak(language)
  const values = { title: say(title), station: station ? say(station.names) : '' }
  return {
    subject: say(messages.grantedSubject, values),
    paragraphs: [
      say(messages.grantedBody, values),
      ...(isFounded ? [say(messages.grantedStation, values)] : []),
      ...(isAppointed ? [say(messages.grantedSignIn)] : []),
    ],
    action: grantedAction(language, station),
    closing: [say(messages.ledgerLine, { seq })],
  }
}

/** Tells whom a case concerns how it was decided: their office, or the end of it. */
export function subjectGrantedLetter(language: Language, { title, station, seq }: Granted): LetterContent {
  const say = speak(language)
  const values = { title: say(title) }
  return {
    subject: say(messages.grantedSubject, values),
    paragraphs: [say(messages.subjectGrantedBody, values)],
    action: grantedAction(language, station),
    closing: [say(messages.ledgerLine, { seq })],
  }
}

function grantedAction(language: Language, station: Station | undefined) {
  const say = speak(language)
  const path = station ? `/stations/${station.slug}` : '/desk'
  return { label: say(station ? messages.grantedButton : messages.deskButton), path }
}

/** Tells those whom the charter names of a decision that they have no part in. */
export function toldLetter(language: Language, title: Text, seq: number): LetterContent {
  const say = speak(language)
  const values = { title: say(title) }
  return {
    subject: say(messages.toldSubject, values),
    paragraphs: [say(messages.toldBody, values)],
    action: { label: say(messages.declinedButton), path: `/ledger/${seq}` },
  }
}

export function declinedLetter(
  language: Language,
  title: Text,
  reasons: readonly string[],
  seq: number,
): LetterContent {
  const say = speak(language)
  const values = { title: say(title) }
  return {
    subject: say(messages.declinedSubject, values),
    paragraphs: [
      say(messages.declinedBody, values),
      ...reasons.map((reason) => say(messages.declinedReason, { reason })),
      say(messages.declinedAgain),
    ],
    action: { label: say(messages.declinedButton), path: `/ledger/${seq}` },
    closing: [say(messages.ledgerLine, { seq })],
  }
}

/**
 * Somebody else was first. `station`: the one that there is now. `joining`: the charter's procedure by which anybody may ask to join it,
 * where there is one.
 */
export function overtakenLetter(
  language: Language,
  title: Text,
  station: Station | undefined,
  joining: string | undefined,
): LetterContent {
  const say = speak(language)
  const values = { title: say(title), station: station ? say(station.names) : '' }
  return {
    subject: say(messages.overtakenSubject, values),
    paragraphs: [say(station ? messages.overtakenByStation : messages.overtakenBody, values)],
    ...(station && {
      action:
        joining === undefined
          ? { label: say(messages.grantedButton), path: `/stations/${station.slug}` }
          : { label: say(messages.overtakenButton, values), path: `/apply/${joining}?station=${station.slug}` },
    }),
  }
}

export function newColleagueLetter(language: Language, station: Station, name: string, office: Text): LetterContent {
  const say = speak(language)
  const values = { station: say(station.names), name, office: say(office) }
  return {
    subject: say(messages.colleagueSubject, values),
    paragraphs: [say(messages.colleagueBody, values)],
    action: { label: say(messages.grantedButton), path: `/stations/${station.slug}` },
  }
}

/** Reminds those whom the charter names of a case that nobody decides. */
export function silenceLetter(language: Language, title: Text, proposalId: string, days: number): LetterContent {
  const say = speak(language)
  const values = { title: say(title), days }
  return {
    subject: say(messages.silenceSubject, values),
    paragraphs: [say(messages.silenceBody, values), say(messages.silenceNothing)],
    action: { label: say(messages.silenceButton), path: `/desk/cases/${proposalId}` },
  }
}
