import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { CharterRules } from '../../charter/charter.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { type Day, dayIn, Temporal } from '../../kit/time/time.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href, type Visit } from '../../kit/web/visit.ts'
import { writeFeed } from '../feed/feed.ts'
import { type ShownMeeting, withAgendas } from '../load-agendas.ts'
import { isBehind, type Meeting } from '../meeting.ts'
import { wordsOf } from '../say-meeting.ts'
import { listSeries } from '../series/store.ts'
import { findMeeting, listMeetings } from '../store.ts'
import { MeetingPage, NoMeetingPage } from './meeting-page.tsx'
import { type BodyMeetings, MeetingsPage } from './meetings-page.tsx'
import { messages } from './messages.ts'

export interface PublicMeetingDeps {
  readonly db: Db
  readonly shelf: Pick<CharterShelf, 'running'>
}

const mostAhead = 12
const pageLength = 12
// A nonsensical day is none: a link that somebody shortened still shows the list.
const beforeSchema = z.iso
  .date()
  .transform((text): Day => Temporal.PlainDate.from(text))
  .optional()
  .catch(undefined)

/** `/meetings`, `/meetings/<id>` and the calendars: the same bytes for every reader, with nothing that only invited people may know. */
export function publicMeetingRoutes(deps: PublicMeetingDeps): Hono<Env> {
  return new Hono<Env>()
    .get('/meetings', async (c) => await showMeetings(c, deps))
    .get('/meetings.ics', async (c) => await sendFeed(c, deps, undefined))
    .get('/meetings/:file{[a-z][a-z0-9-]*\\.ics}', async (c) =>
      sendFeed(c, deps, c.req.param('file').slice(0, -'.ics'.length)),
    )
    .get('/meetings/:id', async (c) => {
      const visit = c.get('visit')
      const { id } = visit.community
      const meeting = await findMeeting(deps.db, id, c.req.param('id'))
      // One that its series dropped stands in no list; calendars that still have it lead here.
      if (!meeting) return sendPage(c, <NoMeetingPage visit={visit} />, 404)
      const { rules } = await deps.shelf.running(deps.db, id)
      const [shown] = await withAgendas(deps.db, id, [meeting])
      return sendPage(c, shown ? <MeetingPage {...{ visit, rules, shown }} /> : <NoMeetingPage visit={visit} />)
    })
}

async function showMeetings(c: Context<Env>, { db, shelf }: PublicMeetingDeps) {
  const visit = c.get('visit')
  const { rules } = await shelf.running(db, visit.community.id)
  const before = beforeSchema.parse(c.req.query('before'))
  const bodies = await Promise.all(
    Object.entries(rules.bodies).map(([body, { name }]) => readBody(db, visit, { body, name }, before)),
  )
  const oldest = bodies
    .flatMap(({ hasOlder, past }) => (hasOlder ? (past.at(-1)?.meeting.day ?? []) : []))
    .sort(Temporal.PlainDate.compare)
    .at(-1)
  const page = {
    olderPath: oldest && `/meetings?before=${oldest}`,
    newestPath: before && '/meetings',
  }
  return sendPage(c, <MeetingsPage {...{ visit, rules, bodies }} {...page} />)
}

async function readBody(
  db: Db,
  { community, now }: Visit,
  { body, name }: { body: string; name: Text },
  before: Day | undefined,
): Promise<BodyMeetings & { hasOlder: boolean }> {
  // Wherever a meeting is, its local date is at most a day from the one in UTC.
  const today = dayIn('UTC', now)
  const [series, ahead, behind] = await Promise.all([
    listSeries(db, community.id, [body], today.subtract({ days: 1 })),
    listMeetings(db, community.id, { bodies: [body], isShown: true, from: today.subtract({ days: 2 }) }),
    listMeetings(db, community.id, {
      bodies: [body],
      isShown: true,
      until: before?.subtract({ days: 1 }) ?? today.add({ days: 1 }),
      latestFirst: true,
      limit: pageLength + 10,
    }),
  ])
  const next = before ? [] : ahead.filter((meeting) => !isBehind(meeting, now)).slice(0, mostAhead)
  const past = behind.filter((meeting) => isBehind(meeting, now))
  // Days are never torn apart: what stands on the last one stands on this page.
  const last = past[pageLength - 1]?.day
  const onPage = past.filter((meeting, place) => place < pageLength || meeting.day.equals(last ?? meeting.day))
  const shown = await withAgendas(db, community.id, [...next, ...onPage])
  const of = (meetings: readonly Meeting[]) => shown.filter(({ meeting }) => meetings.includes(meeting))
  return { body, name, series, next: of(next), past: of(onPage), hasOlder: past.length > onPage.length }
}

/** How long after its day a meeting stays in the calendar. */
const feedKeeps = { years: 1 }

async function sendFeed(c: Context<Env>, { db, shelf }: PublicMeetingDeps, body: string | undefined) {
  const visit = c.get('visit')
  const { say, language, community, now } = visit
  const { rules } = await shelf.running(db, community.id)
  const named = body === undefined ? undefined : rules.bodies[body]
  if (body !== undefined && !named) return sendPage(c, <NoMeetingPage visit={visit} />, 404)
  const from = dayIn('UTC', now).subtract(feedKeeps)
  const meetings = await listMeetings(db, community.id, { bodies: body === undefined ? undefined : [body], from })
  const shown = await withAgendas(db, community.id, meetings)
  const name = named
    ? say(messages.feedNameBody, { body: say(named.name) })
    : say(messages.feedName, { community: say(rules.name) })
  const feed = writeFeed({ name, language, meetings: shown.map((one) => inFeed(visit, rules, one)) })
  return c.body(feed, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `inline; filename="${body ?? 'meetings'}.ics"`,
  })
}

function inFeed(visit: Visit, rules: CharterRules, { meeting, topics }: ShownMeeting) {
  const { say, language, baseUrl } = visit
  const title = wordsOf(meeting.title, language)
  const lines = topics.map((topic, place) => {
    const values = { number: place + 1, title: wordsOf(topic.title, language) }
    return topic.station
      ? say(messages.feedTopicAbout, { ...values, station: say(topic.station.names) })
      : say(messages.feedTopic, values)
  })
  const body = say(rules.bodies[meeting.body]?.name ?? { zh: meeting.body, en: meeting.body })
  return {
    meeting,
    title: say(messages.feedTitle, { body, title }),
    description: lines.join('\n'),
    url: `${baseUrl}${href(visit, `/meetings/${meeting.id}`)}`,
  }
}
