import { z } from 'zod'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import { fieldName, officeName } from '../words.ts'
import type { Word } from './word.ts'

interface Takes {
  office: string | { field: string }
}

/**
 * The station has a free seat of an office: fewer hold it than the charter gives that kind of station seats. The office is named
 * here, or chosen in a field of the form.
 */
export const vacant: Word<Takes> = {
  takes: z.strictObject({ office: z.union([officeName, z.strictObject({ field: fieldName })]) }),
  names: ({ office }) =>
    typeof office === 'string'
      ? { offices: [office], about: 'station' }
      : { fields: [{ field: office.field, types: ['choice'], weighs: true, options: 'offices' }], about: 'station' },
  judge(takes, { station, answers }, { seats }) {
    const office = officeMeant(takes.office, answers)
    if (office === undefined) {
      const field = { field: typeof takes.office === 'string' ? takes.office : takes.office.field }
      const expected = phrase('vacant.expected-chosen', { field })
      const mend = phrase('answer.give', { field })
      return { outcome: 'unknown', expected, actual: phrase('answer.missing', { field }), mend }
    }
    const expected = phrase('vacant.expected', { role: { role: `station.${office}` } })
    if (!station) return { outcome: 'unknown', expected, actual: phrase('status.no-station') }
    const most = seats?.(office, station.kind)
    if (most === undefined) return { outcome: 'unknown', expected, actual: phrase('vacant.unknown') }
    if (most === Number.POSITIVE_INFINITY) return { outcome: 'met', expected, actual: phrase('vacant.no-limit') }
    const count = new Set(station.holders.filter((one) => one.office === office).map(({ person }) => person)).size
    const actual = phrase('vacant.found', { count, most })
    return count < most
      ? { outcome: 'met', expected, actual }
      : { outcome: 'not-met', expected, actual, mend: phrase('vacant.wait') }
  },
}

function officeMeant(office: Takes['office'], answers: Facts['answers']): string | undefined {
  if (typeof office === 'string') return office
  const answer = answers[office.field]
  return answer && 'value' in answer && answer.value !== '' ? String(answer.value) : undefined
}
