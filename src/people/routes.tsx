import { Hono } from 'hono'
import type { Env } from '../kit/web/visit.ts'
import { managerLinkRoutes } from './sign-in/manager-routes.tsx'
import { type SignInDeps, signInRoutes } from './sign-in/routes.tsx'

export type PeopleDeps = SignInDeps

/** Signing in and out, one's own profile, and claims of recorded people. */
export function peopleRoutes(deps: PeopleDeps): Hono<Env> {
  return new Hono<Env>().route('/', signInRoutes(deps)).route('/', managerLinkRoutes(deps))
}
