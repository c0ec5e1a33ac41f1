import { expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { testCommunity, testHolder } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testNow } from '../../test/visit.ts'
import { suspendPerson } from '../conduct/suspend-person.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { castBallot } from './cast-ballot.ts'

it('never counts the ballot of somebody whose suspension stands before the decision in the ledger', async () => {
  const { db } = await testDatabase()
  const { id: communityId, charter, shelf } = await testCommunity(db)
  const lead = await testHolder(db, communityId, 'sig.lead', 'Lea Lead')
  const one = await testHolder(db, communityId, 'sig.member', 'One Member')
  for (const [round, place] of ['suzhou', 'wuhan', 'xiamen', 'dalian', 'nanjing'].entries()) {
    const doomed = await testHolder(db, communityId, 'sig.member', `Doomed ${round}`)
    const filed = await submitProposal(
      db,
      communityId,
      charter,
      foundingApplication({ place, address: `${place}@example.org` }),
      false,
      testNow,
    )
    if (!filed.ok) throw new Error(filed.reason)
    const vote = async (personId: string) =>
      await castBallot(
        db,
        communityId,
        shelf,
        {
          proposalId: filed.id,
          personId,
          choice: 'approve',
          reason: 'Yes',
          vouches: ['G1', 'G2'].map((clause) => ({ clause, reason: 'Known' })),
          seen: 1,
        },
        testNow,
      )
    await vote(lead)
    await vote(doomed)
    await Promise.all([
      vote(one),
      suspendPerson(db, communityId, charter, { personId: doomed, suspendedBy: lead, reason: 'Threats' }, testNow),
    ])
    const entries = await db
      .selectFrom('ledger_entry')
      .select(['seq', 'kind'])
      .where('kind', 'in', ['found-station', 'person-suspended'])
      .orderBy('seq', 'desc')
      .execute()
    const founded = entries.find(({ kind }) => kind === 'found-station')
    const isFounded =
      (await db.selectFrom('station').select('id').where('key', '=', `city:${place}`).execute()).length === 1
    const suspended = entries.find(({ kind }) => kind === 'person-suspended')
    if (isFounded) expect(founded?.seq).toBeLessThan(suspended?.seq ?? 0)
    expect(suspended).toBeDefined()
  }
})
