import { type Language, speak } from '../../kit/i18n/say.ts'
import type { LetterContent } from '../../kit/mail/letter.ts'
import type { Day } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import type { Station } from '../../stations/station.ts'
import { type ContactCard, full, lastDayOf, type ReminderReason, stateOf } from './card.ts'
import { letterMessages as messages } from './messages.ts'

/** Reminds a card's keepers of what is so on a day: it expires, or has, or its group is nearly full, or is. */
export function reminderLetter(
  language: Language,
  station: Station,
  card: ContactCard,
  reason: ReminderReason,
  today: Day,
): LetterContent {
  const say = speak(language)
  const last = lastDayOf(card)
  const values = {
    station: say(station.names),
    what: say(card.kind === 'group' ? messages.aGroup : messages.aPerson, { name: card.personName ?? '' }),
    day: last ? writeDay(last, language) : '',
    members: card.members ?? 0,
    full,
  }
  const key = reason === 'expiry' && stateOf({ ...card, members: null }, today) === 'expired' ? 'expired' : reason
  const words = {
    expiry: { subject: messages.expirySubject, body: messages.expiryBody },
    expired: { subject: messages.expiredSubject, body: messages.expiredBody },
    filling: { subject: messages.fillingSubject, body: messages.fillingBody },
    full: { subject: messages.fullSubject, body: messages.fullBody },
  }[key]
  return {
    subject: say(words.subject, values),
    paragraphs: [say(words.body, values), say(messages.otherwise)],
    action: { label: say(messages.button), path: `/desk/stations/${station.slug}/contact` },
    closing: [say(messages.why)],
  }
}
