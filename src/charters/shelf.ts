import type { Charter } from '../charter/charter.ts'
import { readCharter } from '../charter/read-charter.ts'
import type { Db } from '../kit/db/database.ts'
import { type CharterVersion, findRunningVersionId, findVersion } from './store.ts'

/** A charter together with its row: cases point at the row, decisions at version and hash. */
export interface ShelvedCharter extends Charter {
  readonly versionId: string
}

/** The charters of this installation, each read once. Versions never change, so what is on the shelf stays right. */
export interface CharterShelf {
  /** The charter in force. Throws when the community has none: then it has not been prepared. */
  readonly running: (db: Db, communityId: string) => Promise<ShelvedCharter>
  /** The charter that a case was filed under. */
  readonly version: (db: Db, communityId: string, versionId: string) => Promise<ShelvedCharter>
}

export function openShelf(): CharterShelf {
  const shelf = new Map<string, ShelvedCharter>()
  function take(row: CharterVersion | undefined): ShelvedCharter {
    if (!row) throw new Error('This community has no charter yet.')
    const known = shelf.get(row.id)
    if (known) return known
    const read = readCharter(row.source)
    if (!read.ok)
      throw new Error(`The stored charter ${row.version} can no longer be read: ${read.problems[0]?.message}`)
    const shelved = { ...read.charter, versionId: row.id }
    shelf.set(row.id, shelved)
    return shelved
  }
  async function version(db: Db, communityId: string, versionId: string): Promise<ShelvedCharter> {
    return shelf.get(versionId) ?? take(await findVersion(db, communityId, versionId))
  }
  return {
    version,
    running: async (db, communityId) => await version(db, communityId, await findRunningVersionId(db, communityId)),
  }
}
