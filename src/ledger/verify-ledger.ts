import type { Db } from '../kit/db/database.ts'
import { type Fault, type KeptEntry, nothingProved, type Proof, proveEntry } from './chain.ts'
import { readChain } from './store.ts'

/** A chain that is whole, or the first entry that is not (none when it is the chain as a whole) and what is wrong with it. */
export type Verdict =
  | ({ readonly ok: true } & Proof)
  | { readonly ok: false; readonly seq: number | undefined; readonly fault: Fault; readonly proved: Proof }

/**
 * Proves a community's chain, every text beside it included.
 *
 * Whoever cuts entries off the end leaves a chain that is whole, only shorter. To find that too, give the hash of an entry that
 * was noted elsewhere: it must still be in the chain.
 */
export async function verifyLedger(db: Db, communityId: string, expectedHead?: string): Promise<Verdict> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => await verifyChain(communityId, readChain(trx, communityId), expectedHead))
}

/** The same for entries from anywhere, in the order of the chain. */
export async function verifyChain(
  communityId: string,
  entries: Iterable<KeptEntry> | AsyncIterable<KeptEntry>,
  expectedHead?: string,
): Promise<Verdict> {
  let proved = nothingProved
  let isHeadSeen = expectedHead === undefined || expectedHead === proved.head
  for await (const entry of entries) {
    const found = proveEntry(communityId, proved, entry)
    if ('kind' in found) return { ok: false, seq: entry.seq, fault: found, proved }
    proved = found
    isHeadSeen ||= proved.head === expectedHead
  }
  return isHeadSeen ? { ok: true, ...proved } : { ok: false, seq: undefined, fault: { kind: 'head-missing' }, proved }
}
