import { askedToConfirm } from '../activities/desk/reader.ts'
import { countAsked, countWaiting } from '../activities/list-store.ts'
import { type HeldRoles, heldRoles, rolesToward } from '../ballots/case/held-roles.ts'
import { type Case, readCase } from '../ballots/case/load-case.ts'
import { type Holding, holdingsOf } from '../bodies/holding-store.ts'
import type { CharterRules } from '../charter/charter.ts'
import type { CharterShelf, ShelvedCharter } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Text } from '../kit/i18n/say.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { loadStanding } from '../offices/load-standing.ts'
import { stationsWith } from '../offices/standing.ts'
import { caseTitle } from '../proposals/case-title.ts'
import type { Proposal } from '../proposals/proposal.ts'
import { endedProposals, openProposals, proposalsOf } from '../proposals/store.ts'
import type { Appointment } from '../stations/appointment.ts'
import { appointmentsOf } from '../stations/appointment-store.ts'
import type { Station } from '../stations/station.ts'
import { listStations } from '../stations/store.ts'
import { decidesSomething, hasPartIn, type Inbox, sortInbox } from './inbox.ts'
import { type Chores, loadChores } from './load-chores.ts'

/** A case in a list: what it is called, and where it stands. */
export interface TitledCase {
  readonly proposal: Proposal
  readonly title: Text
}

/** An office that somebody holds now, with its station. */
export interface HeldOffice {
  readonly appointment: Appointment
  readonly station: Station
}

/** What somebody has to do with activities. */
export interface DeskActivities {
  /** How many were held and wait for them to confirm it; undefined for somebody who confirms nothing. */
  readonly toConfirm: number | undefined
  /** The ids of the stations for which they record. */
  readonly recordsAt: readonly string[]
  /** How many those stations are asked to hold together with others. */
  readonly asked: number
}

/** Everything on somebody's desk. */
export interface Desk {
  readonly charter: ShelvedCharter
  /** Absent for somebody who decides nothing. */
  readonly inbox?: Inbox | undefined
  /** Cases of the procedures that they decide, ended lately; the latest first. */
  readonly ended: readonly TitledCase[]
  /** Their own applications, the newest first. */
  readonly own: readonly TitledCase[]
  readonly ranks: readonly Holding[]
  readonly offices: readonly HeldOffice[]
  readonly activities: DeskActivities
  readonly chores: Chores
}

const endedShown = 8
const endedRead = 40

export async function loadDesk(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  personId: string,
  now: Instant,
): Promise<Desk> {
  const charter = await shelf.running(db, communityId)
  const [held, own, holdings, appointments, stations] = await Promise.all([
    heldRoles(db, communityId, personId),
    proposalsOf(db, communityId, personId),
    holdingsOf(db, communityId, personId),
    appointmentsOf(db, communityId, personId),
    listStations(db, communityId),
  ])
  const roles = [...held.ranks, ...held.offices.map(({ office }) => `station.${office}`)]
  const decides = decidesSomething(charter.rules, roles)
  const titled = async (proposals: readonly Proposal[]) => await titleAll(db, communityId, shelf, proposals)
  return {
    charter,
    inbox: decides ? await loadInbox(db, communityId, shelf, held, personId, now) : undefined,
    ended: decides ? await titled(await endedFor(db, communityId, shelf, held, personId)) : [],
    own: await titled(own),
    ranks: holdings.filter(({ lastDay }) => lastDay === null),
    offices: appointments.flatMap((appointment) => {
      const station = stations.find(({ id }) => id === appointment.stationId)
      return station && appointment.lastDay === null ? [{ appointment, station }] : []
    }),
    activities: await loadActivities(db, communityId, charter.rules, personId, now),
    chores: await loadChores(db, communityId, charter.rules, personId, now),
  }
}

async function loadActivities(
  db: Db,
  communityId: string,
  rules: CharterRules,
  personId: string,
  now: Instant,
): Promise<DeskActivities> {
  const standing = await loadStanding(db, communityId, rules, personId, dayIn(rules.zone, now))
  const confirms = askedToConfirm(rules, standing, personId)
  const recordsAt = stationsWith(rules, standing, 'record-activities')
  const asked = await countAsked(db, communityId, recordsAt)
  return {
    toConfirm: confirms.stations.length === 0 ? undefined : await countWaiting(db, communityId, confirms),
    recordsAt,
    asked: [...asked.values()].reduce((sum, count) => sum + count, 0),
  }
}

async function loadInbox(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  held: HeldRoles,
  personId: string,
  now: Instant,
): Promise<Inbox> {
  const open = await openProposals(db, communityId)
  const mine = await concerning(db, communityId, shelf, held, personId, open)
  const cases: Case[] = []
  for (const proposal of mine) cases.push(await readCase(db, communityId, shelf, proposal, now))
  return sortInbox(cases, personId)
}

async function endedFor(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  held: HeldRoles,
  personId: string,
): Promise<Proposal[]> {
  const ended = await endedProposals(db, communityId, endedRead)
  const opened = ended.filter(({ openedAt }) => openedAt !== null)
  return (await concerning(db, communityId, shelf, held, personId, opened)).slice(0, endedShown)
}

/** Those of some cases that the charter asks somebody to decide; their own are not among them. */
async function concerning(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  held: HeldRoles,
  personId: string,
  proposals: readonly Proposal[],
): Promise<Proposal[]> {
  const found: Proposal[] = []
  for (const proposal of proposals) {
    // Read once each and then kept on the shelf: this is no query a case.
    const { rules } = await shelf.version(db, communityId, proposal.charterVersionId)
    const isTheirs = hasPartIn(rules.procedures[proposal.procedure], rolesToward(held, proposal.stationId))
    const isOwn = proposal.applicantId === personId && !rules.procedures[proposal.procedure]?.['filed-by']
    if (isTheirs && !isOwn) found.push(proposal)
  }
  return found
}

async function titleAll(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  proposals: readonly Proposal[],
): Promise<TitledCase[]> {
  return await Promise.all(
    proposals.map(async (proposal) => {
      const { rules } = await shelf.version(db, communityId, proposal.charterVersionId)
      return { proposal, title: await caseTitle(db, communityId, rules, proposal) }
    }),
  )
}
