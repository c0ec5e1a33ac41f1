/**
 * A letter as its writer gives it: plain words. It becomes a text part and an HTML part when it is sent.
 * The secret of its link is made only then, so that what is kept here can be shown with the link blanked.
 */
export interface LetterContent {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** A button. */
  readonly action?: LetterAction | undefined
  /** Small print under the button: why this letter came, what to do if it was a mistake. */
  readonly closing?: readonly string[] | undefined
}

export interface LetterAction {
  readonly label: string
  /** Starts with `/`, without the language: the letter's own is put before it. `{secret}` stands for the secret of the letter's link. */
  readonly path: string
}

/** The capability that is made when the letter is sent. `lives`: how long it is good for, as an ISO 8601 duration; for ever when left out. */
export interface LetterLink {
  readonly purpose: string
  readonly subject: string
  readonly lives?: string | undefined
}

/** Why a letter could not be sent yet. Never holds an address. */
export const troubles = ['unreachable', 'sign-in-refused', 'address-refused', 'letter-refused', 'unknown'] as const
export type Trouble = (typeof troubles)[number]
