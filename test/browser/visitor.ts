import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Audience } from './audience.ts'

/** Somebody at a browser: what they do, by the words that they read. */
export interface Visitor {
  readonly page: Page
  /** Opens an address: one in full, or a path of the site. */
  opens(address: string): Promise<void>
  /** Follows the link of that name. */
  follows(link: string): Promise<void>
  /** Follows the first link whose name fits. */
  followsLike(name: RegExp): Promise<void>
  /** Presses the button of that name, which sends its form. `status`: what the page that comes answers with. */
  presses(button: string, status?: number): Promise<void>
  /** Writes into the fields of these labels. */
  writes(fields: Readonly<Record<string, string>>): Promise<void>
  /** Ticks the boxes, or chooses the options, of these labels. */
  ticks(...labels: readonly string[]): Promise<void>
  /** Chooses an option from the list of that label. */
  chooses(list: string, option: string): Promise<void>
  /** Sees all these words on the page. */
  sees(...words: readonly string[]): Promise<void>
  /** Waits until these words come to be on the page. */
  awaits(words: string): Promise<void>
  seesNothingOf(...words: readonly string[]): Promise<void>
  hasButton(button: string): Promise<boolean>
  /** What a field of that label holds now. */
  reads(label: string): Promise<string>
  /** The words of whatever has the focus. */
  focus(): Promise<string>
  /** The path at which they are. */
  path(): string
}

export async function visitor(audience: Audience, size: { width: number; height: number }): Promise<Visitor> {
  const page = await audience.newPage(size)
  const field = (label: string): Locator => page.getByLabel(startingWith(label))

  async function arrives(act: () => Promise<unknown>, status = 200): Promise<void> {
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().isNavigationRequest() && !isOnTheWay(one.status())),
      page.waitForEvent('load'),
      act(),
    ])
    expect(answer.status(), `${answer.url()} answers`).toBe(status)
    await audience.look(page, answer.request().method() !== 'GET')
  }

  const words = async () => (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')

  return {
    page,
    opens: async (address) => await arrives(async () => await page.goto(address)),
    follows: async (link) =>
      await arrives(async () => await page.getByRole('link', { name: link, exact: true }).first().click()),
    followsLike: async (name) => await arrives(async () => await page.getByRole('link', { name }).first().click()),
    presses: async (button, status) =>
      await arrives(async () => await page.getByRole('button', { name: button, exact: true }).click(), status),
    writes: async (fields) => {
      for (const [label, text] of Object.entries(fields)) {
        await field(label).fill(text)
        await field(label).blur()
      }
    },
    ticks: async (...labels) => {
      for (const label of labels) await field(label).check()
    },
    chooses: async (list, option) => void (await field(list).selectOption({ label: option })),
    sees: async (...wanted) => {
      const shown = await words()
      for (const one of wanted) expect(shown, `${page.url()} shows`).toContain(one)
    },
    awaits: async (wanted) => await page.getByText(wanted).first().waitFor(),
    seesNothingOf: async (...unwanted) => {
      const html = await page.content()
      for (const one of unwanted) expect(html, `${page.url()} shows`).not.toContain(one)
    },
    hasButton: async (button) => (await page.getByRole('button', { name: button, exact: true }).count()) > 0,
    reads: async (label) => await field(label).inputValue(),
    focus: async () => await page.locator(':focus').innerText(),
    path: () => new URL(page.url()).pathname,
  }
}

function isOnTheWay(status: number): boolean {
  return status >= 300 && status < 400
}

/** A label goes on with whether the field must be filled. */
function startingWith(label: string): RegExp {
  return new RegExp(`^\\s*${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
