import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { Trouble } from './kit/trouble.ts'

test('with nothing set it listens on this machine only and keeps its data in ./data', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    dataDir: './data',
    databaseUrl: undefined,
    baseUrl: undefined,
    isDemo: false,
    logLevel: 'info',
  })
})

test('a setting that is set to nothing counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test('the base of links never ends with a slash', () => {
  expect(readConfig({ BASE_URL: 'https://stations.example.org/' }).baseUrl).toBe('https://stations.example.org')
})

test('every wrong setting is named on a line of its own with what would be right, and no password is repeated', () => {
  const env = {
    PORT: '70000',
    SMTP_URL: 'imap://lin:secret@example.org',
    BASE_URL: 'https://example.org/deep',
    DEMO: 'yes',
  }
  expect(() => readConfig(env)).toThrow(
    new Trouble(
      [
        'PORT="70000" is wrong: it should be a number from 0 to 65535, such as 3000.',
        'BASE_URL is wrong: it should be where people reach the site, such as https://stations.example.org.',
        'SMTP_URL is wrong: it should be like smtp://user:password@mail.example.org:587.',
        'DEMO="yes" is wrong: it should be 1 or 0.',
      ].join('\n'),
    ),
  )
})

test('a demo refuses a server of somebody else and any other host', () => {
  expect(() => readConfig({ DEMO: '1', DATABASE_URL: 'postgresql://localhost/stations' })).toThrow('DATABASE_URL')
  expect(() => readConfig({ DEMO: '1', HOST: '0.0.0.0' })).toThrow('HOST')
  expect(readConfig({ DEMO: '1' }).isDemo).toBe(true)
})
