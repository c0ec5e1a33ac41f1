import type { CharterRules } from '../charter/charter.ts'
import type { CharterShelf, ShelvedCharter } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { type Clock, type Day, dayIn } from '../kit/time/time.ts'
import { ButtonLink } from '../kit/web/components/button.tsx'
import { PageHeading } from '../kit/web/components/layout.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { sendPage } from '../kit/web/send-page.ts'
import type { VisitContext } from '../kit/web/session-cookie.ts'
import { href, type Visit } from '../kit/web/visit.ts'
import { loadStanding } from '../offices/load-standing.ts'
import type { Standing } from '../offices/standing.ts'
import { toSignIn } from '../people/sign-in/routes.tsx'
import { findViewer, type Viewer } from '../people/viewer.ts'
import { messages } from './messages.ts'

export interface DeskDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: CharterShelf
}

/** Somebody signed in, and by what they may act today. */
export interface AtDesk {
  readonly visit: Visit
  readonly viewer: Viewer
  readonly charter: ShelvedCharter
  readonly standing: Standing
  readonly today: Day
}

/** Lets somebody in to a page of the desk: who is not signed in is asked to, for whom `isLetIn` is false it is 403, in words. */
export async function enterDesk(
  c: VisitContext,
  { db, clock, shelf }: DeskDeps,
  isLetIn: (rules: CharterRules, standing: Standing) => boolean,
): Promise<{ readonly entered: AtDesk } | { readonly answer: Response }> {
  const visit = c.get('visit')
  const { id } = visit.community
  c.header('Cache-Control', 'no-store')
  const viewer = await findViewer(db, c, clock())
  if (!viewer) return { answer: toSignIn(c) }
  const charter = await shelf.running(db, id)
  const today = dayIn(charter.rules.zone, clock())
  const standing = await loadStanding(db, id, charter.rules, viewer.personId, today)
  if (!isLetIn(charter.rules, standing)) return { answer: sendPage(c, <NotYoursPage visit={visit} />, 403) }
  return { entered: { visit, viewer, charter, standing, today } }
}

export function NotYoursPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.notYours)} private>
      <PageHeading title={say(messages.notYours)} lead={say(messages.notYoursWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/desk')}>
        {say(messages.toDesk)}
      </ButtonLink>
    </Page>
  )
}

export function NothingPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.nothingThere)} private>
      <PageHeading title={say(messages.nothingThere)} lead={say(messages.nothingThereWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/desk')}>
        {say(messages.toDesk)}
      </ButtonLink>
    </Page>
  )
}
