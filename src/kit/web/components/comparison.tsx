import { messages } from '../messages.ts'
import { ClauseTag } from './checklist.tsx'
import { useReader } from './reader.ts'

export interface Compared {
  readonly label: string
  readonly clause?: string | undefined
  readonly clauseHref?: string | undefined
  /** What it was; undefined for what is new. */
  readonly before?: string | undefined
  /** What it will be; undefined for what goes. */
  readonly after?: string | undefined
  /** To the letter, where words may not say all of it. */
  readonly written?: { readonly before?: string | undefined; readonly after?: string | undefined } | undefined
}

/** What was and what will be, one beside the other; one below the other on a phone. */
export function Comparison({ items }: { readonly items: readonly Compared[] }) {
  return (
    <ul class="comparison">
      {items.map((item) => (
        <ComparedItem key={`${item.label} ${item.before} ${item.after} ${item.written?.after}`} {...item} />
      ))}
    </ul>
  )
}

function ComparedItem({ label, clause, clauseHref, before, after, written }: Compared) {
  const isWritten = written !== undefined && written.before !== written.after
  return (
    <li class="compared">
      <p class="compared-label">
        {clause !== undefined && <ClauseTag clause={clause} href={clauseHref} />} {label}
      </p>
      <div class="compared-sides">
        <Side kind="before" words={before} written={isWritten ? written?.before : undefined} />
        <Side kind="after" words={after} written={isWritten ? written?.after : undefined} />
      </div>
    </li>
  )
}

interface SideProps {
  readonly kind: 'before' | 'after'
  readonly words?: string | undefined
  readonly written?: string | undefined
}

function Side({ kind, words, written }: SideProps) {
  const { say } = useReader()
  const isBefore = kind === 'before'
  return (
    <div class={`compared-side compared-${kind}`}>
      <span class="compared-side-name">{say(isBefore ? messages.before : messages.after)}</span>
      {words === undefined ? (
        <span class="compared-none">{say(isBefore ? messages.wasNot : messages.willNot)}</span>
      ) : isBefore ? (
        <del>{words}</del>
      ) : (
        <ins>{words}</ins>
      )}
      {written !== undefined && <code class="compared-written">{written}</code>}
    </div>
  )
}
