import type { Context } from 'hono'
import type { CharterRules } from '../../charter/charter.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { type Clock, dayIn } from '../../kit/time/time.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { loadStanding } from '../../offices/load-standing.ts'
import { mayDo, type Standing } from '../../offices/standing.ts'
import { toSignIn } from '../../people/sign-in/routes.tsx'
import { findViewer, type Viewer } from '../../people/viewer.ts'
import type { Station } from '../../stations/station.ts'
import { findStationBySlug } from '../../stations/store.ts'
import type { Activity } from '../activity.ts'
import { findActivity } from '../store.ts'
import { messages } from './messages.ts'
import { type Reader, readerOf } from './reader.ts'
import { RefusedPage, type RefusedPageProps, statusOf } from './refused-page.tsx'

export interface DeskDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: Pick<CharterShelf, 'running'>
}

/** Somebody who is signed in, and by what they act. */
export interface AtDesk {
  readonly viewer: Viewer
  readonly rules: CharterRules
  readonly standing: Standing
}

/** Who is at their desk; whoever is not signed in is sent to sign in first. */
export async function openDesk(c: Context<Env>, { db, clock, shelf }: DeskDeps): Promise<AtDesk | Response> {
  const { id } = c.get('visit').community
  const viewer = await findViewer(db, c, clock())
  if (!viewer) return toSignIn(c, c.req.method === 'GET' ? undefined : '/desk/activities')
  const { rules } = await shelf.running(db, id)
  const standing = await loadStanding(db, id, rules, viewer.personId, dayIn(rules.zone, clock()))
  return { viewer, rules, standing }
}

/** A station for which the viewer records activities. */
export async function openStation(
  c: Context<Env>,
  deps: DeskDeps,
  slug: string,
): Promise<(AtDesk & { readonly station: Station }) | Response> {
  const desk = await openDesk(c, deps)
  if (desk instanceof Response) return desk
  const station = await findStationBySlug(deps.db, c.get('visit').community.id, slug)
  if (!station) return refuse(c, { why: 'no-such-station' })
  if (mayDo(desk.rules, desk.standing, 'record-activities', station.id)) return { ...desk, station }
  return refuse(c, { why: 'not-yours' })
}

export type AtRecord = AtDesk & { readonly activity: Activity; readonly reader: Reader }

/** The record of an activity in which the viewer has a part. */
export async function openActivity(c: Context<Env>, deps: DeskDeps, slug: string): Promise<AtRecord | Response> {
  const desk = await openDesk(c, deps)
  if (desk instanceof Response) return desk
  const activity = await findActivity(deps.db, c.get('visit').community.id, slug)
  if (!activity) return refuse(c, { why: 'no-such-activity' })
  const reader = readerOf(desk.rules, desk.standing, activity, desk.viewer.personId)
  return reader ? { ...desk, activity, reader } : refuse(c, { why: 'not-allowed', back: toPublic(activity) })
}

export function toPublic({ slug }: Pick<Activity, 'slug'>) {
  return { path: `/activities/${slug}`, toActivity: true }
}

export function toRecord({ slug }: Pick<Activity, 'slug'>) {
  return { path: `/desk/activities/${slug}`, toActivity: true }
}

export function refuse(c: Context<Env>, refused: Omit<RefusedPageProps, 'visit'>): Response {
  return sendPage(c, <RefusedPage visit={c.get('visit')} {...refused} />, statusOf(refused.why))
}

/** What was just done, to be said once: by the word in the address. */
const doneWords: Readonly<Record<string, Text>> = {
  recorded: messages.doneRecorded,
  edited: messages.doneEdited,
  held: messages.doneHeld,
  cancelled: messages.doneCancelled,
  planned: messages.donePlanned,
  asked: messages.doneAsked,
  stopped: messages.doneStopped,
  agreed: messages.doneAgreed,
  refused: messages.doneRefused,
  linked: messages.doneLinked,
  unlinked: messages.doneUnlinked,
  confirmed: messages.doneConfirmed,
  'taken-back': messages.doneTakenBack,
  removed: messages.doneRemoved,
}

export function sayDone(c: Context<Env>): string | undefined {
  const done = c.req.query('done') ?? ''
  const words = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined
  return words && c.get('visit').say(words)
}
