import { allRoles, type CharterRules, type Obligation, offices } from '../charter.ts'
import { daysBetween, plus } from '../duties/days.ts'
import { error, type Remark, warning } from './remark.ts'

/** What stations owe can be owed by somebody, told to somebody, and carried out when it is missed. */
export function lintDuties(rules: CharterRules): Remark[] {
  const found = Object.entries(rules.obligations).flatMap(([name, rule]) => {
    const at = ['obligations', name]
    return [
      ...lintKinds(rules, rule, at),
      ...lintTold(rules, rule, at),
      ...lintSpans(rule, at),
      ...lintMissed(rules, rule, at),
    ]
  })
  return [...found, ...lintBrake(rules)]
}

/** What the brake stops goes on only once somebody releases it. */
function lintBrake({ bodies, obligations }: CharterRules): Remark[] {
  const acts = Object.values(obligations).some(({ missed }) => missed.some((effect) => !('tell' in effect)))
  const ranks = Object.values(bodies).flatMap((body) => Object.values(body.ranks))
  if (!acts || ranks.some(({ may }) => may.includes('release-brake'))) return []
  return [warning(['brake'], 'the clock acts, and no rank may release the brake: give one `may: [release-brake]`')]
}

function lintKinds(rules: CharterRules, rule: Obligation, at: string[]): Remark[] {
  const strange = rule.of.filter((kind) => !Object.hasOwn(rules.stations, kind))
  const body = rule.attend?.body
  return [
    ...strange.map((kind) => error([...at, 'of'], `there is no kind of station ${kind}`)),
    ...(body === undefined || Object.hasOwn(rules.bodies, body)
      ? []
      : [error([...at, 'attend'], `there is no body ${body}`)]),
  ]
}

function lintTold(rules: CharterRules, rule: Obligation, at: string[]): Remark[] {
  const effects = rule.missed.flatMap((effect) => ('tell' in effect ? effect.tell : []))
  const known = allRoles(rules)
  const strange = [...new Set([...rule.tell, ...effects])].filter((role) => !known.includes(role))
  const isSilent = rule.remind.length > 0 && rule.tell.length === 0
  return [
    ...strange.map((role) => error(at, `${role} is no role of this charter; it knows ${known.join(', ')}`)),
    ...(isSilent ? [error([...at, 'remind'], 'who is reminded is not said: `tell` names the roles')] : []),
  ]
}

const daysIn: Readonly<Record<string, number>> = {
  'calendar-year': 365,
  'calendar-half': 181,
  'calendar-quarter': 90,
  'calendar-month': 28,
}

/** A reminder that would come before anything is owed never comes. */
function lintSpans(rule: Obligation, at: string[]): Remark[] {
  if (rule.attend) return []
  const start = '2026-01-01'
  const length = rule.within ? daysBetween(start, plus(start, rule.within)) : (daysIn[rule.per ?? ''] ?? 0)
  const tooLong = (span: string) => daysBetween(start, plus(start, span)) > length
  const reminders = rule.remind.filter(tooLong)
  return [
    ...reminders.map((span) =>
      warning([...at, 'remind'], `nobody is ever reminded ${span} before: it is owed for a shorter time than that`),
    ),
    ...(rule['at-risk'] !== undefined && tooLong(rule['at-risk'])
      ? [
          warning(
            [...at, 'at-risk'],
            'the station is at risk from the first day: it is owed for a shorter time than that',
          ),
        ]
      : []),
  ]
}

function lintMissed(rules: CharterRules, rule: Obligation, at: string[]): Remark[] {
  const bodies = Object.keys(rules.bodies)
  return rule.missed.flatMap((effect, index) => {
    const path = [...at, 'missed', index]
    if ('open' in effect) {
      const procedure = Object.hasOwn(rules.procedures, effect.open) ? rules.procedures[effect.open] : undefined
      if (!procedure) return [error(path, `there is no procedure ${effect.open}`)]
      return procedure.about === 'station' ? [] : [error(path, 'the clock opens cases about a station only')]
    }
    if ('end-offices' in effect) {
      const strange = effect['end-offices'].filter((office) => !offices(rules).includes(office))
      return strange.map((office) => error(path, `there is no office ${office}`))
    }
    if ('put-on-agenda' in effect && !bodies.includes(effect['put-on-agenda']))
      return [error(path, `there is no body ${effect['put-on-agenda']}`)]
    return []
  })
}
