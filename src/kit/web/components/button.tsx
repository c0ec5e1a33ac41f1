import type { ComponentChildren } from 'preact'

export type ButtonKind = 'primary' | 'quiet' | 'danger'

export interface ButtonProps {
  readonly kind?: ButtonKind | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly formaction?: string | undefined
  /** Why it cannot be pressed now: the words stand beside it. */
  readonly disabledBecause?: string | undefined
  readonly children: ComponentChildren
}

/** Sends the form it stands in. */
export function Button({ kind = 'primary', name, value, formaction, disabledBecause, children }: ButtonProps) {
  const button = (
    <button
      class={`btn button-${kind}`}
      type="submit"
      name={name}
      value={value}
      formaction={formaction}
      disabled={disabledBecause !== undefined}
    >
      {children}
    </button>
  )
  if (disabledBecause === undefined) return button
  return (
    <span class="button-refused">
      {button}
      <span class="button-reason">{disabledBecause}</span>
    </span>
  )
}

export interface ButtonLinkProps {
  readonly href: string
  readonly kind?: ButtonKind | undefined
  readonly children: ComponentChildren
}

/** A link that looks like the next step. */
export function ButtonLink({ href, kind = 'primary', children }: ButtonLinkProps) {
  return (
    <a class={`btn button-${kind}`} href={href}>
      {children}
    </a>
  )
}

/** Buttons that belong together; they wrap on a phone. */
export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <div class="action-row">{children}</div>
}
