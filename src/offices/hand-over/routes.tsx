import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { NothingHerePage } from '../../kit/web/trouble-pages.tsx'
import { type Env, href } from '../../kit/web/visit.ts'
import { type Entered, enterStation, NotLetInPage, type OfficeDeps } from '../enter-station.tsx'
import { belongsTo } from '../standing.ts'
import { addItem, changeItem, type ListChanged } from './change-list.ts'
import { type HandOver, keepsLists, longestName, longestNote } from './hand-over.ts'
import { messages } from './messages.ts'
import { fieldOf, HandOverPage, type ListError } from './pages.tsx'
import { listHandOvers } from './store.ts'

/** `/desk/stations/:slug/hand-over`: the lists that somebody keeps there, or that are of their own terms. */
export function handOverRoutes(deps: OfficeDeps): Hono<Env> {
  const { db, clock } = deps
  const routes = new Hono<Env>()

  routes.get('/desk/stations/:slug/hand-over', async (c) => {
    const found = await findLists(c, deps)
    return 'answer' in found ? found.answer : showLists(c, found)
  })

  routes.post('/desk/stations/:slug/hand-over/items/:item', async (c) => {
    const found = await findLists(c, deps)
    if ('answer' in found) return found.answer
    const { data: itemId } = z.uuid().safeParse(c.req.param('item'))
    if (itemId === undefined) return sendPage(c, <NothingHerePage visit={c.get('visit')} />, 404)
    const values = await readForm(c)
    const note = values[fieldOf(itemId)]
    const becomes = (['done', 'open'] as const).find((one) => one === values.act)
    const { viewer, charter } = found.entered
    const change = { itemId, personId: viewer.personId, becomes, note }
    const outcome = await changeItem(db, viewer.communityId, charter.rules, change, clock())
    return answer(c, found, outcome, { about: itemId, written: note ?? '', most: longestNote })
  })

  routes.post('/desk/stations/:slug/hand-over/lists/:list', async (c) => {
    const found = await findLists(c, deps)
    if ('answer' in found) return found.answer
    const { data: handOverId } = z.uuid().safeParse(c.req.param('list'))
    if (handOverId === undefined) return sendPage(c, <NothingHerePage visit={c.get('visit')} />, 404)
    const name = (await readForm(c))[fieldOf(handOverId)] ?? ''
    const { viewer, charter, visit } = found.entered
    const added = { handOverId, personId: viewer.personId, name, language: visit.language }
    const outcome = await addItem(db, viewer.communityId, charter.rules, added, clock())
    return answer(c, found, outcome, { about: handOverId, written: name, most: longestName })
  })

  return routes
}

interface FoundLists {
  readonly entered: Entered
  readonly lists: readonly HandOver[]
}

/** Whoever keeps the station's lists sees all; whoever left an office there sees their own; nobody else is let in. */
async function findLists(c: Context<Env>, deps: OfficeDeps): Promise<FoundLists | { readonly answer: Response }> {
  const at = await enterStation(c, deps, () => true)
  if ('answer' in at) return at
  const { visit, viewer, charter, station, standing } = at.entered
  const keeps = keepsLists(charter.rules, standing, station.id)
  const filter = keeps ? { stationIds: [station.id] } : { stationIds: [], leaverId: viewer.personId }
  const found = await listHandOvers(deps.db, viewer.communityId, filter)
  const lists = found.filter(({ stationId }) => stationId === station.id)
  if (!keeps && lists.length === 0) return { answer: sendPage(c, <NotLetInPage {...{ visit, station }} />, 403) }
  return { entered: at.entered, lists }
}

function showLists(c: Context<Env>, { entered, lists }: FoundLists, error?: ListError): Response {
  const { visit, charter, station, standing } = entered
  const seesPeople = belongsTo(charter.rules, standing, station.id)
  const page = { visit, rules: charter.rules, station, lists, seesPeople, error }
  return sendPage(c, <HandOverPage {...page} />, error ? 422 : 200)
}

function answer(
  c: Context<Env>,
  found: FoundLists,
  outcome: ListChanged,
  form: { about: string; written: string; most: number },
): Response {
  const { visit, station } = found.entered
  if (outcome.ok) return c.redirect(href(visit, `/desk/stations/${station.slug}/hand-over`), 303)
  if (outcome.reason === 'no-such-list') return sendPage(c, <NothingHerePage visit={visit} />, 404)
  if (outcome.reason === 'not-allowed') return sendPage(c, <NotLetInPage {...{ visit, station }} />, 403)
  const text = outcome.reason === 'empty' ? messages.empty : messages.tooLong
  return showLists(c, found, { ...form, text, values: { most: form.most } })
}
