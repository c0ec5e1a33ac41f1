import { type Language, speak } from '../../kit/i18n/say.ts'
import { type CharterRules, type ClockEffect, type Effect, roleTitle } from '../charter.ts'
import { statusTitles } from '../phrases.ts'
import { messages as joiners, effectMessages as messages } from './messages.ts'

/** What follows a grant of a procedure, or a miss of an obligation, in a reader's words. */
export function sayEffect(
  rules: CharterRules,
  procedure: string | undefined,
  effect: Effect | ClockEffect,
  language: Language,
): string {
  const say = speak(language)
  const office = (name: string) => roleTitle(rules, `station.${name}`)[language]
  const roles = (names: readonly string[]) =>
    names.map((name) => roleTitle(rules, name)[language]).join(say(joiners.comma))
  const field = (name: string) => fieldTitle(rules, procedure, name, language)

  if ('open-station' in effect) {
    const kind = effect['open-station']
    return say(messages.openStation, { kind: rules.stations[kind]?.name[language] ?? kind })
  }
  if ('appoint' in effect) {
    const as =
      typeof effect.as === 'string' ? office(effect.as) : say(messages.officeOfField, { field: field(effect.as.field) })
    const words = say(effect.appoint === 'applicant' ? messages.appointApplicant : messages.appointSubject, {
      office: as,
    })
    return effect.succeeds ? say(messages.succeeding, { words }) : words
  }
  if ('rank' in effect) return say(messages.rank, { role: roleTitle(rules, effect.as)[language] })
  if ('end' in effect) {
    const words = say(effect.end === 'applicant' ? messages.endApplicant : messages.endSubject)
    return effect.on === undefined ? words : say(messages.onDay, { words, field: field(effect.on) })
  }
  if ('waive' in effect) {
    const duty = rules.obligations[effect.waive]?.name[language] ?? effect.waive
    return say(messages.waive, { duty, field: field(effect.until) })
  }
  if ('warn' in effect) return say(messages.warn, { about: rules.breaches[effect.warn]?.name[language] ?? effect.warn })
  if ('adopt-charter' in effect) return say(messages.adoptCharter)
  if ('status' in effect) {
    return say(messages.status, { status: statusTitles[effect.status]?.[language] ?? effect.status })
  }
  if ('end-offices' in effect) {
    return say(messages.endOffices, { offices: effect['end-offices'].map(office).join(say(joiners.comma)) })
  }
  if ('open' in effect) {
    return say(messages.open, { procedure: rules.procedures[effect.open]?.name[language] ?? effect.open })
  }
  if ('tell' in effect) return say(messages.tell, { who: roles(effect.tell) })
  const body = effect['put-on-agenda']
  return say(messages.putOnAgenda, { body: rules.bodies[body]?.name[language] ?? body })
}

function fieldTitle(rules: CharterRules, procedure: string | undefined, name: string, language: Language): string {
  const form = procedure === undefined ? [] : (rules.procedures[procedure]?.form ?? [])
  return form.find((one) => one.field === name)?.label[language] ?? name
}
