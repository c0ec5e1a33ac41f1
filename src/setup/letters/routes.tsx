import { Hono } from 'hono'
import { z } from 'zod'
import { findLetter } from '../../kit/mail/outbox-store.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { giveLinkByHand } from '../../people/give-link-by-hand.ts'
import { readOutbox } from '../../people/read-outbox.ts'
import type { ManagerEnv, SetupDeps } from '../deps.ts'
import { GivenLinkPage, LetterPage, LettersPage, LinkRefusedPage } from './pages.tsx'

const lettersOnPage = 30

/** `/manage/letters`: the outbox, a letter of it, and giving a letter's link by hand. */
export function lettersRoutes({ db, clock, config }: SetupDeps): Hono<ManagerEnv> {
  const routes = new Hono<ManagerEnv>()
  const hasMailServer = config.smtpUrl !== undefined

  routes.get('/manage/letters', async (c) => {
    const visit = c.get('visit')
    const { data: after } = z.uuid().safeParse(c.req.query('after'))
    const page = { after, limit: lettersOnPage + 1 }
    const found = (await readOutbox(db, visit.community.id, c.get('manager'), page)) ?? []
    const letters = found.slice(0, lettersOnPage)
    const last = letters.at(-1)
    const older = last && found.length > lettersOnPage ? `/manage/letters?after=${last.id}` : undefined
    const isFirst = after === undefined
    return sendPage(c, <LettersPage {...{ visit, hasMailServer, letters, isFirst, older }} />)
  })

  routes.get('/manage/letters/:id', async (c) => {
    const visit = c.get('visit')
    const { data: id } = z.uuid().safeParse(c.req.param('id'))
    const letter = id === undefined ? undefined : await findLetter(db, visit.community.id, id)
    if (!letter) return sendPage(c, <LinkRefusedPage visit={visit} reason="unknown-letter" />, 404)
    return sendPage(c, <LetterPage visit={visit} hasMailServer={hasMailServer} letter={letter} />)
  })

  routes.post('/manage/letters/:id/link', async (c) => {
    const visit = c.get('visit')
    const { id: communityId } = visit.community
    const { data: letterId } = z.uuid().safeParse(c.req.param('id'))
    const letter = letterId === undefined ? undefined : await findLetter(db, communityId, letterId)
    if (!letter) return sendPage(c, <LinkRefusedPage visit={visit} reason="unknown-letter" />, 404)
    const taking = { letterId: letter.id, managerId: c.get('manager').personId }
    const given = await giveLinkByHand(db, communityId, taking, clock())
    if (!given.ok) return sendPage(c, <LinkRefusedPage visit={visit} reason={given.reason} />, 409)
    const url = `${config.baseUrl}${given.path}`
    return sendPage(c, <GivenLinkPage visit={visit} address={letter.address} url={url} />)
  })

  return routes
}
