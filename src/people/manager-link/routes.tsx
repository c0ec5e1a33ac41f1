import { Hono } from 'hono'
import { z } from 'zod'
import { isLanguage, languages } from '../../kit/i18n/say.ts'
import { type FormValues, readForm } from '../../kit/web/read-form.ts'
import { guardSecretPaths } from '../../kit/web/secret-path.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { writeSessionCookie } from '../../kit/web/session-cookie.ts'
import { type Env, href, type Visit } from '../../kit/web/visit.ts'
import { canSetUpManager, setUpManager } from '../first-manager.ts'
import { mailAddress, personName } from '../person.ts'
import type { SignInDeps } from '../sign-in/routes.tsx'
import { type ManagerForm, SetUpManagerPage, VoidManagerLinkPage } from './pages.tsx'

const managerSchema = z.object({ name: personName, email: mailAddress, language: z.enum(languages) })

/** `/manager/<secret>`: the first manager's link. */
export function managerLinkRoutes({ db, clock }: Pick<SignInDeps, 'db' | 'clock'>): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use('/manager/:secret', guardSecretPaths)

  routes.get('/manager/:secret', async (c) => {
    const visit = c.get('visit')
    const isGood = await canSetUpManager(db, visit.community.id, c.req.param('secret'), clock())
    if (!isGood) return sendPage(c, <VoidManagerLinkPage visit={visit} />, 410)
    return sendPage(
      c,
      <SetUpManagerPage visit={visit} action={href(visit, visit.path)} form={read({}, visit)} wrong={[]} />,
    )
  })

  routes.post('/manager/:secret', async (c) => {
    const visit = c.get('visit')
    const secret = c.req.param('secret')
    const isGood = await canSetUpManager(db, visit.community.id, secret, clock())
    if (!isGood) return sendPage(c, <VoidManagerLinkPage visit={visit} />, 410)
    const form = read(await readForm(c), visit)
    const parsed = managerSchema.safeParse(form)
    if (!parsed.success) {
      const wrong = fieldsOf(parsed.error)
      const page = <SetUpManagerPage visit={visit} action={href(visit, visit.path)} form={form} wrong={wrong} />
      return sendPage(c, page, 422)
    }
    const outcome = await setUpManager(db, visit.community.id, secret, parsed.data, clock())
    if (!outcome.ok) return sendPage(c, <VoidManagerLinkPage visit={visit} />, 410)
    writeSessionCookie(c, outcome.session)
    return c.redirect(href(visit, '/manage'), 303)
  })

  return routes
}

function read(values: FormValues, visit: Visit): ManagerForm {
  const { name = '', email = '', language } = values
  return { name, email, language: isLanguage(language) ? language : visit.language }
}

function fieldsOf(error: z.ZodError<z.infer<typeof managerSchema>>): (keyof ManagerForm)[] {
  const { fieldErrors } = z.flattenError(error)
  return (['name', 'email', 'language'] as const).filter((field) => fieldErrors[field] !== undefined)
}
