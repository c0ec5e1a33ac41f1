import { randomBytes } from 'node:crypto'
import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { type NewEntry, type SaltedText, sealEntry } from './entry.ts'
import { findHead, type Head, insertEntries, lockChain, type PlacedEntry } from './store.ts'

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
  const [head] = await appendEntries(trx, communityId, [entry], now)
  if (!head) throw new Error('Nothing was appended.')
  return head
}

/** Appends several decisions of one transaction, in their order: each as `appendEntry` would. */
export async function appendEntries(
  trx: Trx,
  communityId: string,
  entries: readonly NewEntry[],
  now: Instant,
): Promise<Head[]> {
  if (entries.length === 0) return []
  const texts = entries.map((entry) => (entry.texts ?? []).map(salted))
  await lockChain(trx, communityId)
  let head = await findHead(trx, communityId)
  const placed = entries.map((entry, index): PlacedEntry => {
    const link = { community: communityId, seq: head.seq + 1, previous: head.hash }
    const sealed = sealEntry(link, entry, texts[index] ?? [], now)
    head = { seq: link.seq, hash: sealed.hash }
    const { kind, subject } = entry
    return { ...sealed, ...link, communityId, kind, subject, texts: texts[index] ?? [] }
  })
  await insertEntries(trx, placed)
  return placed.map(({ seq, hash }) => ({ seq, hash }))
}

function salted(text: NonNullable<NewEntry['texts']>[number]): SaltedText {
  return { ...text, salt: randomBytes(32).toString('hex') }
}
