import type { CharterRules } from '../../charter/charter.ts'
import type { Trx } from '../../kit/db/database.ts'
import { writeLetter } from '../../kit/mail/write-letter.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import { addressOf } from '../../people/address-store.ts'
import type { EndedOffice } from '../../stations/appointment-store.ts'
import type { Station } from '../../stations/station.ts'
import { stationsById } from '../../stations/store.ts'
import { findActing } from '../find-acting.ts'
import { openedLetter } from './emails.ts'
import { insertHandOver, insertItem } from './store.ts'

/**
 * Opens, for each term that just ended, the list of what the charter has its holder hand over; none where it names nothing. Whoever left
 * and whoever keeps such lists at the station are told by letter, which names nobody. For every code that ends terms, in its own
 * transaction and after it ended them; a term that has its list already gets no second one.
 */
export async function openHandOvers(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  ended: readonly EndedOffice[],
  now: Instant,
): Promise<void> {
  const stations = await stationsById(
    trx,
    communityId,
    ended.map(({ stationId }) => stationId),
  )
  for (const one of ended) {
    const station = stations.find(({ id }) => id === one.stationId)
    if (station) await openOne(trx, communityId, rules, one, station, now)
  }
}

async function openOne(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  ended: EndedOffice,
  station: Station,
  now: Instant,
): Promise<void> {
  const items = rules.stations[station.kind]?.offices[ended.office]?.['hand-over'] ?? []
  if (items.length === 0) return
  const id = await insertHandOver(trx, communityId, ended.id, now)
  if (id === undefined) return
  for (const { item, name } of items)
    await insertItem(trx, communityId, id, { item, name: { ...name, original: rules.languages.original } })
  const keepers = await findActing(trx, communityId, rules, station, 'hand-over', dayIn(rules.zone, now))
  for (const personId of new Set([ended.personId, ...keepers.map((one) => one.personId)])) {
    const to = await addressOf(trx, communityId, personId)
    if (!to) continue
    const { address, language } = to
    const content = openedLetter(language, rules, station, ended.office, items.length, personId === ended.personId)
    await writeLetter(trx, { communityId, personId, address, language, content }, now)
  }
}
