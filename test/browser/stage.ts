import { afterEach, beforeEach } from 'vitest'
import { openBrowser } from '../setup/browser.ts'
import { type Audience, gatherAudience } from './audience.ts'
import { desktop, hireInspector, phone } from './inspector.ts'
import { openSite, type Site } from './site.ts'
import { type Visitor, visitor } from './visitor.ts'

/** Where stories are played: one browser, and one inspector, who need not see a page twice. */
export interface Theatre {
  /** A site of its own for each story. */
  openStage(withScripts: boolean): Promise<Stage>
  close(): Promise<void>
}

/** A site, and those who come to it. */
export interface Stage extends Site {
  readonly audience: Audience
  /** Somebody comes with a phone of their own. */
  onPhone(): Promise<Visitor>
  /** Somebody comes with a computer of their own. */
  atDesk(): Promise<Visitor>
}

export async function openTheatre(): Promise<Theatre> {
  const browser = await openBrowser()
  const inspector = await hireInspector(browser)
  return {
    openStage: async (withScripts) => {
      const site = await openSite()
      const audience = gatherAudience({ browser, inspector, withScripts, address: site.address })
      return {
        ...site,
        audience,
        onPhone: async () => await visitor(audience, phone),
        atDesk: async () => await visitor(audience, desktop),
        close: async () => {
          await audience.leave()
          await site.close()
        },
      }
    },
    close: async () => await browser.close(),
  }
}

/** Makes the tests of a `describe` the scenes of one story: when one fails, those after it are skipped. */
export function playInOrder(): void {
  let isBroken = false
  beforeEach(({ skip }) => skip(isBroken, 'The story broke off before this scene.'))
  afterEach(({ task }) => {
    isBroken ||= task.result?.state === 'fail'
  })
}
