import { sayAnswers } from '../../ballots/case/case-words.ts'
import { heldRoles, rolesToward } from '../../ballots/case/held-roles.ts'
import { type Case, readCase } from '../../ballots/case/load-case.ts'
import { type CaseReader, readerOf } from '../../ballots/case/reader.ts'
import { currentHolders } from '../../bodies/store.ts'
import type { CharterRules, Office, Procedure } from '../../charter/charter.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import { allSuspensions } from '../../conduct/store.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Text } from '../../kit/i18n/say.ts'
import type { Day, Instant } from '../../kit/time/time.ts'
import { splitLinks } from '../../kit/web/components/written-words.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import type { Search } from '../../offices/search-store.ts'
import type { Proposal } from '../../proposals/proposal.ts'
import { openProposalsAt } from '../../proposals/station-case-store.ts'
import type { Appointment } from '../../stations/appointment.ts'
import { appointmentsAt, appointmentsOfPeople } from '../../stations/appointment-store.ts'
import { listStations } from '../../stations/store.ts'
import { byPreference, couldBeAsked } from './preference.ts'
import { type Deeds, deedsSince } from './store.ts'

/** How long back what somebody did is looked at: what the charter of KubeSphere calls recently (C1, G1). */
export const deedsWithin = { months: 6 } as const

/** What speaks for somebody, out of the record. */
export interface Evidence {
  /** Every office they hold or held, anywhere; the latest first. */
  readonly terms: readonly (Appointment & { readonly stationNames: Text; readonly kind: string })[]
  readonly deeds: Deeds | undefined
}

/** Somebody who may be the one who is looked for. */
export interface PossiblePerson extends Evidence {
  readonly personId: string
  readonly name: string
  /** What they are at the station or in a body now. */
  readonly roles: readonly string[]
  readonly since: string
  readonly canBeReached: boolean
}

/** A candidate: an open case for the office. `person` is left out where the reader may not know who it is. */
export interface Candidate {
  readonly one: Case
  readonly roles: readonly string[]
  readonly since: string
  readonly person: (Evidence & { readonly name: string }) | undefined
  /** Links that their case gives, as far as the reader may read it. */
  readonly links: readonly string[]
}

/** All that the page of a search shows. */
export interface OpenedSearch {
  readonly search: Search
  readonly rules: CharterRules
  /** Undefined where a later charter has no such office, or looks for nobody any more. */
  readonly office: Office | undefined
  readonly procedure: Procedure | undefined
  readonly candidates: readonly Candidate[]
  readonly toAsk: readonly PossiblePerson[]
}

interface Reading {
  readonly shelf: CharterShelf
  readonly rules: CharterRules
  readonly visit: Visit
  readonly personId: string
  readonly today: Day
  readonly now: Instant
}

/** Reads a search with its candidates in the charter's order, and those who could be asked besides (D1). */
export async function loadSearch(db: Db, communityId: string, search: Search, reading: Reading): Promise<OpenedSearch> {
  const { rules, today } = reading
  const office = rules.stations[search.kind]?.offices[search.office]
  const rule = search.closedAt === null ? office?.search : undefined
  const procedure = rule && rules.procedures[rule.by]
  if (!rule) return { search, rules, office, procedure, candidates: [], toAsk: [] }
  const [people, cases] = await Promise.all([
    peopleAround(db, communityId, search.stationId),
    casesFor(db, communityId, search, rule.by, reading),
  ])
  const candidateIds = cases.map(({ proposal }) => candidateOf(proposal))
  const asked = couldBeAsked(rule.prefers, people, candidateIds).filter(({ office: held }) => held !== search.office)
  const ids = [...candidateIds.flatMap((id) => id ?? []), ...asked.map(({ personId }) => personId)]
  const evidence = await evidenceOf(db, communityId, ids, today)
  const held = await heldRoles(db, communityId, reading.personId)
  const own = rolesToward(held, search.stationId)
  const candidates = cases.map((one) => candidateFrom(one, people, evidence, reading, own))
  return {
    ...{ search, rules, office, procedure },
    candidates: byPreference(rule.prefers, candidates),
    toAsk: asked.map((person) => ({ ...person, ...evidence(person.personId) })),
  }
}

/** The open cases by which somebody would come to hold the office. */
async function casesFor(
  db: Db,
  communityId: string,
  { stationId, office }: Search,
  procedure: string,
  { shelf, now }: Reading,
): Promise<Case[]> {
  const open = (await openProposalsAt(db, communityId, stationId)).filter(
    (proposal) => proposal.procedure === procedure && proposal.office === office,
  )
  return await Promise.all(open.map((proposal) => readCase(db, communityId, shelf, proposal, now)))
}

function candidateOf({ subjectId, applicantId }: Proposal): string | null {
  return subjectId ?? applicantId
}

interface Around {
  readonly personId: string
  readonly name: string
  readonly roles: readonly string[]
  /** The office that they hold at the station. */
  readonly office: string | undefined
  readonly since: string
  readonly canBeReached: boolean
}

/** Those in office at a station and those who hold a rank; nobody who is suspended. */
async function peopleAround(db: Db, communityId: string, stationId: string): Promise<Around[]> {
  const [appointments, holders, suspended] = await Promise.all([
    appointmentsAt(db, communityId, stationId),
    currentHolders(db, communityId),
    allSuspensions(db, communityId),
  ])
  const out = new Set(suspended.map(({ personId }) => personId))
  const ranks = Map.groupBy(holders, ({ person }) => person)
  const present = appointments.filter(({ lastDay, personId }) => lastDay === null && !out.has(personId))
  const inOffice = present.map((one): Around => {
    const own = (ranks.get(one.personId) ?? []).map(({ role }) => role)
    const { personId, personName: name, office, firstDay, hasAccount: canBeReached } = one
    return { personId, name, office, roles: [`station.${office}`, ...own], since: firstDay.toString(), canBeReached }
  })
  const known = new Set(inOffice.map(({ personId }) => personId))
  const others = [...ranks].flatMap(([personId, own]): Around[] => {
    const [first] = own
    if (!first || known.has(personId)) return []
    const roles = own.map(({ role }) => role)
    return [{ personId, name: first.name, office: undefined, roles, since: first.since.toString(), canBeReached: true }]
  })
  return [...inOffice, ...others]
}

async function evidenceOf(
  db: Db,
  communityId: string,
  ids: readonly string[],
  today: Day,
): Promise<(personId: string | null) => Evidence> {
  const [appointments, stations, deeds] = await Promise.all([
    appointmentsOfPeople(db, communityId, ids),
    listStations(db, communityId),
    deedsSince(db, communityId, ids, today.subtract(deedsWithin)),
  ])
  const byStation = new Map(stations.map((station) => [station.id, station]))
  const terms = Map.groupBy(
    appointments.flatMap((one) => {
      const station = byStation.get(one.stationId)
      return station ? [{ ...one, stationNames: station.names, kind: station.kind }] : []
    }),
    ({ personId }) => personId,
  )
  return (personId) =>
    personId === null
      ? { terms: [], deeds: undefined }
      : { terms: terms.get(personId) ?? [], deeds: deeds.get(personId) }
}

function candidateFrom(
  one: Case,
  people: readonly Around[],
  evidence: (personId: string | null) => Evidence,
  { visit, personId }: Reading,
  own: readonly string[],
): Candidate {
  const id = candidateOf(one.proposal)
  const reader = readerOf(one, personId, own)
  const mayKnow = reader !== 'stranger'
  const since = (one.proposal.openedAt ?? one.proposal.filedAt).toString()
  // Their roles would give away who they are: whoever may not know is not told these either.
  if (!mayKnow) return { one, roles: [], since, person: undefined, links: [] }
  return {
    one,
    since,
    roles: people.find((around) => around.personId === id)?.roles ?? [],
    person: { name: one.subjectName ?? one.applicantName, ...evidence(id) },
    links: linksOf(one, reader, visit),
  }
}

/** Links in what a case says, each once: of the answers that the reader may read, and that are not hidden. */
function linksOf(one: Case, reader: CaseReader, { language, say, community }: Visit): string[] {
  const as = reader === 'decider' || reader === 'applicant' ? reader : 'public'
  const shown = sayAnswers(one, as, { language, say, zone: community.zone })
  const links = shown
    .filter(({ subject }) => !one.hidden.has(subject))
    .flatMap(({ words }) => splitLinks(words).filter(({ isLink }) => isLink))
  return [...new Set(links.map(({ words }) => words))]
}
