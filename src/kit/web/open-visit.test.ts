import { Hono } from 'hono'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { testCommunityShown, testNow } from '../../../test/visit.ts'
import { answerTrouble } from './answer-trouble.tsx'
import { openVisit, tidyAddress } from './open-visit.ts'
import { readForm } from './read-form.ts'
import type { Env } from './visit.ts'

const house = {
  clock: () => testNow,
  baseUrl: 'https://stations.example.org',
  assets: { style: 's.css', elements: 'e.js' },
  sendsMail: true,
  findCommunity: async () => testCommunityShown('1'),
}
const site = new Hono<Env>()
site.use(tidyAddress)
site.use('/:language{(?:zh|en)}/*', openVisit(house))
site.get('/zh/stations', (c) => c.text(c.get('visit').language))
site.post('/zh/form', async (c) => c.json(await readForm(c)))
site.onError(answerTrouble(house, pino({ level: 'silent' })))

describe('an address', () => {
  it('with slashes at its end leads to the one without, whatever host was asked', async () => {
    const answer = await site.request('/zh/stations///?status=active', { headers: { host: 'elsewhere.example' } })
    expect(answer.headers.get('location')).toBe('/zh/stations?status=active')
    expect((await site.request('//evil.example/')).headers.get('location')).toBe('/evil.example')
  })

  it('with a NUL in it is nowhere', async () => {
    expect((await site.request('/zh/stations/%00')).status).toBe(404)
    expect((await site.request('/zh/stations?status=%00')).status).toBe(404)
  })
})

it('answers a body that is no form with a sentence, not with a mistake of ours', async () => {
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=other']) {
    const answer = await site.request('/zh/form', { method: 'POST', headers: { 'content-type': type }, body: 'x' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('读不懂这次提交')
  }
})
