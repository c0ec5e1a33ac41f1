import type { CharterRules } from '../charter/charter.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import type { EndedOffice } from '../stations/appointment-store.ts'
import { findStation } from '../stations/store.ts'
import { searchLetter } from './emails.ts'
import { countHolders, insertSearch, stationsShortOf } from './search-store.ts'
import { tellRoles } from './tell-roles.ts'

/**
 * Looks for somebody for offices whose holders left (D1): a vacancy opens a search by itself, where the charter says so, and whom it
 * names is told. Nobody is looked for at an inactive station, nor while the office has as many holders as it may have.
 */
export async function openSearchesFor(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  ended: readonly Pick<EndedOffice, 'stationId' | 'office'>[],
  ledgerSeq: number | undefined,
  now: Instant,
): Promise<void> {
  for (const { stationId, office } of ended) {
    const station = await findStation(trx, communityId, stationId)
    const rule = station && rules.stations[station.kind]?.offices[office]
    if (!station || !rule?.search || station.status === 'inactive') continue
    const holders = await countHolders(trx, communityId, stationId, office)
    if (holders >= (rule.seats ?? rule['at-least'] ?? 1)) continue
    const { clause, tell } = rule.search
    const id = await insertSearch(trx, communityId, { stationId, office, clause, ledgerSeq }, now)
    if (id === undefined) continue
    await tellRoles(trx, communityId, tell, stationId, (language) => searchLetter(language, { id, station, rule }), now)
  }
}

/** Looks for somebody wherever fewer hold an office than the charter asks for at least. Gives how many searches were opened. */
export async function openMissingSearches(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  now: Instant,
): Promise<number> {
  let opened = 0
  for (const [kind, { offices }] of Object.entries(rules.stations)) {
    for (const [office, rule] of Object.entries(offices)) {
      const least = rule['at-least']
      if (!rule.search || least === undefined) continue
      const short = await stationsShortOf(trx, communityId, kind, office, least)
      const vacancies = short.map((stationId) => ({ stationId, office }))
      await openSearchesFor(trx, communityId, rules, vacancies, undefined, now)
      opened += short.length
    }
  }
  return opened
}
