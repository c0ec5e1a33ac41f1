import type { ClockEffect, Obligation } from '../charter/charter.ts'
import type { DutyAct } from '../charter/duties/acts.ts'
import type { DutyRow } from '../charter/duty.ts'
import type { Text } from '../kit/i18n/say.ts'

/** A station as a letter names it. */
export interface NamedStation {
  readonly id: string
  readonly slug: string
  readonly names: Text
}

/** Something that people are told about a station. */
export interface Note {
  readonly station: NamedStation
  readonly about: 'remind' | 'ask' | 'missed' | 'at-risk' | 'safe' | 'to-decide'
  readonly obligation: string
  readonly rule: Obligation
  readonly row: DutyRow
  /** What follows from a miss. */
  readonly effects: readonly ClockEffect[]
  /** Whom it is for: ranks of bodies, offices of the station. */
  readonly roles: readonly string[]
}

/** What people are told of what the clock does; nothing where it only records. */
export function noteOn(station: NamedStation, rule: Obligation, act: DutyAct): Note | undefined {
  const about = aboutWhat(act)
  if (!about) return undefined
  const effects = act.act === 'miss' ? act.effects : []
  const also = effects.flatMap((effect) => {
    if ('tell' in effect) return effect.tell
    return 'end-offices' in effect ? effect['end-offices'].map((office) => `station.${office}`) : []
  })
  const roles = [...new Set([...rule.tell, ...also])]
  if (roles.length === 0) return undefined
  return { station, about, obligation: act.row.obligation, rule, row: act.row, effects, roles }
}

function aboutWhat(act: DutyAct): Note['about'] | undefined {
  switch (act.act) {
    case 'remind':
      return 'remind'
    case 'ask':
      return 'ask'
    case 'miss':
      return 'missed'
    case 'risk':
      return act.status === 'at-risk' ? 'at-risk' : 'safe'
    case 'record':
      return undefined
  }
}
