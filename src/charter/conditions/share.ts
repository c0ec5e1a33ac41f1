import { z } from 'zod'
import type { AnswerFact, Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import { fieldName, officeName, shareText } from '../words.ts'
import type { Word } from './word.ts'

interface Takes {
  of: string
  with: string[]
  'at-most': number
}

/**
 * Of the station's holders of an office no more than a share works for one employer, counting those as well who would come:
 * `with` names the fields that say where they work. A field left empty names nobody. Unknown while any employer is unknown.
 */
export const share: Word<Takes> = {
  takes: z.strictObject({
    of: officeName,
    with: z.array(fieldName).default([]),
    'at-most': shareText.transform((text) => Number.parseInt(text, 10)),
  }),
  names: (takes) => ({
    offices: [takes.of],
    fields: takes.with.map((field) => ({ field, types: ['line', 'choice'], weighs: true })),
    about: takes.with.length > 0 ? undefined : 'station',
  }),
  judge(takes, facts, { about }) {
    const most = takes['at-most']
    const expected = phrase('share.expected', { most })
    const employers = [...present(takes.of, facts), ...coming(takes.with, facts)]
    if (employers.length === 0 || (about === 'station' && !facts.station))
      return { outcome: 'unknown', expected, actual: phrase('share.nobody') }
    const known = employers.filter((one) => one !== undefined)
    const silent = employers.length - known.length
    const largest = Math.max(0, ...[...Map.groupBy(known, folded).values()].map((group) => group.length))
    const percent = Math.round((largest / employers.length) * 100)
    const actual = phrase('share.found', { percent, silent })
    // Already too many from one employer, whatever the silent ones say; one holder alone cannot be spread.
    if (largest * 100 > most * employers.length && employers.length > 1)
      return { outcome: 'not-met', expected, actual, mend: phrase('share.spread') }
    if (silent > 0) return { outcome: 'unknown', expected, actual, mend: phrase('share.ask') }
    return { outcome: 'met', expected, actual }
  },
}

/** The employers of those who hold the office now; undefined where one is not known. */
function present(office: string, { station }: Facts): (string | undefined)[] {
  return (station?.holders ?? []).filter((one) => one.office === office).map(({ employer }) => employer)
}

function coming(fields: readonly string[], { answers }: Facts): (string | undefined)[] {
  return fields
    .map((field) => answers[field])
    .filter((answer) => !isEmpty(answer))
    .map((answer) => (answer && 'value' in answer ? String(answer.value) : undefined))
}

function isEmpty(answer: AnswerFact | undefined): boolean {
  if (answer === undefined) return false
  return 'value' in answer ? String(answer.value).trim() === '' : !answer.given
}

/** How a name is compared: spaces and capitals do not make another employer. */
function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
