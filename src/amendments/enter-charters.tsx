import type { CharterShelf, ShelvedCharter } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { type Clock, type Day, dayIn, type Instant } from '../kit/time/time.ts'
import { Actions, ButtonLink } from '../kit/web/components/button.tsx'
import { PageHeading } from '../kit/web/components/layout.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { sendPage } from '../kit/web/send-page.ts'
import type { VisitContext } from '../kit/web/session-cookie.ts'
import { href, type Visit } from '../kit/web/visit.ts'
import { toSignIn } from '../people/sign-in/routes.tsx'
import { findViewer, type Viewer } from '../people/viewer.ts'
import { messages } from './drafts/messages.ts'
import { loadRights } from './load-rights.ts'
import type { AmendingRights } from './rights.ts'

export interface AmendmentDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: CharterShelf
}

/** Somebody at the pages of drafts, and what they may do there. */
export interface Entered {
  readonly visit: Visit
  readonly viewer: Viewer
  readonly charter: ShelvedCharter
  readonly rights: AmendingRights
  readonly now: Instant
  /** In the community's zone. */
  readonly today: Day
}

/**
 * Lets somebody in to `/desk/charters`. Who is not signed in is asked to; whom the charter gives no part in changing it is told whose
 * pages these are. `needs`: what they have to be allowed to do. Verbs ask again: this is for pages.
 */
export async function enterCharters(
  c: VisitContext,
  { db, clock, shelf }: AmendmentDeps,
  needs: keyof AmendingRights = 'mayRead',
): Promise<{ readonly entered: Entered } | { readonly answer: Response }> {
  const visit = c.get('visit')
  const now = clock()
  c.header('Cache-Control', 'no-store')
  const viewer = await findViewer(db, c, now)
  if (!viewer) return { answer: toSignIn(c) }
  const charter = await shelf.running(db, visit.community.id)
  const rights = await loadRights(db, visit.community.id, charter, viewer, now)
  if (!rights[needs]) return { answer: sendPage(c, <NotForYouPage visit={visit} />, 403) }
  return { entered: { visit, viewer, charter, rights, now, today: dayIn(charter.rules.zone, now) } }
}

export function NotForYouPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.forDeciders)} private>
      <PageHeading title={say(messages.forDeciders)} lead={say(messages.forDecidersWords)} />
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, '/charter')}>
          {say(messages.toCharter)}
        </ButtonLink>
      </Actions>
    </Page>
  )
}
