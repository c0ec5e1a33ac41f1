import { randomBytes } from 'node:crypto'
import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { type NewEntry, type SaltedText, sealEntry } from './entry.ts'
import { findHead, type Head, insertEntry, lockChain } from './store.ts'

/**
 * Appends a decision to a community's chain, in the transaction of the change that it records, and gives its place and hash.
 *
 * It takes the chain's lock and holds it until the transaction ends. That lock is the last one a transaction takes: lock what you
 * decide on first, then append, then write rows that nobody else waits for. Two transactions that kept another order could wait
 * for each other. For the same reason lock people and communities `for no key update` at most: entries refer to them.
 *
 * Throws for an entry that cannot be kept (see `sealEntry`), which undoes the change as well.
 */
export async function appendEntry(trx: Trx, communityId: string, entry: NewEntry, now: Instant): Promise<Head> {
  const texts = (entry.texts ?? []).map(salted)
  await lockChain(trx, communityId)
  const head = await findHead(trx, communityId)
  const link = { community: communityId, seq: head.seq + 1, previous: head.hash }
  const sealed = sealEntry(link, entry, texts, now)
  await insertEntry(trx, { ...sealed, ...link, communityId, kind: entry.kind, subject: entry.subject }, texts)
  return { seq: link.seq, hash: sealed.hash }
}

function salted(text: NonNullable<NewEntry['texts']>[number]): SaltedText {
  return { ...text, salt: randomBytes(32).toString('hex') }
}
