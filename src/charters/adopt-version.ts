import type { Charter } from '../charter/charter.ts'
import type { Trx } from '../kit/db/database.ts'
import { type Day, type Instant, Temporal } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import type { Actor } from '../ledger/entry.ts'
import { markAdopted } from './draft-store.ts'
import { insertVersion } from './store.ts'
import type { AdoptedVersion } from './version.ts'

export interface Adopting {
  readonly charter: Charter
  /** By whose authority, for the ledger. */
  readonly by: readonly Actor[]
  /** What the ledger is told beside versions and days. */
  readonly facts?: Readonly<Record<string, unknown>> | undefined
  readonly clauses: readonly string[]
  /** The version in force before. */
  readonly former: AdoptedVersion | undefined
  readonly today: Day
}

/**
 * Writes down that a charter was adopted: in force at once when its day has come or nothing was in force before, else from that day
 * on. Whoever calls it has locked the ledger's chain before asking which versions there are, so that of two one waits.
 */
export async function adoptVersion(
  trx: Trx,
  communityId: string,
  { charter, by, facts, clauses, former, today }: Adopting,
  now: Instant,
): Promise<{ versionId: string; seq: number; isInForce: boolean }> {
  const { rules, hash, source } = charter
  const effective = Temporal.PlainDate.from(rules.effective)
  const isInForce = !former || Temporal.PlainDate.compare(effective, today) <= 0
  const { seq } = await appendEntry(
    trx,
    communityId,
    {
      kind: 'charter-adopted',
      subject: `charter:${rules.id}`,
      outcome: 'adopted',
      clauses,
      charter: { id: rules.id, version: rules.version, hash },
      by,
      facts: { effective: rules.effective, former: former?.version ?? null, 'in-force': isInForce, ...facts },
    },
    now,
  )
  const version = { version: rules.version, hash, source, effective, adoptedAt: now }
  const versionId = await insertVersion(trx, communityId, {
    ...version,
    inForceSince: isInForce ? now : null,
    ledgerSeq: seq,
  })
  await markAdopted(trx, communityId, hash, now)
  return { versionId, seq, isInForce }
}
