import type { CharterRules } from '../charter.ts'
import { error, type Remark, warning } from './remark.ts'

/** What is recorded against a station has a name in the charter, and something records it. */
export function lintBreaches(rules: CharterRules): Remark[] {
  const recorded = Object.entries(rules.procedures).flatMap(([name, { then }]) =>
    then.flatMap((effect, index) =>
      'warn' in effect ? [{ breach: effect.warn, path: ['procedures', name, 'then', index] }] : [],
    ),
  )
  const unknown = recorded.filter(({ breach }) => !Object.hasOwn(rules.breaches, breach))
  const idle = Object.keys(rules.breaches).filter((name) => recorded.every(({ breach }) => breach !== name))
  return [
    ...unknown.map(({ breach, path }) => error(path, `there is no ${breach} among the breaches of this charter`)),
    ...idle.map((name) => warning(['breaches', name], `no procedure records the breach ${name}`)),
  ]
}
