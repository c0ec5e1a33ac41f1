import { z } from 'zod'
import { phrase } from '../phrase.ts'
import { fieldName } from '../words.ts'
import type { Word } from './word.ts'

interface Takes {
  field: string
  'at-least'?: number | undefined
  'at-most'?: number | undefined
  is?: string | undefined
  proves: boolean
}

/** What the form says. With `proves: false` a fitting answer is a claim, which somebody has to confirm. */
export const answer: Word<Takes> = {
  takes: z.strictObject({
    field: fieldName,
    'at-least': z.number().optional(),
    'at-most': z.number().optional(),
    is: z.string().optional(),
    proves: z.boolean().default(true),
  }),
  names: ({ field, is, ...bounds }) => {
    const isNumber = bounds['at-least'] !== undefined || bounds['at-most'] !== undefined
    const types = isNumber ? ['number'] : is === undefined ? undefined : ['choice', 'line', 'place']
    return { fields: [{ field, types, weighs: types !== undefined, option: is }] }
  },
  judge(takes, { answers }) {
    const { field, proves } = takes
    const given = answers[field]
    const expected = expectation(takes)
    const mend = phrase('answer.give', { field: { field } })
    if (!given || ('given' in given && !given.given)) {
      return { outcome: 'unknown', expected, actual: phrase('answer.missing', { field: { field } }), mend }
    }
    const actual = 'value' in given ? phrase('answer.says', { value: String(given.value) }) : phrase('answer.given')
    if ('value' in given && !fits(given.value, takes)) {
      return { outcome: 'not-met', expected, actual, mend: phrase('answer.change', { field: { field } }) }
    }
    return proves
      ? { outcome: 'met', expected, actual }
      : { outcome: 'unknown', expected, actual, mend: phrase('answer.confirm') }
  },
}

function fits(value: string | number | boolean, takes: Takes): boolean {
  if (takes.is !== undefined && String(value) !== takes.is) return false
  if (takes['at-least'] !== undefined && !(Number(value) >= takes['at-least'])) return false
  return takes['at-most'] === undefined || Number(value) <= takes['at-most']
}

function expectation(takes: Takes) {
  const field = { field: takes.field }
  const { 'at-least': least, 'at-most': most } = takes
  if (least !== undefined && most !== undefined) return phrase('answer.between', { field, least, most })
  if (least !== undefined) return phrase('answer.at-least', { field, least })
  if (most !== undefined) return phrase('answer.at-most', { field, most })
  if (takes.is !== undefined) return phrase('answer.is', { field, value: takes.is })
  return phrase('answer.expected', { field })
}
