import type { CharterShelf } from '../charters/shelf.ts'
import { listCommunities } from '../charters/store.ts'
import { grantCapability } from '../kit/crypto/capability.ts'
import type { Db } from '../kit/db/database.ts'
import type { Clock } from '../kit/time/time.ts'
import { Trouble } from '../kit/trouble.ts'
import { findPersonByAddress } from '../people/address-store.ts'
import { endedProposals } from '../proposals/store.ts'
import { cast } from './cast.ts'
import { playDemo } from './play-demo.ts'

/** Keeps invented people and real ones apart: a demonstration and a real installation never share a database. */
export async function refuseMixture(db: Db, isDemo: boolean): Promise<void> {
  const communities = await listCommunities(db)
  if (communities.some((community) => community.isDemo !== isDemo)) {
    throw new Trouble(
      isDemo
        ? 'This data folder holds real data: DEMO=1 does not touch it. Set DATA_DIR to another folder.'
        : 'This data folder holds a demonstration with invented people. Start it with DEMO=1, or set DATA_DIR to another folder.',
    )
  }
}

interface Demo {
  readonly db: Db
  readonly communityId: string
  readonly shelf: CharterShelf
  readonly baseUrl: string
  readonly clock: Clock
  readonly tell: (words: string) => void
}

/** Fills a demonstration with invented people and cases in every state, once, and gives a one-time sign-in link for each kind of person. */
export async function prepareDemo({ db, communityId, shelf, baseUrl, clock, tell }: Demo): Promise<string[]> {
  // Not by its people: they may have had themselves erased.
  const isPlayed = (await endedProposals(db, communityId, 1)).length > 0
  if (!isPlayed) {
    await playDemo(db, communityId, shelf, clock())
    tell('Added invented people and applications')
  }
  const kinds = [
    ['the manager', cast.manager],
    ['a Lead', cast.leads[0]],
    ['a SIG Member', cast.members[0]],
    ['another SIG Member', cast.members[1]],
    ['the leader of a station', cast.founder],
    ['an applicant', cast.applicants[0]],
  ] as const
  const links = await Promise.all(
    kinds.map(async ([kind, { email }]) => {
      const person = await findPersonByAddress(db, communityId, email)
      if (!person) return `  ${kind}: not there`
      const expiresAt = clock().add({ hours: 12 })
      const secret = await grantCapability(
        db,
        communityId,
        { purpose: 'sign-in', subject: person.accountId, expiresAt },
        clock(),
      )
      return `  ${kind.padEnd(24)} ${baseUrl}/zh/sign-in/${secret}`
    }),
  )
  return ['A demonstration with invented people. Sign in by a link, each once:', ...links]
}
