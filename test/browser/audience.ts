import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Inspector, patternOf } from './inspector.ts'

/** Everybody who visits one site in one story, and what came to light on the way. */
export interface Audience {
  /** What was wrong with the pages they saw, a line each with the page's path. */
  readonly complaints: readonly string[]
  /** Those of the pages they saw that anybody may read and that hold one of these words: `/zh/ledger tells …`. */
  pagesThatTell(words: readonly string[]): readonly string[]
  /** A browser of somebody's own. */
  newPage(size: { width: number; height: number }): Promise<Page>
  /** Looks over the page that somebody has just arrived at. `isOwn`: it answers what they wrote themselves. */
  look(page: Page, isOwn: boolean): Promise<void>
  leave(): Promise<void>
}

export interface Gathering {
  readonly browser: Browser
  readonly inspector: Inspector
  /** Where the site is. */
  readonly address: string
  readonly withScripts: boolean
}

export function gatherAudience({ browser, inspector, address, withScripts }: Gathering): Audience {
  const contexts: BrowserContext[] = []
  const complaints: string[] = []
  const publicPages: { path: string; html: string }[] = []

  async function newPage(viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser.newContext({
      baseURL: address,
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      javaScriptEnabled: withScripts,
    })
    contexts.push(context)
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    listen(page, address, (complaint) => complaints.push(`${patternOf(page)}: ${complaint}`))
    return page
  }

  async function look(page: Page, isOwn: boolean): Promise<void> {
    const found = await inspector.inspect(page, withScripts)
    complaints.push(...found.map((complaint) => `${patternOf(page)}: ${complaint}`))
    const isPublic = !isOwn && (await page.locator('meta[name=robots][content=noindex]').count()) === 0
    if (isPublic) publicPages.push({ path: new URL(page.url()).pathname, html: await page.content() })
    if (withScripts) await takePicture(page, isOwn)
  }

  function pagesThatTell(words: readonly string[]): string[] {
    return publicPages.flatMap(({ path, html }) =>
      words.filter((one) => html.includes(one)).map((one) => `${path} tells ${one}`),
    )
  }

  async function leave(): Promise<void> {
    await Promise.all(contexts.map((context) => context.close()))
  }

  return { complaints, pagesThatTell, newPage, look, leave }
}

/** Hears what a page's browser complains of, and whom else it calls. */
function listen(page: Page, site: string, complain: (complaint: string) => void): void {
  page.on('pageerror', (error) => complain(`a script failed: ${error.message}`))
  page.on('console', (message) => {
    // That a wrong form comes back with 422 is what the story is about; the browser counts it as an error of the document.
    const isAnswer = message.text().startsWith('Failed to load resource') && message.location().url === page.url()
    if (['error', 'warning'].includes(message.type()) && !isAnswer) complain(`the browser says: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site) complain(`it calls ${request.url()}`)
  })
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest()
    if (response.status() >= 400 && !isPage) complain(`${response.url()} answers ${response.status()}`)
  })
}

const album = process.env.SCREENSHOTS

/** With `SCREENSHOTS=folder` the last picture of every kind of page is kept there. */
async function takePicture(page: Page, isAnswer: boolean): Promise<void> {
  if (!album) return
  mkdirSync(album, { recursive: true })
  const name = [patternOf(page).slice(1).replaceAll(/[/:]+/g, '-'), page.viewportSize()?.width, isAnswer && 'answer']
  await page.screenshot({ path: join(album, `${name.filter(Boolean).join('-')}.png`), fullPage: true })
}
