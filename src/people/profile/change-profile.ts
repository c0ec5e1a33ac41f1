import type { Db } from '../../kit/db/database.ts'
import type { Language } from '../../kit/i18n/say.ts'
import { renamePerson, setLanguage } from '../store.ts'

export interface Profile {
  readonly name: string
  /** The name in Latin letters; null when there is none. */
  readonly latinName: string | null
  /** Of letters to the person. */
  readonly language: Language
}

/** A person changes how they are called and written to. */
export async function changeProfile(
  db: Db,
  whom: { communityId: string; personId: string; accountId: string },
  profile: Profile,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await renamePerson(trx, whom.communityId, whom.personId, profile)
    await setLanguage(trx, whom.accountId, profile.language)
  })
}
