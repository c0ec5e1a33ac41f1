import { Notice } from '../../kit/web/components/notice.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import { doneWords, toldWords } from './messages.ts'

export interface Done {
  /** One of `doneWords`; anything else says nothing. */
  readonly done: string | undefined
  /** How many were told. */
  readonly count: number
}

export function DoneNotice({ visit, done, count }: Done & { readonly visit: Visit }) {
  const words = Object.entries(doneWords).find(([name]) => name === done)?.[1]
  if (!words) return null
  const told = sayTold(visit, done, count)
  return (
    <Notice kind="good">
      <p>{visit.say(words)}</p>
      {told !== undefined && <p>{told}</p>}
    </Notice>
  )
}

/** Who was told, or is to be told by hand where the site sends no mail. */
function sayTold({ say, sendsMail }: Visit, done: string | undefined, count: number): string | undefined {
  if (done === 'told') return say(sendsMail ? toldWords.station : toldWords.stationNoMail)
  if (count === 0) return undefined
  return say(sendsMail ? toldWords.count : toldWords.countNoMail, { count })
}
