import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { isLanguage, languages } from '../../kit/i18n/say.ts'
import { type FormValues, readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { readSessionCookie } from '../../kit/web/session-cookie.ts'
import { type Env, href, type Visit } from '../../kit/web/visit.ts'
import { consentsOf, withdrawConsent } from '../consent-store.ts'
import { latinName, personName } from '../person.ts'
import { type SignInDeps, toSignIn } from '../sign-in/routes.tsx'
import { readSessionKey } from '../sign-in/session.ts'
import { sessionsOf } from '../sign-in/store.ts'
import { findPerson } from '../store.ts'
import { findViewer, type Viewer } from '../viewer.ts'
import { changeProfile } from './change-profile.ts'
import { exportPerson, type OwnRecords } from './export-person.ts'
import { type ProfileForm, ProfilePage } from './pages.tsx'

export interface ProfileDeps extends Pick<SignInDeps, 'db' | 'clock'> {
  /** What other features keep about a person, for the data that people take along. */
  readonly ownRecords?: Readonly<Record<string, OwnRecords>> | undefined
}

const profileSchema = z.object({ name: personName, latinName, language: z.enum(languages) })

/** `/me`: one's own page, and one's own data. */
export function profileRoutes({ db, clock, ownRecords = {} }: ProfileDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/me', async (c) => {
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c)
    const person = await findPerson(db, viewer.communityId, viewer.personId)
    const form = { name: viewer.name, latinName: person?.latinName ?? '', language: viewer.language }
    return await sendProfile(c, viewer, form, [], c.req.query('saved') !== undefined)
  })

  routes.post('/me', async (c) => {
    const visit = c.get('visit')
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c)
    const form = read(await readForm(c), visit)
    const parsed = profileSchema.safeParse(form)
    if (!parsed.success) {
      const { fieldErrors } = z.flattenError(parsed.error)
      const wrong = (['name', 'latinName', 'language'] as const).filter((field) => fieldErrors[field] !== undefined)
      return await sendProfile(c, viewer, form, wrong, false)
    }
    await changeProfile(db, viewer, parsed.data)
    return c.redirect(href(visit, '/me?saved'), 303)
  })

  routes.post('/me/consents/:id/withdrawal', async (c) => {
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c)
    const { data: id } = z.uuid().safeParse(c.req.param('id'))
    if (id !== undefined) await withdrawConsent(db, viewer.communityId, viewer.personId, id, clock())
    return c.redirect(href(c.get('visit'), '/me?saved'), 303)
  })

  routes.get('/me/data', async (c) => {
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c)
    const data = await exportPerson(db, viewer, ownRecords, clock())
    return c.body(`${JSON.stringify(data, null, 2)}\n`, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${c.get('visit').community.slug}-my-data.json"`,
      'Cache-Control': 'no-store',
    })
  })

  return routes

  async function sendProfile(
    c: Context<Env>,
    viewer: Viewer,
    form: ProfileForm,
    wrong: readonly (keyof ProfileForm)[],
    isSaved: boolean,
  ): Promise<Response> {
    c.header('Cache-Control', 'no-store')
    const page = (
      <ProfilePage
        visit={c.get('visit')}
        form={form}
        wrong={wrong}
        isSaved={isSaved}
        sessions={await sessionsOf(db, viewer.accountId, clock())}
        current={readSessionKey(readSessionCookie(c))?.id ?? ''}
        consents={await consentsOf(db, viewer.communityId, viewer.personId)}
      />
    )
    return sendPage(c, page, wrong.length > 0 ? 422 : 200)
  }
}

function read(values: FormValues, visit: Visit): ProfileForm {
  const { name = '', latinName = '', language } = values
  return { name, latinName, language: isLanguage(language) ? language : visit.language }
}
