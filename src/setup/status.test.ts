import { describe, expect, test } from 'vitest'
import { readFooter } from './footer/footer-form.ts'
import { readPlace } from './places/place-form.ts'
import { type SetupFacts, type StepName, stepsOf } from './status.ts'

const ready: SetupFacts = {
  baseUrl: 'https://stations.example.org',
  visitedHost: 'stations.example.org',
  hasMailServer: true,
  letters: { anySent: true, waiting: 0, trouble: null },
  footer: { operator: '社区', contact: 'hello@example.org' },
  undecidable: 0,
  openInvitations: 0,
  openClaims: 0,
  addedPlaces: 0,
}

function step(name: StepName, change: Partial<SetupFacts>) {
  return stepsOf({ ...ready, ...change }).find((one) => one.step === name)
}

describe('the checklist', () => {
  test('is done when everything is, and adding cities is never asked', () => {
    const states = stepsOf(ready).map(({ state }) => state)
    expect(states).toEqual(['done', 'done', 'done', 'done', 'done', 'done', 'optional'])
  })

  test.each([
    ['http://127.0.0.1:3000', 'only-this-machine'],
    ['http://localhost:3000', 'only-this-machine'],
    ['http://[::1]:3000', 'only-this-machine'],
    ['http://stations.example.org', 'not-secure'],
    ['https://elsewhere.example.org', 'other-host'],
  ])('is not content with the address %s', (baseUrl, because) => {
    expect(step('address', { baseUrl })).toMatchObject({ state: 'to-do', because })
  })

  test('trusts mail only after a letter was sent, and no longer when one could not be', () => {
    expect(step('mail', { hasMailServer: false })).toMatchObject({ state: 'to-do', because: 'no-mail-server' })
    const untried = { anySent: false, waiting: 0, trouble: null }
    expect(step('mail', { letters: untried })).toMatchObject({ state: 'to-do', because: 'mail-untried' })
    const failed = { anySent: true, waiting: 1, trouble: 'unreachable' } as const
    expect(step('mail', { letters: failed })).toMatchObject({ state: 'to-do', because: 'mail-trouble' })
  })

  test('asks for people, claims, letters and a footer while they wait', () => {
    expect(step('ranks', { undecidable: 1 })).toMatchObject({ state: 'to-do' })
    expect(step('claims', { openClaims: 2 })).toMatchObject({ state: 'to-do' })
    expect(step('letters', { letters: { anySent: true, waiting: 3, trouble: null } })).toMatchObject({ state: 'to-do' })
    expect(step('footer', { footer: { operator: '社区' } })).toMatchObject({ state: 'to-do' })
  })
})

describe('the footer', () => {
  const empty = { operator: '', contact: '', icp: '', police: '' }

  test('keeps plain words and web addresses, on one line', () => {
    const form = { ...empty, operator: '  KubeSphere\n 社区 ', contact: 'https://example.org/contact' }
    expect(readFooter(form)).toEqual({
      ok: true,
      footer: {
        operator: 'KubeSphere 社区',
        contact: 'https://example.org/contact',
        icp: undefined,
        police: undefined,
      },
    })
  })

  test.each(['<b>社区</b>', 'javascript:alert(1)', 'x'.repeat(201), '社区\u202e'])('refuses %j', (operator) => {
    expect(readFooter({ ...empty, operator })).toEqual({ ok: false, wrong: ['operator'] })
  })
})

describe('a city', () => {
  const form = {
    zh: '丽江',
    en: 'Lijiang',
    aliases: '大研，Li Jiang',
    country: 'CN',
    regionZh: '云南',
    regionEn: 'Yunnan',
    zone: 'Asia/Shanghai',
    latitude: '26.87',
    longitude: '100.23',
  }

  test('is read with its spellings and its degrees', () => {
    expect(readPlace(form)).toMatchObject({ ok: true, place: { aliases: ['大研', 'Li Jiang'], latitude: 26.87 } })
  })

  test('names every field that cannot stay as it is', () => {
    const wrong = { ...form, en: ' ', country: 'XX', zone: 'Nowhere', latitude: '91', longitude: 'east' }
    expect(readPlace(wrong)).toEqual({ ok: false, wrong: ['en', 'country', 'zone', 'latitude', 'longitude'] })
  })
})
