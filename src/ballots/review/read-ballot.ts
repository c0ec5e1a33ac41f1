import { z } from 'zod'
import type { Text, Values } from '../../kit/i18n/say.ts'
import type { FormValues } from '../../kit/web/read-form.ts'
import { type Choice, choices, type Vouch } from '../ballot.ts'
import { messages } from './messages.ts'

/** Characters of a reason. */
export const longestReason = 2000

/** What is wrong with one field of the ballot. */
export interface BallotError {
  readonly field: string
  readonly text: Text
  readonly values?: Values | undefined
}

export interface WrittenBallot {
  readonly choice: Choice
  readonly reason: string
  readonly vouches: readonly Vouch[]
  /** The revision that was read; 0 when the form does not say. */
  readonly seen: number
}

export type ReadBallot =
  | { readonly ok: true; readonly ballot: WrittenBallot }
  | { readonly ok: false; readonly errors: readonly BallotError[] }

const choiceSchema = z.enum(choices)
const seenSchema = z.coerce.number().int().positive().catch(0)

/** Reads a ballot as it was sent: a choice with its reason, and for each clause that was ticked how its confirmer knows. */
export function readBallot(values: FormValues, clauses: readonly string[]): ReadBallot {
  const choice = choiceSchema.safeParse(values.choice)
  const reason = (values.reason ?? '').trim()
  const errors: BallotError[] = []
  if (!choice.success) errors.push({ field: 'choice', text: messages.choiceMissing })
  errors.push(...checkWords('reason', reason, messages.reasonMissing))
  const vouches: Vouch[] = []
  for (const clause of clauses) {
    const isTicked = (values[vouchField(clause)] ?? '') !== ''
    const words = (values[vouchReasonField(clause)] ?? '').trim()
    if (choice.data !== 'approve') continue
    if (isTicked) {
      errors.push(...checkWords(vouchReasonField(clause), words, messages.vouchReasonMissing, { clause }))
      vouches.push({ clause, reason: words })
    } else if (words !== '') {
      errors.push({ field: vouchField(clause), text: messages.vouchTickMissing, values: { clause } })
    }
  }
  if (!choice.success || errors.length > 0) return { ok: false, errors }
  return { ok: true, ballot: { choice: choice.data, reason, vouches, seen: seenSchema.parse(values.seen) } }
}

function checkWords(field: string, words: string, missing: Text, values?: Values): BallotError[] {
  if (words === '') return [{ field, text: missing, values }]
  if (words.length <= longestReason) return []
  return [{ field, text: messages.tooLong, values: { most: longestReason, length: words.length } }]
}

export function vouchField(clause: string): string {
  return `vouch-${clause}`
}

export function vouchReasonField(clause: string): string {
  return `vouch-reason-${clause}`
}
