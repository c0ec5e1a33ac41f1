import { z } from 'zod'
import { phrase } from '../phrase.ts'
import { fieldName } from '../words.ts'
import type { Word } from './word.ts'

interface Takes {
  from: string[]
}

/** What no data can prove (ability, interest): a decider reads these answers and vouches for it. */
export const attested: Word<Takes> = {
  takes: z.strictObject({ from: z.array(fieldName).default([]) }),
  names: ({ from }) => ({ fields: from.map((field) => ({ field, weighs: false })) }),
  judge({ from }, { answers }) {
    const expected = phrase('attested.expected')
    const given = from.filter((field) => {
      const answer = answers[field]
      return answer !== undefined && ('value' in answer || answer.given)
    })
    const evidence = given.map((field) => phrase('attested.read', { field: { field } }))
    return {
      outcome: 'unknown',
      expected,
      actual: phrase('attested.no-data'),
      evidence,
      mend: phrase('attested.vouch'),
    }
  },
}
