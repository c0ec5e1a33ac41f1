import { expect, it } from 'vitest'
import { charterOf, rewritten, sourceOf } from '../../test/charter/charters.ts'
import { testCommunity } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { Temporal } from '../kit/time/time.ts'
import { findStationBySlug } from '../stations/store.ts'
import { loadFacts } from './load-facts.ts'

it('tells a case how the station stands with its duties, where a condition asks for it (H1)', async () => {
  const { db } = await testDatabase()
  const community = await testCommunity(db)
  const station = await findStationBySlug(db, community.id, 'shanghai')
  const asking = charterOf(
    rewritten(sourceOf('kubesphere'), [
      '      - { clause: H2, not: { succeeded: { office: leader } } }',
      '      - { clause: H1, duty: { obligation: offline-event, is: [missed] } }',
    ]),
  )
  const procedure = asking.rules.procedures['cannot-organise']
  if (!procedure || !station) throw new Error('There is no such procedure or station')
  const facts = async (at: string) => {
    const moment = { rules: asking.rules, now: Temporal.Instant.from(at) }
    return await loadFacts(db, community.id, { procedure, answers: {}, stationId: station.id, key: null, moment }, [])
  }
  expect((await facts('2027-06-01T00:00:00Z')).station?.duties).toContainEqual({
    obligation: 'offline-event',
    outcome: 'open',
    due: '2027-12-31',
  })
  const late = (await facts('2028-06-01T00:00:00Z')).station?.duties ?? []
  expect(late.map(({ outcome, due }) => `${outcome} ${due}`)).toContain('missed 2027-12-31')
})
