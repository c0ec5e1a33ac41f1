import type { MiddlewareHandler } from 'hono'
import { PageHeading } from '../kit/web/components/layout.tsx'
import { Notice } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { sendPage } from '../kit/web/send-page.ts'
import { href, type Visit } from '../kit/web/visit.ts'
import { findViewer } from '../people/viewer.ts'
import type { ManagerEnv, SetupDeps } from './deps.ts'
import { messages } from './messages.ts'

/**
 * Lets managers through. Who is not signed in is asked to; everybody else is told, in words, whose pages these are. A suspended
 * manager may look, but not act. None of these pages is kept by a browser or a proxy: they show addresses.
 */
export function managersOnly({ db, clock }: Pick<SetupDeps, 'db' | 'clock'>): MiddlewareHandler<ManagerEnv> {
  return async (c, next) => {
    const visit = c.get('visit')
    c.header('Cache-Control', 'no-store')
    const viewer = await findViewer(db, c, clock())
    if (!viewer) {
      const wish = c.req.method === 'GET' ? visit.path : '/manage'
      return c.redirect(href(visit, `/sign-in?next=${encodeURIComponent(href(visit, wish))}`), 303)
    }
    if (!viewer.isManager) return sendPage(c, <NotForYouPage visit={visit} why="not-a-manager" />, 403)
    if (viewer.isSuspended && c.req.method !== 'GET')
      return sendPage(c, <NotForYouPage visit={visit} why="suspended" />, 403)
    c.set('manager', viewer)
    await next()
    return undefined
  }
}

function NotForYouPage({ visit, why }: { readonly visit: Visit; readonly why: 'not-a-manager' | 'suspended' }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.managersOnly)} private>
      <PageHeading title={say(messages.managersOnly)} />
      <Notice kind="warning">{say(why === 'suspended' ? messages.suspendedWords : messages.managersOnlyWords)}</Notice>
    </Page>
  )
}
