import type { Text } from '../../kit/i18n/say.ts'
import type { CharterRules } from '../charter.ts'
import { statusTitles } from '../phrases.ts'
import type { DifferenceGroup } from './difference.ts'
import { groupNames } from './messages.ts'
import { elementNamed } from './walk.ts'

type Path = readonly string[]

/** What a place in a charter belongs to: a clause, a procedure, an office … Named by the newer charter where it still has it. */
export function groupOf(before: CharterRules, after: CharterRules, path: Path): DifferenceGroup {
  const [top = '', first = '', part = '', second = ''] = path
  const named = (find: (rules: CharterRules) => Text | undefined): Text =>
    find(after) ?? find(before) ?? { zh: first, en: first }
  if (top === 'bodies' && first) return { kind: 'body', id: first, name: named(({ bodies }) => bodies[first]?.name) }
  if (top === 'stations' && part === 'offices' && second) {
    const name = named(({ stations }) => stations[first]?.offices[second]?.name)
    return { kind: 'office', id: `${first}.${second}`, name }
  }
  if (top === 'stations' && first)
    return { kind: 'kind', id: first, name: named(({ stations }) => stations[first]?.name) }
  if (top === 'clauses' && first)
    return { kind: 'clause', id: first, name: named(({ clauses }) => clauses[first]?.title) }
  if (top === 'procedures' && first)
    return { kind: 'procedure', id: first, name: named(({ procedures }) => procedures[first]?.name) }
  if (top === 'obligations' && first)
    return { kind: 'obligation', id: first, name: named(({ obligations }) => obligations[first]?.name) }
  if (top === 'states' && first)
    return { kind: 'state', id: first, name: statusTitles[first] ?? { zh: first, en: first } }
  if (top === 'breaches' && first)
    return { kind: 'breach', id: first, name: named(({ breaches }) => breaches[first]?.name) }
  if (top === 'brake') return { kind: 'brake', id: '', name: groupNames.brake }
  return { kind: 'charter', id: '', name: groupNames.charter }
}

/** The clause that a place rests on; of what was dropped, as the former charter had it. */
export function clauseOf(before: CharterRules, after: CharterRules, path: Path): string | undefined {
  return clauseIn(after, path) ?? clauseIn(before, path)
}

function clauseIn(rules: CharterRules, [top = '', first = '', part = '', second = '']: Path): string | undefined {
  if (top === 'bodies') return rules.bodies[first]?.clause
  if (top === 'stations') return rules.stations[first]?.offices[second]?.clause ?? rules.stations[first]?.clause
  if (top === 'clauses') return Object.hasOwn(rules.clauses, first) ? first : undefined
  if (top === 'obligations') return rules.obligations[first]?.clause
  if (top === 'states') return first === 'at-risk' || first === 'inactive' ? rules.states[first]?.clause : undefined
  if (top === 'breaches') return rules.breaches[first]?.clause
  if (top === 'brake') return rules.brake.clause
  if (top !== 'procedures') return undefined
  const procedure = rules.procedures[first]
  if (part === 'decide') return procedure?.decide.clause
  if (part === 'gates' || part === 'findings') return second.split('#')[0] || procedure?.clause
  if (part === 'form') return elementNamed(procedure?.form ?? [], second)?.clause ?? procedure?.clause
  return procedure?.clause
}
