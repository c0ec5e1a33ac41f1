import { conditionSchema } from '../../src/charter/conditions/condition.ts'
import { judge } from '../../src/charter/conditions/judge.ts'
import type { Moment } from '../../src/charter/conditions/word.ts'
import type { FactsInput } from '../../src/charter/facts.ts'
import { Temporal } from '../../src/kit/time/time.ts'
import { founding } from './cases.ts'

export const noon: Moment = { now: Temporal.Instant.from('2026-10-08T04:00:00Z'), zone: 'Asia/Shanghai' }

/** What a condition, written as in a charter, answers. */
export function weigh(written: object, facts: Partial<FactsInput> = {}, moment: Moment = noon) {
  const { test: condition } = conditionSchema.parse({ clause: 'G1', ...written })
  return judge(condition, founding(facts), moment)
}

export function outcome(...asked: Parameters<typeof weigh>) {
  return weigh(...asked).outcome
}

export const at = (time: string, zone = 'Asia/Shanghai'): Moment => ({ now: Temporal.Instant.from(time), zone })

export function activeOn(...days: string[]): Partial<FactsInput> {
  const activity = days.map((day) => ({ kind: 'talk', day, proved: true }))
  return { applicant: { person: 'applicant', activity } }
}

export function holding(...roles: { role: string; station?: string; current: boolean }[]): Partial<FactsInput> {
  return { applicant: { person: 'applicant', roles } }
}

export function stationWith(station: Partial<NonNullable<FactsInput['station']>>): Partial<FactsInput> {
  return { station: { station: 'hangzhou', status: 'active', since: '2021-01-01', ...station } }
}
