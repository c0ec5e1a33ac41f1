import { type CharterRules, type Quorum, roleTitle } from '../charter/charter.ts'
import { waysOf } from '../charter/quorum.ts'
import { type Language, speak } from '../kit/i18n/say.ts'
import { quorumMessages as messages } from './quorum-messages.ts'
import { inSentence, officeOf, spaced } from './say-effect.ts'

/** `1 位 SIG 负责人和 2 位 SIG 成员`; ways of which any will do are joined by “or”. */
export function sayQuorum(rules: CharterRules, quorum: Quorum, language: Language): string {
  const say = speak(language)
  if (quorum === 'none') return say(messages.nobody)
  const ways = waysOf(quorum).map((way) =>
    Object.entries(way)
      .map(([role, need]) => saySeats(rules, role, need, language))
      .join(say(messages.and)),
  )
  return spaced(ways.join(say(messages.or)))
}

function saySeats(rules: CharterRules, role: string, need: number | string, language: Language): string {
  const say = speak(language)
  const office = officeOf(rules, role)
  const title = office ? inSentence(office.name, language) : roleTitle(rules, role)[language]
  if (typeof need === 'string') return say(messages.shareOfRole, { share: need, role: title })
  if (office?.seats === need && need === 1) return say(messages.holderAtStation, { role: title })
  return say(messages.countOfRole, { count: need, role: title })
}
