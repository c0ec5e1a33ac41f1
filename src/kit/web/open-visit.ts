import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { chooseLanguage } from '../i18n/choose-language.ts'
import { isLanguage, type Language, speak } from '../i18n/say.ts'
import type { Clock } from '../time/time.ts'
import { troubleMessages } from './trouble-messages.ts'
import type { CommunityShown, Env, Visit } from './visit.ts'

/** What every visit needs, whoever comes. */
export interface House {
  readonly clock: Clock
  /** Where people reach the site, no slash at the end. */
  readonly baseUrl: string
  /** Whether there is a mail server. */
  readonly sendsMail: boolean
  readonly assets: Visit['assets']
  /** The community that a host name stands for. */
  readonly findCommunity: (host: string) => Promise<CommunityShown>
}

/** Makes of a request under `/zh` or `/en` a visit: in a language, to a community, at a moment. */
export function openVisit(house: House): MiddlewareHandler<Env> {
  return async (c, next) => {
    const language = c.req.param('language')
    if (!isLanguage(language)) return await next()
    const community = await house.findCommunity(hostOf(c))
    c.set('visit', visitIn(house, language, pathOf(c).slice(`/${language}`.length), community))
    return await next()
  }
}

/** The visit of a request. One that never got so far (the database is away, no language in its path) has enough to say so. */
export function visitOf(c: Context<Env>, house: House): Visit {
  const known: Visit | undefined = c.get('visit')
  if (known) return known
  const asked = c.req.path.split('/')[1]
  const nobody = { id: '', slug: '', name: troubleMessages.program, zone: 'UTC', isDemo: false, footer: {} }
  return visitIn(house, isLanguage(asked) ? asked : languageOf(c), '', nobody)
}

function visitIn(
  { clock, baseUrl, sendsMail, assets }: House,
  language: Language,
  path: string,
  community: CommunityShown,
): Visit {
  return { language, say: speak(language), path, now: clock(), community, baseUrl, sendsMail, assets }
}

/** An address with slashes at its end leads to the one without; one with a NUL, which nothing here is called by, to nothing. */
export const tidyAddress: MiddlewareHandler<Env> = async (c, next) => {
  if (/%00/.test(c.req.url)) return await c.notFound()
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method !== 'GET' || pathname === '/' || !pathname.endsWith('/')) return await next()
  return c.redirect(`/${pathname.replace(/^\/+|\/+$/g, '')}${search}`, 301)
}

/** An address without a language leads to the reader's own: by an earlier choice, else by what the browser asks for. */
export const leadToLanguage: MiddlewareHandler<Env> = async (c, next) => {
  const isInLanguage: Visit | undefined = c.get('visit')
  if (isInLanguage) return await next()
  return c.redirect(`/${languageOf(c)}${pathOf(c)}`, 302)
}

/** `/language/en?to=/stations`: remembers a reader's language, and shows the page they were at in it. */
export function keepLanguage(c: Context<Env>): Response {
  const chosen = c.req.param('language')
  const language = isLanguage(chosen) ? chosen : 'zh'
  const to = c.req.query('to') ?? ''
  const isLocal = to === '' || /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)
  setCookie(c, 'language', language, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true })
  return c.redirect(`/${language}${isLocal ? to : ''}`, 303)
}

function languageOf(c: Context): Language {
  c.header('Vary', 'Accept-Language, Cookie')
  return chooseLanguage(getCookie(c, 'language'), c.req.header('accept-language'))
}

export function hostOf(c: Context): string {
  return (c.req.header('host') ?? '').toLowerCase()
}

function pathOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname === '/' ? search : pathname + search
}
