import type { Trx } from '../../kit/db/database.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { enqueue } from '../../kit/jobs/jobs.ts'
import type { Instant } from '../../kit/time/time.ts'
import { insertWaiting } from './store.ts'

export interface PutOnAgenda {
  /** Of the charter: `sig`. */
  readonly body: string
  readonly stationId: string | null
  /** The case that it follows from, when there is one. */
  readonly proposalId?: string | null | undefined
  /** For everybody: it names nobody. */
  readonly title: Text
}

/**
 * Carries out the charter's `put-on-agenda`: the topic waits for the body's next meeting, and a job of this transaction puts it on the
 * agenda and tells the station's people; without a meeting, the next one that is called takes it. Idempotent for the same case; without
 * a case, as long as the same topic about the station is not talked about. Takes no lock that anybody waits for, so that it may stand
 * anywhere in a transaction, also after the ledger's. Gives false when it was there already.
 */
export async function putOnAgenda(trx: Trx, communityId: string, topic: PutOnAgenda, now: Instant): Promise<boolean> {
  return (await putAllOnAgenda(trx, communityId, [topic], now)) > 0
}

/** The same for many at once, in one statement; gives how many are new. */
export async function putAllOnAgenda(
  trx: Trx,
  communityId: string,
  topics: readonly PutOnAgenda[],
  now: Instant,
): Promise<number> {
  const asked = topics.map(({ body, stationId, proposalId = null, title }) => {
    return { body, stationId, proposalId, title: { ...title, original: 'zh' as const } }
  })
  const added = await insertWaiting(trx, communityId, asked, now)
  for (const body of new Set(added.map((one) => one.body)))
    await enqueue(trx, 'place-topics', { communityId, body }, { key: `place-topics ${communityId} ${body}` })
  return added.length
}
