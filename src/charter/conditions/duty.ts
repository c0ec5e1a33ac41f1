import { z } from 'zod'
import { phrase } from '../phrase.ts'
import { dutyOutcomes, wordName } from '../words.ts'
import type { Word } from './word.ts'

interface Takes {
  obligation: string
  is: string[]
}

/**
 * How it stands with something the station owes: one of these. Unknown while nobody has looked, where it cannot be told whether the
 * obligation was met, and of a station that does not owe it.
 */
export const duty: Word<Takes> = {
  takes: z.strictObject({ obligation: wordName, is: z.array(z.enum(dutyOutcomes)).min(1) }),
  names: ({ obligation }) => ({ obligations: [obligation], about: 'station' }),
  judge({ obligation, is }, { station }) {
    const what = { obligation }
    const expected = phrase('obligation.expected', {
      obligation: what,
      states: { either: is.map((one) => ({ duty: one })) },
    })
    if (!station) return { outcome: 'unknown', expected, actual: phrase('status.no-station') }
    if (!station.duties) return { outcome: 'unknown', expected, actual: phrase('obligation.unknown') }
    const latest = station.duties
      .filter((one) => one.obligation === obligation)
      .toSorted((one, other) => (one.due < other.due ? 1 : -1))[0]
    if (!latest) return { outcome: 'unknown', expected, actual: phrase('obligation.not-owed') }
    const actual = phrase('obligation.found', { state: { duty: latest.outcome }, due: { day: latest.due } })
    if (latest.outcome === 'unknown') return { outcome: 'unknown', expected, actual, mend: phrase('held.prove') }
    return { outcome: is.includes(latest.outcome) ? 'met' : 'not-met', expected, actual }
  },
}
