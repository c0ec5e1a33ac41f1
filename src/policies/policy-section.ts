import type { Text } from '../kit/i18n/say.ts'
import type { PersonalField } from './personal-fields.ts'

export interface PolicySection {
  /** Where a link to it leads: `#cookies`. */
  readonly id: string
  readonly title: Text
  readonly parts: readonly PolicyPart[]
}

/** What a section is made of. `operator`: who runs the site, as the manager wrote it, or that nobody has. */
export type PolicyPart =
  | { readonly kind: 'words'; readonly words: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'operator' }
  | { readonly kind: 'fields'; readonly fields: readonly PersonalField[] }
