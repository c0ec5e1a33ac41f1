import { z } from 'zod'
import type { Say } from '../../kit/i18n/say.ts'
import type { FormValues } from '../../kit/web/read-form.ts'
import { answerField, longestAnswer, type WrongAnswer } from './answer-form.tsx'
import { caseMessages as messages } from './case-messages.ts'

export type ReadAnswer =
  | { readonly ok: true; readonly ballotId: string; readonly words: string }
  | { readonly ok: false; readonly wrong: WrongAnswer }

const wordsSchema = z.string().trim().min(1).max(longestAnswer)

/** Reads an answer to an objection as it was sent. */
export function readAnswer(values: FormValues, say: Say): ReadAnswer {
  const ballotId = z.uuid().safeParse(values.ballot).data ?? ''
  const words = values[answerField(ballotId)] ?? ''
  const read = wordsSchema.safeParse(words)
  if (read.success) return { ok: true, ballotId, words: read.data }
  const error = words.trim() === '' ? say(messages.answerEmpty) : say(messages.tooLong, { most: longestAnswer })
  return { ok: false, wrong: { ballotId, words, error } }
}
