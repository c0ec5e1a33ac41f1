import { expect, it } from 'vitest'
import { testCommunity, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testNow } from '../../test/visit.ts'
import { addressesOf, addressOf, insertContactPoint } from './address-store.ts'

it('finds for many people the address that it finds for each', async () => {
  const { db, pool } = await testDatabase()
  const { id } = await testCommunity(db)
  const people = [
    await testPerson(db, id, 'Ann One'),
    await testPerson(db, id, 'Bob Two'),
    await testPerson(db, id, 'Cy Three'),
  ]
  const [, bob = '', cy = ''] = people
  // One has no address to sign in with and gave one, one has neither.
  await pool.query(`delete from identity where subject in ('bob.two@example.org', 'cy.three@example.org')`)
  await db.transaction().execute(async (trx) => {
    const contact = (value: string) => ({ kind: 'email' as const, value, purpose: 'letters' })
    await insertContactPoint(trx, id, bob, contact('bob@example.org'), testNow)
    await insertContactPoint(trx, id, bob, contact('later@example.org'), testNow.add({ hours: 1 }))
  })
  const { rows } = await pool.query<{ id: string }>('select id from person where account_id is null')
  const all = [...people, ...rows.map((row) => row.id)]
  const found = await addressesOf(db, id, all)
  for (const person of all) expect(found.get(person)).toEqual(await addressOf(db, id, person))
  expect([...found.values()].map(({ address }) => address).sort()).toEqual(['ann.one@example.org', 'bob@example.org'])
  expect(found.has(cy)).toBe(false)
  expect(await addressesOf(db, id, [])).toEqual(new Map())
})
