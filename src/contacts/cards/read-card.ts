import type { Text, Values } from '../../kit/i18n/say.ts'
import { longestPicture, type PictureRefusal } from '../../kit/storage/read-picture.ts'
import { readDay } from '../../kit/time/read-day.ts'
import type { Day } from '../../kit/time/time.ts'
import type { FormValues } from '../../kit/web/read-form.ts'
import { type AskedCard, type CardKind, type CardRefusal, mostMembers } from './card.ts'
import { messages } from './messages.ts'

export type CardField = 'picture' | 'made-on' | 'members' | 'last-day'

export interface CardError {
  readonly field: CardField
  readonly text: Text
  readonly values?: Values | undefined
}

export type ReadCard =
  | { readonly ok: true; readonly card: AskedCard }
  | { readonly ok: false; readonly error: CardError }

/** Reads the words of a card's form. A group's code that says no day was made today. */
export function readCard(kind: CardKind, values: FormValues, today: Day): ReadCard {
  if (kind === 'person') {
    const written = values['last-day'] ?? ''
    const lastDay = readDay(written)
    if (written.trim() !== '' && !lastDay) return wrong('last-day', messages['day-wrong'])
    return { ok: true, card: { kind, lastDay: lastDay ?? null } }
  }
  const written = values['made-on'] ?? ''
  const madeOn = written.trim() === '' ? today : readDay(written)
  if (!madeOn) return wrong('made-on', messages['day-wrong'])
  const members = (values.members ?? '').trim() === '' ? null : readMembers(values.members ?? '')
  if (members === undefined) return wrong('members', messages.membersWrong)
  return { ok: true, card: { kind, madeOn, members } }
}

/** A number of members as people write it, also in full-width digits; undefined for what is none. */
export function readMembers(written: string): number | undefined {
  const digits = written.normalize('NFKC').replaceAll(/\s/g, '')
  const members = /^\d{1,4}$/.test(digits) ? Number(digits) : Number.NaN
  return members <= mostMembers ? members : undefined
}

/** At which field a refusal is said, and how. */
export function refusalOf(reason: CardRefusal | PictureRefusal): CardError {
  return { field: fieldOf(reason), text: messages[reason], values: { megabytes: longestPicture / 1024 / 1024 } }
}

function fieldOf(reason: CardRefusal | PictureRefusal): CardField {
  switch (reason) {
    case 'made-ahead':
    case 'expired-already':
      return 'made-on'
    case 'full-already':
      return 'members'
    case 'last-day-past':
      return 'last-day'
    default:
      return 'picture'
  }
}

function wrong(field: CardField, text: Text): ReadCard {
  return { ok: false, error: { field, text } }
}
