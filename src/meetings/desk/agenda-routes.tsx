import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { Temporal } from '../../kit/time/time.ts'
import { type FormValues, readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { listStations } from '../../stations/store.ts'
import { addTopic } from '../agenda/add-topic.ts'
import { moveTopic } from '../agenda/move-topic.ts'
import { removeTopic } from '../agenda/remove-topic.ts'
import { openCases } from '../agenda/store.ts'
import { caseName } from '../agenda/topic.ts'
import { countReachable, peopleOf } from '../letters/tell-people.ts'
import { hasBegun, lastCallOf } from '../meeting.ts'
import { writtenTitle } from './meeting-form.ts'
import { messages } from './messages.ts'
import {
  longestNote,
  longestTitle,
  RemovalPage,
  type TopicForm,
  TopicPage,
  type TopicPageProps,
} from './topic-pages.tsx'
import { type AtMeeting, type DeskMeetingDeps, refuse, refuseGone, toMeeting, visitAsHolder } from './visit-routes.tsx'

/** A meeting's agenda: adding a topic, moving it, taking it off. */
export function agendaRoutes(deps: DeskMeetingDeps): Hono<Env> {
  return new Hono<Env>()
    .on(['GET', 'POST'], '/desk/meetings/:id/topics', async (c) => await add(c, deps))
    .post('/desk/meetings/:id/topics/:topic/place', async (c) => await move(c, deps))
    .on(['GET', 'POST'], '/desk/meetings/:id/topics/:topic/removal', async (c) => await remove(c, deps))
}

async function add(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitAsHolder(c, deps)
  if (at instanceof Response) return at
  const { meeting } = at.shown
  if (meeting.state !== 'planned') return refuse(c, at, meeting.state)
  const form = readTopicForm(c.req.method === 'GET' ? c.req.query() : await readForm(c))
  const choices = await readChoices(c, deps, at)
  const isLate = Temporal.Instant.compare(clock(), lastCallOf(meeting)) > 0
  const show = (errors: TopicPageProps['errors'], status: 200 | 422) =>
    sendPage(c, <TopicPage {...{ visit, meeting, form, errors, isLate }} rules={at.rules} {...choices} />, status)
  if (c.req.method === 'GET') return show({}, 200)
  const title = writtenTitle(form, visit.language, null)
  const wrong = {
    ...(title && form.title.length <= longestTitle ? {} : { title: messages.topicNameWrong }),
    ...(form.titleOther.length > longestTitle ? { titleOther: messages.topicNameWrong } : {}),
    ...(form.words.length > longestNote ? { words: messages.topicWordsWrong } : {}),
  }
  if (!title || Object.keys(wrong).length > 0) return show(wrong, 422)
  const { personId, communityId } = at.viewer
  const topic = { title, words: form.words, stationId: form.station || null, proposalId: form.case || null }
  const asked = { ...topic, meetingId: meeting.id, personId }
  const outcome = await addTopic(db, communityId, at.charter, asked, clock())
  if (outcome.ok) {
    const told = outcome.isTold ? 'told' : 'untold'
    return toMeeting(c, meeting.id, outcome.stationId === null || hasBegun(meeting, clock()) ? 'topic' : told)
  }
  switch (outcome.reason) {
    case 'no-such-station':
      return show({ station: messages.stationGone }, 422)
    case 'no-such-case':
      return show({ case: messages.caseGone }, 422)
    case 'case-of-other-station':
      return show({ case: messages.caseOfOther }, 422)
    case 'no-such-meeting':
      return refuseGone(c)
    default:
      return refuse(c, at, outcome.reason)
  }
}

function readTopicForm(values: FormValues): TopicForm {
  const { title = '', titleOther = '', station = '', words = '' } = values
  return { title: title.trim(), titleOther: titleOther.trim(), station, case: values.case ?? '', words: words.trim() }
}

/** Every station, and every open case by its name. */
async function readChoices(c: Context<Env>, { db, shelf }: DeskMeetingDeps, { viewer }: AtMeeting) {
  const { say } = c.get('visit')
  const { communityId } = viewer
  const stations = (await listStations(db, communityId)).map(({ id, names }) => ({ value: id, label: say(names) }))
  const cases = []
  for (const one of await openCases(db, communityId)) {
    // Read once each and then kept on the shelf: this is no query a case.
    const { rules } = await shelf.version(db, communityId, one.charterVersionId)
    cases.push({ value: one.id, label: say(caseName(rules.procedures[one.procedure]?.name, one)) })
  }
  return { stations, cases }
}

async function move(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const at = await visitAsHolder(c, deps)
  if (at instanceof Response) return at
  const { meeting } = at.shown
  const { to } = await readForm(c)
  const asked = { meetingId: meeting.id, topicId: topicIn(c), personId: at.viewer.personId }
  const direction = to === 'up' ? 'up' : 'down'
  const moved = { ...asked, to: direction } as const
  const outcome = await moveTopic(deps.db, at.viewer.communityId, at.charter, moved, deps.clock())
  if (outcome.ok) return toMeeting(c, meeting.id, 'moved')
  return outcome.reason === 'no-such-meeting' ? refuseGone(c) : refuse(c, at, outcome.reason)
}

async function remove(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitAsHolder(c, deps)
  if (at instanceof Response) return at
  const { meeting, topics } = at.shown
  const topic = topics.find(({ id }) => id === topicIn(c))
  if (!topic) return refuse(c, at, 'no-such-topic')
  if (meeting.state !== 'planned') return refuse(c, at, meeting.state)
  if (hasBegun(meeting, clock())) return refuse(c, at, 'begun')
  const { communityId, personId } = at.viewer
  if (c.req.method === 'GET') {
    const people = topic.station && topic.toldAt ? await peopleOf(db, communityId, topic.station.id) : []
    const told = await countReachable(
      db,
      communityId,
      people.filter((one) => one !== personId),
    )
    return sendPage(c, <RemovalPage {...{ visit, meeting, topic, told }} />)
  }
  const asked = { meetingId: meeting.id, topicId: topic.id, personId }
  const outcome = await removeTopic(db, communityId, at.charter, asked, clock())
  if (outcome.ok) return toMeeting(c, meeting.id, 'removed', outcome.told)
  return outcome.reason === 'no-such-meeting' ? refuseGone(c) : refuse(c, at, outcome.reason)
}

function topicIn(c: Context<Env>): string {
  return z.uuid().safeParse(c.req.param('topic')).data ?? ''
}
