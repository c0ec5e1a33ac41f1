import { answerObjection } from '../ballots/answer-objection.ts'
import type { Choice } from '../ballots/ballot.ts'
import { castBallot } from '../ballots/cast-ballot.ts'
import { remindOfSilence } from '../ballots/remind-of-silence.ts'
import { ballotsOn } from '../ballots/store.ts'
import { takeNote } from '../ballots/take-note.ts'
import { giveRank } from '../bodies/give-rank.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { personForAddress } from '../people/find-or-create-person.ts'
import { insertManager } from '../people/store.ts'
import { privacyVersion } from '../policies/policy.ts'
import { lapseProposals } from '../proposals/lapse-proposals.ts'
import { findProposal } from '../proposals/store.ts'
import { type Submission, submitProposal } from '../proposals/submit-proposal.ts'
import { withdrawProposal } from '../proposals/withdraw-proposal.ts'
import { stationKey } from '../stations/station.ts'
import { findStationByKey } from '../stations/store.ts'
import { cast, type Invented } from './cast.ts'
import { playActivities } from './demo-activities.ts'
import { foundingAnswers, joiningAnswers } from './demo-answers.ts'
import { playMeetings } from './demo-meetings.ts'
import { playYears } from './demo-years.ts'

/**
 * Plays some weeks of an invented SIG through the very acts that real people use, with the clock set back: cases in every state,
 * each with its ballots, letters and ledger entries.
 */
export async function playDemo(db: Db, communityId: string, shelf: CharterShelf, today: Instant): Promise<void> {
  const play = { db, communityId, shelf }
  const ago = (days: number, hours = 0) => today.subtract({ hours: days * 24 - hours })
  const people = await hire(play, ago(60))

  const suzhou = await found(play, cast.founder, 'suzhou', 36, ago(40))
  const tooLate = await found(play, cast.applicants[4], 'suzhou', 25, ago(39))
  await vote(play, people, suzhou, 'lead', 0, 'approve', ['G1'], ago(38))
  await takeNote(
    db,
    communityId,
    shelf,
    { proposalId: suzhou, personId: people.members[0], words: '见过面，很靠谱。' },
    ago(38),
  )
  await vote(play, people, suzhou, 'member', 0, 'approve', ['G2'], ago(37))
  await vote(play, people, suzhou, 'member', 1, 'approve', [], ago(36))
  await vote(play, people, tooLate, 'lead', 0, 'abstain', [], ago(35))

  const kunming = await found(play, cast.leaver, 'kunming', 24, ago(33))
  await vote(play, people, kunming, 'lead', 0, 'approve', ['G1', 'G2'], ago(32))
  await vote(play, people, kunming, 'member', 0, 'approve', [], ago(32))
  await vote(play, people, kunming, 'member', 1, 'approve', [], ago(31))

  const changsha = await found(play, cast.applicants[3], 'changsha', 21, ago(30))
  await vote(play, people, changsha, 'lead', 1, 'object', [], ago(28))
  await vote(play, people, changsha, 'member', 2, 'object', [], ago(27))
  await vote(play, people, changsha, 'member', 3, 'object', [], ago(26))

  const xiamen = await found(play, cast.applicants[5], 'xiamen', 20, ago(25))
  await withdrawProposal(db, communityId, shelf, xiamen, ago(24))

  const station = await findStationByKey(db, communityId, stationKey('city', 'suzhou'))
  const colleague = await join(play, cast.colleague, station?.id ?? '', 'suzhou', ago(22))
  await vote(play, people, colleague, 'founder', 0, 'approve', ['F4', 'F5'], ago(21))
  const joined = (await findProposal(db, communityId, colleague))?.applicantId ?? ''
  const players = { founder: await people.founder(), colleague: joined, member: people.members[0] }
  await playActivities(play, { ...players, stationId: station?.id ?? '' }, today)

  await found(play, cast.applicants[6], 'harbin', 40, ago(20), true)
  await lapseProposals(db, communityId, shelf, ago(12))

  await found(play, cast.applicants[1], 'wuhan', 30, ago(17))
  await remindOfSilence(db, communityId, shelf, ago(2))

  const nanjing = await found(play, cast.applicants[0], 'nanjing', 45, ago(9))
  await vote(play, people, nanjing, 'lead', 0, 'approve', ['G1'], ago(8))
  await vote(play, people, nanjing, 'member', 2, 'object', [], ago(7))
  const [objection] = (await ballotsOn(db, communityId, nanjing)).filter(({ choice }) => choice === 'object')
  const answer = {
    proposalId: nanjing,
    ballotId: objection?.id ?? '',
    personId: people.leads[1],
    words: '场地由两家公司轮流提供，已经谈好了。',
  }
  await answerObjection(db, communityId, shelf, answer, ago(6))

  await found(play, cast.applicants[2], 'wuhan', 22, ago(5))
  await found(play, cast.applicants[7], 'singapore', 28, ago(1), true)
  await join(play, cast.applicants[3], station?.id ?? '', 'suzhou', ago(1))

  const { leads, members } = people
  const body = { lead: leads[0], members, founder: players.founder }
  await playMeetings(play, { ...body, stationId: station?.id ?? '', openCase: nanjing }, today)
  const leaving = await findStationByKey(db, communityId, stationKey('city', 'kunming'))
  const leaver = (await findProposal(db, communityId, kunming))?.applicantId
  if (!station || !leaving || !leaver) return
  const deciders = [leads[0], members[0], members[1]] as const
  const played = { deciders, leaver, leaving, founder: players.founder, colleague: players.colleague, station }
  await playYears(play, played, ago)
}

interface Play {
  readonly db: Db
  readonly communityId: string
  readonly shelf: CharterShelf
}

interface Hired {
  readonly leads: readonly [string, string]
  readonly members: readonly [string, string, string, string]
  readonly founder: () => Promise<string>
}

async function hire({ db, communityId }: Play, now: Instant): Promise<Hired> {
  const arrive = async (invented: Invented) =>
    await db
      .transaction()
      .execute((trx) =>
        personForAddress(
          trx,
          communityId,
          { name: invented.name, email: invented.email, language: 'zh', verified: true },
          now,
        ),
      )
  const rank = async (invented: Invented, role: string) => {
    const personId = await arrive(invented)
    const day = dayIn('Asia/Shanghai', now)
    await db.transaction().execute((trx) => giveRank(trx, communityId, { personId, role, day }, now))
    return personId
  }
  const manager = await arrive(cast.manager)
  await db.transaction().execute((trx) => insertManager(trx, communityId, manager, now))
  const leads = [await rank(cast.leads[0], 'sig.lead'), await rank(cast.leads[1], 'sig.lead')] as const
  const [one, two, three, four] = cast.members
  const members = [
    await rank(one, 'sig.member'),
    await rank(two, 'sig.member'),
    await rank(three, 'sig.member'),
    await rank(four, 'sig.member'),
  ] as const
  return { leads, members, founder: () => arrive(cast.founder) }
}

/** Files to found a station. The applicants confirmed their addresses, but one. */
async function found(
  play: Play,
  applicant: Invented,
  place: string,
  people: number,
  now: Instant,
  isUnconfirmed = false,
): Promise<string> {
  const submission = {
    procedure: 'found-station',
    channel: 'web',
    stationId: null,
    key: stationKey('city', place),
    placeSlug: place,
  }
  return await file(
    play,
    applicant,
    { ...submission, answers: foundingAnswers(applicant, place, people, now) },
    now,
    isUnconfirmed,
  )
}

async function join(play: Play, applicant: Invented, stationId: string, slug: string, now: Instant): Promise<string> {
  const submission = { procedure: 'join-station', channel: 'leader', stationId, key: null, placeSlug: null }
  return await file(play, applicant, { ...submission, answers: joiningAnswers(applicant, slug, now) }, now)
}

type Filing = Pick<Submission, 'procedure' | 'channel' | 'answers' | 'stationId' | 'key' | 'placeSlug'>

async function file(
  { db, communityId, shelf }: Play,
  applicant: Invented,
  filing: Filing,
  now: Instant,
  isUnconfirmed = false,
): Promise<string> {
  const { name, email: address } = applicant
  const person = { name, email: address, language: 'zh', verified: true } as const
  const applicantId = isUnconfirmed
    ? undefined
    : await db.transaction().execute((trx) => personForAddress(trx, communityId, person, now))
  const charter = await shelf.running(db, communityId)
  const submission: Submission = { ...filing, name, address, language: 'zh', privacyVersion, applicantId }
  const filed = await submitProposal(db, communityId, charter, submission, isUnconfirmed, now)
  if (!filed.ok) throw new Error(`The demonstration's application of ${name} was refused`)
  return filed.id
}

const reasons: Readonly<Record<Choice, string>> = {
  approve: '计划清楚，支持。',
  object: '还没有看到场地和固定的组织者，想先听听打算。',
  abstain: '不了解情况，弃权。',
  recuse: '与申请人同公司，回避。',
}

async function vote(
  { db, communityId, shelf }: Play,
  hired: Hired,
  proposalId: string,
  rank: 'lead' | 'member' | 'founder',
  which: 0 | 1 | 2 | 3,
  choice: Choice,
  confirms: readonly string[],
  now: Instant,
): Promise<void> {
  const personId =
    rank === 'founder'
      ? await hired.founder()
      : rank === 'lead'
        ? hired.leads[which === 0 ? 0 : 1]
        : hired.members[which]
  const vouches = confirms.map((clause) => ({ clause, reason: '我了解他在社区的工作。' }))
  await castBallot(
    db,
    communityId,
    shelf,
    { proposalId, personId, choice, reason: reasons[choice], vouches, seen: 1 },
    now,
  )
}
