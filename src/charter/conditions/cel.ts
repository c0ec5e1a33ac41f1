import { z } from 'zod'
import { celContext } from '../cel/cel-context.ts'
import { type Compiled, compileOnce } from '../cel/program.ts'
import { answerTypes } from '../cel/shapes.ts'
import type { Facts } from '../facts.ts'
import { type Phrase, phrase } from '../phrase.ts'
import { textSchema } from '../words.ts'
import type { Word } from './word.ts'

const takes = z.strictObject({
  expr: z.string().superRefine((expr, context) => {
    const read = compileOnce(expr)
    if (!read.ok) context.addIssue({ code: 'custom', message: `the expression ${read.mistake}` })
  }),
  expected: textSchema,
  mend: textSchema,
})

/**
 * What no other word says: an expression in CEL (Common Expression Language) over the facts, with the charter’s own words for what it
 * expects and what would mend it. Unknown where a fact is missing that it needs, or where it cannot be worked out.
 */
export const cel: Word<z.output<typeof takes>> = {
  takes,
  names: ({ expr }) => namesIn(compileOnce(expr)),
  judge({ expr, expected: words, mend: way }, facts, moment) {
    const read = compileOnce(expr)
    const expected = phrase('cel.text', { text: { text: words } })
    const mend = phrase('cel.text', { text: { text: way } })
    const answer = read.ok ? read.program.ask(celContext(facts, moment)) : undefined
    const evidence = read.ok ? answersRead(read.program.reads.fields, facts) : []
    if (answer === undefined) return { outcome: 'unknown', expected, actual: phrase('cel.unknown'), evidence, mend }
    if (answer) return { outcome: 'met', expected, actual: phrase('cel.met'), evidence }
    return { outcome: 'not-met', expected, actual: phrase('cel.not-met'), evidence, mend }
  },
}

function namesIn(read: Compiled) {
  if (!read.ok) return {}
  const { fields, roots } = read.program.reads
  return {
    fields: fields.map((field) => ({ field, types: Object.keys(answerTypes), weighs: true })),
    ...(roots.includes('station') && { about: 'station' as const }),
    ...(roots.includes('subject') && { subject: true }),
  }
}

function answersRead(fields: readonly string[], { answers }: Facts): Phrase[] {
  return fields.flatMap((field) => {
    const answer = answers[field]
    return answer && 'value' in answer ? [phrase('cel.read', { field: { field }, value: String(answer.value) })] : []
  })
}
