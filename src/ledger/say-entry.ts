import { type Language, speak, type Text } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'
import type { Check } from '../kit/web/components/checklist.tsx'
import { type Actor, type CharterReference, hashBody, readBody } from './entry.ts'
import { kindNames, messages, outcomeNames, roleNames, subjectNames, textNames } from './messages.ts'
import type { PublicEntry } from './store.ts'
import type { LedgerWords, Wanted } from './words.ts'

/** An entry in a reader's words. */
export interface SaidEntry {
  readonly seq: number
  readonly at: Instant
  readonly kind: string
  readonly subject: SaidSubject
  readonly outcome: string
  readonly clauses: readonly SaidClause[]
  readonly charter: CharterReference | null
  /** Roles and how many held each: `1 位 SIG 负责人、2 位 SIG 成员`. Never who. */
  readonly by: string
  /** Undefined when nobody can put them into words. */
  readonly checks: readonly Check[] | undefined
  /** `words` is null when they were erased. */
  readonly texts: readonly { readonly name: string; readonly words: string | null }[]
  readonly hash: string
  readonly previous: string
  /** False when the entry does not have its hash, or cannot be read at all. */
  readonly isWhole: boolean
}

export interface SaidSubject {
  readonly name: string
  readonly path?: string | undefined
}

export interface SaidClause {
  readonly clause: string
  readonly title: string
  readonly path?: string | undefined
}

/** Puts an entry into words. One that cannot be read is shown as such, so that a damaged ledger can still be looked at. */
export function sayEntry(entry: PublicEntry, words: LedgerWords, language: Language): SaidEntry {
  const say = speak(language)
  const body = readBody(entry.body)
  if (!body) return sayUnreadable(entry, language)
  const { charter } = body
  return {
    seq: entry.seq,
    at: entry.at,
    kind: sayKind(body.kind, charter, words, language),
    subject: saySubject(body.subject, words, language),
    outcome: named(outcomeNames, body.outcome, language),
    clauses: body.clauses.map((clause) => {
      const known = words.clause(clause, charter)
      return { clause, title: known ? say(known.name) : say(messages.clause, { clause }), path: known?.path }
    }),
    charter,
    by: sayRoles(body.by, charter, words, language),
    checks: body.checks === null ? [] : words.checks(body.checks, body, language),
    texts: entry.texts.map((text) => ({ name: sayTextName(text.name, language), words: text.words })),
    hash: entry.hash,
    previous: body.previous,
    isWhole: hashBody(entry.body) === entry.hash,
  }
}

/** What must be known to put these entries into words. */
export function wordsWanted(entries: readonly PublicEntry[]): Wanted {
  const bodies = entries.flatMap((entry) => readBody(entry.body) ?? [])
  const charters = bodies.flatMap((body) => body.charter ?? [])
  return {
    subjects: [...new Set(bodies.map((body) => body.subject))],
    charters: [...new Map(charters.map((charter) => [charter.hash, charter])).values()],
  }
}

export function sayKind(
  kind: string,
  charter: CharterReference | null,
  words: LedgerWords,
  language: Language,
): string {
  return words.kind(kind, charter)?.[language] ?? named(kindNames, kind, language)
}

export function saySubject(subject: string, words: LedgerWords, language: Language): SaidSubject {
  const known = words.subject(subject)
  if (known) return { name: known.name[language], path: known.path }
  return { name: named(subjectNames, subject.split(':', 1)[0] ?? subject, language) }
}

function sayRoles(
  by: readonly Actor[],
  charter: CharterReference | null,
  words: LedgerWords,
  language: Language,
): string {
  const say = speak(language)
  return [...Map.groupBy(by, (actor) => actor.role)]
    .map(([role, actors]) => {
      const title = words.role(role, charter)?.[language] ?? named(roleNames, role, language)
      const isCounted = !Object.hasOwn(roleNames, role) && actors.some((actor) => actor.person !== undefined)
      return isCounted ? say(messages.count, { role: title, count: actors.length }) : title
    })
    .join(say(messages.and))
}

/** `ballot.1.reason` is a reason; a name that nobody knows is shown whole. */
function sayTextName(name: string, language: Language): string {
  const last = name.split('.').at(-1) ?? name
  return textNames[last] ? named(textNames, last, language) : name
}

function named(names: Readonly<Record<string, Text>>, id: string, language: Language): string {
  return (Object.hasOwn(names, id) ? names[id]?.[language] : undefined) ?? id
}

function sayUnreadable(entry: PublicEntry, language: Language): SaidEntry {
  const say = speak(language)
  return {
    seq: entry.seq,
    at: entry.at,
    kind: say(messages.unreadable),
    subject: { name: '?' },
    outcome: '?',
    clauses: [],
    charter: null,
    by: '?',
    checks: undefined,
    texts: [],
    hash: entry.hash,
    previous: '?',
    isWhole: false,
  }
}
