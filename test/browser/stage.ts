import { type Audience, type Gathering, gatherAudience } from './audience.ts'
import { desktop, phone } from './inspector.ts'
import { openSite, type Site } from './site.ts'
import { type Visitor, visitor } from './visitor.ts'

/** A site, and those who come to it. */
export interface Stage extends Site {
  readonly audience: Audience
  /** Somebody comes with a phone of their own. */
  onPhone(): Promise<Visitor>
  /** Somebody comes with a computer of their own. */
  atDesk(): Promise<Visitor>
}

export async function openStage(given: Omit<Gathering, 'address'>): Promise<Stage> {
  const site = await openSite()
  const audience = gatherAudience({ ...given, address: site.address })
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
}
