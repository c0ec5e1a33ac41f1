import type { MiddlewareHandler } from 'hono'
import type { Env } from '../../kit/web/visit.ts'
import { findViewer } from '../../people/viewer.ts'
import type { DeskDeps } from '../enter-desk.tsx'
import { loadRail } from './load-rail.ts'

const deskPaths = /^\/(desk|me)(\/|$)/

/** Gives every page of the desk, whichever feature shows it, the same way through it. */
export function withRail({ db, clock, shelf }: DeskDeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const visit = c.get('visit')
    if (!deskPaths.test(visit.path.split('?', 1)[0] ?? '')) return await next()
    const viewer = await findViewer(db, c, clock())
    if (viewer) c.set('visit', { ...visit, rail: await loadRail(db, shelf, visit, viewer, clock()) })
    return await next()
  }
}
