import type { Db } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'
import { readSessionCookie, type VisitContext, writeSessionCookie } from '../kit/web/session-cookie.ts'
import type { Env } from '../kit/web/visit.ts'
import { readSessionKey, resumeSession } from './sign-in/session.ts'

/** Who is signed in, as somebody in the community of the visit. */
export interface Viewer {
  readonly accountId: string
  readonly personId: string
  readonly communityId: string
  readonly name: string
  readonly language: Language
  readonly isManager: boolean
  /** May read, but not act. */
  readonly isSuspended: boolean
}

/**
 * Reads who is signed in; undefined for everybody else, and for an account that is nobody in this community. Moves the
 * session's end at most once an hour.
 */
export async function findViewer<Known extends Env>(
  db: Db,
  c: VisitContext<Known>,
  now: Instant,
): Promise<Viewer | undefined> {
  const cookie = readSessionCookie(c)
  const key = readSessionKey(cookie)
  if (cookie === undefined || !key) return undefined
  const communityId = c.get('visit').community.id
  const resumed = await resumeSession(db, communityId, key, now)
  if (!resumed) return undefined
  if (resumed.prolonged) writeSessionCookie(c, cookie)
  const { accountId, personId, name, language, isManager, isSuspended } = resumed.signedIn
  return { accountId, personId, communityId, name, language, isManager, isSuspended }
}
