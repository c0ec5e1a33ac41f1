import { Hono } from 'hono'
import { saveFooter } from '../../charters/store.ts'
import { readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { href } from '../../kit/web/visit.ts'
import type { ManagerEnv, SetupDeps } from '../deps.ts'
import { readFooter } from './footer-form.ts'
import { FooterPage } from './pages.tsx'

/** `/manage/footer`: who runs the site. */
export function footerRoutes({ db }: Pick<SetupDeps, 'db'>): Hono<ManagerEnv> {
  const routes = new Hono<ManagerEnv>()

  routes.get('/manage/footer', (c) => {
    const visit = c.get('visit')
    const { operator = '', contact = '', icp = '', police = '' } = visit.community.footer
    const form = { operator, contact, icp, police }
    return sendPage(c, <FooterPage visit={visit} form={form} wrong={[]} isSaved={c.req.query('saved') !== undefined} />)
  })

  routes.post('/manage/footer', async (c) => {
    const visit = c.get('visit')
    const { operator = '', contact = '', icp = '', police = '' } = await readForm(c)
    const form = { operator, contact, icp, police }
    const read = readFooter(form)
    if (!read.ok) return sendPage(c, <FooterPage visit={visit} form={form} wrong={read.wrong} isSaved={false} />, 422)
    await saveFooter(db, visit.community.id, read.footer)
    return c.redirect(href(visit, '/manage/footer?saved'), 303)
  })

  return routes
}
