import { z } from 'zod'
import { phrase } from '../phrase.ts'
import { wordName } from '../words.ts'
import type { Word } from './word.ts'

/** Another case about the station, of one of these procedures, is open. */
export const pending: Word<string[]> = {
  takes: z.array(wordName).min(1),
  names: (procedures) => ({ procedures, about: 'station' }),
  judge(procedures, { station }) {
    const list = (names: readonly string[]) => ({ list: names.map((procedure) => ({ procedure })) })
    const expected = phrase('pending.expected', {
      procedures: { either: procedures.map((procedure) => ({ procedure })) },
    })
    if (!station) return { outcome: 'unknown', expected, actual: phrase('status.no-station') }
    const { pending: open } = station
    if (!open) return { outcome: 'unknown', expected, actual: phrase('pending.unknown') }
    const found = procedures.filter((one) => open.includes(one))
    return found.length > 0
      ? { outcome: 'met', expected, actual: phrase('pending.found', { procedures: list(found) }) }
      : { outcome: 'not-met', expected, actual: phrase('pending.none') }
  },
}
