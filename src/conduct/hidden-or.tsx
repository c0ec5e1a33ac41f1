import type { ComponentChildren } from 'preact'
import { useReader } from '../kit/web/components/reader.ts'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'
import type { HiddenText } from './store.ts'

export interface HiddenOrProps {
  /** From `hiddenTexts`, by the text's subject; undefined when it is not hidden. */
  readonly hidden: Pick<HiddenText, 'reason'> | undefined
  /** The text as it would be shown. */
  readonly words: ComponentChildren
}

/** A text that somebody wrote, or, where the governing body hid it, that and why. */
export function HiddenOr({ hidden, words }: HiddenOrProps) {
  const { say } = useReader()
  if (!hidden) return <>{words}</>
  return <p class="field-hint">{say(messages.hiddenWords, { reason: hidden.reason })}</p>
}

/** For whoever holds a rank of the governing body: the way to hide a text. `subject`: `ballot:<id>`. */
export function HideLink({ visit, subject }: { readonly visit: Visit; readonly subject: string }) {
  const path = `/desk/conduct/hide?subject=${encodeURIComponent(subject)}`
  return <a href={href(visit, path)}>{visit.say(messages.hideLink)}</a>
}

/** For whoever holds a rank of the governing body: the way to suspend a person. */
export function SuspendLink({ visit, personId }: { readonly visit: Visit; readonly personId: string }) {
  return <a href={href(visit, `/desk/conduct/suspend?person=${personId}`)}>{visit.say(messages.suspendLink)}</a>
}
