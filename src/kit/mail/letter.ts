/**
 * A letter as its writer gives it: plain words. It becomes a text part and an HTML part when it is sent.
 * The secret of its link is made only then, so that what is kept here can be shown with the link blanked.
 */
export interface LetterContent {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** A button. `path` starts with `/`; `{secret}` in it stands for the secret of the letter's link. */
  readonly action?: { readonly label: string; readonly path: string } | undefined
  /** Small print under the button: why this letter came, what to do if it was a mistake. */
  readonly closing?: readonly string[] | undefined
}

/** The capability that is made when the letter is sent. `lives`: how long it is good for, as an ISO 8601 duration. */
export interface LetterLink {
  readonly purpose: string
  readonly subject: string
  readonly lives?: string | undefined
}

