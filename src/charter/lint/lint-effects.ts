import { allRoles, type CharterRules, type Effect, kindsOpened, offices, type Procedure } from '../charter.ts'
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
    return lintEffect(rules, procedure, effect, path)
  })
  if (about === 'new-station' && opens !== 1)
    return [
      ...remarks,
      error([...at, 'then'], `a procedure about a new-station opens exactly one; this opens ${opens}`),
    ]
  return remarks
}

function lintEffect(rules: CharterRules, procedure: Procedure, effect: Effect, path: PropertyKey[]): Remark[] {
  const { about, form } = procedure
  const person = ('appoint' in effect && effect.appoint) || ('end' in effect && effect.end)
  const asksPerson = form.some(({ type }) => type === 'person')
  const remarks =
    person === 'subject' && !asksPerson
      ? [error(path, 'whom it concerns is not known: the form has no field of the type person')]
      : []
  const isAtStation = ['end', 'end-offices', 'status', 'waive', 'warn', 'open', 'put-on-agenda'].some(
    (name) => name in effect,
  )
  if (isAtStation && about !== 'station')
    return [...remarks, error(path, `this happens at a station; the procedure is about a ${about}`)]
  return [...remarks, ...lintNamed(rules, procedure, effect, path)]
}

/** What an effect names is there: the office, the field, the obligation, the procedure, the body. */
function lintNamed(rules: CharterRules, procedure: Procedure, effect: Effect, path: PropertyKey[]): Remark[] {
  if ('appoint' in effect) {
    if (typeof effect.as === 'string') return lintOffice(rules, procedure, effect.as, path)
    return lintOfficeField(rules, procedure, effect.as.field, path)
  }
  if ('end' in effect) return effect.on === undefined ? [] : lintDay(procedure, effect.on, path)
  if ('waive' in effect) {
    const isKnown = Object.hasOwn(rules.obligations, effect.waive)
    const remarks = isKnown ? [] : [error(path, `there is no obligation ${effect.waive}`)]
    return [...remarks, ...lintDay(procedure, effect.until, path)]
  }
  if ('end-offices' in effect) {
    const unknown = effect['end-offices'].filter((office) => !offices(rules).includes(office))
    return unknown.map((office) => error(path, `there is no office ${office}`))
  }
  if ('open' in effect) {
    const opened = Object.hasOwn(rules.procedures, effect.open) ? rules.procedures[effect.open] : undefined
    if (!opened) return [error(path, `there is no procedure ${effect.open}`)]
    return opened.about === 'station' ? [] : [error(path, `${effect.open} is about no station and cannot follow`)]
  }
  if ('put-on-agenda' in effect) {
    const body = effect['put-on-agenda']
    return Object.hasOwn(rules.bodies, body) ? [] : [error(path, `there is no body ${body}`)]
  }
  if ('tell' in effect) {
    const unknown = effect.tell.filter((role) => !allRoles(rules).includes(role))
    return unknown.map((role) => error(path, `${role} is no role of this charter`))
  }
  if ('adopt-charter' in effect && procedure.about !== 'charter')
    return [error(path, 'only a procedure about the charter adopts one')]
  return []
}

function lintDay({ form }: Procedure, name: string, path: PropertyKey[]): Remark[] {
  const field = form.find(({ field }) => field === name)
  if (!field) return [error(path, `there is no field ${name} in the form`)]
  return field.type === 'day' ? [] : [error(path, `${name} is a ${field.type}, and a day is asked for here`)]
}

function lintOfficeField(rules: CharterRules, { form }: Procedure, name: string, path: PropertyKey[]): Remark[] {
  const field = form.find(({ field }) => field === name)
  if (!field) return [error(path, `there is no field ${name} in the form`)]
  if (field.type !== 'choice') return [error(path, `${name} does not name an office: it has to be a choice`)]
  const strange = (field.options ?? []).filter(({ value }) => !offices(rules).includes(value))
  return strange.map(({ value }) => error(path, `there is no office ${value}, which ${name} offers`))
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
