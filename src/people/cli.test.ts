import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { makeCommunity, testNow } from '../../test/visit.ts'
import { signInCommand } from './cli.ts'
import { personForAddress } from './find-or-create-person.ts'
import { canSignIn } from './sign-in/sign-in.ts'

const { db, pool } = await testDatabase()
const communityId = await makeCommunity(pool)
await db.transaction().execute(async (trx) => {
  const manager = {
    name: '韩梅梅',
    email: 'manager@example.org',
    language: 'zh',
    verified: false,
    vouched: true,
  } as const
  await personForAddress(trx, communityId, manager, testNow)
})

async function run(...args: string[]) {
  const printed: string[] = []
  const complained: string[] = []
  const code = await signInCommand.run(args, {
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
    openDatabase: async () => ({ db, pool, close: async () => undefined }),
    findBaseUrl: async () => 'http://127.0.0.1:3000',
    clock: () => testNow,
  })
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}

describe('cli sign-in', () => {
  test('prints a link that works', async () => {
    const { code, printed } = await run('manager@example.org', '--json')
    expect(code).toBe(0)
    const secret = /^http:\/\/127\.0\.0\.1:3000\/sign-in\/([\w-]{43})$/.exec(JSON.parse(printed).url)?.[1] ?? ''
    expect(await canSignIn(db, communityId, secret, testNow)).toBe(true)
    expect((await run('manager@example.org')).printed).toContain('/sign-in/')
  })

  test('says plainly who is unknown and how it is used', async () => {
    expect(await run('stranger@example.org')).toMatchObject({ code: 1, complained: expect.stringContaining('Nobody') })
    expect(await run()).toMatchObject({ code: 2, complained: expect.stringContaining('sign-in EMAIL') })
    expect(await run('a@example.org', '--community', 'elsewhere')).toMatchObject({ code: 2 })
    expect(JSON.parse((await run('--json', '--what')).printed)).toMatchObject({ ok: false })
  })
})
