import { currentHolders, ranksOf } from '../bodies/store.ts'
import type { Procedure } from '../charter/charter.ts'
import type { BallotFact, Facts } from '../charter/facts.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { othersAtAddressOf } from '../people/address-store.ts'
import { appointmentsAt, appointmentsOf, reachableHolders } from '../stations/appointment-store.ts'
import { findStation, findStationByKey } from '../stations/store.ts'
import { type Answers, answerFacts, type Proposal } from './proposal.ts'

/** A case, or one that is being filed: then nobody has applied yet, and nothing is open. */
export interface Asked {
  readonly procedure: Procedure
  readonly applicantId?: string | undefined
  readonly answers: Answers
  readonly stationId: string | null
  readonly key: string | null
  readonly revision?: number | undefined
  readonly openedAt?: Instant | null | undefined
}

/** Who applies while nobody has: an id that no person has. */
const nobodyYet = 'applicant'

/** What a rule may know of a case: read in one place, for the checklist, the ballot and the ledger alike. Names nobody. */
export async function loadFacts(
  db: Db,
  communityId: string,
  asked: Asked,
  ballots: readonly BallotFact[],
): Promise<Facts> {
  const [holders, station, taken, roles, concerned] = await Promise.all([
    currentHolders(db, communityId),
    asked.stationId ? loadStation(db, communityId, asked.stationId) : undefined,
    asked.key ? findStationByKey(db, communityId, asked.key) : undefined,
    asked.applicantId ? loadRoles(db, communityId, asked.applicantId) : undefined,
    // Whoever gave a decider's address may be that decider: on such a case they do not vote.
    asked.applicantId ? othersAtAddressOf(db, communityId, asked.applicantId) : [],
  ])
  return {
    applicant: { person: asked.applicantId ?? nobodyYet, ...(roles && { roles }) },
    answers: answerFacts(asked.procedure.form, asked.answers),
    revision: asked.revision ?? 1,
    ...(asked.openedAt && { opened: asked.openedAt.toString() }),
    ...(asked.key && { sameKey: taken ? [{ status: taken.status }] : [] }),
    ...(station && { station: station.facts }),
    holders: [...holders.map(({ person, role }) => ({ person, role })), ...(station?.deciders ?? [])],
    concerned,
    ballots: [...ballots],
    confirmations: [],
  }
}

export function askedBy(proposal: Proposal, procedure: Procedure): Asked {
  const { applicantId, answers, stationId, key, revision, openedAt } = proposal
  return { procedure, applicantId, answers, stationId, key, revision, openedAt }
}

async function loadStation(db: Db, communityId: string, stationId: string) {
  const station = await findStation(db, communityId, stationId)
  if (!station) return undefined
  const [appointments, reachable] = [
    await appointmentsAt(db, communityId, stationId),
    await reachableHolders(db, communityId, stationId),
  ]
  const holders = appointments
    .filter(({ lastDay }) => lastDay === null)
    .map(({ personId, office }) => ({ person: personId, office }))
  const facts = {
    station: station.id,
    kind: station.kind,
    status: station.status,
    since: station.statusSince.toString(),
    holders,
  }
  // An office held by somebody without an account cannot decide here: requests to it go to the parent.
  return { facts, deciders: reachable.map(({ person, office }) => ({ person, role: `station.${office}` })) }
}

async function loadRoles(db: Db, communityId: string, personId: string) {
  const [ranks, appointments] = [
    await ranksOf(db, communityId, personId),
    await appointmentsOf(db, communityId, personId),
  ]
  return [
    ...ranks.map((role) => ({ role, current: true })),
    ...appointments.map(({ office, stationId, lastDay }) => ({
      role: `station.${office}`,
      station: stationId,
      current: lastDay === null,
    })),
  ]
}
