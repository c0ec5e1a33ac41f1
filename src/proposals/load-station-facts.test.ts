import { beforeAll, describe, expect, it } from 'vitest'
import { charterOf, little, rewritten } from '../../test/charter/charters.ts'
import { type TestCommunity, testCommunity } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testNow } from '../../test/visit.ts'
import { conditionSchema } from '../charter/conditions/condition.ts'
import { judge } from '../charter/conditions/judge.ts'
import { factsSchema } from '../charter/facts.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn } from '../kit/time/time.ts'
import { findStationBySlug, insertStation } from '../stations/store.ts'
import { loadStationFacts } from './load-station-facts.ts'

let db: Db
let community: TestCommunity

beforeAll(async () => {
  ;({ db } = await testDatabase())
  community = await testCommunity(db)
})

/** What a rule answers that asks for an activity within two years. */
async function heldAt(stationId: string) {
  const held = { held: { within: 'P2Y' } }
  const source = rewritten(little, ['not: { pending: [neglected] }', 'held: { within: P2Y }'])
  const procedure = charterOf(source).rules.procedures['report-noise']
  if (!procedure) throw new Error('The charter lacks the procedure')
  const loaded = await loadStationFacts(db, community.id, stationId, procedure, undefined)
  const facts = factsSchema.parse({ applicant: { person: 'applicant' }, station: loaded?.facts })
  const { test } = conditionSchema.parse({ clause: 'C1', ...held })
  return judge(test, facts, { now: testNow, zone: 'Asia/Shanghai' }).outcome
}

describe('what a station held', () => {
  it('is not denied for the time before it was recorded here', async () => {
    const hangzhou = await findStationBySlug(db, community.id, 'hangzhou')
    expect(hangzhou && (await heldAt(hangzhou.id))).toBe('unknown')
  })

  it('is known of a station that was founded here: before that there was nothing', async () => {
    const foundedOn = dayIn('Asia/Shanghai', testNow).subtract({ months: 6 })
    const station = await db.transaction().execute((trx) => {
      const founded = {
        kind: 'city',
        key: 'city:suzhou',
        slug: 'suzhou',
        names: { zh: '苏州站', en: 'Suzhou station' },
        placeSlug: 'suzhou',
        foundedOn,
        foundedPrecision: 'day',
        clause: 'G4',
        countsFrom: foundedOn,
      } as const
      return insertStation(trx, community.id, founded, testNow)
    })
    expect(station && (await heldAt(station))).toBe('not-met')
  })
})
