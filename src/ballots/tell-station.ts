import type { Trx } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import { reachableHolders } from '../stations/appointment-store.ts'
import type { Station } from '../stations/station.ts'

/** Writes to everybody who holds an office at a station, but one. */
export async function tellStation(
  trx: Trx,
  communityId: string,
  station: Station,
  except: string,
  content: (language: Language) => LetterContent,
  now: Instant,
): Promise<void> {
  for (const { person } of await reachableHolders(trx, communityId, station.id)) {
    const to = person === except ? undefined : await addressOf(trx, communityId, person)
    if (!to) continue
    await writeLetter(
      trx,
      { communityId, personId: person, address: to.address, language: to.language, content: content(to.language) },
      now,
    )
  }
}
