import type { Activity } from '../../activities/activity.ts'
import { activitiesAround, askedOf } from '../../activities/list-store.ts'
import { type Case, readCase } from '../../ballots/case/load-case.ts'
import type { CharterRules } from '../../charter/charter.ts'
import { obligationsSince } from '../../charters/obligations-since.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import { listCards } from '../../contacts/cards/store.ts'
import { sheetOf } from '../../duties/load-sheet.ts'
import type { Sheet } from '../../duties/sheet.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Day, Instant } from '../../kit/time/time.ts'
import { meetingsAheadOf } from '../../meetings/duty-store.ts'
import { keepsLists } from '../../offices/hand-over/hand-over.ts'
import { listHandOvers } from '../../offices/hand-over/store.ts'
import { openSearches, type Search } from '../../offices/search-store.ts'
import { mayDo, type Standing } from '../../offices/standing.ts'
import { onLeave } from '../../offices/store.ts'
import { confirmationsOf } from '../../proposals/confirmation-store.ts'
import { asksSubject } from '../../proposals/office-asked.ts'
import { openProposalsAt } from '../../proposals/station-case-store.ts'
import type { Appointment } from '../../stations/appointment.ts'
import { appointmentsAt } from '../../stations/appointment-store.ts'
import type { Station } from '../../stations/station.ts'
import { vacanciesOf } from '../bodies/station-row.ts'
import { type Acts, actsAt } from './acts.ts'
import { type DueItem, dueAt } from './due.ts'

/** A case about the station, and what the reader has to do with it. */
export interface StationCase {
  readonly one: Case
  /** Whether it waits for their ballot; for their word. */
  readonly needsBallot: boolean
  readonly needsAnswer: boolean
}

/** All that the page of a station's own shows. */
export interface StationDesk {
  readonly rules: CharterRules
  readonly station: Station
  readonly due: readonly DueItem[]
  readonly sheet: Sheet | undefined
  readonly cases: readonly StationCase[]
  /** Those in office now. */
  readonly holders: readonly Appointment[]
  readonly away: readonly { readonly personId: string; readonly office: string; readonly lastDay: Day }[]
  readonly vacancies: readonly string[]
  readonly searches: readonly Search[]
  readonly acts: Acts
  readonly mayRecord: boolean
  readonly mayKeepContact: boolean
}

export interface StationReader {
  readonly shelf: CharterShelf
  readonly rules: CharterRules
  readonly standing: Standing
  readonly personId: string
  readonly today: Day
  readonly now: Instant
}

/** Reads what there is to do at a station, for somebody who belongs there or sees how every station stands. */
export async function loadStationDesk(
  db: Db,
  communityId: string,
  station: Station,
  reader: StationReader,
): Promise<StationDesk> {
  const { shelf, rules, standing, personId, today, now } = reader
  const { id } = station
  const lists = keepsLists(rules, standing, id) ? { stationIds: [id] } : { stationIds: [], leaverId: personId }
  const [sheet, cases, planned, held, asked, handOvers, cards, appointments, away, searches, meetings] =
    await Promise.all([
      sheetOf(db, communityId, { rules, since: await obligationsSince(db, communityId, shelf) }, id, now),
      loadCases(db, communityId, id, reader),
      activitiesAround(db, communityId, id, { state: 'planned' }),
      activitiesAround(db, communityId, id, { state: 'held', year: today.year }),
      askedOf(db, communityId, id),
      listHandOvers(db, communityId, { ...lists, onlyOpen: true }),
      listCards(db, communityId, id),
      appointmentsAt(db, communityId, id),
      onLeave(db, communityId, [id], today),
      openSearches(db, communityId),
      meetingsAheadOf(db, communityId, [id], { from: today }),
    ])
  const holders = appointments.filter(({ lastDay }) => lastDay === null)
  const around = {
    duties: sheet?.duties.flatMap(({ rows }) => rows) ?? [],
    answers: cases.filter(({ needsAnswer }) => needsAnswer).map(answerOf),
    activities: [...planned, ...held].filter((activity) => agreed(activity, id)),
    asked,
    meetings,
    handOvers: handOvers.filter(({ stationId }) => stationId === id),
    cards,
  }
  return {
    ...{ rules, station, cases, holders, away, sheet },
    due: dueAt(around, today, now),
    vacancies: vacanciesOf(rules, station.kind, holders),
    searches: searches.filter(({ stationId }) => stationId === id),
    acts: actsAt(rules, standing, station),
    mayRecord: mayDo(rules, standing, 'record-activities', id),
    mayKeepContact: mayDo(rules, standing, 'keep-contact', id),
  }
}

function agreed({ hosts }: Activity, stationId: string): boolean {
  return hosts.some((host) => host.stationId === stationId && host.agreedAt !== null)
}

function answerOf({ one }: StationCase) {
  return { proposalId: one.proposal.id, procedure: one.proposal.procedure }
}

/** The open cases about a station: there are few. */
async function loadCases(
  db: Db,
  communityId: string,
  stationId: string,
  { shelf, personId, now }: StationReader,
): Promise<StationCase[]> {
  const open = await openProposalsAt(db, communityId, stationId)
  return await Promise.all(
    open.map(async (proposal): Promise<StationCase> => {
      const one = await readCase(db, communityId, shelf, proposal, now)
      const isAble = one.able.some(({ person }) => person === personId)
      const hasVoted = one.ballots.some((ballot) => ballot.personId === personId && ballot.counts)
      const isAsked = proposal.subjectId === personId && asksSubject(one.procedure)
      const confirmed = isAsked ? await confirmationsOf(db, communityId, proposal.id, proposal.revision) : []
      return {
        one,
        needsBallot: isAble && !hasVoted,
        needsAnswer: isAsked && !confirmed.some(({ by }) => by === 'subject'),
      }
    }),
  )
}
