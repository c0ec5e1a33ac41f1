import { currentHolders } from '../bodies/store.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import { reachableHolders } from '../stations/appointment-store.ts'

/**
 * Writes to everybody who holds one of some roles now: ranks of bodies, offices of one station. Each gets one letter, in their language.
 * Gives how many could be written to.
 */
export async function tellRoles(
  trx: Trx,
  communityId: string,
  roles: readonly string[],
  stationId: string | null,
  content: (language: Language) => LetterContent,
  now: Instant,
  except: readonly string[] = [],
): Promise<number> {
  const ranks = await currentHolders(trx, communityId)
  const offices = stationId === null ? [] : await reachableHolders(trx, communityId, stationId)
  const holders = [...ranks, ...offices.map(({ person, office }) => ({ person, role: `station.${office}` }))]
  const asked = new Set(holders.filter(({ role }) => roles.includes(role)).map(({ person }) => person))
  let told = 0
  for (const personId of asked) {
    const to = except.includes(personId) ? undefined : await addressOf(trx, communityId, personId)
    if (!to) continue
    const letter = { communityId, personId, address: to.address, language: to.language, content: content(to.language) }
    await writeLetter(trx, letter, now)
    told += 1
  }
  return told
}
