import { z } from 'zod'
import { phrase } from '../phrase.ts'
import { fieldName } from '../words.ts'
import type { Word } from './word.ts'

/** The applicant has promised: every one of these boxes is ticked. */
export const ticked: Word<string[]> = {
  takes: z.array(fieldName).min(1),
  names: (fields) => ({ fields: fields.map((field) => ({ field, types: ['tick'], weighs: true })) }),
  judge(fields, { answers }) {
    const isTicked = (field: string) => {
      const given = answers[field]
      return given !== undefined && 'value' in given && given.value === true
    }
    const open = fields.filter((field) => !isTicked(field))
    const list = (names: readonly string[]) => ({ list: names.map((field) => ({ field })) })
    const expected = phrase('ticked.expected', { fields: list(fields) })
    if (open.length === 0) return { outcome: 'met', expected, actual: phrase('ticked.all') }
    const outcome = open.some((field) => answers[field] !== undefined) ? 'not-met' : 'unknown'
    return { outcome, expected, actual: phrase('ticked.open', { fields: list(open) }), mend: phrase('ticked.tick') }
  },
}
