import type { Db } from '../kit/db/database.ts'
import type { CommunityShown } from '../kit/web/visit.ts'
import type { CharterShelf } from './shelf.ts'
import { findCommunityFor } from './store.ts'

/** The community that a host name stands for, as pages show it: named, coloured and zoned by its charter. */
export async function showCommunity(db: Db, shelf: CharterShelf, host: string): Promise<CommunityShown> {
  const community = await findCommunityFor(db, host)
  if (!community) throw new Error('No community is kept here yet.')
  const { rules } = await shelf.running(db, community.id)
  const { id, slug, isDemo, footer } = community
  return { id, slug, isDemo, footer, name: rules.name, zone: rules.zone, accent: rules.accent, home: rules.home }
}
