import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { newSecret } from '../crypto/secret.ts'
import { guardSecretPaths, isSecretPath } from './secret-path.ts'

describe('a path with a secret', () => {
  test('is known by its look, wherever the secret stands and however it was cut', () => {
    for (let time = 0; time < 1000; time++) {
      const secret = newSecret()
      expect(isSecretPath(`/zh/sign-in/${secret}`), secret).toBe(true)
      expect(isSecretPath(`/cases/${secret}/answers?page=2`), secret).toBe(true)
      expect(isSecretPath(`/en/cases/${secret.slice(0, 30)}.`), secret).toBe(true)
    }
  })

  test('is no id, no slug and no asset', () => {
    const paths = [
      '/zh/proposals/0191c9a4-95d8-7a51-9d7c-6d3f6c8b8a11',
      '/en/stations/a-very-long-name-of-a-city-in-some-country-far-away',
      '/assets/elements-0123456789ab.js',
      '/zh/people/%E5%BC%A0',
    ]
    for (const path of paths) expect(isSecretPath(path), path).toBe(false)
  })

  test('is answered with headers that keep it from leaking, whatever the answer is', async () => {
    const app = new Hono()
    app.use(guardSecretPaths)
    app.get('/*', (c) => c.text('page'))
    const guarded = await app.request(`/zh/cases/${newSecret()}`)
    expect(guarded.headers.get('referrer-policy')).toBe('no-referrer')
    expect(guarded.headers.get('x-robots-tag')).toBe('noindex')
    expect(guarded.headers.get('cache-control')).toBe('no-store')
    expect((await app.request('/zh/stations')).headers.get('cache-control')).toBeNull()
  })
})
