import { randomUUID } from 'node:crypto'
import type { NewEntry } from './entry.ts'

/**
 * A person in one entry of the public ledger, who may have a public page under their own id: named by an id of that entry only.
 * Who it is, and what `words` say about it, lie beside the entry for those who decide. Erasing the person takes them away.
 */
export function underOtherId(
  person: string,
  words: Readonly<Record<string, string>> = {},
): Pick<NewEntry, 'subject' | 'persons'> & { readonly texts: NonNullable<NewEntry['texts']> } {
  const other = randomUUID()
  const texts = { [`person.${other}`]: person, ...words }
  return {
    subject: `person:${other}`,
    persons: [other],
    texts: Object.entries(texts).map(([name, said]) => ({ name, words: said, visibility: 'deciders', person })),
  }
}
