import { type Language, speak } from '../../kit/i18n/say.ts'
import { writeDuration } from '../../kit/time/write-day.ts'
import type { CharterRules, Obligation } from '../charter.ts'
import { activityKindNames, messages as joiners, dutyMessages as messages } from './messages.ts'

const periods = {
  'calendar-year': messages.perYear,
  'calendar-half': messages.perHalf,
  'calendar-quarter': messages.perQuarter,
  'calendar-month': messages.perMonth,
} as const

/** What an obligation asks, in a reader's words: `at least 1 offline activity per calendar year`. */
export function sayDuty(rules: CharterRules, { count, attend, per, within }: Obligation, language: Language): string {
  const say = speak(language)
  if (attend) {
    const body = rules.bodies[attend.body]?.name[language] ?? attend.body
    return say(messages.attend, { body, least: attend['at-least'] })
  }
  const least = count?.['at-least'] ?? 1
  const kinds = (count?.kind ?? []).map((kind) => activityKindNames[kind]?.[language] ?? kind)
  const place = count?.place === undefined ? '' : say(count.place === 'offline' ? messages.offline : messages.online)
  const what =
    kinds.length > 0
      ? say(messages.ofKind, { least, kinds: kinds.join(say(joiners.comma)) })
      : say(messages.activity, { least })
  const period = per ? say(periods[per]) : say(messages.within, { span: within ? writeDuration(within, language) : '' })
  return say(messages.count, { period, least, what: `${place}${what}`, people: count?.people ?? 0 })
}

/** How long before something: `90 days before`. */
export function sayBefore(span: string, language: Language): string {
  return speak(language)(joiners.before, { span: writeDuration(span, language) })
}
