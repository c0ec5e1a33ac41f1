import type { z } from 'zod'
import type { Text } from '../kit/i18n/say.ts'
import type { charterSchema, rights, visibilities } from './schema.ts'

/** A charter as it was written, every default filled in. */
export type CharterRules = z.output<typeof charterSchema>
export type Procedure = CharterRules['procedures'][string]
export type Field = Procedure['form'][number]
export type Quorum = Procedure['decide']['quorum']
export type Effect = Procedure['then'][number]
/** The effect that gives somebody an office. */
export type Appointing = Extract<Effect, { appoint: unknown }>
export type StationKind = CharterRules['stations'][string]
export type Office = StationKind['offices'][string]
export type Obligation = CharterRules['obligations'][string]
/** What the clock does by itself when an obligation is missed. */
export type ClockEffect = Obligation['missed'][number]
export type Right = (typeof rights)[number]
export type Visibility = (typeof visibilities)[number]

/** A charter file that was read and found whole. `hash`: SHA-256 of the file, hexadecimal. */
export interface Charter {
  readonly rules: CharterRules
  readonly source: string
  readonly hash: string
}

/** `sig.lead` → body `sig`, rank `lead`; `station.leader` → the office `leader`. */
export function splitRole(role: string): { group: string; name: string } {
  const [group = '', name = ''] = role.split('.')
  return { group, name }
}

/** What a role is called: `SIG 负责人`, `Station leader`. Falls back to the id, for a role that a later charter dropped. */
export function roleTitle(rules: CharterRules, role: string): Text {
  const { group, name } = splitRole(role)
  const rank = rules.bodies[group]?.ranks[name]
  if (rank) return rank.name
  for (const kind of Object.values(rules.stations)) {
    const office = group === 'station' ? kind.offices[name] : undefined
    if (office) return office.name
  }
  return { zh: role, en: role }
}

/** Every role that a charter knows: the ranks of its bodies, the offices of its stations. */
export function allRoles(rules: CharterRules): string[] {
  const ranks = Object.entries(rules.bodies).flatMap(([body, { ranks }]) =>
    Object.keys(ranks).map((rank) => `${body}.${rank}`),
  )
  const offices = Object.values(rules.stations).flatMap((kind) =>
    Object.keys(kind.offices).map((office) => `station.${office}`),
  )
  return [...new Set([...ranks, ...offices])]
}

/** Every office of every kind of station. */
export function offices(rules: CharterRules): string[] {
  return [...new Set(Object.values(rules.stations).flatMap((kind) => Object.keys(kind.offices)))]
}

/** The kinds of station that a procedure opens. */
export function kindsOpened(rules: CharterRules, { then }: Procedure): StationKind[] {
  return then.flatMap((effect) => {
    const kind = 'open-station' in effect ? rules.stations[effect['open-station']] : undefined
    return kind ? [kind] : []
  })
}

/**
 * How many may hold an office at a station of a kind: `Infinity` without a limit, undefined when no such office is known. Without
 * a kind it is known only when all kinds that have the office agree.
 */
export function seatsOf(rules: CharterRules, office: string, kind?: string): number | undefined {
  const kinds = kind === undefined ? Object.values(rules.stations) : [rules.stations[kind]]
  const limits = kinds.flatMap((one) => {
    const held = one?.offices[office]
    return held ? [held.seats ?? Number.POSITIVE_INFINITY] : []
  })
  return new Set(limits).size === 1 ? limits[0] : undefined
}

export function clauseTitle(rules: CharterRules, clause: string): Text {
  return rules.clauses[clause]?.title ?? { zh: clause, en: clause }
}
