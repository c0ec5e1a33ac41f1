import { type Language, speak } from '../../kit/i18n/say.ts'
import type { DifferenceGroup } from './difference.ts'
import { diffMessages, groupKinds } from './messages.ts'

/** What a group of differences is about: `Procedure Found a station`, `Clause G1 An active person leads it`. */
export function sayGroup({ kind, id, name }: DifferenceGroup, language: Language): string {
  const called = groupKinds[kind][language]
  if (called === '') return name[language]
  const own = kind === 'clause' ? `${id} ${name[language]}` : name[language]
  return speak(language)(diffMessages.heading, { kind: called, name: own })
}
