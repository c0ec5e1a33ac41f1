import { messages } from '../messages.ts'
import { useReader } from './reader.ts'

export interface PagerLink {
  readonly href: string
  readonly label: string
}

export interface PagerProps {
  /** Towards the beginning of the list. */
  readonly previous?: PagerLink | undefined
  readonly next?: PagerLink | undefined
  /** Where the reader is: `第 2 页`. */
  readonly here?: string | undefined
}

/** Steps through a long list. Nothing when the list has one page. */
export function Pager({ previous, next, here }: PagerProps) {
  const { say } = useReader()
  if (!previous && !next) return null
  return (
    <nav class="pager" aria-label={say(messages.pages)}>
      {previous && (
        <a class="btn button-quiet" rel="prev" href={previous.href}>
          {previous.label}
        </a>
      )}
      {here !== undefined && <span>{here}</span>}
      {next && (
        <a class="btn button-quiet" rel="next" href={next.href}>
          {next.label}
        </a>
      )}
    </nav>
  )
}
