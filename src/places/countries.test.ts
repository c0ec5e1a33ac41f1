import { describe, expect, it } from 'vitest'
import { countryName, isCountry, listCountries } from './countries.ts'
import { messages } from './messages.ts'

describe('countries and regions', () => {
  it('are named in both languages, each in the same plain form', () => {
    expect(['CN', 'HK', 'MO', 'TW'].map((code) => countryName(code, 'zh'))).toEqual(['中国', '香港', '澳门', '台湾'])
    expect(['CN', 'HK', 'MO', 'TW'].map((code) => countryName(code, 'en'))).toEqual([
      'China',
      'Hong Kong',
      'Macao',
      'Taiwan',
    ])
    expect(messages.countryOrRegion).toEqual({ zh: '国家或地区', en: 'Country or region' })
  })

  it('are listed once each, in the order of their names', () => {
    const listed = listCountries('en')
    expect(listed.length).toBeGreaterThan(240)
    expect(listed.length).toBeLessThan(255)
    expect(listed[0]).toEqual({ code: 'AF', name: 'Afghanistan' })
    expect(new Set(listed.map((one) => one.name)).size).toBe(listed.length)
  })

  it.each(['', 'cn', 'CHN', 'EU', 'ZZ', 'SU', '1'])('"%s" is no code of one, and is shown as it is', (code) => {
    expect(isCountry(code)).toBe(false)
    expect(countryName(code, 'en')).toBe(code)
  })
})
