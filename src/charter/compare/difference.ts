import type { Text } from '../../kit/i18n/say.ts'

/** What a difference between two charters is about: where it is read. */
export interface DifferenceGroup {
  readonly kind:
    | 'charter'
    | 'body'
    | 'kind'
    | 'office'
    | 'clause'
    | 'procedure'
    | 'obligation'
    | 'state'
    | 'breach'
    | 'brake'
  /** By the charter: `G1`, `found-station`, `city.leader`; empty where there is only one. */
  readonly id: string
  readonly name: Text
}

/** Something that one charter says otherwise than another, in words. */
export interface Difference {
  /** Where it stands, from the top of the file. Things in a list go by their own names: `procedures.found-station.form.city.max`. */
  readonly path: readonly string[]
  readonly change: 'added' | 'removed' | 'changed' | 'order'
  readonly group: DifferenceGroup
  /** The clause that it rests on, where one is named. */
  readonly clause?: string | undefined
  /** Whether it can change what is decided, owed, allowed or shown. Else it changes only how something is said. */
  readonly weighs: boolean
  readonly label: Text
  readonly before?: Text | undefined
  readonly after?: Text | undefined
  /** As it stands in the file, where words may not say all of it. */
  readonly written?: { readonly before?: string | undefined; readonly after?: string | undefined } | undefined
  /** The whole of it in one line. */
  readonly words: Text
}

/** Differences that are read together, in the charter's order. */
export interface GroupOfDifferences {
  readonly group: DifferenceGroup
  readonly differences: readonly Difference[]
}
