import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import { type Language, speak, type Text } from '../../kit/i18n/say.ts'
import type { LetterContent } from '../../kit/mail/letter.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { standInsFor } from '../standing.ts'
import type { Leave } from './leave.ts'
import { letterMessages as messages } from './messages.ts'
import type { OwnOffice } from './store.ts'

type Days = Pick<Leave, 'firstDay' | 'lastDay'>

/** Tells whoever stands in that somebody will be away. */
export function announcedLetter(language: Language, rules: CharterRules, office: OwnOffice, days: Days): LetterContent {
  return write(language, rules, office, days, {
    subject: messages.announcedSubject,
    body: messages.announcedBody,
    more: messages.announcedMeans,
  })
}

/** Tells them that the last day is another. */
export function changedLetter(language: Language, rules: CharterRules, office: OwnOffice, days: Days): LetterContent {
  return write(language, rules, office, days, { subject: messages.changedSubject, body: messages.changedBody })
}

/** Tells them that the holder is back, or does not go. */
export function endedLetter(language: Language, rules: CharterRules, office: OwnOffice, days: Days): LetterContent {
  return write(language, rules, office, days, { subject: messages.endedSubject, body: messages.endedBody })
}

function write(
  language: Language,
  rules: CharterRules,
  { kind, office, personName, names }: OwnOffice,
  days: Days,
  words: { subject: Text; body: Text; more?: Text },
): LetterContent {
  const say = speak(language)
  const standIn = rules.stations[kind]?.offices[standInsFor(rules, kind, office)[0] ?? '']
  const values = {
    name: personName,
    office: say(roleTitle(rules, `station.${office}`)),
    station: say(names),
    first: writeDay(days.firstDay, language),
    last: writeDay(days.lastDay, language),
    clauses: (standIn && standIn.does.length > 0 ? standIn.does : [standIn?.clause]).join(', '),
  }
  return {
    subject: say(words.subject, values),
    paragraphs: [say(words.body, values), ...(words.more ? [say(words.more, values)] : [])],
    action: { label: say(messages.button), path: '/desk/offices' },
    closing: [say(messages.why)],
  }
}
