import { Hono } from 'hono'
import { ranksHeldBy } from '../bodies/store.ts'
import { roleTitle } from '../charter/charter.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Clock } from '../kit/time/time.ts'
import { readForm } from '../kit/web/read-form.ts'
import { sendPage } from '../kit/web/send-page.ts'
import { clearSessionCookie } from '../kit/web/session-cookie.ts'
import type { Env, Visit } from '../kit/web/visit.ts'
import { toSignIn } from '../people/sign-in/routes.tsx'
import { hasOtherManager } from '../people/store.ts'
import { findViewer, type Viewer } from '../people/viewer.ts'
import { hasEnded } from '../proposals/proposal.ts'
import { proposalsOf } from '../proposals/store.ts'
import { appointmentsOf } from '../stations/appointment-store.ts'
import { stationsById } from '../stations/store.ts'
import { erasePerson } from './erase-person.ts'
import { messages } from './messages.ts'
import { ErasedPage, ErasePage } from './pages.tsx'

export interface PersonalDataDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: CharterShelf
}

/** `/me/erase`: erases whoever asks, once they have read what that does. */
export function personalDataRoutes({ db, clock, shelf }: PersonalDataDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/me/erase', async (c) => {
    const visit = c.get('visit')
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c)
    return sendPage(c, <ErasePage visit={visit} {...(await whatItMeans(visit, viewer))} />)
  })

  routes.post('/me/erase', async (c) => {
    const visit = c.get('visit')
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c)
    const { sure } = await readForm(c)
    if (sure !== 'yes')
      return sendPage(c, <ErasePage visit={visit} {...(await whatItMeans(visit, viewer))} isSureMissing />, 422)
    // Of two at once the second finds nobody any more: for whoever asks that is the same.
    await erasePerson(db, viewer.communityId, shelf, viewer.personId, clock())
    clearSessionCookie(c)
    return sendPage(c, <ErasedPage visit={visit} />)
  })

  return routes

  async function whatItMeans(visit: Visit, viewer: Viewer) {
    const { communityId, personId, isManager } = viewer
    const isLastManager = isManager && !(await hasOtherManager(db, communityId, personId))
    return { ends: await whatEnds(visit, viewer), isLastManager }
  }

  async function whatEnds({ say }: Visit, viewer: Viewer): Promise<string[]> {
    const { communityId, personId } = viewer
    const { rules } = await shelf.running(db, communityId)
    const ranks = await ranksHeldBy(db, communityId, personId)
    const offices = (await appointmentsOf(db, communityId, personId)).filter(({ lastDay }) => lastDay === null)
    const ids = offices.map(({ stationId }) => stationId)
    const stations = new Map((await stationsById(db, communityId, ids)).map((station) => [station.id, station]))
    const open = (await proposalsOf(db, communityId, personId)).filter((proposal) => !hasEnded(proposal))
    return [
      ...ranks.map((role) => say(roleTitle(rules, role))),
      ...offices.map(({ stationId, office }) => {
        const station = stations.get(stationId)
        const values = {
          office: say(roleTitle(rules, `station.${office}`)),
          station: station ? say(station.names) : '',
        }
        return say(messages.office, values)
      }),
      ...(open.length > 0 ? [say(messages.applications, { count: open.length })] : []),
      ...(viewer.isManager ? [say(messages.manager)] : []),
    ]
  }
}
