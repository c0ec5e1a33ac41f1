import { z } from 'zod'
import type { Facts, PersonFacts } from '../facts.ts'
import { type Phrase, phrase } from '../phrase.ts'
import type { Names } from './word.ts'

/** Whom a condition looks at: who applies, or whom the case concerns. The applicant where it does not say. */
export const whose = z.enum(['applicant', 'subject']).optional()
export type Whose = z.output<typeof whose>

/** What is known of that person; undefined while the case concerns nobody who is named. */
export function personMeant(of: Whose, { applicant, subject }: Facts): PersonFacts | undefined {
  return of === 'subject' ? subject : applicant
}

/** A sentence about that person, saying who is meant where the charter does. */
export function saidOf(of: Whose, it: Phrase): Phrase {
  return of === undefined ? it : phrase('who.of', { who: phrase(`who.${of}`), it })
}

/** What is found while nobody knows who it is, or what the person holds. */
export function nobodyMeant(of: Whose): Phrase {
  return phrase(of === 'subject' ? 'who.no-subject' : 'holds.unknown')
}

export function namesOf(of: Whose): Pick<Names, 'subject'> {
  return of === 'subject' ? { subject: true } : {}
}
