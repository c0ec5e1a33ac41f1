import type { Language, Say, Text } from '../i18n/say.ts'
import type { Instant } from '../time/time.ts'
import type { Rail } from './components/desk-rail.tsx'

/** The community a request is for: by its host, else the installation's default. */
export interface CommunityShown {
  readonly id: string
  readonly slug: string
  readonly name: Text
  /** IANA zone in which the community's days begin. */
  readonly zone: string
  /** CSS colour of the community; the default accent when there is none. */
  readonly accent?: string | undefined
  /** The community's own site, to go back to. */
  readonly home?: string | undefined
  readonly isDemo: boolean
  readonly footer: Footer
}

/** What the law and good manners ask a site to say about who runs it. All written by the manager. */
export interface Footer {
  readonly operator?: string | undefined
  readonly contact?: string | undefined
  /** ICP filing number (China). */
  readonly icp?: string | undefined
  /** Public-security filing number (China). */
  readonly police?: string | undefined
}

/** One request as a page sees it. */
export interface Visit {
  readonly language: Language
  readonly say: Say
  /** The path without its language prefix, with the query: what the language switch keeps. */
  readonly path: string
  readonly now: Instant
  readonly community: CommunityShown
  /** `http://127.0.0.1:3000`: the only base for links that leave the page. No slash at the end. */
  readonly baseUrl: string
  /** Whether the site has a mail server. Without one, letters are written and a manager hands over their links. */
  readonly sendsMail: boolean
  readonly assets: { readonly style: string; readonly elements: string }
  /** The way through the reader's own pages: only on these. */
  readonly rail?: Rail | undefined
}

/** Hono's environment in every route. */
export interface Env {
  Variables: { visit: Visit }
}

/** An address inside the site, in the reader's language: `href(visit, '/stations')` → `/zh/stations`. */
export function href(visit: Pick<Visit, 'language'>, path: string): string {
  return `/${visit.language}${path}`
}
