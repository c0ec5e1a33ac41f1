import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUp, everyRow, everyRule, playedCommunity, restoreFrom } from '../../../../test/backup.ts'
import { testCommunity, testPerson } from '../../../../test/community.ts'
import { bareDatabase, testDatabase } from '../../../../test/database.ts'
import { testSession } from '../../../../test/session.ts'
import { testNow } from '../../../../test/visit.ts'
import { checkCapability, grantCapability } from '../../crypto/capability.ts'
import { runJobs } from '../../jobs/jobs.ts'
import { writeLetter } from '../../mail/write-letter.ts'
import { migrate } from '../migrate.ts'

type Database = Awaited<ReturnType<typeof testDatabase>>

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stationmaster-migrations-'))
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

describe('a community that is backed up and restored', () => {
  let communityId = ''
  let secret = ''
  let here: Database
  let there: Database
  let bytes: Buffer

  beforeAll(async () => {
    here = await testDatabase()
    there = await bareDatabase()
    communityId = (await playedCommunity(here.db)).id
    await testSession(here.db, communityId, await testPerson(here.db, communityId, 'Lin Xiao'))
    const link = { purpose: 'follow', subject: 'a-case', expiresAt: undefined, byHand: false }
    secret = await grantCapability(here.db, communityId, link, testNow)
    bytes = await backUp(here.pool)
    expect(await restoreFrom(bytes, there.pool)).toEqual({ ok: true, migrated: [] })
  })

  test('has every row of every table, and every rule that keeps them in order', async () => {
    const rows = await everyRow(here.pool)
    expect(await everyRow(there.pool)).toEqual(rows)
    expect(await everyRule(there.pool)).toEqual(await everyRule(here.pool))
    const full = Object.keys(rows).filter((table) => (rows[table]?.length ?? 0) > 0)
    const some = ['account', 'ballot', 'capability', 'ledger_entry', 'letter', 'person', 'session', 'station']
    expect(full).toEqual(expect.arrayContaining(some))
  })

  test('is the same where the tables were there already, with the places that come with the software', async () => {
    const prepared = await testDatabase()
    await prepared.pool.query(
      `insert into place (slug, names, aliases, country, region, zone, latitude, longitude)
      values ('nowhere', '{}', '{}', 'CN', '{}', 'Asia/Shanghai', 0, 0)`,
    )
    expect(await restoreFrom(bytes, prepared.pool)).toMatchObject({ ok: true })
    expect(await everyRow(prepared.pool)).toEqual(await everyRow(here.pool))
  })

  test('still refuses to change what stands in the ledger', async () => {
    await expect(there.pool.query(`update ledger_entry set kind = 'other'`)).rejects.toThrow('append-only')
    await expect(there.pool.query('truncate ledger_entry cascade')).rejects.toThrow('append-only')
  })

  test('lets links in letters that were sent before do what they did', async () => {
    expect(await checkCapability(there.db, communityId, 'follow', secret, testNow)).toMatchObject({ subject: 'a-case' })
  })

  test('is as it was at one moment: what is written while it is backed up is not in it', async () => {
    const busy = await testDatabase()
    const { id } = await testCommunity(busy.db)
    const before = await everyRow(busy.pool)
    const meanwhile = await backUp(busy.pool, async () => {
      await testPerson(busy.db, id, 'Late Comer')
      await busy.pool.query(`update person set name = 'Changed'`)
      await busy.pool.query('delete from appointment')
    })
    const quiet = await bareDatabase()
    expect(await restoreFrom(meanwhile, quiet.pool)).toMatchObject({ ok: true })
    expect(await everyRow(quiet.pool)).toEqual(before)
  })
})

test('a restored site sends the letters that waited, and not those that waited in vain or were sent', async () => {
  const here = await testDatabase()
  const { id: communityId } = await testCommunity(here.db)
  const write = async (address: string) =>
    await here.db.transaction().execute(async (trx) => {
      const content = { subject: 'A letter', paragraphs: ['Words.'] }
      return await writeLetter(trx, { communityId, address, language: 'en', content }, testNow)
    })
  await write('sent@example.org')
  await runJobs(here.pool, { 'send-letter': async () => undefined })
  const failed = await write('failed@example.org')
  await here.pool.query('update graphile_worker._private_jobs set attempts = max_attempts')
  const waiting = [await write('one@example.org'), await write('two@example.org')]

  const there = await bareDatabase()
  await restoreFrom(await backUp(here.pool), there.pool)
  const sent: unknown[] = []
  const jobs = { 'send-letter': async (given: unknown) => void sent.push(given) }
  await runJobs(there.pool, jobs)
  expect(sent).toEqual(expect.arrayContaining(waiting.map((letterId) => ({ communityId, letterId }))))
  expect(sent).toHaveLength(2)
  expect(sent).not.toContainEqual({ communityId, letterId: failed })
})

// What no table holds yet and one may hold tomorrow.
const oddities = `
  create table odd_one (
    id bigint generated always as identity primary key,
    "Select" text, bytes bytea, json jsonb, raw json, at timestamptz, day date, span interval, number numeric, real8 double precision,
    list text[], twice bigint generated always as (id * 2) stored, other_id bigint
  );
  create table "odd ""two""" (id bigserial primary key, one_id bigint not null references odd_one, word text collate "C" unique);
  alter table odd_one add foreign key (other_id) references "odd ""two""";
  create table odd_unkeyed (word text, number integer);
  create function count_odd() returns trigger language plpgsql as $$ begin
    insert into odd_unkeyed values ('made by a trigger', new.id); return new;
  end $$;
  create trigger odd_counts after insert on odd_one for each row execute function count_odd();
  create trigger odd_sleeps after insert on odd_one for each row execute function count_odd();
  alter table odd_one disable trigger odd_sleeps;`

const oddRows = `
  insert into odd_one ("Select", bytes, json, raw, at, day, span, number, real8, list) values
    ('', '', '{}', '{ "b":1, "a":  2 }', '2026-02-28 23:59:59.123456+08', '2024-02-29', '1 mon -3 days 04:05:06.7', 0.10, 0.1, '{}'),
    (null, null, 'null', null, 'infinity', '-infinity', null, 'NaN', 'Infinity', null),
    (E'tab\\tline\\nreturn\\rback\\\\slash \\\\N \\\\. quote''s "x"', '\\x00ff0a0d5c', '{"zh": "站长 🚉", "n": 1e2}', '"\\u0041"',
      '0044-03-15 12:00:00+00 BC', '0044-03-15 BC', '-1 year', 12345678901234567890.12345, 1e-307, array['a,b', null, '{"x"}']),
    (repeat('长', 50000), decode(repeat('00ff', 100000), 'hex'), '[]', '[]', '294276-12-31 23:59:59.999999+00', '5874897-12-31',
      '178000000 years', -1, '-0', array['']);
  insert into "odd ""two""" (one_id, word) values (2, 'b'), (1, 'B'), (3, 'ä'), (4, 'a');
  update odd_one set other_id = 5 - id;
  insert into odd_unkeyed values ('twice', 1), ('twice', 1), (null, null);
  insert into odd_one ("Select") values ('goes'); delete from odd_one where "Select" = 'goes';`

test('values of every kind are the same afterwards, tables that refer to each other, and numberings', async () => {
  const migrations = join(folder, 'odd')
  await cp('migrations', migrations, { recursive: true })
  await writeFile(join(migrations, '9000-odd.sql'), oddities)
  const here = await testDatabase()
  await migrate(here.pool, migrations)
  await here.pool.query(oddRows)
  const there = await bareDatabase()
  expect(await restoreFrom(await backUp(here.pool), there.pool, migrations)).toMatchObject({ ok: true })

  const rows = await everyRow(here.pool)
  expect(rows.odd_unkeyed).toHaveLength(8)
  expect(await everyRow(there.pool)).toEqual(rows)
  expect(await everyRule(there.pool)).toEqual(await everyRule(here.pool))
  const next = `insert into odd_one ("Select") values ('next') returning id, twice`
  expect((await there.pool.query(next)).rows).toEqual((await here.pool.query(next)).rows)
})

test('a backup of an older program gets its tables, its rows, and then what came since', async () => {
  const [old, migrations] = [join(folder, 'old'), join(folder, 'new')]
  await cp('migrations', old, { recursive: true, filter: (path) => !/\/(?!0001)\d{4}-/.test(path) })
  await cp('migrations', migrations, { recursive: true })
  await writeFile(
    join(migrations, '9001-since.sql'),
    `alter table station add column note text; update station set note = 'was ' || slug; alter table station alter column note set not null;`,
  )
  const here = await bareDatabase()
  await migrate(here.pool, old)
  await here.pool.query(`
    insert into community (id, slug, created_at) values ('${'1'.repeat(8)}-1111-4111-8111-111111111111', 'old', now());
    insert into station (community_id, kind, key, slug, names, status, status_since, founded_on, founded_precision, created_at)
      select id, 'city', 'city:suzhou', 'suzhou', '{}', 'active', '2026-01-01', '2026-01-01', 'day', now() from community`)
  const there = await bareDatabase()
  const restored = await restoreFrom(await backUp(here.pool), there.pool, migrations)
  expect(restored).toMatchObject({ ok: true, migrated: expect.arrayContaining(['0002-life.sql', '9001-since.sql']) })

  await migrate(here.pool, migrations)
  const { migration, station_state, ...rows } = await everyRow(here.pool)
  expect(await everyRow(there.pool)).toMatchObject(rows)
  expect((await there.pool.query('select status from station_state')).rows).toEqual([{ status: 'active' }])
  expect(await everyRule(there.pool)).toEqual(await everyRule(here.pool))
  expect(await migrate(there.pool, migrations)).toEqual([])
})
