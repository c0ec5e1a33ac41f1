import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { clientAddress, rateLimit } from './rate-limit.ts'

describe('a rate limit', () => {
  test('counts every key by itself, and says how long to wait', async () => {
    const limit = rateLimit({ points: 2, seconds: 60 })
    expect(await limit('a')).toBe(0)
    expect(await limit('a')).toBe(0)
    const wait = await limit('a')
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect(await limit('b')).toBe(0)
  })

  test('lets no more through though all come at once', async () => {
    const limit = rateLimit({ points: 3, seconds: 60 })
    const waits = await Promise.all(Array.from({ length: 10 }, async () => await limit('a')))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3)
  })
})

describe('the address of a client', () => {
  async function address(proxies: number, forwarded?: string): Promise<string> {
    const app = new Hono()
    app.get('/', (c) => c.text(clientAddress(c, proxies)))
    const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
    const env = { incoming: { socket: { remoteAddress: '10.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } }
    return await (await app.request('/', { headers }, env)).text()
  }

  test('is the connection’s, whatever a request says, where no proxy of ours stands before', async () => {
    expect(await address(0, '203.0.113.7')).toBe('10.0.0.1')
  })

  test('is what our own proxies heard, not what a client puts before it', async () => {
    expect(await address(1, '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7')
    expect(await address(2, '198.51.100.1, 203.0.113.7, 10.0.0.9')).toBe('203.0.113.7')
    expect(await address(1)).toBe('10.0.0.1')
  })
})
