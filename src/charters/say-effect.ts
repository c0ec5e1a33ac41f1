import {
  type Appointing,
  type CharterRules,
  type Effect,
  type Office,
  roleTitle,
  splitRole,
} from '../charter/charter.ts'
import { statusTitles } from '../charter/phrases.ts'
import { type Language, speak, type Text } from '../kit/i18n/say.ts'
import { effectMessages as messages } from './effect-messages.ts'

/** What follows when a case is granted, or when the clock acts: one effect in words. */
export function sayEffect(rules: CharterRules, effect: Effect, language: Language): string {
  const say = speak(language)
  const roles = (list: readonly string[]) =>
    list.map((role) => inSentence(roleTitle(rules, role), language)).join(say(messages.comma))
  if ('open-station' in effect) {
    const kind = rules.stations[effect['open-station']]
    return say(messages.stationOpens, { kind: kind ? inSentence(kind.name, language) : effect['open-station'] })
  }
  if ('rank' in effect)
    return spaced(say(messages.becomes, { who: say(messages.applicant), role: roleTitle(rules, effect.as)[language] }))
  if ('appoint' in effect) return sayAppointment(rules, effect, language)
  if ('end' in effect) return say(messages.officeEnds, { who: say(messages[effect.end]) })
  if ('end-offices' in effect)
    return say(messages.officesEnd, { roles: roles(effect['end-offices'].map((office) => `station.${office}`)) })
  if ('status' in effect)
    return say(messages.status, { status: statusTitles[effect.status]?.[language] ?? effect.status })
  if ('waive' in effect)
    return say(messages.waived, { obligation: rules.obligations[effect.waive]?.name[language] ?? effect.waive })
  if ('warn' in effect)
    return spaced(say(messages.warned, { breach: rules.breaches[effect.warn]?.name[language] ?? effect.warn }))
  if ('open' in effect)
    return say(messages.opens, { procedure: rules.procedures[effect.open]?.name[language] ?? effect.open })
  if ('put-on-agenda' in effect)
    return spaced(
      say(messages.agenda, { body: rules.bodies[effect['put-on-agenda']]?.name[language] ?? effect['put-on-agenda'] }),
    )
  if ('adopt-charter' in effect) return say(messages.adopted)
  return spaced(say(messages.told, { roles: roles(effect.tell) }))
}

function sayAppointment(rules: CharterRules, effect: Appointing, language: Language): string {
  const say = speak(language)
  const who = say(messages[effect.appoint])
  if (typeof effect.as !== 'string') return say(messages.becomesAsked, { who })
  const office = officeOf(rules, `station.${effect.as}`)
  const role = office ? inSentence(office.name, language) : effect.as
  return say(office?.seats === 1 ? messages.becomesThe : messages.becomesOne, { who, role })
}

/** The office that a role names; undefined for a rank. */
export function officeOf(rules: CharterRules, role: string): Office | undefined {
  const { group, name } = splitRole(role)
  if (group !== 'station') return undefined
  return Object.values(rules.stations).flatMap((kind) => kind.offices[name] ?? [])[0]
}

/** Offices and kinds of station are common nouns in English: `Leader` on a badge, `the leader` in a sentence. */
export function inSentence(name: Text, language: Language): string {
  const words = name[language]
  return /^[A-Z][a-z]*( |$)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

/** Chinese is set with a space between Han and Latin letters or figures, wherever values were put together. */
export function spaced(text: string): string {
  return text.replace(/(\p{sc=Han})(?=[A-Za-z0-9])|([A-Za-z0-9])(?=\p{sc=Han})/gu, '$1$2 ')
}
