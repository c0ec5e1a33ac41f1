/** What an expression may look at, and the types of it: the facts of a case, as plain mappings and lists. */

/** A field's type: `string`, `int`, `bool`, another shape, or a list of one of these. With a question mark: it may not be known. */
export type Fields = Readonly<Record<string, string>>

/** Days are texts like `2026-10-08`, which compare as dates. A person or a station is an id that only tells equal from different. */
export const shapes: Readonly<Record<string, Fields>> = {
  Role: { role: 'string', station: 'string?', current: 'bool', since: 'string?', until: 'string?' },
  Activity: { kind: 'string', day: 'string', proved: 'bool' },
  Person: { person: 'string', roles: 'list<Role>?', activity: 'list<Activity>?' },
  Holder: { person: 'string', office: 'string', employer: 'string?', since: 'string?' },
  Held: { kind: 'string', day: 'string', place: 'string', people: 'int?', proved: 'bool' },
  Breach: { about: 'string', day: 'string' },
  Duty: { obligation: 'string', outcome: 'string', due: 'string' },
  Station: {
    station: 'string',
    kind: 'string?',
    status: 'string',
    since: 'string',
    knownFrom: 'string?',
    holders: 'list<Holder>?',
    activities: 'list<Held>?',
    warnings: 'list<Breach>?',
    pending: 'list<string>?',
    duties: 'list<Duty>?',
  },
}

/** What an expression may begin with, beside `answers`, whose fields are those of the form. */
export const roots: Fields = {
  applicant: 'Person',
  subject: 'Person?',
  station: 'Station?',
  revision: 'int',
  today: 'string',
  opened: 'string?',
}

/** What a field of the form is to an expression, by its type. The words of a free text are no facts. */
export const answerTypes: Fields = {
  number: 'int',
  tick: 'bool',
  choice: 'string',
  place: 'string',
  station: 'string',
  day: 'string',
}

/** What can be asked of a value: `list.size()`; of a list, for each of its elements; and what stands alone. */
export const methods = ['size', 'startsWith', 'endsWith', 'contains'] as const
export const macros = ['all', 'exists', 'exists_one', 'filter', 'map'] as const
export const functions = ['size', 'int', 'string', 'daysBetween', 'moved'] as const

/** Signatures of what CEL itself does not have. */
export const ownFunctions = {
  /** Whole days from one day to another; negative when the other is earlier. */
  daysBetween: 'daysBetween(string, string): int',
  /** A day moved by a span: `moved(today, "-P6M")`. */
  moved: 'moved(string, string): string',
} as const

/** The type without its question mark. */
export function bare(type: string): string {
  return type.replace(/\?$/, '')
}

export const longestExpression = 1000
/** A longer list of facts is none: what hangs on it cannot be told. */
export const longestList = 200
/** How much the conditions of one procedure may take together, in steps of about a tenth of a microsecond. */
export const mostSteps = 2_000_000

export const limits = {
  maxAstNodes: 200,
  maxDepth: 24,
  maxListElements: 32,
  maxMapEntries: 1,
  maxCallArguments: 4,
} as const
