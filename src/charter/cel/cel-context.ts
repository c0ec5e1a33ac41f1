import { dayIn, Temporal } from '../../kit/time/time.ts'
import type { Moment } from '../conditions/word.ts'
import type { Facts } from '../facts.ts'
import { longestList } from './shapes.ts'

/**
 * The facts as an expression sees them. What is not known is not there, and so is a list that is too long: whoever asks for it gets
 * no answer. Whole numbers are CEL’s integers.
 */
export function celContext(facts: Facts, { now, zone }: Moment): Readonly<Record<string, unknown>> {
  const { applicant, subject, station, revision, opened } = facts
  return {
    applicant: ofPerson(applicant),
    ...(subject && { subject: ofPerson(subject) }),
    ...(station && {
      station: {
        ...station,
        holders: short(station.holders),
        activities: short(station.activities)?.map((one) => ({ ...one, people: whole(one.people) })),
        warnings: short(station.warnings),
        pending: short(station.pending),
        duties: short(station.duties),
      },
    }),
    answers: Object.fromEntries(
      Object.entries(facts.answers).flatMap(([field, answer]) =>
        'value' in answer && answer.value !== '' ? [[field, whole(answer.value)]] : [],
      ),
    ),
    revision: BigInt(revision),
    today: dayIn(zone, now).toString(),
    ...(opened !== undefined && { opened: dayIn(zone, Temporal.Instant.from(opened)).toString() }),
  }
}

function ofPerson({ person, roles, activity }: Facts['applicant']) {
  return { person, roles: short(roles), activity: short(activity) }
}

function short<Item>(list: readonly Item[] | undefined): readonly Item[] | undefined {
  return list && list.length <= longestList ? list : undefined
}

function whole<Value>(value: Value): Value | bigint {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value
}
