import { currentHolders, ranksOf } from '../bodies/store.ts'
import type { Procedure } from '../charter/charter.ts'
import type { BallotFact, Facts, PersonFacts } from '../charter/facts.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { othersAtAddressOf } from '../people/address-store.ts'
import { findPlace } from '../places/store.ts'
import { appointmentsOf } from '../stations/appointment-store.ts'
import { findStationByKey } from '../stations/store.ts'
import { confirmationsOf } from './confirmation-store.ts'
import { type Employers, labelEmployers } from './employers.ts'
import { asksFor, type FactsMoment, loadStationFacts, type StationFacts } from './load-station-facts.ts'
import { type Answers, answerFacts, type Proposal } from './proposal.ts'

/** A case, or one that is being filed: then nobody has applied yet, and nothing is open. */
export interface Asked {
  /** Absent while it is being filed. */
  readonly id?: string | undefined
  readonly procedure: Procedure
  readonly applicantId?: string | null | undefined
  readonly subjectId?: string | null | undefined
  readonly answers: Answers
  readonly stationId: string | null
  readonly key: string | null
  readonly office?: string | null | undefined
  readonly revision?: number | undefined
  readonly openedAt?: Instant | null | undefined
  /** By which charter and when it is asked how the station stands with its duties; else that is not told. */
  readonly moment?: FactsMoment | undefined
}

/** Who applies while nobody has, or where the clock opened a case: an id that no person has. */
export const nobody = 'applicant'

/** What a rule may know of a case: read in one place, for the checklist, the ballot and the ledger alike. Names nobody. */
export async function loadFacts(
  db: Db,
  communityId: string,
  asked: Asked,
  ballots: readonly BallotFact[],
): Promise<Facts> {
  const { applicantId, subjectId, stationId, key } = asked
  const [holders, station, taken, applicant, subject, concerned, confirmations, places] = await Promise.all([
    currentHolders(db, communityId),
    stationId ? loadStationFacts(db, communityId, stationId, asked) : undefined,
    opensStation(asked.procedure) && key ? findStationByKey(db, communityId, key) : undefined,
    applicantId ? loadPerson(db, communityId, applicantId) : { person: nobody },
    subjectId ? loadPerson(db, communityId, subjectId) : undefined,
    // Whoever gave a decider's address may be that decider: on such a case they do not vote.
    applicantId && !asked.procedure['filed-by'] ? othersAtAddressOf(db, communityId, applicantId) : [],
    asked.id ? confirmationsOf(db, communityId, asked.id, asked.revision ?? 1) : [],
    asksFor(asked.procedure, 'near') ? loadPlaces(db, asked) : undefined,
  ])
  const employers = labelEmployers(asked.procedure, asked.answers, station?.employers ?? [])
  return {
    applicant,
    ...(subject && { subject }),
    answers: answerFacts(asked.procedure.form, asked.answers, employers.answers),
    revision: asked.revision ?? 1,
    ...(asked.openedAt && { opened: asked.openedAt.toString() }),
    ...(opensStation(asked.procedure) && key && { sameKey: taken ? [{ status: taken.status }] : [] }),
    ...(station && { station: { ...station.facts, holders: withEmployers(station.facts.holders, employers) } }),
    holders: [...holders.map(({ person, role }) => ({ person, role })), ...(station?.deciders ?? [])],
    concerned: [...new Set([...concerned, ...(subjectId ? [subjectId] : [])])],
    ballots: [...ballots],
    confirmations,
    ...(places && { places }),
  }
}

export function askedBy(proposal: Proposal, procedure: Procedure, moment?: FactsMoment): Asked {
  const { id, applicantId, subjectId, answers, stationId, key, office, revision, openedAt } = proposal
  return { id, procedure, applicantId, subjectId, answers, stationId, key, office, revision, openedAt, moment }
}

/** Where the places lie that the answers name. */
async function loadPlaces(db: Db, { procedure, answers }: Asked): Promise<NonNullable<Facts['places']>> {
  const named = procedure.form.flatMap(({ field, type }) => (type === 'place' ? [String(answers[field] ?? '')] : []))
  const found = await Promise.all(named.map((slug) => findPlace(db, slug)))
  return Object.fromEntries(
    found.flatMap((place) => (place ? [[place.slug, { latitude: place.latitude, longitude: place.longitude }]] : [])),
  )
}

function opensStation({ about }: Procedure): boolean {
  return about === 'new-station'
}

function withEmployers(holders: StationFacts['holders'], { holders: labels }: Employers): StationFacts['holders'] {
  return holders.map((one) => {
    const label = labels.get(one.person)
    return label === undefined ? one : { ...one, employer: label }
  })
}

async function loadPerson(db: Db, communityId: string, personId: string): Promise<PersonFacts> {
  const [ranks, appointments] = [
    await ranksOf(db, communityId, personId),
    await appointmentsOf(db, communityId, personId),
  ]
  const roles = [
    ...ranks.map((role) => ({ role, current: true })),
    ...appointments.map(({ office, stationId, firstDay, lastDay }) => ({
      role: `station.${office}`,
      station: stationId,
      current: lastDay === null,
      since: firstDay.toString(),
      ...(lastDay && { until: lastDay.toString() }),
    })),
  ]
  return { person: personId, roles }
}
