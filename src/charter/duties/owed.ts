import type { Obligation } from '../charter.ts'
import type { IsoDay } from './days.ts'
import { minus } from './days.ts'

/** The days on which people are reminded of something that is due, the first first; none before it is owed. */
export function remindersOf(rule: Obligation, due: IsoDay, owedFrom: IsoDay): IsoDay[] {
  if (rule.remind.length === 0) return []
  const days = rule.remind.map((span) => minus(due, span)).filter((day) => day >= owedFrom)
  return [...new Set(days)].sort()
}

/** Whether the day has come from which an obligation that nobody works on puts a station at risk. */
export function isRisky(rule: Obligation, due: IsoDay, owedFrom: IsoDay, today: IsoDay): boolean {
  const span = rule['at-risk']
  return span !== undefined && today <= due && today >= owedFrom && today >= minus(due, span)
}
