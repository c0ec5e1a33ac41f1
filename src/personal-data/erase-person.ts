import { eraseConfirmationWordsBy } from '../activities/change-store.ts'
import { eraseWordsBy } from '../ballots/store.ts'
import { endHoldingsOf, refuseInvitationsOf } from '../bodies/holding-store.ts'
import { changeDeciders } from '../bodies/store.ts'
import type { Charter } from '../charter/charter.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import { eraseConductAbout } from '../conduct/store.ts'
import { deleteCards, disownGroupCards } from '../contacts/cards/store.ts'
import { deleteCapabilitiesOn } from '../kit/db/capability-store.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { deleteLettersTo } from '../kit/mail/outbox-store.ts'
import { disownFiles } from '../kit/storage/file-store.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { eraseTextsAbout } from '../ledger/erase-text.ts'
import { eraseMeetingsOf } from '../meetings/erase-meetings.ts'
import { openHandOvers } from '../offices/hand-over/open-hand-overs.ts'
import { eraseNotesBy } from '../offices/hand-over/store.ts'
import { deleteLeavesOf } from '../offices/leave/store.ts'
import { addressesOf, eraseRecordOf } from '../people/erase-store.ts'
import { erasedWords } from '../people/erased.ts'
import { lockPerson } from '../people/store.ts'
import { hasEnded } from '../proposals/proposal.ts'
import { openCasesAbout } from '../proposals/station-case-store.ts'
import { eraseAnswersOf, lockFiling, proposalsOf } from '../proposals/store.ts'
import { withdrawWithin } from '../proposals/withdraw-proposal.ts'
import { endAppointments, eraseEmployersOf } from '../stations/appointment-store.ts'

export type PersonErased = { readonly ok: true } | { readonly ok: false; readonly reason: 'no-such-person' }

/**
 * Erases a person at their own request, at once and for good. Offices and ranks end today, open applications are withdrawn, and
 * what they wrote, were called and can be reached by is gone; so are the words about them beside the ledger, which stays whole.
 * What is left is a random id that held an office or voted. A second time there is nobody to erase.
 */
export async function erasePerson(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  personId: string,
  now: Instant,
): Promise<PersonErased> {
  return await db.transaction().execute(async (trx): Promise<PersonErased> => {
    await lockFiling(trx, communityId, personId)
    await withdrawAll(trx, communityId, shelf, personId, now)
    await changeDeciders(trx, communityId)
    const person = await lockPerson(trx, communityId, personId)
    if (!person || person.erasedAt !== null) return { ok: false, reason: 'no-such-person' }
    const charter = await shelf.running(trx, communityId)
    const ended = await endPosts(trx, communityId, charter, personId, now)
    await eraseEmployersOf(trx, communityId, personId)
    const applications = await eraseAnswersOf(trx, communityId, personId)
    await eraseConductAbout(trx, communityId, personId, erasedWords)
    await eraseWordsBy(trx, communityId, personId, erasedWords)
    await eraseConfirmationWordsBy(trx, communityId, personId, erasedWords)
    await deleteLeavesOf(trx, communityId, personId)
    await deleteCards(trx, communityId, { ofPerson: personId })
    await disownGroupCards(trx, communityId, personId)
    await disownFiles(trx, communityId, personId)
    await eraseNotesBy(trx, communityId, personId, erasedWords)
    await eraseMeetingsOf(trx, communityId, personId, erasedWords)
    const links = [...applications, ...ended.invitations, ...(person.accountId === null ? [] : [person.accountId])]
    await deleteCapabilitiesOn(trx, communityId, links)
    const addresses = await addressesOf(trx, communityId, personId)
    await deleteLettersTo(trx, communityId, { id: personId, addresses })
    await eraseRecordOf(trx, communityId, person, now)
    // For those who stay: whoever left can no longer be written to.
    await openHandOvers(trx, communityId, charter.rules, ended.offices, now)
    await eraseTextsAbout(trx, communityId, personId, now)
    await record(trx, communityId, charter, personId, ended, now)
    return { ok: true }
  })
}

// Cases are locked before people, and always in this order: two that erase or decide at once never wait for each other.
async function withdrawAll(trx: Trx, communityId: string, shelf: CharterShelf, personId: string, now: Instant) {
  const own = (await proposalsOf(trx, communityId, personId)).filter((proposal) => !hasEnded(proposal))
  const about = await openCasesAbout(trx, communityId, personId)
  const open = new Set([...own.map(({ id }) => id), ...about])
  for (const id of [...open].sort()) await withdrawWithin(trx, communityId, shelf, id, now)
}

async function endPosts(trx: Trx, communityId: string, { rules }: Charter, personId: string, now: Instant) {
  const day = dayIn(rules.zone, now)
  return {
    day,
    ranks: await endHoldingsOf(trx, communityId, personId, day),
    invitations: await refuseInvitationsOf(trx, communityId, personId, now),
    offices: await endAppointments(trx, communityId, { personId }, { day, because: 'erased' }),
  }
}

type Ended = Awaited<ReturnType<typeof endPosts>>

async function record(
  trx: Trx,
  communityId: string,
  charter: Charter,
  personId: string,
  ended: Ended,
  now: Instant,
): Promise<void> {
  const { rules, hash } = charter
  const day = ended.day.toString()
  const common = {
    charter: { id: rules.id, version: rules.version, hash },
    by: [{ role: 'person', person: personId }],
    persons: [personId],
  }
  for (const { id, body, role } of ended.ranks) {
    const clauses = [rules.bodies[body]?.clause].filter((clause) => clause !== undefined)
    const facts = { role, 'last-day': day }
    const entry = { ...common, kind: 'rank-ended', subject: `rank:${id}`, outcome: 'ended', clauses, facts }
    await appendEntry(trx, communityId, entry, now)
  }
  for (const { stationId, office, clause } of ended.offices) {
    const facts = { office, 'last-day': day }
    const entry = { ...common, kind: 'office-ended', subject: `station:${stationId}`, outcome: 'ended', facts }
    await appendEntry(trx, communityId, { ...entry, clauses: [clause] }, now)
  }
  const entry = { ...common, kind: 'person-erased', subject: `person:${personId}`, outcome: 'erased', clauses: [] }
  await appendEntry(trx, communityId, entry, now)
}
