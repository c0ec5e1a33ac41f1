import { z } from 'zod'
import type { Facts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import { fieldName } from '../words.ts'
import type { Word } from './word.ts'

interface Takes {
  field: string
  'within-km': number
}

type Coordinates = NonNullable<Facts['places']>[string]

/** A place chosen in the form is no further from the station, as the crow flies. Unknown where one of them is. */
export const near: Word<Takes> = {
  takes: z.strictObject({ field: fieldName, 'within-km': z.number().positive().max(20_100) }),
  names: ({ field }) => ({ fields: [{ field, types: ['place'], weighs: true }], about: 'station' }),
  judge({ field, 'within-km': most }, { answers, places, station }) {
    const expected = phrase('near.expected', { field: { field }, most })
    if (!station) return { outcome: 'unknown', expected, actual: phrase('status.no-station') }
    const answer = answers[field]
    if (!answer || !('value' in answer) || answer.value === '') {
      const mend = phrase('answer.give', { field: { field } })
      return { outcome: 'unknown', expected, actual: phrase('answer.missing', { field: { field } }), mend }
    }
    const chosen = places && Object.hasOwn(places, String(answer.value)) ? places[String(answer.value)] : undefined
    if (!chosen || !station.place) return { outcome: 'unknown', expected, actual: phrase('near.unknown') }
    const distance = kilometres(chosen, station.place)
    const actual = phrase('near.found', { distance: Math.round(distance) })
    return { outcome: distance <= most ? 'met' : 'not-met', expected, actual }
  },
}

/** The way along the surface of a ball of the earth’s mean radius: the haversine formula. */
function kilometres(one: Coordinates, other: Coordinates): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)]
  const across = radians(other.longitude - one.longitude)
  const half = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(across / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
