import type { Browser, Page } from 'playwright-core'
import { complaintsOfAxe, complaintsOfAxeInTheDark } from './axe.ts'
import { hangMirror } from './mirror.ts'

export const phone = { width: 390, height: 844 } as const
export const desktop = { width: 1280, height: 900 } as const

/** Looks over every page that anybody arrives at. */
export interface Inspector {
  /** A line for each thing that is wrong with the page as every page should be. `withScripts`: whether the reader has scripts. */
  inspect(page: Page, withScripts: boolean): Promise<string[]>
}

export async function hireInspector(browser: Browser): Promise<Inspector> {
  const mirror = await hangMirror(browser)
  const known = new Set<string>()
  const patterns = new Set<string>()

  async function inspect(page: Page, withScripts: boolean): Promise<string[]> {
    const outline = await outlineOf(page)
    const pattern = patternOf(page)
    // A page that is the same to the letter looks the same to axe.
    if (known.has(outline)) return []
    known.add(outline)
    const seen = withScripts ? page : await mirror.reflect(page)
    const found = [...(await complaintsOfAxe(seen)), ...(await complaintsOfShape(seen))]
    if (!patterns.has(pattern)) found.push(...(await complaintsOfAxeInTheDark(seen)))
    patterns.add(pattern)
    return found
  }

  return { inspect }
}

/** `/zh/ledger/12` and `/zh/ledger/13` are pages of one kind: `/zh/ledger/:n`. */
export function patternOf(page: Page): string {
  return new URL(page.url()).pathname
    .split('/')
    .map((part) => {
      if (/^\d+$/.test(part)) return ':n'
      if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(part)) return ':id'
      return part.length > 40 ? ':secret' : part
    })
    .join('/')
}

/** The page at its size, without what differs from one database to the next: addresses, ids, secrets, hashes. */
async function outlineOf(page: Page): Promise<string> {
  const html = await page.content()
  const plain = html.replaceAll(/127\.0\.0\.1:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43,}/g, '')
  return `${page.viewportSize()?.width} ${plain}`
}

async function complaintsOfShape(page: Page): Promise<string[]> {
  const headings = await page.locator('h1').count()
  const tooWide = await onPhone(page, async () => await page.evaluate(elementsThatStickOut))
  return [
    ...(headings === 1 ? [] : [`it has ${headings} h1`]),
    ...tooWide.map((element) => `it scrolls sideways on a phone: ${element}`),
  ]
}

async function onPhone<Found>(page: Page, look: () => Promise<Found>): Promise<Found> {
  const usual = page.viewportSize()
  if (usual?.width === phone.width) return await look()
  await page.setViewportSize(phone)
  const found = await look()
  if (usual) await page.setViewportSize(usual)
  return found
}

// Runs in the page.
function elementsThatStickOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const out = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  )
  return [
    `${scrollWidth} px`,
    ...out.slice(0, 5).map(({ localName, className }) => `<${localName} class="${className}">`),
  ]
}
