import type { CharterRules } from '../../charter/charter.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Language } from '../../kit/i18n/say.ts'
import type { LetterContent } from '../../kit/mail/letter.ts'
import { writeLetter } from '../../kit/mail/write-letter.ts'
import type { Instant } from '../../kit/time/time.ts'
import { addressOf } from '../../people/address-store.ts'
import { findPerson } from '../../people/store.ts'
import { reachableHolders } from '../../stations/appointment-store.ts'
import { standInsFor } from '../standing.ts'
import type { OwnOffice } from './store.ts'

/** Somebody who acts while another is away, and can be written to. */
export interface StandIn {
  readonly personId: string
  readonly name: string
  readonly office: string
}

type Office = Pick<OwnOffice, 'stationId' | 'kind' | 'office'>

/** Who acts while the holder of an office is on leave, by the charter, and is told by letter (B2). */
export async function findStandIns(
  db: Db,
  communityId: string,
  rules: CharterRules,
  { stationId, kind, office }: Office,
): Promise<StandIn[]> {
  const offices = standInsFor(rules, kind, office)
  const holders = (await reachableHolders(db, communityId, stationId)).filter((one) => offices.includes(one.office))
  const found = holders.map(async (one): Promise<StandIn[]> => {
    const isWrittenTo = (await addressOf(db, communityId, one.person)) !== undefined
    const person = isWrittenTo ? await findPerson(db, communityId, one.person) : undefined
    return person ? [{ personId: one.person, name: person.name, office: one.office }] : []
  })
  return (await Promise.all(found)).flat()
}

/** Writes to them, each in their language. Gives how many. */
export async function tellStandIns(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  office: Office,
  content: (language: Language) => LetterContent,
  now: Instant,
): Promise<number> {
  const standIns = await findStandIns(trx, communityId, rules, office)
  for (const { personId } of standIns) {
    const to = await addressOf(trx, communityId, personId)
    if (!to) continue
    const { address, language } = to
    await writeLetter(trx, { communityId, personId, address, language, content: content(language) }, now)
  }
  return standIns.length
}
