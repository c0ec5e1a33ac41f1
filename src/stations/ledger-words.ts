import { clauseTitle, roleTitle } from '../charter/charter.ts'
import type { Check } from '../charter/check.ts'
import { sayChecks } from '../charters/say-checks.ts'
import type { CharterShelf, ShelvedCharter } from '../charters/shelf.ts'
import { findVersionIdByHash } from '../charters/store.ts'
import type { Db } from '../kit/db/database.ts'
import type { CharterReference } from '../ledger/entry.ts'
import type { FindWords, Named } from '../ledger/words.ts'
import { stationsById } from './store.ts'

/** Names of what entries are about, for features to the right: by subject, such as `meeting:<id>`. Only what the public may know. */
export type FindSubjects = (communityId: string, subjects: readonly string[]) => Promise<ReadonlyMap<string, Named>>

/**
 * Words for the ledger's pages: of the charters that its entries rest on, the stations they are about, and what `others` know by name.
 */
export function ledgerWords(db: Db, shelf: CharterShelf, others: readonly FindSubjects[] = []): FindWords {
  return async (communityId, { subjects, charters }) => {
    const byHash = await fetchCharters(db, shelf, communityId, charters)
    const running = await shelf.running(db, communityId)
    const ids = subjects.flatMap((subject) =>
      subject.startsWith('station:') ? [subject.slice('station:'.length)] : [],
    )
    const stations = new Map(
      (await stationsById(db, communityId, ids)).map((station) => [`station:${station.id}`, station]),
    )
    const named = new Map<string, Named>()
    for (const find of others) for (const [subject, one] of await find(communityId, subjects)) named.set(subject, one)
    const charterOf = (reference: CharterReference | null) => byHash.get(reference?.hash ?? '') ?? running
    return {
      kind: (kind, reference) => charterOf(reference).rules.procedures[kind]?.name,
      role: (role, reference) => (role.includes('.') ? roleTitle(charterOf(reference).rules, role) : undefined),
      clause: (clause, reference) => ({
        name: clauseTitle(charterOf(reference).rules, clause),
        path: `/charter#${clause}`,
      }),
      subject: (subject) => {
        const station = stations.get(subject)
        return station ? { name: station.names, path: `/stations/${station.slug}` } : named.get(subject)
      },
      checks: (checks, { kind, charter }, language) => {
        if (!Array.isArray(checks)) return undefined
        const about = { rules: charterOf(charter).rules, procedure: kind }
        // Written by this program from its own checks; their form goes with the entry's format number.
        return sayChecks(about, language, checks as readonly Check[])
      },
    }
  }
}

async function fetchCharters(
  db: Db,
  shelf: CharterShelf,
  communityId: string,
  references: readonly CharterReference[],
): Promise<ReadonlyMap<string, ShelvedCharter>> {
  const found = new Map<string, ShelvedCharter>()
  for (const hash of new Set(references.map((reference) => reference.hash))) {
    const versionId = await findVersionIdByHash(db, communityId, hash)
    if (versionId) found.set(hash, await shelf.version(db, communityId, versionId))
  }
  return found
}
