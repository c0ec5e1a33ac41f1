import type { CharterRules, ClockEffect, Effect, Procedure } from '../charter.ts'
import type { Test } from '../conditions/condition.ts'
import { error, type Remark, warning } from './remark.ts'

/** From every state of a station there is a way back, and somebody who may take it. */
export function lintStates(rules: CharterRules): Remark[] {
  return [...lintRevive(rules), ...lintWayBack(rules), ...lintMissed(rules)]
}

function lintRevive(rules: CharterRules): Remark[] {
  return Object.entries(rules.states).flatMap(([state, rule]) => {
    const name = rule?.revive
    if (name === undefined) return []
    const path = ['states', state, 'revive']
    const procedure = Object.hasOwn(rules.procedures, name) ? rules.procedures[name] : undefined
    if (!procedure) return [error(path, `there is no procedure ${name}`)]
    if (!makesActive(procedure))
      return [error(path, `${name} does not make a station active: it lacks { status: active }`)]
    return isOpenFor(procedure, state) ? [] : [error(path, `${name} cannot be filed for a station that is ${state}`)]
  })
}

/** What the charter can make inactive it can revive: people of the station or anybody may ask for it. */
function lintWayBack(rules: CharterRules): Remark[] {
  const [cause] = [
    ...Object.entries(rules.obligations).flatMap(([name, { missed }]) =>
      makes(missed, ['obligations', name, 'missed']),
    ),
    ...Object.entries(rules.procedures).flatMap(([name, { then }]) => makes(then, ['procedures', name, 'then'])),
  ]
  if (!cause) return []
  const isSaid = rules.states.inactive !== undefined
  const silence = isSaid
    ? []
    : [warning(cause, 'a station can become inactive, and `states` does not say what that means')]
  if (rules.states.inactive?.revive !== undefined) return silence
  const isRevived = Object.values(rules.procedures).some(
    (one) => makesActive(one) && isOpenFor(one, 'inactive') && mayAsk(one),
  )
  if (isRevived) return silence
  const message =
    'nobody could ever revive a station that becomes inactive: no procedure about a station that its people or anybody may file makes it active'
  return [...silence, error(cause, message)]
}

function lintMissed({ obligations }: CharterRules): Remark[] {
  return Object.entries(obligations).flatMap(([name, { missed }]) =>
    missed.flatMap((effect, index) =>
      'status' in effect && effect.status === 'active'
        ? [error(['obligations', name, 'missed', index], 'a miss cannot make a station active')]
        : [],
    ),
  )
}

function makes(effects: readonly (Effect | ClockEffect)[], at: string[]): PropertyKey[][] {
  return effects.flatMap((effect, index) =>
    'status' in effect && effect.status === 'inactive' ? [[...at, index]] : [],
  )
}

function makesActive({ about, then }: Procedure): boolean {
  return about === 'station' && then.some((effect) => 'status' in effect && effect.status === 'active')
}

function mayAsk({ 'filed-by': roles }: Procedure): boolean {
  return roles === undefined || roles.some((role) => role.startsWith('station.'))
}

/** No gate shuts out stations in that state. */
function isOpenFor({ gates }: Procedure, state: string): boolean {
  return gates.every(({ test }) => !shutsOut(test, state))
}

function shutsOut(test: Test, state: string): boolean {
  if ('all' in test) return test.all.some((one) => shutsOut(one, state))
  if ('not' in test) {
    const asked = statesAsked(test.not)
    return asked !== undefined && !asked.isForAWhile && asked.is.includes(state)
  }
  const asked = statesAsked(test)
  return asked !== undefined && !asked.is.includes(state)
}

/** The states that a test asks for; undefined when it asks for something else. */
function statesAsked(test: Test): { is: readonly unknown[]; isForAWhile: boolean } | undefined {
  if (!('word' in test) || test.word !== 'status') return undefined
  const { takes } = test
  if (typeof takes !== 'object' || takes === null || !('is' in takes) || !Array.isArray(takes.is)) return undefined
  return { is: takes.is, isForAWhile: 'for' in takes && takes.for !== undefined }
}
