import { expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { testCommunity, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testNow } from '../../test/visit.ts'
import { changeProfile } from '../people/profile/change-profile.ts'
import { findPerson } from '../people/store.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { erasePerson } from './erase-person.ts'

it('leaves nothing of a person who renames themself and files while they are being erased', async () => {
  const { db } = await testDatabase()
  const { id: communityId, charter, shelf } = await testCommunity(db)
  for (const place of ['suzhou', 'wuhan', 'xiamen']) {
    const personId = await testPerson(db, communityId, `Ren ${place}`)
    const accountId = (await findPerson(db, communityId, personId))?.accountId ?? ''
    const rename = () =>
      changeProfile(db, { communityId, personId, accountId }, { name: '改名后', latinName: 'Later', language: 'zh' })
    const file = () =>
      submitProposal(db, communityId, charter, foundingApplication({ place, applicantId: personId }), true, testNow)
    await Promise.all([
      rename(),
      file(),
      erasePerson(db, communityId, shelf, personId, testNow),
      rename(),
      file(),
      rename(),
    ])
    expect(await findPerson(db, communityId, personId)).toMatchObject({ latinName: null, accountId: null })
    expect((await findPerson(db, communityId, personId))?.name).not.toBe('改名后')
    const left = await db
      .selectFrom('proposal')
      .select(['state', 'answers'])
      .where('applicant_id', '=', personId)
      .execute()
    expect(left.filter(({ state }) => state === 'open' || state === 'unconfirmed')).toEqual([])
    expect(JSON.stringify(left)).not.toContain('苏州有很多云原生用户')
  }
})
