import { expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { testCommunity, testHolder } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testNow } from '../../test/visit.ts'
import { readCharter } from '../charter/read-charter.ts'
import { adoptCharter } from '../charters/adopt-charter.ts'
import { findProposal } from '../proposals/store.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { castBallot } from './cast-ballot.ts'
import { settleClosed } from './settle-closed.ts'

it('decides at its close a case whose charter says so: nobody needs to be there', async () => {
  const { db } = await testDatabase()
  const { id: communityId, charter: before, shelf } = await testCommunity(db)
  const changed = before.source
    .replace('version: 1.1.0', 'version: 1.2.0')
    .replace('at: once', 'at: close\n      closes: P30D')
  const read = readCharter(changed)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  await adoptCharter(db, read.charter, false, testNow)
  const charter = await shelf.running(db, communityId)
  const voters = [
    await testHolder(db, communityId, 'sig.lead', 'Lea Lead'),
    await testHolder(db, communityId, 'sig.member', 'One Member'),
    await testHolder(db, communityId, 'sig.member', 'Two Member'),
  ]
  const filed = await submitProposal(db, communityId, charter, foundingApplication(), false, testNow)
  if (!filed.ok) throw new Error(filed.reason)
  for (const personId of voters) {
    const vouches = ['G1', 'G2'].map((clause) => ({ clause, reason: 'Known' }))
    const vote = { proposalId: filed.id, personId, choice: 'approve' as const, reason: 'Yes', vouches, seen: 1 }
    expect(await castBallot(db, communityId, shelf, vote, testNow.add({ hours: 1 }))).toMatchObject({
      decision: { outcome: 'open' },
    })
  }
  const inDays = (days: number) => testNow.add({ hours: 24 * days })
  expect(await settleClosed(db, communityId, shelf, inDays(29))).toBe(0)
  expect(await settleClosed(db, communityId, shelf, inDays(30))).toBe(1)
  expect(await settleClosed(db, communityId, shelf, inDays(31))).toBe(0)
  expect(await findProposal(db, communityId, filed.id)).toMatchObject({ state: 'granted' })
})
