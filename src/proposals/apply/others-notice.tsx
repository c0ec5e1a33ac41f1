import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Notice } from '../../kit/web/components/notice.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { isSeatKey } from '../office-asked.ts'
import type { Proposal } from '../proposal.ts'
import { pageMessages as messages } from './page-messages.ts'

/** Somebody else is applying for the same: said to both, and no reason not to. */
export function OthersNotice({ visit, others }: { readonly visit: Visit; readonly others: readonly Proposal[] }) {
  const { say, language, community } = visit
  if (others.length === 0) return null
  const isSeat = others.some(({ key }) => isSeatKey(key))
  return (
    <Notice kind="info" title={say(isSeat ? messages.sameSeat : messages.others, { count: others.length })}>
      <p>{say(isSeat ? messages.sameSeatWords : messages.othersWords)}</p>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <a href={href(visit, `/cases/${other.id}`)}>
              {say(messages.othersSee, {
                day: writeDay(dayIn(community.zone, other.openedAt ?? other.filedAt), language),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
