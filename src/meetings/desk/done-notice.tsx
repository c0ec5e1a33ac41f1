import { Notice } from '../../kit/web/components/notice.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import { doneWords } from './messages.ts'

export interface Done {
  /** One of `doneWords`; anything else says nothing. */
  readonly done: string | undefined
  /** How many were told. */
  readonly count: number
}

export function DoneNotice({ visit, done, count }: Done & { readonly visit: Visit }) {
  const words = Object.entries(doneWords).find(([name]) => name === done)?.[1]
  return words ? <Notice kind="good">{visit.say(words, { count })}</Notice> : null
}
