import { type Context, Hono } from 'hono'
import type { Text } from '../../kit/i18n/say.ts'
import { type FormValues, readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { href } from '../../kit/web/visit.ts'
import { addPlace } from '../../places/add-place.ts'
import { findPlace } from '../../places/store.ts'
import type { ManagerEnv, SetupDeps } from '../deps.ts'
import { messages } from './messages.ts'
import { PlacesPage } from './pages.tsx'
import { type PlaceField, type PlaceForm, readPlace } from './place-form.ts'

const wrongWords: Readonly<Record<PlaceField, Text>> = {
  zh: messages.nameWrong,
  en: messages.nameWrong,
  aliases: messages.aliasesWrong,
  country: messages.countryWrong,
  regionZh: messages.regionWrong,
  regionEn: messages.regionWrong,
  zone: messages.zoneWrong,
  latitude: messages.latitudeWrong,
  longitude: messages.longitudeWrong,
}

/** `/manage/places`: a city that the list lacks. */
export function placesRoutes({ db, clock }: Pick<SetupDeps, 'db' | 'clock'>): Hono<ManagerEnv> {
  const routes = new Hono<ManagerEnv>()

  routes.get('/manage/places', async (c) => {
    const visit = c.get('visit')
    const added = await findPlace(db, c.req.query('added') ?? '')
    const form = read({ zone: visit.community.zone })
    return sendPage(c, <PlacesPage visit={visit} form={form} errors={{}} added={added && visit.say(added.names)} />)
  })

  routes.post('/manage/places', async (c) => {
    const visit = c.get('visit')
    const form = read(await readForm(c))
    const parsed = readPlace(form)
    if (!parsed.ok) {
      const errors = Object.fromEntries(parsed.wrong.map((field) => [field, visit.say(wrongWords[field])]))
      return sendWrong(c, form, errors)
    }
    const outcome = await addPlace(db, parsed.place, clock())
    if (outcome.ok) return c.redirect(href(visit, `/manage/places?added=${outcome.place.slug}`), 303)
    const name = outcome.reason === 'already-listed' ? visit.say(outcome.place.names) : ''
    const words = visit.say(outcome.words, { name })
    return sendWrong(c, form, outcome.reason === 'already-listed' ? { zh: words } : { en: words })
  })

  return routes
}

function sendWrong(c: Context<ManagerEnv>, form: PlaceForm, errors: Partial<Record<PlaceField, string>>): Response {
  return sendPage(c, <PlacesPage visit={c.get('visit')} form={form} errors={errors} />, 422)
}

function read(values: FormValues): PlaceForm {
  const { zh = '', en = '', aliases = '', country = '', regionZh = '', regionEn = '' } = values
  const { zone = '', latitude = '', longitude = '' } = values
  return { zh, en, aliases, country, regionZh, regionEn, zone, latitude, longitude }
}
