import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readPicture } from '../../kit/storage/read-picture.ts'
import { dayIn } from '../../kit/time/time.ts'
import { type FormValues, readForm, readUpload } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { NothingHerePage } from '../../kit/web/trouble-pages.tsx'
import { type Env, href } from '../../kit/web/visit.ts'
import { type Entered, enterStation, NotLetInPage } from '../../offices/enter-station.tsx'
import { mayDo } from '../../offices/standing.ts'
import type { ContactDeps } from '../deps.ts'
import { loadReach } from '../load-reach.ts'
import type { CardKind } from './card.ts'
import { noteMembers, putUpCard, takeDownCard } from './keep-cards.ts'
import { messages } from './messages.ts'
import { CardsPage, fieldIn, type WrongForm } from './pages.tsx'
import { type CardField, readCard, readMembers, refusalOf } from './read-card.ts'
import { listCards } from './store.ts'

/** `/desk/stations/:slug/contact`: for those whom the charter lets keep a station's contact. */
export function cardRoutes(deps: ContactDeps): Hono<Env> {
  const { db, clock } = deps
  const routes = new Hono<Env>()
  const path = '/desk/stations/:slug/contact'

  routes.get(path, async (c) => {
    const at = await enter(c, deps)
    return 'answer' in at ? at.answer : await showCards(c, deps, at.entered)
  })

  routes.post(path, async (c) => {
    // Who may not is turned away before anything of the picture is read.
    const at = await enter(c, deps)
    if ('answer' in at) return at.answer
    const { charter, station, viewer, today } = at.entered
    const kind: CardKind = c.req.query('kind') === 'person' ? 'person' : 'group'
    const { values, file } = await readUpload(c, fieldIn(kind, 'picture'))
    const refuse = async (error: WrongForm['error']) =>
      await showCards(c, deps, at.entered, { form: kind, error, values })
    const read = readCard(kind, ofForm(kind, values), today)
    if (!read.ok) return await refuse(read.error)
    const picture = await readPicture(file)
    if (!picture.ok) return await refuse(refusalOf(picture.reason))
    const given = { stationId: station.id, personId: viewer.personId, card: read.card, picture: picture.picture }
    const outcome = await putUpCard(db, viewer.communityId, charter.rules, given, clock())
    if (outcome.ok) return saved(c, at.entered)
    return outcome.reason === 'not-allowed' ? notLetIn(c, at.entered) : await refuse(refusalOf(outcome.reason))
  })

  routes.post(`${path}/:card/members`, async (c) => {
    const at = await enter(c, deps)
    if ('answer' in at) return at.answer
    const { data: cardId } = z.uuid().safeParse(c.req.param('card'))
    if (cardId === undefined) return sendPage(c, <NothingHerePage visit={c.get('visit')} />, 404)
    const values = await readForm(c)
    const members = readMembers(values[fieldIn(cardId, 'members')] ?? '') ?? Number.NaN
    const { charter, viewer } = at.entered
    const note = { cardId, personId: viewer.personId, members }
    const outcome = await noteMembers(db, viewer.communityId, charter.rules, note, clock())
    if (outcome.ok) return saved(c, at.entered)
    if (outcome.reason === 'not-allowed') return notLetIn(c, at.entered)
    if (outcome.reason === 'no-such-card') return sendPage(c, <NothingHerePage visit={c.get('visit')} />, 404)
    const error = { field: 'members', text: messages.membersWrong } as const
    return await showCards(c, deps, at.entered, { form: cardId, error, values })
  })

  routes.post(`${path}/:card/removal`, async (c) => {
    const at = await enter(c, deps)
    if ('answer' in at) return at.answer
    const { data: cardId } = z.uuid().safeParse(c.req.param('card'))
    if (cardId === undefined) return sendPage(c, <NothingHerePage visit={c.get('visit')} />, 404)
    const { charter, viewer } = at.entered
    const which = { cardId, personId: viewer.personId }
    const outcome = await takeDownCard(db, viewer.communityId, charter.rules, which, clock())
    return outcome.ok ? saved(c, at.entered) : notLetIn(c, at.entered)
  })

  return routes
}

async function enter(c: Context<Env>, deps: ContactDeps) {
  return await enterStation(c, deps, (rules, standing, { id }) => mayDo(rules, standing, 'keep-contact', id))
}

/** The values of one form by the plain names of its fields. */
function ofForm(kind: CardKind, values: FormValues): FormValues {
  const fields: readonly CardField[] = ['made-on', 'members', 'last-day']
  return Object.fromEntries(fields.map((field) => [field, values[fieldIn(kind, field)] ?? '']))
}

async function showCards(
  c: Context<Env>,
  { db, clock }: ContactDeps,
  { visit, viewer, charter, station }: Entered,
  wrong?: WrongForm,
): Promise<Response> {
  const { rules } = charter
  const today = dayIn(rules.zone, clock())
  const cards = await listCards(db, viewer.communityId, station.id)
  const reach = await loadReach(db, viewer.communityId, rules, station, today)
  const shown = reach.cards.map(({ id }) => id)
  const isSaved = c.req.query('saved') !== undefined && !wrong
  const page = { visit, rules, station, receivers: reach.receivers, cards, shown, today, isSaved, wrong }
  return sendPage(c, <CardsPage {...page} personId={viewer.personId} />, wrong ? 422 : 200)
}

function saved(c: Context<Env>, { visit, station }: Entered): Response {
  return c.redirect(href(visit, `/desk/stations/${station.slug}/contact?saved`), 303)
}

function notLetIn(c: Context<Env>, { visit, station }: Entered): Response {
  return sendPage(c, <NotLetInPage {...{ visit, station }} />, 403)
}
