import type { CharterRules } from '../../charter/charter.ts'
import type { Text } from '../../kit/i18n/say.ts'

/** What opens a case without anybody filing it: a duty that was missed, or another case that was granted. */
export type Opener =
  | { readonly duty: Text; readonly procedure?: undefined }
  | { readonly procedure: Text; readonly duty?: undefined }

export function openedBy(rules: CharterRules, procedure: string): Opener[] {
  const opens = (effects: readonly object[]) => effects.some((effect) => 'open' in effect && effect.open === procedure)
  return [
    ...Object.values(rules.obligations).flatMap(({ name, missed }) => (opens(missed) ? [{ duty: name }] : [])),
    ...Object.values(rules.procedures).flatMap(({ name, then }) => (opens(then) ? [{ procedure: name }] : [])),
  ]
}
