import type { ComponentChildren } from 'preact'
import { messages } from '../messages.ts'
import { Mark, type MarkName } from './icons.tsx'
import { useReader } from './reader.ts'

export type CheckOutcome = 'met' | 'not-met' | 'unknown' | 'vouched'

export interface Check {
  /** The clause's id: `G1`. */
  readonly clause: string
  readonly clauseHref?: string | undefined
  readonly title: string
  readonly outcome: CheckOutcome
  /** The outcome in words. */
  readonly outcomeLabel: string
  readonly expected: string
  /** What was found; absent where the reader may not know. */
  readonly actual?: string | undefined
  readonly evidence?: readonly string[] | undefined
  /** What would make it met. */
  readonly mend?: string | undefined
  /** What the reader can do about it here. */
  readonly action?: ComponentChildren
}

const outcomeMarks: Readonly<Record<CheckOutcome, MarkName>> = {
  met: 'tick',
  'not-met': 'cross',
  unknown: 'question',
  vouched: 'vouch',
}

/** A checklist per clause: what is asked, what was found, what proves it, what would mend it. */
export function Checklist({ items }: { readonly items: readonly Check[] }) {
  return (
    <ul class="checklist">
      {items.map((item) => (
        <CheckItem key={`${item.clause} ${item.title}`} {...item} />
      ))}
    </ul>
  )
}

function CheckItem(item: Check) {
  const { say } = useReader()
  return (
    <li class={`check check-${item.outcome}`}>
      <span class="check-mark">
        <Mark name={outcomeMarks[item.outcome]} />
      </span>
      <div class="check-body">
        <p class="check-head">
          <ClauseTag clause={item.clause} href={item.clauseHref} />
          <strong class="check-title">{item.title}</strong>
          <span class="check-outcome">{item.outcomeLabel}</span>
        </p>
        <dl class="check-facts">
          <Fact term={say(messages.expected)} details={item.expected} />
          {item.actual !== undefined && <Fact term={say(messages.actual)} details={item.actual} />}
          {item.evidence !== undefined && item.evidence.length > 0 && (
            <Fact
              term={say(messages.evidence)}
              details={
                <ul>
                  {item.evidence.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              }
            />
          )}
          {item.mend !== undefined && <Fact term={say(messages.mend)} details={item.mend} />}
        </dl>
        {item.action !== undefined && <div class="check-action">{item.action}</div>}
      </div>
    </li>
  )
}

function Fact({ term, details }: { readonly term: string; readonly details: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{details}</dd>
    </div>
  )
}

/** A clause's id as a small plate, a link where the clause can be read. */
export function ClauseTag({ clause, href }: { readonly clause: string; readonly href?: string | undefined }) {
  if (href === undefined) return <span class="clause-tag">{clause}</span>
  return (
    <a class="clause-tag" href={href}>
      {clause}
    </a>
  )
}
