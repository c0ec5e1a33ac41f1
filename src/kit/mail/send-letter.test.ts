import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { makeCommunity, testNow } from '../../../test/visit.ts'
import { checkCapability } from '../crypto/capability.ts'
import { runJobs } from '../jobs/jobs.ts'
import { newestLetters } from './outbox-store.ts'
import { sendLetterTasks } from './send-letter.ts'
import { writeLetter } from './write-letter.ts'

const { db, pool } = await testDatabase()
const communityId = await makeCommunity(pool)

const received: ParsedMail[] = []
let refuse: ((address: string) => Error | undefined) | undefined
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => done(refuse?.(address)),
  onData: (stream, _session, done) => {
    simpleParser(stream).then((mail) => {
      received.push(mail)
      done()
    }, done)
  },
})
let smtpUrl = ''

beforeAll(async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The mail server did not open a port.')
  smtpUrl = `smtp://127.0.0.1:${address.port}`
})
afterAll(() => server.close(() => undefined))

beforeEach(async () => {
  received.length = 0
  refuse = undefined
  await pool.query('delete from letter')
  await pool.query('delete from graphile_worker._private_jobs')
})

function tasks(url: string | undefined = smtpUrl) {
  const sender = 'KubeSphere 城市站 <stations@example.org>'
  return sendLetterTasks({ db, smtpUrl: url, baseUrl: 'https://stations.example.org', sender, clock: () => testNow })
}

async function write(change: { address?: string } = {}): Promise<string> {
  const letter = {
    communityId,
    address: change.address ?? 'founder@example.org',
    language: 'zh',
    content: {
      subject: '请确认你的申请',
      paragraphs: ['你好，<b>张三</b> & 朋友们！', '请点下面的按钮。'],
      action: { label: '确认申请', path: '/proposals/{secret}' },
      closing: ['不是你？忽略即可。'],
    },
    link: { purpose: 'confirm-proposal', subject: 'the-proposal', lives: 'P7D' },
  } as const
  return await db.transaction().execute(async (trx) => await writeLetter(trx, letter, testNow))
}

describe('a letter', () => {
  test('goes out as text and HTML, with a link whose secret is made then', async () => {
    const id = await write()
    await runJobs(pool, tasks())

    const [mail] = received
    const secret = /https:\/\/stations\.example\.org\/zh\/proposals\/([\w-]{43})\s/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(await checkCapability(db, communityId, 'confirm-proposal', secret, testNow)).toMatchObject({
      subject: 'the-proposal',
      byHand: false,
    })
    expect(
      await checkCapability(db, communityId, 'confirm-proposal', secret, testNow.add({ hours: 24 * 7 })),
    ).toBeUndefined()
    expect(mail?.subject).toBe('请确认你的申请')
    expect(mail?.from?.text).toContain('stations@example.org')
    expect(mail?.messageId).toBe(`<${id}@stations.example.org>`)
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.html).toContain('<html lang="zh-CN" dir="ltr">')
    expect(mail?.html).toContain(`href="https://stations.example.org/zh/proposals/${secret}"`)
    expect(mail?.html).toContain('&lt;b>张三&lt;/b> &amp; 朋友们')
    expect(mail?.html).not.toMatch(/<(img|script|link)|url\(/)
    expect((await newestLetters(db, communityId, { limit: 1 }))[0]?.sentAt?.equals(testNow)).toBe(true)
  })

  test('that somebody had written is answered to them, and never sent to them', async () => {
    const content = { subject: 'Hello', paragraphs: ['Is anybody there?'] }
    const letter = { communityId, address: 'leader@example.org', language: 'en', content } as const
    await writeLetter(db, { ...letter, replyTo: 'newcomer@example.org' }, testNow)
    await runJobs(pool, tasks())
    expect(received.map(({ replyTo }) => replyTo?.text)).toEqual(['newcomer@example.org'])
    expect(received[0]?.to).toMatchObject({ text: 'leader@example.org' })
    expect(received[0]?.cc).toBeUndefined()
  })

  test('is never answered to two addresses, or to more than an address', async () => {
    const letter = {
      communityId,
      address: 'a@example.org',
      language: 'en',
      content: { subject: '', paragraphs: [] },
    } as const
    for (const replyTo of ['a@example.org, b@example.org', 'a@example.org\nBcc: b@example.org', 'A <a@example.org>'])
      await expect(writeLetter(db, { ...letter, replyTo }, testNow)).rejects.toThrow('letter_reply_to_check')
  })

  test('is kept with its link blank', async () => {
    await write()
    await runJobs(pool, tasks())
    const { rows } = await pool.query<{ row: string }>('select l::text as row from letter l')
    expect(rows[0]?.row).toContain('{secret}')
    const secret = /proposals\/([\w-]{43})/.exec(received[0]?.text ?? '')?.[1] ?? 'none'
    expect(rows[0]?.row).not.toContain(secret)
  })

  test('goes out once, though the job runs twice', async () => {
    const letterId = await write()
    const { 'send-letter': send } = tasks()
    await Promise.all([send?.({ communityId, letterId }), send?.({ communityId, letterId })])
    expect(received).toHaveLength(1)
  })

  test('stays in the outbox where no mail server is named', async () => {
    await write()
    const trouble: string[] = []
    await runJobs(
      pool,
      sendLetterTasks({ db, baseUrl: 'http://localhost', sender: 'a@example.org', clock: () => testNow }),
      (words) => trouble.push(words),
    )
    expect(trouble).toEqual([])
    expect((await newestLetters(db, communityId, { limit: 1 }))[0]).toMatchObject({ sentAt: null, trouble: null })
  })

  test('that the mail server refuses is tried again, and no address is told to the log', async () => {
    refuse = (address) => new Error(`No such mailbox: ${address}`)
    await write({ address: 'nobody@example.org' })
    const trouble: string[] = []
    await runJobs(pool, tasks(), (words) => trouble.push(words))
    expect((await newestLetters(db, communityId, { limit: 1 }))[0]).toMatchObject({
      sentAt: null,
      trouble: 'address-refused',
    })
    expect(trouble.join()).toContain('address-refused')
    const { rows } = await pool.query<{ last_error: string }>('select last_error from graphile_worker.jobs')
    expect(rows).toHaveLength(1)
    expect(trouble.join() + rows[0]?.last_error).not.toContain('nobody@example.org')

    refuse = undefined
    await pool.query('update graphile_worker._private_jobs set run_at = now()')
    await runJobs(pool, tasks())
    expect(received).toHaveLength(1)
    expect((await newestLetters(db, communityId, { limit: 1 }))[0]?.trouble).toBeNull()
  })

  test('waits while the mail server cannot be reached', async () => {
    await write()
    await runJobs(pool, tasks('smtp://127.0.0.1:1'))
    expect((await newestLetters(db, communityId, { limit: 1 }))[0]).toMatchObject({
      sentAt: null,
      trouble: 'unreachable',
    })
  })

  test('keeps an address that looks like two as one', async () => {
    await write({ address: 'a@example.org, b@example.org' })
    await runJobs(pool, tasks())
    expect(received).toEqual([])
  })
})
