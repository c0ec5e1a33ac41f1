import { type Language, speak } from '../../kit/i18n/say.ts'
import { type CharterRules, type Quorum, roleTitle } from '../charter.ts'
import { waysOf } from '../quorum.ts'
import { messages } from './messages.ts'
import { joinWith } from './say-value.ts'

/** `1 × Lead and 2 × SIG Member`; ways of which any will do are joined by “or”. */
export function sayQuorum(rules: CharterRules, quorum: Quorum, language: Language): string {
  const say = speak(language)
  if (quorum === 'none') return say(messages.nobodyDecides)
  const ways = waysOf(quorum).map((way) => {
    const seats = Object.entries(way).map(([role, need]) => {
      const title = roleTitle(rules, role)[language]
      return typeof need === 'number'
        ? say(messages.seatCount, { count: need, role: title })
        : say(messages.seatShare, { share: need, role: title })
    })
    return joinWith(seats, messages.and, language)
  })
  return joinWith(ways, messages.or, language)
}
