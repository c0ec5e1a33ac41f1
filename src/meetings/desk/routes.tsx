import { type Context, Hono } from 'hono'
import { dayIn, Temporal } from '../../kit/time/time.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { waitingTopics } from '../agenda/store.ts'
import { withAgendas } from '../load-agendas.ts'
import { endsAt, isBehind, type Meeting, stageOf } from '../meeting.ts'
import { correctionsOf } from '../roll/correction-store.ts'
import { type RollRow, rollOf } from '../roll/store.ts'
import { listSeries } from '../series/store.ts'
import { listMeetings, type MeetingFilter } from '../store.ts'
import { agendaRoutes } from './agenda-routes.tsx'
import { callRoutes } from './call-routes.tsx'
import { ListPage } from './list-page.tsx'
import { MeetingDeskPage } from './meeting-page.tsx'
import { rollRoutes } from './roll-routes.tsx'
import { seriesRoutes } from './series-routes.tsx'
import { type AtMeeting, type DeskMeetingDeps, doneIn, visitDesk, visitMeeting } from './visit-routes.tsx'

/** `/desk/meetings`: for whoever is invited to a meeting, and for whoever holds them. */
export function deskMeetingRoutes(deps: DeskMeetingDeps): Hono<Env> {
  return new Hono<Env>()
    .get('/desk/meetings', async (c) => await list(c, deps))
    .route('/', callRoutes(deps))
    .route('/', seriesRoutes(deps))
    .route('/', agendaRoutes(deps))
    .route('/', rollRoutes(deps))
    .get('/desk/meetings/:id', async (c) => await show(c, deps))
}

const mostAhead = 20
const mostPast = 10

async function list(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitDesk(c, deps)
  if (at instanceof Response) return at
  const { access, rules } = at
  const { communityId } = at.viewer
  const now = clock()
  const today = dayIn('UTC', now)
  const mine = async (filter: MeetingFilter) => {
    const shown = { ...filter, isShown: true }
    const lists = [
      await listMeetings(db, communityId, { ...shown, bodies: access.bodies }),
      await listMeetings(db, communityId, { ...shown, stationIds: access.stationIds }),
    ]
    return [...new Map(lists.flat().map((meeting) => [meeting.id, meeting])).values()]
  }
  const ahead = (await mine({ from: today.subtract({ days: 2 }) })).filter((meeting) => !isBehind(meeting, now))
  const behind = (await mine({ until: today.add({ days: 1 }), latestFirst: true, limit: 60 })).filter((meeting) =>
    isBehind(meeting, now),
  )
  const open = behind.filter((meeting) => stageOf(meeting, now) === 'over' && access.holds.includes(meeting.body))
  const next = ahead.sort(byEnd).slice(0, mostAhead)
  const past = behind
    .filter((meeting) => !open.includes(meeting))
    .sort((one, other) => byEnd(other, one))
    .slice(0, mostPast)
  const shown = await withAgendas(db, communityId, [...open, ...next, ...past])
  const of = (meetings: readonly Meeting[]) => shown.filter(({ meeting }) => meetings.includes(meeting))
  const [waiting, series] = await Promise.all([
    waitingTopics(db, communityId, access.bodies),
    listSeries(db, communityId, access.bodies, today),
  ])
  const lists = { open: of(open), next: of(next), past: of(past), waiting, series }
  return sendPage(c, <ListPage {...{ visit, rules, access }} {...lists} {...doneIn(c)} />)
}

function byEnd(one: Meeting, other: Meeting): number {
  return Temporal.Instant.compare(endsAt(one), endsAt(other))
}

async function show(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const at = await visitMeeting(c, deps)
  if (at instanceof Response) return at
  const { communityId, personId } = at.viewer
  const { meeting } = at.shown
  const isRank = at.access.bodies.includes(meeting.body)
  const [all, corrections] = await Promise.all([
    rollOf(deps.db, communityId, meeting),
    isRank ? correctionsOf(deps.db, communityId, meeting.id) : [],
  ])
  const page = {
    visit,
    rules: at.rules,
    shown: at.shown,
    isRank,
    mayHold: at.access.holds.includes(meeting.body),
    readerId: personId,
    roll: isRank ? all : all.filter((row) => isOurs(row, at)),
    corrections,
  }
  return sendPage(c, <MeetingDeskPage {...page} {...doneIn(c)} />)
}

/** The people of a station see themselves and each other. */
function isOurs({ personId, seats }: RollRow, { viewer, access }: AtMeeting): boolean {
  return (
    personId === viewer.personId ||
    seats.some(({ stationId }) => stationId !== null && access.stationIds.includes(stationId))
  )
}
