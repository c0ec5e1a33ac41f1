import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { invitationsSince } from '../../bodies/holding-store.ts'
import { inviteToRank, takeBackInvitation } from '../../bodies/invite-to-rank.ts'
import { currentHolders } from '../../bodies/store.ts'
import { readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { href } from '../../kit/web/visit.ts'
import type { ManagerEnv, SetupDeps } from '../deps.ts'
import { RanksPage, rankNews } from './pages.tsx'
import { errorsOf, parseRankForm, type RankErrors, type RankForm, readRankForm } from './rank-form.ts'

/** How long a refused invitation stays on the page. */
const refusedShown = { hours: 24 * 30 } as const

/** `/manage/ranks`: who holds which rank, and inviting to one. */
export function ranksRoutes({ db, clock, shelf, config }: SetupDeps): Hono<ManagerEnv> {
  const routes = new Hono<ManagerEnv>()

  routes.get('/manage/ranks', async (c) => await sendRanks(c, readRankForm({}, c.get('visit').language), {}, 200))

  routes.post('/manage/ranks', async (c) => {
    const visit = c.get('visit')
    const form = readRankForm(await readForm(c), visit.language)
    const parsed = parseRankForm(form)
    if (!parsed.ok) return await sendRanks(c, form, parsed.errors, 422)
    const { communityId, personId: managerId } = c.get('manager')
    const charter = await shelf.running(db, communityId)
    const outcome = await inviteToRank(db, communityId, charter, { ...parsed.invited, managerId }, clock())
    if (!outcome.ok) return await sendRanks(c, form, errorsOf(outcome.reason), 422)
    const news = config.smtpUrl === undefined ? 'invitedNoMail' : 'invited'
    return c.redirect(href(visit, `/manage/ranks?news=${news}`), 303)
  })

  routes.post('/manage/ranks/:id/withdrawal', async (c) => {
    const { communityId, personId: managerId } = c.get('manager')
    const { data: invitationId } = z.uuid().safeParse(c.req.param('id'))
    const outcome =
      invitationId === undefined
        ? { ok: false }
        : await takeBackInvitation(db, communityId, { managerId, invitationId }, clock())
    return c.redirect(href(c.get('visit'), `/manage/ranks?news=${outcome.ok ? 'takenBack' : 'notOpen'}`), 303)
  })

  async function sendRanks(c: Context<ManagerEnv>, form: RankForm, errors: RankErrors, status: 200 | 422) {
    const visit = c.get('visit')
    const { id } = visit.community
    const { rules } = await shelf.running(db, id)
    const holders = await currentHolders(db, id)
    const invitations = await invitationsSince(db, id, clock().subtract(refusedShown))
    const news = rankNews.find((one) => one === c.req.query('news'))
    return sendPage(c, <RanksPage {...{ visit, rules, holders, invitations, news, form, errors }} />, status)
  }

  return routes
}
