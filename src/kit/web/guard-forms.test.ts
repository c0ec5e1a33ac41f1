import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { newSecret } from '../crypto/secret.ts'
import { guardForms } from './guard-forms.ts'

const app = new Hono()
app.use(guardForms('https://stations.example.org'))
app.all('*', (c) => c.text('done'))

async function post(path: string, headers: Record<string, string>): Promise<number> {
  const body = new URLSearchParams({ choice: 'approve' })
  return (await app.request(`http://127.0.0.1:3000${path}`, { method: 'POST', body, headers })).status
}

describe('a form', () => {
  test('is taken from this site, also behind a proxy that ends TLS', async () => {
    expect(await post('/ballots', { origin: 'http://127.0.0.1:3000' })).toBe(200)
    expect(await post('/ballots', { origin: 'https://stations.example.org' })).toBe(200)
    expect(await post('/ballots', { origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  test('is refused from elsewhere, and from nowhere', async () => {
    expect(await post('/ballots', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await post('/ballots', { origin: 'https://stations.example.org.evil.example' })).toBe(403)
    expect(await post('/ballots', { origin: 'null' })).toBe(403)
    expect(await post('/ballots', {})).toBe(403)
  })

  test('behind a secret is taken from an old browser, which hides where it comes from', async () => {
    const path = `/zh/sign-in/${newSecret()}`
    expect(await post(path, { origin: 'null' })).toBe(200)
    expect(await post(path, { origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await post(path, { origin: 'https://evil.example' })).toBe(403)
  })
})
