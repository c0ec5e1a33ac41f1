import { z } from 'zod'
import type { Procedure } from '../../charter/charter.ts'
import { type Decision, decide } from '../../charter/decide.ts'
import { mayDecide } from '../../charter/deciders.ts'
import { type Facts, factsSchema } from '../../charter/facts.ts'
import type { Voter } from '../../charter/quorum.ts'
import type { CharterShelf, ShelvedCharter } from '../../charters/shelf.ts'
import { type HiddenText, hiddenTexts } from '../../conduct/store.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { type Instant, Temporal } from '../../kit/time/time.ts'
import { findPublicEntry } from '../../ledger/store.ts'
import { addressOf } from '../../people/address-store.ts'
import { findPerson } from '../../people/store.ts'
import type { Place } from '../../places/place.ts'
import { findPlace } from '../../places/store.ts'
import { caseTitle } from '../../proposals/case-title.ts'
import { askedBy, loadFacts } from '../../proposals/load-facts.ts'
import type { Proposal } from '../../proposals/proposal.ts'
import { findOpenByKey, findProposal } from '../../proposals/store.ts'
import type { Station } from '../../stations/station.ts'
import { findStation, findStationByKey } from '../../stations/store.ts'
import { type Ballot, ballotFacts, type Remark } from '../ballot.ts'
import { daysBetween } from '../silence.ts'
import { ballotsOn, escalationsOf, remarksOn } from '../store.ts'

/** A ballot as a page shows it. */
export interface CaseBallot extends Ballot {
  /** The roles that it counts by: `sig.lead`. Empty for somebody who may not decide the case (any more). */
  readonly roles: readonly string[]
  /** False for a ballot on an earlier revision, or one without a role. */
  readonly counts: boolean
}

/** Everything that the pages of a case show, but for the deciders' notes: those are read where deciders read them. */
export interface Case {
  readonly proposal: Proposal
  readonly charter: ShelvedCharter
  readonly procedure: Procedure
  readonly title: Text
  /**
   * What the charter makes of it: as it stands now while it is open, and as it was decided once it is. Absent for a case that
   * ended without a decision.
   */
  readonly decision?: Decision | undefined
  /** What the decision looks at. In an ended case people stand there under other ids. */
  readonly facts: Facts
  /** Who may decide it now, by the role they count by. */
  readonly able: readonly Voter[]
  readonly ballots: readonly CaseBallot[]
  /** Answers to objections, in the order they were given. */
  readonly answers: readonly Remark[]
  /** When people were told that nobody acts. */
  readonly reminders: readonly Instant[]
  /** Empty for a case that nobody filed. */
  readonly applicantName: string
  /** Whom it concerns, where it concerns somebody. */
  readonly subjectName?: string | undefined
  /** False while nobody has shown that the applicant reads mail there: filed without mail, or opened by a link given by hand. */
  readonly isAddressConfirmed: boolean
  /** What the governing body hid of all this, by the text's subject: `ballot:<id>`, `remark:<id>`, `proposal:<id>:<field>`. */
  readonly hidden: ReadonlyMap<string, HiddenText>
  /** Other open applications for the same place. */
  readonly rivals: readonly Proposal[]
  /** Whole days from its opening to its end, or until now. */
  readonly days: number
  /** The station it is about, that it founded, or that there is now where it would have founded one. */
  readonly station?: Station | undefined
  readonly place?: Place | undefined
}

/** Reads a case by its id; undefined when there is none. */
export async function loadCase(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  id: string,
  now: Instant,
): Promise<Case | undefined> {
  const proposal = await findProposal(db, communityId, id)
  return proposal && (await readCase(db, communityId, shelf, proposal, now))
}

export async function readCase(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  proposal: Proposal,
  now: Instant,
): Promise<Case> {
  const charter = await shelf.version(db, communityId, proposal.charterVersionId)
  const procedure = charter.rules.procedures[proposal.procedure]
  if (!procedure) throw new Error(`The charter has no procedure ${proposal.procedure}`)
  const [cast, remarks, reminders, title, applicant, address, station, place, sameKey, subject] = await Promise.all([
    ballotsOn(db, communityId, proposal.id),
    remarksOn(db, communityId, proposal.id),
    escalationsOf(db, communityId, proposal.id),
    caseTitle(db, communityId, charter.rules, proposal),
    proposal.applicantId ? findPerson(db, communityId, proposal.applicantId) : undefined,
    proposal.applicantId ? addressOf(db, communityId, proposal.applicantId) : undefined,
    findItsStation(db, communityId, proposal),
    proposal.placeSlug ? findPlace(db, proposal.placeSlug) : undefined,
    proposal.key ? findOpenByKey(db, communityId, proposal.key) : [],
    proposal.subjectId ? findPerson(db, communityId, proposal.subjectId) : undefined,
  ])
  const answers = remarks.filter(({ kind }) => kind === 'answer')
  const hidden = await hiddenTexts(db, communityId, [
    ...procedure.form.map(({ field }) => answerSubject(proposal, field)),
    ...cast.map(({ id }) => `ballot:${id}`),
    ...remarks.map(({ id }) => `remark:${id}`),
  ])
  const present = await loadFacts(
    db,
    communityId,
    askedBy(proposal, procedure, { rules: charter.rules, now }),
    ballotFacts(cast, answers),
  )
  const recorded = proposal.decisionSeq === null ? undefined : await readRecord(db, communityId, proposal.decisionSeq)
  const facts = recorded?.facts ?? present
  const at = recorded?.at ?? (proposal.state === 'open' ? now : undefined)
  return {
    proposal,
    charter,
    procedure,
    title,
    decision: at && decide(charter, proposal.procedure, facts, at),
    facts,
    able: mayDecide(charter.rules, procedure, present),
    ballots: withRoles(cast, facts, mayDecide(charter.rules, procedure, facts)),
    answers,
    reminders,
    // Of an address that was erased meanwhile nothing is known any more.
    isAddressConfirmed: address?.verified !== false,
    applicantName: nameIn(proposal, procedure, hidden) ?? applicant?.name ?? '',
    subjectName: subject?.name,
    hidden,
    rivals: sameKey.filter(({ id, state }) => id !== proposal.id && state === 'open'),
    days: daysBetween(proposal.openedAt ?? proposal.filedAt, proposal.endedAt ?? now),
    station,
    place,
  }
}

/** The station that it names or founded; for one that was overtaken, the station that somebody else founded. */
async function findItsStation(db: Db, communityId: string, proposal: Proposal): Promise<Station | undefined> {
  if (proposal.stationId) return await findStation(db, communityId, proposal.stationId)
  return proposal.key ? await findStationByKey(db, communityId, proposal.key) : undefined
}

const recordSchema = z.object({ at: z.string(), facts: z.object({ case: factsSchema }) })

/** What a decided case was decided on, as its entry in the ledger keeps it. */
async function readRecord(
  db: Db,
  communityId: string,
  seq: number,
): Promise<{ facts: Facts; at: Instant } | undefined> {
  const entry = await findPublicEntry(db, communityId, seq)
  if (!entry) return undefined
  const { at, facts } = recordSchema.parse(JSON.parse(entry.body))
  return { at: Temporal.Instant.from(at), facts: facts.case }
}

/** The facts keep the ballots in the order they were cast in, also where people stand in them under other ids. */
function withRoles(cast: readonly Ballot[], facts: Facts, able: readonly Voter[]): CaseBallot[] {
  return cast.map((ballot, place) => {
    const person = facts.ballots[place]?.person
    const roles = [...new Set(able.filter((voter) => voter.person === person).map(({ role }) => role))]
    return { ...ballot, roles, counts: roles.length > 0 && ballot.revision === facts.revision }
  })
}

/** What an answer is called when it is hidden. */
export function answerSubject({ id }: Pick<Proposal, 'id'>, field: string): string {
  return `proposal:${id}:${field}`
}

function nameIn(proposal: Proposal, { form }: Procedure, hidden: Case['hidden']): string | undefined {
  const field = form.find(({ is }) => is === 'name')?.field ?? ''
  if (hidden.has(answerSubject(proposal, field))) return '…'
  const name = proposal.answers[field]
  return typeof name === 'string' && name !== '' ? name : undefined
}
