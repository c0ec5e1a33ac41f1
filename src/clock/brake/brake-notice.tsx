import { Notice } from '../../kit/web/components/notice.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { stationsOf } from '../change.ts'
import { messages } from './messages.ts'
import type { Brake } from './store.ts'

/** That the clock has stopped, for the desks of those who may let it go on. */
export function BrakeNotice({ visit, brake }: { readonly visit: Visit; readonly brake: Brake }) {
  const { say } = visit
  return (
    <Notice kind="warning" title={say(messages.stopped, { stations: stationsOf(brake.changes).size })}>
      <a href={href(visit, '/desk/brake')}>{say(messages.look)}</a>
    </Notice>
  )
}
