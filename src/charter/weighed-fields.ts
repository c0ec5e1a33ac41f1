import type { Procedure } from './charter.ts'
import { namesIn } from './conditions/condition.ts'

/** The fields of a form whose answers a rule compares: only these have to be among the facts with their value. */
export function weighedFields({ gates, findings }: Procedure): Set<string> {
  const named = [...gates, ...findings].flatMap(({ test }) => namesIn(test)).flatMap(({ fields }) => fields ?? [])
  return new Set(named.filter(({ weighs }) => weighs).map(({ field }) => field))
}
