import { recordActivity } from '../../src/activities/record-activity.ts'
import type { Choice } from '../../src/ballots/ballot.ts'
import { castBallot } from '../../src/ballots/cast-ballot.ts'
import { endTerms } from '../../src/ballots/end-terms.ts'
import { settleCase } from '../../src/ballots/settle-case.ts'
import { settleClosed } from '../../src/ballots/settle-closed.ts'
import { settleStation } from '../../src/ballots/settle-station.ts'
import { giveRank } from '../../src/bodies/give-rank.ts'
import { adoptCharter } from '../../src/charters/adopt-charter.ts'
import { openShelf } from '../../src/charters/shelf.ts'
import { sweepDuties } from '../../src/clock/sweep-duties.ts'
import { type Instant, Temporal } from '../../src/kit/time/time.ts'
import { loadPlaces } from '../../src/places/load-places.ts'
import { answerAgreement } from '../../src/proposals/answer-agreement.ts'
import type { NamedSubject } from '../../src/proposals/form.ts'
import type { Answers } from '../../src/proposals/proposal.ts'
import { findProposal, openProposals } from '../../src/proposals/store.ts'
import { submitProposal } from '../../src/proposals/submit-proposal.ts'
import { appointmentsAt } from '../../src/stations/appointment-store.ts'
import { namedKey, type Station, stationKey } from '../../src/stations/station.ts'
import { findStationByKey, listStations } from '../../src/stations/store.ts'
import { charterFile, testPerson } from '../community.ts'
import { testDatabase } from '../database.ts'

export interface Filing {
  readonly answers: Answers
  readonly by?: string | undefined
  readonly station?: Station | undefined
  readonly place?: string | undefined
  readonly kind?: string | undefined
  readonly name?: string | undefined
  readonly subject?: NamedSubject | undefined
}

/** A community that lives by one of the shipped charters, from a day on, with a clock that the test moves. */
export async function communityLife(charterName: string, begins: string) {
  const { db, pool } = await testDatabase()
  let now: Instant = Temporal.Instant.from(begins)
  const charter = await charterFile(charterName)
  await loadPlaces(db)
  const adopted = await adoptCharter(db, charter, false, now)
  if (!adopted.ok) throw new Error(adopted.reason)
  const { id } = adopted.community
  const shelf = openShelf()

  async function person(name: string): Promise<string> {
    return await testPerson(db, id, name, now)
  }

  async function ranked(role: string, name: string): Promise<string> {
    const personId = await person(name)
    const day = now.toZonedDateTimeISO('UTC').toPlainDate()
    await db.transaction().execute((trx) => giveRank(trx, id, { personId, role, day }, now))
    return personId
  }

  async function tryToFile(procedure: string, { answers, by, station, place, kind, name, subject }: Filing) {
    now = now.add({ minutes: 1 })
    const key = place && kind ? stationKey(kind, place) : name && kind ? namedKey(kind, name) : null
    const submission = {
      procedure,
      channel: 'web',
      answers,
      name: String(answers.name ?? ''),
      address: `${crypto.randomUUID()}@example.org`,
      language: 'en' as const,
      stationId: station?.id ?? null,
      key,
      placeSlug: place ?? null,
      privacyVersion: '2',
      applicantId: by,
      subject,
    }
    return await submitProposal(db, id, await shelf.running(db, id), submission, false, now, settleCase)
  }

  /** Files a case that is taken up; gives its id. */
  async function file(procedure: string, filing: Filing): Promise<string> {
    const filed = await tryToFile(procedure, filing)
    if (!filed.ok)
      throw new Error(`${procedure}: ${filed.reason} ${'gates' in filed ? JSON.stringify(filed.gates) : ''}`)
    return filed.id
  }

  async function vote(
    proposalId: string,
    personId: string,
    confirms: readonly string[] = [],
    choice: Choice = 'approve',
  ) {
    now = now.add({ minutes: 1 })
    const vouches = confirms.map((clause) => ({ clause, reason: 'Known' }))
    return await castBallot(db, id, shelf, { proposalId, personId, choice, reason: 'Because', vouches, seen: 1 }, now)
  }

  /** The clock as the crontab runs it. */
  async function sweep() {
    await endTerms(db, id, shelf, now)
    await settleClosed(db, id, shelf, now)
    const swept = await sweepDuties(db, id, shelf, now)
    for (const station of await listStations(db, id)) await settleStation(db, id, shelf, station.id, now)
    return swept
  }

  /** Lets days go by until a day, each swept once; what comes on a day is done before its sweep. */
  async function until(day: string, daily: Readonly<Record<string, () => Promise<unknown>>> = {}) {
    const last = Temporal.PlainDate.from(day)
    for (;;) {
      const today = now.toZonedDateTimeISO('UTC').toPlainDate()
      if (Temporal.PlainDate.compare(today, last) >= 0) break
      now = now.add({ hours: 24 })
      const date = now.toZonedDateTimeISO('UTC').toPlainDate().toString()
      await daily[date]?.()
      await sweep()
    }
  }

  async function hold(station: Station, personId: string, place: 'offline' | 'online' = 'offline', isShown = true) {
    const localDate = now.toZonedDateTimeISO('UTC').toPlainDate()
    const { rules } = await shelf.running(db, id)
    const recorded = await recordActivity(
      db,
      id,
      rules,
      {
        personId,
        stationId: station.id,
        activity: {
          title: { en: 'Meetup', original: 'en' },
          state: 'held',
          kind: 'meetup',
          place,
          localDate,
          zone: 'UTC',
          venue: null,
          summary: null,
          attendance: { people: 30, counted: 'attested' },
        },
        ...(isShown && { evidence: { url: 'https://example.org/photos', words: 'Photos' } }),
      },
      now,
    )
    if (!recorded.ok) throw new Error(recorded.reason)
    return recorded
  }

  async function stationBy(key: string): Promise<Station> {
    const station = await findStationByKey(db, id, key)
    if (!station) throw new Error(`There is no station ${key}`)
    return station
  }

  async function inOffice(station: Station): Promise<string[]> {
    const present = (await appointmentsAt(db, id, station.id)).filter(({ lastDay }) => lastDay === null)
    return present.map(({ personId }) => personId)
  }

  async function agree(proposalId: string, personId: string, agrees = true) {
    const door = { by: 'session' as const, id: proposalId, personId }
    return await answerAgreement(db, id, shelf, { door, agrees }, now, settleCase)
  }

  /** The subjects of the letters to somebody, in order. */
  async function lettersTo(personId: string): Promise<string[]> {
    const rows = await db
      .selectFrom('letter')
      .select('content')
      .where('person_id', '=', personId)
      .orderBy('written_at')
      .execute()
    return rows.map(({ content }) => content.subject)
  }

  return {
    db,
    pool,
    id,
    shelf,
    charter,
    clock: () => now,
    person,
    ranked,
    tryToFile,
    file,
    vote,
    sweep,
    until,
    hold,
    stationBy,
    inOffice,
    agree,
    lettersTo,
    state: async (proposalId: string) => (await findProposal(db, id, proposalId))?.state,
    openCases: async () => await openProposals(db, id),
  }
}

export type CommunityLife = Awaited<ReturnType<typeof communityLife>>
