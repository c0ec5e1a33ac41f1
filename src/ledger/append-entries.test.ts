import { expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { makeCommunity } from '../../test/visit.ts'
import { Temporal } from '../kit/time/time.ts'
import { appendEntries, appendEntry } from './append-entry.ts'
import type { NewEntry } from './entry.ts'
import { verifyLedger } from './verify-ledger.ts'

const now = Temporal.Instant.from('2026-11-23T02:00:00Z')
const { db, pool } = await testDatabase()

function entry(subject: string): NewEntry {
  const texts = [{ name: 'reason', words: `因为 ${subject}`, visibility: 'public' as const }]
  return { kind: 'duty-missed', subject, outcome: 'missed', clauses: ['H1'], by: [{ role: 'clock' }], texts }
}

it('appends many decisions as one after another would be, in their order', async () => {
  const community = await makeCommunity(pool)
  const many = Array.from({ length: 2500 }, (_, index) => entry(`station:${index}`))
  const heads = await db.transaction().execute(async (trx) => {
    await appendEntry(trx, community, entry('station:first'), now)
    return await appendEntries(trx, community, many, now)
  })
  expect(heads.map(({ seq }) => seq)).toEqual(many.map((_, index) => index + 2))
  const proved = await verifyLedger(db, community)
  expect(proved).toMatchObject({ ok: true, entries: 2501, texts: 2501, head: heads.at(-1)?.hash })
  const { rows } = await pool.query('select subject from ledger_entry where community_id = $1 order by seq', [
    community,
  ])
  expect(rows.slice(1).map(({ subject }) => subject)).toEqual(many.map(({ subject }) => subject))
})

it('appends nothing where there is nothing, and all or nothing where one cannot be kept', async () => {
  const community = await makeCommunity(pool, 'second')
  const attempt = (entries: readonly NewEntry[]) =>
    db.transaction().execute((trx) => appendEntries(trx, community, entries, now))
  expect(await attempt([])).toEqual([])
  await expect(attempt([entry('station:1'), { ...entry('station:2'), kind: 'NOT PLAIN' }])).rejects.toThrow()
  expect(await verifyLedger(db, community)).toMatchObject({ ok: true, entries: 0 })
})
