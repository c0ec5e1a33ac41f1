import { sinceWhen } from '../charter/duties/since.ts'
import type { IsoDay, ObligationsSince } from '../charter/duty.ts'
import type { Db } from '../kit/db/database.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { loadHistory, type PastCharter } from './load-history.ts'
import type { CharterShelf, ShelvedCharter } from './shelf.ts'

/** A charter by which duties are judged now, and which of them: those due on either side of the day on which it changed. */
export interface Judging {
  readonly charter: ShelvedCharter
  readonly since: ObligationsSince
  readonly dueBefore?: IsoDay | undefined
  readonly dueFrom?: IsoDay | undefined
}

// The last place on Earth ends a day well within this of the first to begin the next.
const settling = { hours: 72 }

/**
 * The charters by which what is due at stations is judged now: the one in force, and for three days after it came the former too. What
 * was due before its first day is judged by the charter that was in force then: by each station's own date, so that a year ends
 * everywhere by the same rules. Nothing applies to a day that is over.
 */
export async function judgingCharters(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  now: Instant,
): Promise<Judging[]> {
  const history = await loadHistory(db, communityId, shelf)
  const isNew = ({ version: { inForceSince } }: PastCharter) =>
    inForceSince !== null && Temporal.Instant.compare(inForceSince, now.subtract(settling)) > 0
  const first = history.findIndex(isNew)
  // What came with nothing before it judges everything.
  const from = first < 0 ? history.length - 1 : Math.max(0, first - 1)
  return history.slice(from).map(({ charter, since }, index): Judging => {
    const place = from + index
    const next = history[place + 1]
    return {
      charter,
      since: sinceWhen(history.slice(0, place + 1)),
      dueBefore: next?.since,
      dueFrom: index === 0 ? undefined : since,
    }
  })
}
