import { type Context, Hono } from 'hono'
import { sendPage } from '../kit/web/send-page.ts'
import type { Env } from '../kit/web/visit.ts'
import { NoVersionPage, PolicyPage } from './pages.tsx'
import { codesOfConduct, type Policy, privacyNotices } from './policy.ts'

/** `/privacy` and `/conduct`: the texts in force; `/privacy/<version>`: any that ever was. */
export function policyRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  for (const [path, versions] of [['/privacy', privacyNotices] as const, ['/conduct', codesOfConduct] as const]) {
    routes.get(path, (c) => show(c, path, versions, versions[0]))
    routes.get(`${path}/:version`, (c) => {
      const asked = c.req.param('version')
      return show(
        c,
        path,
        versions,
        versions.find(({ version }) => version === asked),
      )
    })
  }
  return routes
}

function show(c: Context<Env>, path: string, versions: readonly Policy[], policy: Policy | undefined): Response {
  const visit = c.get('visit')
  if (!policy) return sendPage(c, <NoVersionPage visit={visit} path={path} />, 404)
  return sendPage(c, <PolicyPage {...{ visit, path, policy, versions }} />)
}
