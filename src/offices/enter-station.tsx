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
import { toSignIn } from '../people/sign-in/routes.tsx'
import { findViewer, type Viewer } from '../people/viewer.ts'
import type { Station } from '../stations/station.ts'
import { findStationBySlug } from '../stations/store.ts'
import { loadStanding } from './load-standing.ts'
import { messages } from './messages.ts'
import type { Standing } from './standing.ts'

export interface OfficeDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: Pick<CharterShelf, 'running'>
}

/** Somebody at a page of a station's own, and by what they may act there today. */
export interface Entered {
  readonly visit: Visit
  readonly viewer: Viewer
  readonly charter: ShelvedCharter
  readonly station: Station
  readonly standing: Standing
  readonly today: Day
}

/**
 * Lets somebody in to a page of a station's own, `/desk/stations/:slug/…`. Who is not signed in is asked to; a station that is not
 * there is 404; for whom `isLetIn` is false it is 403, in words. Verbs ask again: this is for pages.
 */
export async function enterStation(
  c: VisitContext,
  { db, clock, shelf }: OfficeDeps,
  isLetIn: (rules: CharterRules, standing: Standing, station: Station) => boolean,
): Promise<{ readonly entered: Entered } | { readonly answer: Response }> {
  const visit = c.get('visit')
  const { id } = visit.community
  c.header('Cache-Control', 'no-store')
  const viewer = await findViewer(db, c, clock())
  if (!viewer) return { answer: toSignIn(c) }
  const station = await findStationBySlug(db, id, c.req.param('slug') ?? '')
  if (!station) return { answer: sendPage(c, <NoStationPage visit={visit} />, 404) }
  const charter = await shelf.running(db, id)
  const today = dayIn(charter.rules.zone, clock())
  const standing = await loadStanding(db, id, charter.rules, viewer.personId, today)
  if (!isLetIn(charter.rules, standing, station))
    return { answer: sendPage(c, <NotLetInPage {...{ visit, station }} />, 403) }
  return { entered: { visit, viewer, charter, station, standing, today } }
}

function NoStationPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.noStation)} private>
      <PageHeading title={say(messages.noStation)} lead={say(messages.noStationWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/desk/offices')}>
        {say(messages.toOffices)}
      </ButtonLink>
    </Page>
  )
}

export function NotLetInPage({ visit, station }: { readonly visit: Visit; readonly station: Station }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.notLetIn)} private>
      <PageHeading title={say(messages.notLetIn)} lead={say(messages.notLetInWords, { station: say(station.names) })} />
      <ButtonLink kind="quiet" href={href(visit, `/stations/${station.slug}`)}>
        {say(messages.toPublicPage)}
      </ButtonLink>
    </Page>
  )
}
