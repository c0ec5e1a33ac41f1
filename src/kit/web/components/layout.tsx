import type { ComponentChildren } from 'preact'

export interface SectionProps {
  readonly title?: string | undefined
  readonly lead?: string | undefined
  readonly id?: string | undefined
  readonly children: ComponentChildren
}

/** A part of a page, with an `h2` when it has a title. */
export function Section({ title, lead, id, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      {title !== undefined && <h2 class="section-title">{title}</h2>}
      {lead !== undefined && <p class="section-lead">{lead}</p>}
      {children}
    </section>
  )
}

export interface CardProps {
  readonly title?: string | undefined
  /** Makes the title a link, and the whole card its target. */
  readonly href?: string | undefined
  /** Of the title among the page's headings: 3 inside a `Section` with a title. */
  readonly level?: 2 | 3 | undefined
  readonly children: ComponentChildren
}

export function Card({ title, href, level = 3, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class={href === undefined ? 'card-box' : 'card-box card-box-link'}>
      {title !== undefined && (
        <Heading class="card-box-title">{href === undefined ? title : <a href={href}>{title}</a>}</Heading>
      )}
      {children}
    </article>
  )
}

/** Running text, in a measure that reads well in both scripts. */
export function Prose({ children }: { readonly children: ComponentChildren }) {
  return <div class="prose-text">{children}</div>
}

/** Cards or other equals side by side; one column on a phone. */
export function Columns({ children }: { readonly children: ComponentChildren }) {
  return <div class="columns-grid">{children}</div>
}

/** A form, and beside it the section that is read while filling it in; below it where there is no room. */
export function FormBeside({ children }: { readonly children: ComponentChildren }) {
  return <div class="form-beside">{children}</div>
}

export interface PageHeadingProps {
  readonly title: string
  readonly lead?: string | undefined
  /** A short line above the title: what kind of page this is. */
  readonly kicker?: string | undefined
  readonly actions?: ComponentChildren
  /** What belongs to the heading: a status sign, a byline. */
  readonly children?: ComponentChildren
}

/** The top of a page's content, with its only `h1`. */
export function PageHeading({ title, lead, kicker, actions, children }: PageHeadingProps) {
  return (
    <header class="page-heading">
      {kicker !== undefined && <p class="page-heading-kicker">{kicker}</p>}
      <h1>{title}</h1>
      {lead !== undefined && <p class="page-heading-lead">{lead}</p>}
      {children}
      {actions !== undefined && <div class="action-row">{actions}</div>}
    </header>
  )
}
