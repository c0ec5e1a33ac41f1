import { expect, it } from 'vitest'
import { meetingStage, newLetters } from '../../test/meetings.ts'
import { testNow } from '../../test/visit.ts'
import { readCharter } from '../charter/read-charter.ts'
import { adoptCharter } from '../charters/adopt-charter.ts'
import { placeTopics } from '../meetings/agenda/place-topics.ts'
import { topicsOf } from '../meetings/agenda/store.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { castBallot } from './cast-ballot.ts'

it('a granted case comes on the agenda of the next meeting, where the charter says so, and tells the station (H3)', async () => {
  const { db, pool, community, people, stations, call } = await meetingStage()
  const changed = community.charter.source
    .replace('version: 1.1.0', 'version: 1.2.0')
    .replace(
      '- { appoint: applicant, as: committee-member }',
      '- { appoint: applicant, as: committee-member }\n      - put-on-agenda: sig',
    )
  const read = readCharter(changed)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  await adoptCharter(db, read.charter, false, testNow)
  const charter = await community.shelf.running(db, community.id)
  const meetingId = await call(testNow)
  const application = {
    procedure: 'join-station',
    channel: 'form',
    name: '沈星河',
    address: 'shen@example.org',
    language: 'zh',
    stationId: stations.hangzhou,
    key: null,
    placeSlug: null,
    privacyVersion: '2',
    answers: { station: 'hangzhou', name: '沈星河', recent: '文档', 'tick-F4': true, experience: '主持', contact: '' },
  } as const
  const filed = await submitProposal(db, community.id, charter, application, false, testNow)
  if (!filed.ok) throw new Error(filed.reason)
  const vouches = ['F4', 'F5'].map((clause) => ({ clause, reason: 'Known' }))
  const ballot = {
    proposalId: filed.id,
    personId: people.lead,
    choice: 'approve' as const,
    reason: 'Yes',
    vouches,
    seen: 1,
  }
  const now = testNow.add({ hours: 1 })
  expect(await castBallot(db, community.id, community.shelf, ballot, now)).toMatchObject({
    decision: { outcome: 'granted' },
  })
  await newLetters(pool, people.hangzhou)
  expect(await placeTopics(db, community.id, community.shelf, 'sig', now)).toBe(1)
  expect(await topicsOf(db, community.id, [meetingId])).toMatchObject([
    { case: { id: filed.id, state: 'granted' }, station: { id: stations.hangzhou }, toldAt: now },
  ])
  expect(await newLetters(pool, people.hangzhou)).toMatchObject([{ text: expect.stringContaining('clause H3') }])
})
