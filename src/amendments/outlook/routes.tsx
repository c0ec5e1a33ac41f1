import { type Context, Hono } from 'hono'
import { dayIn } from '../../kit/time/time.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href, type Visit } from '../../kit/web/visit.ts'
import { enterStation } from '../../offices/enter-station.tsx'
import { loadStanding } from '../../offices/load-standing.ts'
import { ranksWith } from '../../offices/standing.ts'
import { toSignIn } from '../../people/sign-in/routes.tsx'
import { findViewer } from '../../people/viewer.ts'
import type { Station } from '../../stations/station.ts'
import { listStations } from '../../stations/store.ts'
import type { AmendmentDeps } from '../enter-charters.tsx'
import { readDay } from '../read-day.ts'
import { sayWrongDay } from '../trial/say-wrong-day.ts'
import { loadOutlook } from './load-outlook.ts'
import { messages } from './messages.ts'
import { OutlookPage } from './outlook-page.tsx'

/** `/desk/outlook`: what will come with nothing done, for those who see how every station stands; for a station, for its people too. */
export function outlookRoutes(deps: AmendmentDeps): Hono<Env> {
  const { db, clock, shelf } = deps
  return new Hono<Env>()
    .get('/desk/outlook', async (c) => {
      const visit = c.get('visit')
      c.header('Cache-Control', 'no-store')
      const viewer = await findViewer(db, c, clock())
      if (!viewer) return toSignIn(c)
      const { rules } = await shelf.running(db, visit.community.id)
      const today = dayIn(rules.zone, clock())
      const standing = await loadStanding(db, visit.community.id, rules, viewer.personId, today)
      if (ranksWith(rules, standing, 'see-stations').length === 0)
        return sendPage(c, <NotForYouPage visit={visit} />, 403)
      return await showOutlook(c, deps)
    })
    .get('/desk/stations/:slug/outlook', async (c) => {
      const come = await enterStation(c, deps, (rules, standing, station) => {
        const isTheirs = standing.offices.some(({ stationId }) => stationId === station.id)
        return isTheirs || ranksWith(rules, standing, 'see-stations').length > 0
      })
      return 'entered' in come ? await showOutlook(c, deps, come.entered.station) : come.answer
    })
}

async function showOutlook(c: Context<Env>, { db, clock, shelf }: AmendmentDeps, station?: Station): Promise<Response> {
  const visit = c.get('visit')
  const { id } = visit.community
  const { rules } = await shelf.running(db, id)
  const today = dayIn(rules.zone, clock())
  const inAYear = today.add({ years: 1 })
  const asked = c.req.query('until') ?? inAYear.toString()
  const read = readDay(asked, today)
  const until = read.ok ? read.day : inAYear
  const outlook = await loadOutlook(db, id, shelf, until, clock(), station?.id)
  const stations = new Map((await listStations(db, id)).map((one) => [one.id, one]))
  const error = read.ok ? undefined : sayWrongDay(visit, read)
  const page = <OutlookPage {...{ visit, outlook, stations, until, asked, error, station }} />
  return sendPage(c, page, read.ok ? 200 : 422)
}

function NotForYouPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.notForYou)} private>
      <PageHeading title={say(messages.notForYou)} lead={say(messages.notForYouWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/desk')}>
        {say(messages.toDesk)}
      </ButtonLink>
    </Page>
  )
}
