import { expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { makeCommunity } from '../../../test/visit.ts'
import { Temporal } from '../time/time.ts'
import { newestLetters } from './outbox-store.ts'
import { writeLetters } from './write-letter.ts'

it('writes many letters and enqueues each once', async () => {
  const { db, pool } = await testDatabase()
  const communityId = await makeCommunity(pool)
  const now = Temporal.Instant.from('2026-11-23T02:00:00Z')
  const letters = Array.from({ length: 3 }, (_, index) => ({
    communityId,
    address: `reader-${index}@example.org`,
    language: 'zh' as const,
    content: { subject: `第 ${index} 封 “{}'"`, paragraphs: ['你好'] },
    ...(index === 1 ? { link: { purpose: 'follow-proposal', subject: 'x' } } : {}),
  }))
  await db.transaction().execute((trx) => writeLetters(trx, letters, now))
  await db.transaction().execute((trx) => writeLetters(trx, [], now))
  const kept = await newestLetters(db, communityId, { limit: 10 })
  expect(kept.map(({ content, link }) => [content.subject, link?.purpose]).sort()).toEqual([
    [`第 0 封 “{}'"`, undefined],
    [`第 1 封 “{}'"`, 'follow-proposal'],
    [`第 2 封 “{}'"`, undefined],
  ])
  expect(kept[0]?.writtenAt.toString()).toBe(now.toString())
  const { rows } = await pool.query(
    `select payload ->> 'letterId' as id from graphile_worker._private_jobs join graphile_worker._private_tasks t on t.id = task_id
     where t.identifier = 'send-letter'`,
  )
  expect(rows.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort())
})
