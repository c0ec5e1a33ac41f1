import { Hono } from 'hono'
import type pg from 'pg'
import { isLanguage, speak } from '../src/kit/i18n/say.ts'
import { type Clock, Temporal } from '../src/kit/time/time.ts'
import type { CommunityShown, Env } from '../src/kit/web/visit.ts'

/** The moment that tests play at, unless they say otherwise. */
export const testNow = Temporal.Instant.from('2026-11-23T02:00:00Z')

/** A community to show pages for: `testCommunityShown(community.id)`. */
export function testCommunityShown(id: string, change: Partial<CommunityShown> = {}): CommunityShown {
  return {
    id,
    slug: 'kubesphere',
    name: { zh: 'KubeSphere 社区', en: 'KubeSphere community' },
    zone: 'Asia/Shanghai',
    isDemo: false,
    footer: {},
    ...change,
  }
}

/**
 * A site with nothing but the routes under test, mounted under `/zh` and `/en` as in the real one:
 * `testVisit(peopleRoutes({ db, clock }), { community: testCommunityShown(id) }).request('/zh/sign-in')`.
 */
export function testVisit(
  routes: Hono<Env>,
  given: { community: CommunityShown; clock?: Clock; baseUrl?: string; sendsMail?: boolean },
): Hono<Env> {
  const site = new Hono<Env>()
  site.use('/:language{(?:zh|en)}/*', async (c, next) => {
    const language = c.req.param('language')
    if (!isLanguage(language)) throw new Error(`The path ${c.req.path} has no language.`)
    const { pathname, search } = new URL(c.req.url)
    c.set('visit', {
      language,
      say: speak(language),
      path: pathname.slice(`/${language}`.length) + search,
      now: given.clock?.() ?? testNow,
      community: given.community,
      baseUrl: given.baseUrl ?? 'http://127.0.0.1:3000',
      sendsMail: given.sendsMail ?? true,
      assets: { style: 'style.css', elements: 'elements.js' },
    })
    await next()
  })
  site.route('/:language{(?:zh|en)}', routes)
  return site
}

/** A form post for `app.request(path, formPost({ … }))`. */
export function formPost(
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields), headers }
}

/** The cookies that an answer sets, for the next request's `cookie` header. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}

/** Adds a community and gives its id. */
export async function makeCommunity(pool: pg.Pool, slug = 'kubesphere'): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    'insert into community (slug, created_at) values ($1, now()) returning id',
    [slug],
  )
  const [row] = rows
  if (!row) throw new Error('No community was made.')
  return row.id
}
