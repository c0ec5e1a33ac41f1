import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { type Day, dayIn, type Instant, Temporal } from '../kit/time/time.ts'
import { type AddTopic, addTopic } from '../meetings/agenda/add-topic.ts'
import { callMeeting } from '../meetings/call-meeting.ts'
import { type Meant, startsAt } from '../meetings/meeting.ts'
import { closeMeeting } from '../meetings/roll/close-meeting.ts'
import { sendApologies } from '../meetings/roll/send-apologies.ts'
import { takeRoll } from '../meetings/roll/take-roll.ts'
import { writeMinutes } from '../meetings/roll/write-minutes.ts'
import { startSeries } from '../meetings/series/start-series.ts'
import { listMeetings } from '../meetings/store.ts'

interface Play {
  readonly db: Db
  readonly communityId: string
  readonly shelf: CharterShelf
}

interface Players {
  readonly lead: string
  readonly members: readonly string[]
  /** Leads the station that the meetings talk about. */
  readonly founder: string
  readonly stationId: string
  /** A case that waits for a decision. */
  readonly openCase: string
}

const evening: Meant = {
  title: { zh: '例会', en: 'Regular meeting', original: 'zh' },
  time: Temporal.PlainTime.from('20:00'),
  zone: 'Asia/Shanghai',
  lasts: 60,
  place: '线上 Online',
  link: 'https://meet.example.org/sig-room',
}

/** A meeting that an invented SIG held about a station, and the series of those to come with a first topic. */
export async function playMeetings(play: Play, players: Players, today: Instant): Promise<void> {
  const { db, communityId } = play
  const day = dayIn(evening.zone, today).subtract({ days: 8 })
  await playHeld(play, players, day)
  const charter = await play.shelf.running(db, communityId)
  const started = today.subtract({ hours: 7 * 24 })
  const rhythm = { rule: 'monthly', weekday: 3, nth: 1, startsOn: dayIn(evening.zone, started), endsOn: null } as const
  const asked = { ...evening, ...rhythm, body: 'sig', personId: players.lead }
  await startSeries(db, communityId, charter, asked, started)
  const planned = await listMeetings(db, communityId, {
    states: ['planned'],
    from: dayIn(evening.zone, today).add({ days: 2 }),
  })
  const [next] = planned
  if (!next) return
  const about = { stationId: null, proposalId: null, words: '', personId: players.lead, meetingId: next.id }
  await topic(
    play,
    {
      ...about,
      title: { zh: '苏州站明年的活动计划', en: 'What Suzhou plans for next year', original: 'zh' },
      words: '请带上大致的时间和场地。',
      stationId: players.stationId,
    },
    today.subtract({ hours: 26 }),
  )
  await topic(
    play,
    {
      ...about,
      title: { zh: '南京的申请', en: 'The application from Nanjing', original: 'zh' },
      proposalId: players.openCase,
    },
    today.subtract({ hours: 25 }),
  )
}

async function playHeld(play: Play, players: Players, day: Day): Promise<void> {
  const { db, communityId, shelf } = play
  const charter = await shelf.running(db, communityId)
  const begins = startsAt({ ...evening, day })
  const before = (hours: number) => begins.subtract({ hours })
  const personId = players.lead
  const called = await callMeeting(
    db,
    communityId,
    charter,
    { ...evening, body: 'sig', day, personId },
    before(24 * 10),
  )
  if (!called.ok) throw new Error(`The demonstration's meeting was not called: ${called.reason}`)
  const { meetingId } = called
  const topicId = await topic(
    play,
    {
      meetingId,
      personId,
      title: { zh: '苏州站的第一次活动', en: 'The first event in Suzhou', original: 'zh' },
      words: '',
      stationId: players.stationId,
      proposalId: null,
    },
    before(24 * 9),
  )
  const [apologist, ...others] = players.members
  if (apologist !== undefined)
    await sendApologies(db, communityId, charter, { meetingId, personId: apologist, isComing: false }, before(20))
  const present = [personId, ...others, players.founder]
  await takeRoll(db, communityId, charter, { meetingId, personId, present, absent: [] }, begins.add({ minutes: 10 }))
  const minutes = {
    meetingId,
    personId,
    language: 'zh',
    minutes: '苏州站介绍了开站以来的活动，大家讨论了场地和报名的做法。\n下次例会继续讨论明年的计划。',
    outcomes: { [topicId]: '活动办得顺利，把经验写成一页给其他城市站。' },
  } as const
  await writeMinutes(db, communityId, charter, minutes, begins.add({ minutes: 70 }))
  await closeMeeting(db, communityId, charter, { meetingId, personId }, begins.add({ minutes: 75 }))
}

async function topic({ db, communityId, shelf }: Play, add: AddTopic, now: Instant): Promise<string> {
  const added = await addTopic(db, communityId, await shelf.running(db, communityId), add, now)
  if (!added.ok) throw new Error(`The demonstration's topic was refused: ${added.reason}`)
  return added.topicId
}
