import { Hono } from 'hono'
import type { Env } from '../kit/web/visit.ts'
import { deskMeetingRoutes } from './desk/routes.tsx'
import type { DeskMeetingDeps } from './desk/visit-routes.tsx'
import { publicMeetingRoutes } from './public/routes.tsx'

/** Meetings: for everybody, and for those who are invited to them. */
export function meetingRoutes(deps: DeskMeetingDeps): Hono<Env> {
  return new Hono<Env>().route('/', publicMeetingRoutes(deps)).route('/', deskMeetingRoutes(deps))
}
