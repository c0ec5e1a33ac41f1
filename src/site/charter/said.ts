import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import { listJoiner } from '../../charter/phrases.ts'
import type { Language } from '../../kit/i18n/say.ts'

/** Words in a list, as the reader's language joins them. */
export function listed(items: readonly string[], language: Language): string {
  return items.join(listJoiner[language])
}

export function rolesSaid(rules: CharterRules, roles: readonly string[], language: Language): string {
  return listed(
    roles.map((role) => roleTitle(rules, role)[language]),
    language,
  )
}
