import type { Browser, Page, Route } from 'playwright-core'

export interface Mirror {
  /** The same page as somebody sees it who has scripts off, in a browser in which axe, a script, can look at it. */
  reflect(page: Page): Promise<Page>
}

export async function hangMirror(browser: Browser): Promise<Mirror> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  const mirror = await context.newPage()
  let html = ''
  await mirror.route('**/*', async (route) => await answer(route, html))
  return {
    reflect: async (page) => {
      html = await page.content()
      const size = page.viewportSize()
      if (size) await mirror.setViewportSize(size)
      await mirror.goto(page.url())
      return mirror
    },
  }
}

/** The page is as it was seen; its style comes from the site; its scripts stay away. */
async function answer(route: Route, html: string): Promise<void> {
  const kind = route.request().resourceType()
  if (kind === 'document') await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
  else if (kind === 'script') await route.abort()
  else await route.continue()
}
