import type { Charter } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import {
  type Community,
  findCommunityBySlug,
  findRunningVersion,
  insertCommunity,
  insertVersion,
  lockCommunity,
} from './store.ts'

export type AdoptCharter =
  | { readonly ok: true; readonly community: Community; readonly isNew: boolean }
  | {
      readonly ok: false
      readonly community: Community
      readonly reason: 'same-version-other-words' | 'older-version'
      readonly running: string
    }

/**
 * Makes the charter of a file the running one: founds its community when it is not there yet. Nothing changes when it runs
 * already. Refuses a file whose version is not greater than the running one's: a changed charter has a new version.
 */
export async function adoptCharter(db: Db, charter: Charter, isDemo: boolean, now: Instant): Promise<AdoptCharter> {
  return await db.transaction().execute(async (trx): Promise<AdoptCharter> => {
    const { rules, hash, source } = charter
    const community =
      (await findCommunityBySlug(trx, rules.community)) ?? (await insertCommunity(trx, rules.community, isDemo, now))
    await lockCommunity(trx, community.id)
    const running = await findRunningVersion(trx, community.id)
    if (running?.hash === hash) return { ok: true, community, isNew: false }
    if (running?.version === rules.version)
      return { ok: false, community, reason: 'same-version-other-words', running: running.version }
    if (running && !isNewer(rules.version, running.version))
      return { ok: false, community, reason: 'older-version', running: running.version }
    const effective = Temporal.PlainDate.from(rules.effective)
    await insertVersion(trx, { communityId: community.id, version: rules.version, hash, source, effective, now })
    await appendEntry(
      trx,
      community.id,
      {
        kind: 'charter-adopted',
        subject: `charter:${rules.id}`,
        outcome: 'adopted',
        clauses: [],
        charter: { id: rules.id, version: rules.version, hash },
        by: [{ role: 'operator' }],
        facts: { effective: rules.effective, former: running?.version ?? null },
      },
      now,
    )
    return { ok: true, community, isNew: true }
  })
}

function isNewer(version: string, than: string): boolean {
  const parts = (text: string) => text.split('.').map(Number)
  const [one, other] = [parts(version), parts(than)]
  const place = one.findIndex((part, index) => part !== other[index])
  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0)
}
