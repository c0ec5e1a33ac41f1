import { currentHolders } from '../bodies/store.ts'
import { rolesOf } from '../charter/quorum.ts'
import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import { reachableHolders } from '../stations/appointment-store.ts'
import type { Proposal } from './proposal.ts'

/** Writes to everybody who is asked to decide a case, each in their language. Gives the ids of those who could be written to. */
export async function tellDeciders(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  proposal: Proposal,
  content: (language: Language) => LetterContent,
  now: Instant,
  roles?: readonly string[],
): Promise<string[]> {
  const told: string[] = []
  for (const personId of await askedToDecide(trx, communityId, charter, proposal, roles)) {
    const to = await addressOf(trx, communityId, personId)
    if (!to) continue
    await writeLetter(
      trx,
      { communityId, personId, address: to.address, language: to.language, content: content(to.language) },
      now,
    )
    told.push(personId)
  }
  return told
}

/** How many people would be written to: what somebody is told before an act that cannot be taken back. */
export async function countDecidersTold(
  db: Db,
  communityId: string,
  charter: ShelvedCharter,
  proposal: Proposal,
): Promise<number> {
  const asked = await askedToDecide(db, communityId, charter, proposal)
  const addresses = await Promise.all(asked.map((personId) => addressOf(db, communityId, personId)))
  return addresses.filter((to) => to !== undefined).length
}

/**
 * Those whose role the channel names, when one of them can be reached; else everybody who can decide. A request to an office
 * that nobody here holds goes to the parent. With `roles`: the holders of these.
 */
async function askedToDecide(
  db: Db,
  communityId: string,
  charter: ShelvedCharter,
  proposal: Proposal,
  roles?: readonly string[],
): Promise<string[]> {
  const procedure = charter.rules.procedures[proposal.procedure]
  if (!procedure) return []
  const ranks = await currentHolders(db, communityId)
  const offices = proposal.stationId ? await reachableHolders(db, communityId, proposal.stationId) : []
  const holders = [...ranks, ...offices.map(({ person, office }) => ({ person, role: `station.${office}` }))].filter(
    ({ person }) => person !== proposal.applicantId,
  )
  const channel = procedure.channels.find((one) => one.channel === proposal.channel)
  const named = holders.filter(({ role }) => (roles ? roles.includes(role) : role === channel?.to))
  const deciding = rolesOf(procedure.decide.quorum)
  const asked = roles || named.length > 0 ? named : holders.filter(({ role }) => deciding.includes(role))
  return [...new Set(asked.map(({ person }) => person))]
}
