import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Text } from '../../kit/i18n/say.ts'
import { type FormValues, readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { stationsAtMeeting } from '../duty-store.ts'
import { hasBegun, judgeAttendance, whyNoRoll } from '../meeting.ts'
import { closeMeeting } from '../roll/close-meeting.ts'
import { correctRoll } from '../roll/correct-roll.ts'
import { sendApologies } from '../roll/send-apologies.ts'
import { countNoted, rollOf, searchRoll } from '../roll/store.ts'
import { takeRoll } from '../roll/take-roll.ts'
import { writeMinutes } from '../roll/write-minutes.ts'
import { ClosePage, CorrectionPage, longestMinutes, MinutesPage } from './closing-pages.tsx'
import { messages } from './messages.ts'
import { RollPage, tickPrefix } from './roll-page.tsx'
import { longestNote } from './topic-pages.tsx'
import {
  type DeskMeetingDeps,
  doneIn,
  refuse,
  refuseGone,
  toMeeting,
  visitAsHolder,
  visitMeeting,
} from './visit-routes.tsx'

/** Apologies, the roll, minutes, closing and corrections. */
export function rollRoutes(deps: DeskMeetingDeps): Hono<Env> {
  return new Hono<Env>()
    .post('/desk/meetings/:id/apology', async (c) => await answer(c, deps))
    .on(['GET', 'POST'], '/desk/meetings/:id/roll', async (c) => await roll(c, deps))
    .on(['GET', 'POST'], '/desk/meetings/:id/minutes', async (c) => await minutes(c, deps))
    .on(['GET', 'POST'], '/desk/meetings/:id/closing', async (c) => await close(c, deps))
    .on(['GET', 'POST'], '/desk/meetings/:id/corrections', async (c) => await correct(c, deps))
}

async function answer(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const at = await visitMeeting(c, deps)
  if (at instanceof Response) return at
  const { coming } = await readForm(c)
  const { communityId, personId } = at.viewer
  const { id: meetingId } = at.shown.meeting
  const say = { meetingId, personId, isComing: coming === 'yes' }
  const outcome = await sendApologies(deps.db, communityId, at.charter, say, deps.clock())
  if (outcome.ok) return toMeeting(c, meetingId, say.isComing ? 'coming' : 'apology')
  return outcome.reason === 'no-such-meeting' ? refuseGone(c) : refuse(c, at, outcome.reason)
}

const id = z.uuid()

async function roll(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitAsHolder(c, deps)
  if (at instanceof Response) return at
  const { meeting } = at.shown
  const { communityId, personId } = at.viewer
  const why = whyNoRoll(meeting, clock())
  if (why) return refuse(c, at, why)
  if (c.req.method === 'POST') {
    const { present, absent } = readTicks(await readForm(c))
    const asked = { meetingId: meeting.id, personId, present, absent }
    const outcome = await takeRoll(db, communityId, at.charter, asked, clock())
    if (outcome.ok) return c.redirect(href(visit, `/desk/meetings/${meeting.id}/roll?done=roll`), 303)
    return outcome.reason === 'no-such-meeting' ? refuseGone(c) : refuse(c, at, outcome.reason)
  }
  const query = (c.req.query('q') ?? '').trim().slice(0, 100)
  const [rows, found] = await Promise.all([
    rollOf(db, communityId, meeting),
    query === '' ? undefined : searchRoll(db, communityId, meeting, query),
  ])
  return sendPage(
    c,
    <RollPage {...{ visit, query, found }} rules={at.rules} shown={at.shown} roll={rows} {...doneIn(c)} />,
  )
}

/** What changed since the form was made: who is ticked now and was not, and the other way round. */
function readTicks(values: FormValues): { present: string[]; absent: string[] } {
  const isId = (text: string) => id.safeParse(text).success
  const was = (values.was ?? '').split(',').filter(isId)
  const ticked = Object.keys(values)
    .filter((name) => name.startsWith(tickPrefix))
    .map((name) => name.slice(tickPrefix.length))
    .filter(isId)
  return {
    present: ticked.filter((one) => !was.includes(one)),
    absent: was.filter((one) => !ticked.includes(one)),
  }
}

async function minutes(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitAsHolder(c, deps)
  if (at instanceof Response) return at
  const { meeting, topics } = at.shown
  if (meeting.state === 'cancelled') return refuse(c, at, 'cancelled')
  if (!hasBegun(meeting, clock())) return refuse(c, at, 'not-begun')
  const { language } = visit
  if (c.req.method === 'GET') {
    const outcomes = Object.fromEntries(topics.map((topic) => [topic.id, topic.outcome?.[language] ?? '']))
    const page = { minutes: meeting.minutes?.[language] ?? '', outcomes, errors: {} }
    return sendPage(c, <MinutesPage visit={visit} shown={at.shown} {...page} />)
  }
  const values = await readForm(c)
  const written = (values.minutes ?? '').trim()
  const outcomes = Object.fromEntries(
    topics.flatMap((topic) => {
      const words = values[`outcome.${topic.id}`]
      return words === undefined ? [] : [[topic.id, words.trim()] as const]
    }),
  )
  const errors: Record<string, Text> = {
    ...(written.length > longestMinutes ? { minutes: messages.minutesWrong } : {}),
    ...Object.fromEntries(
      Object.entries(outcomes)
        .filter(([, words]) => words.length > longestNote)
        .map(([topic]) => [`outcome.${topic}`, messages.outcomeWrong]),
    ),
  }
  if (Object.keys(errors).length > 0)
    return sendPage(c, <MinutesPage {...{ visit, outcomes, errors }} shown={at.shown} minutes={written} />, 422)
  const { communityId, personId } = at.viewer
  const asked = { meetingId: meeting.id, personId, language, minutes: written, outcomes }
  const outcome = await writeMinutes(db, communityId, at.charter, asked, clock())
  if (outcome.ok) return toMeeting(c, meeting.id, 'minutes')
  return outcome.reason === 'no-such-meeting' ? refuseGone(c) : refuse(c, at, outcome.reason)
}

async function close(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitAsHolder(c, deps)
  if (at instanceof Response) return at
  const { meeting } = at.shown
  const { communityId, personId } = at.viewer
  const why = whyNoRoll(meeting, clock())
  if (why) return refuse(c, at, why)
  if (c.req.method === 'GET') {
    const present = await countNoted(db, communityId, meeting.id)
    if (present === 0) return refuse(c, at, 'nobody-present')
    const duties = judgeAttendance(at.rules, meeting, await stationsAtMeeting(db, communityId, meeting))
    return sendPage(c, <ClosePage {...{ visit, present, duties }} rules={at.rules} shown={at.shown} />)
  }
  const outcome = await closeMeeting(db, communityId, at.charter, { meetingId: meeting.id, personId }, clock())
  if (outcome.ok) return toMeeting(c, meeting.id, 'closed')
  return outcome.reason === 'no-such-meeting' ? refuseGone(c) : refuse(c, at, outcome.reason)
}

async function correct(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitAsHolder(c, deps)
  if (at instanceof Response) return at
  const { meeting } = at.shown
  const { communityId, personId } = at.viewer
  if (meeting.state !== 'held') return refuse(c, at, meeting.state === 'cancelled' ? 'cancelled' : 'not-held')
  const { whom = '', kind = '', reason = '' } = c.req.method === 'GET' ? {} : await readForm(c)
  const form = { whom, kind, reason }
  const query = (c.req.query('q') ?? '').trim().slice(0, 100)
  const found = query === '' ? [] : await searchRoll(db, communityId, meeting, query)
  const listed = await rollOf(db, communityId, meeting)
  const rows = [...new Map([...listed, ...found].map((row) => [row.personId, row])).values()]
  const show = (errors: Partial<Record<keyof typeof form, Text>>, status: 200 | 409 | 422) =>
    sendPage(
      c,
      <CorrectionPage {...{ visit, form, errors, query }} rules={at.rules} shown={at.shown} roll={rows} />,
      status,
    )
  if (c.req.method === 'GET') return show({}, 200)
  if (!id.safeParse(whom).success) return show({ whom: messages.whomWrong }, 422)
  if (kind !== 'present' && kind !== 'absent') return show({ kind: messages.kindWrong }, 422)
  const asked = { meetingId: meeting.id, personId, whom, kind, reason } as const
  const outcome = await correctRoll(db, communityId, at.charter, asked, clock())
  if (outcome.ok) return toMeeting(c, meeting.id, 'corrected')
  switch (outcome.reason) {
    case 'reason-needed':
      return show({ reason: messages.reasonWrong }, 422)
    case 'not-in-office':
      return show({ whom: messages.notInOffice }, 422)
    case 'no-change':
      return show({ kind: messages.noChange }, 409)
    case 'no-such-meeting':
      return refuseGone(c)
    default:
      return refuse(c, at, outcome.reason)
  }
}
