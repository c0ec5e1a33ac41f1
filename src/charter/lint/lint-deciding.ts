import { allRoles, type CharterRules, type Procedure, type Quorum, splitRole } from '../charter.ts'
import { rolesOf, waysOf } from '../quorum.ts'
import { error, type Remark, warning } from './remark.ts'

/** Who decides is somebody whom the charter knows, and enough of them can exist. */
export function lintDeciding(rules: CharterRules, procedure: Procedure, at: string[]): Remark[] {
  const { decide } = procedure
  const path = [...at, 'decide']
  const known = new Set(allRoles(rules))
  const quorums = [
    { quorum: decide.quorum, path: [...path, 'quorum'] },
    ...(typeof decide.decline === 'object' ? [{ quorum: decide.decline, path: [...path, 'decline'] }] : []),
  ]
  const channels = procedure.channels.flatMap(({ to }) => (to === undefined ? [] : [to]))
  const named = [...quorums.flatMap(({ quorum }) => rolesOf(quorum)), ...(decide.silence?.tell ?? []), ...channels]
  const remarks = [...new Set(named)]
    .filter((role) => !known.has(role))
    .map((role) => error(path, `${role} is no role of this charter; it knows ${[...known].join(', ')}`))
  if (decide.at === 'close' && !decide.closes)
    remarks.push(error(path, 'a case that is decided at its close says when it closes'))
  return [...remarks, ...quorums.flatMap((one) => lintQuorum(rules, procedure, one.quorum, one.path))]
}

function lintQuorum(rules: CharterRules, procedure: Procedure, quorum: Quorum, path: string[]): Remark[] {
  if (quorum === 'none') return []
  const ways = waysOf(quorum)
  if (ways.some((way) => Object.keys(way).length === 0))
    return [error(path, 'a quorum without a role lets nobody decide')]
  const closed = ways.filter((way) => isUnreachable(rules, procedure, way))
  if (closed.length === ways.length)
    return [error(path, 'nobody can reach this quorum: it asks for more holders than the offices have seats')]
  return closed.map((way) =>
    warning(path, `nobody can reach ${Object.keys(way).join(' and ')} this way; another is open`),
  )
}

/** A station that does not exist yet has nobody; an office with seats has no more holders than seats. */
function isUnreachable(rules: CharterRules, procedure: Procedure, way: Record<string, number | string>): boolean {
  return Object.entries(way).some(([role, need]) => {
    const { group, name } = splitRole(role)
    if (group !== 'station') return false
    if (procedure.about !== 'station') return true
    const seats = Object.values(rules.stations).map(({ offices }) => {
      const office = offices[name]
      return office ? (office.seats ?? Number.POSITIVE_INFINITY) : 0
    })
    return typeof need === 'number' && need > Math.max(0, ...seats)
  })
}
