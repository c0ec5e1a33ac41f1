import { castBallot } from '../ballots/cast-ballot.ts'
import { settleCase } from '../ballots/settle-case.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { privacyVersion } from '../policies/policy.ts'
import type { NamedSubject } from '../proposals/form.ts'
import { seatKey } from '../proposals/office-asked.ts'
import type { Answers } from '../proposals/proposal.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import type { Station } from '../stations/station.ts'

interface Play {
  readonly db: Db
  readonly communityId: string
  readonly shelf: CharterShelf
}

interface Filing {
  readonly procedure: string
  readonly by: string
  readonly station: Station
  readonly answers: Answers
  readonly subject?: NamedSubject | undefined
}

/** What time brings: a leader who cannot go on, a station that becomes inactive, somebody put forward, an exception asked for. */
export async function playYears(
  play: Play,
  people: {
    readonly deciders: readonly [lead: string, one: string, two: string]
    readonly leaver: string
    readonly leaving: Station
    readonly founder: string
    readonly colleague: string
    readonly station: Station
  },
  ago: (days: number) => Instant,
): Promise<void> {
  const { deciders, leaver, leaving, founder, colleague, station } = people
  const trouble = await fileAs(
    play,
    {
      procedure: 'cannot-organise',
      by: leaver,
      station: leaving,
      answers: { station: leaving.slug, 'how-long': 'good', reason: '年底要搬到别的城市，当地暂时没有人接手。' },
    },
    ago(18),
  )
  const [lead, ...members] = deciders
  const vouches = [{ clause: 'H2', reason: '问过当地群里的人，目前没有人能组织。' }]
  const ballot = { proposalId: trouble, choice: 'approve' as const, reason: '确实没有人能接手。', seen: 1 }
  await castBallot(play.db, play.communityId, play.shelf, { ...ballot, personId: lead, vouches }, ago(14))
  for (const personId of members)
    await castBallot(play.db, play.communityId, play.shelf, { ...ballot, personId, vouches: [] }, ago(13))

  const lately = dayIn('Asia/Shanghai', ago(9)).toString()
  await fileAs(
    play,
    {
      procedure: 'take-office',
      by: founder,
      station,
      subject: { kind: 'holder', personId: colleague },
      answers: { station: station.slug, office: 'deputy', reason: '联络场地、主持都很得力。', 'last-active': lately },
    },
    ago(3),
  )
  const until = dayIn('Asia/Shanghai', ago(0)).add({ months: 13 }).toString()
  const answers = { station: station.slug, reason: '合作的场地明年整修，上半年没有地方可用。', until }
  await fileAs(play, { procedure: 'waive', by: founder, station, answers }, ago(2))
}

async function fileAs(
  { db, communityId, shelf }: Play,
  { procedure, by, station, answers, subject }: Filing,
  now: Instant,
): Promise<string> {
  const charter = await shelf.running(db, communityId)
  const office = typeof answers.office === 'string' ? answers.office : undefined
  const filed = await submitProposal(
    db,
    communityId,
    charter,
    {
      procedure,
      channel: 'web',
      answers,
      name: '',
      address: '',
      language: 'zh',
      stationId: station.id,
      key: seatKey(charter.rules, procedure, station, office) ?? null,
      placeSlug: null,
      privacyVersion,
      applicantId: by,
      subject,
    },
    false,
    now,
    settleCase,
  )
  if (!filed.ok) throw new Error(`The demonstration's case ${procedure} was refused`)
  return filed.id
}
