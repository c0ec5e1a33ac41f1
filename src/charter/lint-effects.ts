import { allRoles, type CharterRules, kindsOpened, offices, type Procedure } from './charter.ts'
import { error, type Remark } from './remark.ts'

/** What follows a grant can be carried out: the station, office or rank is there to be given. */
export function lintEffects(rules: CharterRules, procedure: Procedure, at: string[]): Remark[] {
  const { about } = procedure
  const ranks = allRoles(rules).filter((role) => !role.startsWith('station.'))
  const opens = procedure.then.filter((effect) => 'open-station' in effect).length
  const remarks = procedure.then.flatMap((effect, index) => {
    const path = [...at, 'then', index]
    if ('open-station' in effect) {
      const kind = effect['open-station']
      if (!Object.hasOwn(rules.stations, kind)) return [error(path, `there is no kind of station ${kind}`)]
      return about === 'new-station' ? [] : [error(path, 'only a procedure about a new-station opens one')]
    }
    if ('rank' in effect) return ranks.includes(effect.as) ? [] : [error(path, `${effect.as} is no rank of a body`)]
    if ('appoint' in effect && typeof effect.as === 'string') return lintOffice(rules, procedure, effect.as, path)
    return []
  })
  if (about === 'new-station' && opens !== 1)
    return [
      ...remarks,
      error([...at, 'then'], `a procedure about a new-station opens exactly one; this opens ${opens}`),
    ]
  return remarks
}

function lintOffice(rules: CharterRules, procedure: Procedure, office: string, path: PropertyKey[]): Remark[] {
  if (procedure.about === 'body') return [error(path, 'an office is held at a station; this procedure is about a body')]
  if (!offices(rules).includes(office)) return [error(path, `there is no office ${office}`)]
  const kinds = kindsOpened(rules, procedure)
  const isHeld = procedure.about !== 'new-station' || kinds.some((kind) => Object.hasOwn(kind.offices, office))
  return isHeld || kinds.length === 0 ? [] : [error(path, `the station that it opens has no office ${office}`)]
}

/** The kinds of station that the procedures of a charter open. */
export function stationsOpened(rules: CharterRules): Set<string> {
  const effects = Object.values(rules.procedures).flatMap(({ then }) => then)
  return new Set(effects.flatMap((effect) => ('open-station' in effect ? [effect['open-station']] : [])))
}
