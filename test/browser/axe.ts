import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page, a line for each element: the rule, the element, what to do. Empty when all is well. */
export async function complaintsOfAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return await run(page, {})
}

/** The same for the colours of a page as somebody sees it whose system is dark. Asked after `complaintsOfAxe`. */
export async function complaintsOfAxeInTheDark(page: Page): Promise<string[]> {
  await colour(page, 'dark')
  const complaints = await run(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })
  await colour(page, 'light')
  return complaints.map((complaint) => `in the dark: ${complaint}`)
}

// Colours fade into one another.
async function colour(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(async () => await Promise.all(document.getAnimations().map(({ finished }) => finished)))
}

async function run(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    // The function runs in the page, where axe is a global.
    async (given) => await Reflect.get(globalThis, 'axe').run(document, given),
    { resultTypes: ['violations'], ...options },
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.replace(/^Fix [^:]*:/, '').replaceAll(/\s+/g, ' ')
      return `axe ${id}: ${help}. ${target.join(' ')}:${why}`
    }),
  )
}
