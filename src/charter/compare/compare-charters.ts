import { type Language, languages, otherLanguage, speak, type Text } from '../../kit/i18n/say.ts'
import type { CharterRules } from '../charter.ts'
import type { Difference, GroupOfDifferences } from './difference.ts'
import { clauseOf, groupOf } from './group.ts'
import { type Key, keyAt } from './keys.ts'
import { messages } from './messages.ts'
import { sayList, sayValue } from './say-value.ts'
import { type Change, elementNamed, findChanges, isThing } from './walk.ts'
import { type Whole, wholes } from './wholes.ts'
import { writeValue } from './write-value.ts'

/**
 * Everything that one charter says otherwise than another, in words in both languages. Nothing is left out: what has no words of its
 * own is told by its place in the file and what stands there. Empty when both say the same.
 */
export function compareCharters(before: CharterRules, after: CharterRules): Difference[] {
  const isWhole = ({ pattern }: { readonly pattern: string }) => wholes[pattern]?.isEntry === false
  const changes = findChanges(before, after, isWhole)
  const differences = changes.flatMap((change) => tell(before, after, change))
  // What several keys say together (so many in such a period) is told once.
  const known = new Set<string>()
  return differences.filter(({ group, words }) => {
    const name = `${group.kind} ${group.id} ${words.zh} ${words.en}`
    return !known.has(name) && known.add(name)
  })
}

/** The differences by what they are about. */
export function groupDifferences(differences: readonly Difference[]): GroupOfDifferences[] {
  const groups = Map.groupBy(differences, ({ group }) => `${group.kind} ${group.id}`)
  return [...groups.values()].flatMap((some) => {
    const [first] = some
    // What can change a decision comes before what is only said otherwise.
    const sorted = [...some.filter(({ weighs }) => weighs), ...some.filter(({ weighs }) => !weighs)]
    return first ? [{ group: first.group, differences: sorted }] : []
  })
}

function tell(before: CharterRules, after: CharterRules, change: Change): Difference[] {
  const part = wholes[change.pattern]
  const key = keyAt(change.pattern)
  const said = change.change === 'order' ? sayOrder(change) : sayBoth(before, after, change, part, key)
  if (!said.isTold && isThing(change.before) && isThing(change.after)) {
    // Its words are the same before and after: what they leave unsaid is told as it stands in the file.
    return findChanges(change.before, change.after, () => false).map((inner) => {
      const path = [...change.path, ...inner.path]
      const pattern = `${change.pattern}.${inner.pattern}`
      return tellPlainly(before, after, { ...inner, path, pattern, names: change.names })
    })
  }
  if (!said.isTold) return [tellPlainly(before, after, change)]
  const written = part?.writes && {
    before: part.writes(before, change.names),
    after: part.writes(after, change.names),
  }
  const label = labelOf(before, after, change, key)
  return [differenceOf(before, after, change, { label, before: said.before, after: said.after, written, key })]
}

function tellPlainly(before: CharterRules, after: CharterRules, change: Change): Difference {
  const plain = (value: unknown): Text | undefined =>
    value === undefined ? undefined : { zh: writeValue(value), en: writeValue(value) }
  const name = change.path.join('.')
  return differenceOf(before, after, change, {
    label: { zh: name, en: name },
    before: plain(change.before),
    after: plain(change.after),
  })
}

interface Said {
  readonly label: Text
  readonly before?: Text | undefined
  readonly after?: Text | undefined
  readonly written?: Difference['written']
  readonly key?: Key | undefined
}

function differenceOf(before: CharterRules, after: CharterRules, change: Change, said: Said): Difference {
  const { label, written, key } = said
  const shown = showForeign(label, said.before, said.after)
  const kind = change.change === 'changed' && !shown.before ? 'added' : change.change
  return {
    path: change.path,
    change: kind === 'changed' && !shown.after ? 'removed' : kind,
    group: groupOf(before, after, change.path),
    clause: clauseOf(before, after, change.path),
    weighs: change.change === 'order' ? true : key?.isWords !== true,
    ...shown,
    written,
    words: both((language) => wordsOf(kind, shown, written, language)),
  }
}

function wordsOf(
  kind: Difference['change'],
  { label, before, after }: Said,
  written: Difference['written'],
  language: Language,
): string {
  const say = speak(language)
  const nothing = say(messages.nothing)
  const values = {
    label: label[language],
    before: before?.[language] ?? nothing,
    after: after?.[language] ?? nothing,
  }
  const template =
    kind === 'order' ? messages.order : !before ? messages.added : !after ? messages.removed : messages.changed
  const words = say(template, values)
  if (!written || written.before === written.after) return words
  return say(messages.written, { words, before: written.before ?? nothing, after: written.after ?? nothing })
}

/** Where only one of the two languages was changed, readers of the other are shown that one too. */
function showForeign(label: Text, before: Text | undefined, after: Text | undefined): Said {
  const silent = languages.find((language) => before && after && before[language] === after[language])
  if (!silent || !before || !after) return { label, before, after }
  const told = otherLanguage(silent)
  const name = told === 'zh' ? messages.onlyChinese : messages.onlyEnglish
  return {
    label: both((language) => speak(language)(name, { label: label[language] })),
    before: { zh: before[told], en: before[told] },
    after: { zh: after[told], en: after[told] },
  }
}

function sayBoth(
  before: CharterRules,
  after: CharterRules,
  change: Change,
  part: Whole | undefined,
  key: Key | undefined,
) {
  const isWhole = part && (!part.isEntry || change.change !== 'changed')
  const says = (rules: CharterRules, value: unknown): Text | undefined => {
    const words = (language: Language) =>
      isWhole ? part.says(rules, change.names, language) : key && sayValue(rules, key.kind, value, language)
    const [zh, en] = [words('zh'), words('en')]
    return zh === undefined || en === undefined ? undefined : { zh, en }
  }
  const [one, other] = [says(before, change.before), says(after, change.after)]
  return { before: one, after: other, isTold: one?.zh !== other?.zh || one?.en !== other?.en }
}

function sayOrder({ before, after }: Change) {
  const list = (names: unknown): Text => {
    const known = Array.isArray(names) ? names.map(String) : []
    return both((language) => sayList(known, language))
  }
  return { before: list(before), after: list(after), isTold: true }
}

/** What is changed: its key's name, with the thing that it belongs to where that is not the group's own. */
function labelOf(
  before: CharterRules,
  after: CharterRules,
  { path, pattern, names }: Change,
  key: Key | undefined,
): Text {
  const own = key?.label ?? { zh: path.join('.'), en: path.join('.') }
  const holder = holderOf(after, pattern, names) ?? holderOf(before, pattern, names)
  return holder
    ? both((language) => speak(language)(messages.within, { holder: holder[language], label: own[language] }))
    : own
}

function holderOf(rules: CharterRules, pattern: string, names: readonly string[]): Text | undefined {
  const [first = '', second = ''] = names
  const [, inRank] = /^bodies\.\*\.ranks\.\*\.(.+)$/.exec(pattern) ?? []
  if (inRank) return rules.bodies[first]?.ranks[second]?.name
  if (/^procedures\.\*\.form\.\*\../.test(pattern))
    return elementNamed(rules.procedures[first]?.form ?? [], second)?.label
  if (/^procedures\.\*\.channels\.\*\../.test(pattern))
    return elementNamed(rules.procedures[first]?.channels ?? [], second)?.name
  if (/^sections\.\*\../.test(pattern)) return { zh: first, en: first }
  return undefined
}

function both(words: (language: Language) => string): Text {
  return { zh: words('zh'), en: words('en') }
}
