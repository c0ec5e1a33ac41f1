import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownPlaces } from './load-places.ts'
import { findPlaces, findSamePlace, foldSpelling, slugOf } from './place.ts'

const first = (query: string) => findPlaces(knownPlaces, query, 5)[0]?.slug

describe('the spelling of a city', () => {
  it.each([
    ['Guang Zhou', 'guangzhou'],
    ['GuangZhou', 'guangzhou'],
    ['Canton', 'guangzhou'],
    ['廣州市', 'guangzhou'],
    ['hangzhou', 'hangzhou'],
    ['Ｈangzhou', 'hangzhou'],
    ['Háng zhōu', 'hangzhou'],
    ['Shenzhen ', 'shenzhen'],
    ['深圳市', 'shenzhen'],
    ['上海市', 'shanghai'],
    ['Shanghai City', 'shanghai'],
    ['成都', 'chengdu'],
    ["Xi'an", 'xian'],
    ['Xi’an', 'xian'],
    ['xian', 'xian'],
    ['西安', 'xian'],
    ['Peking', 'beijing'],
    ['chong qing', 'chongqing'],
    ['Xiamen', 'xiamen'],
    ['Amoy', 'xiamen'],
    ['長沙', 'changsha'],
    ['Lasa', 'lhasa'],
    ['Huhehaote', 'hohhot'],
    ['Wulumuqi', 'urumqi'],
    ['Ürümqi', 'urumqi'],
    ['Haerbin', 'harbin'],
    ['延边朝鲜族自治州', 'yanbian'],
    ['芒市', 'dehong'],
    ['臺北', 'taipei'],
    ['Xianggang', 'hong-kong'],
    ['Macao', 'macau'],
    ['東京', 'tokyo'],
    ['São Paulo', 'sao-paulo'],
    ['sao paulo', 'sao-paulo'],
    ['Lodz', 'lodz'],
    ['NYC', 'new-york'],
    ['旧金山', 'san-francisco'],
    ['沪', 'shanghai'],
    ['蓉', 'chengdu'],
    ['杭', 'hangzhou'],
    ['渝', 'chongqing'],
    ['津', 'tianjin'],
  ])('%s is found', (query, slug) => {
    expect(first(query)).toBe(slug)
  })

  it.each([
    ['广东省深圳市', 'shenzhen'],
    ['中国 杭州', 'hangzhou'],
    ['Hangzhou, China', 'hangzhou'],
    ['Wuhan, Hubei', 'wuhan'],
  ])('%s is found by the city it names', (query, slug) => {
    expect(first(query)).toBe(slug)
  })

  it.each([
    ['姑苏区', 'suzhou'],
    ['昆山市', 'suzhou'],
    ['浦东新区', 'shanghai'],
    ['余杭', 'hangzhou'],
    ['义乌', 'jinhua'],
    ['顺德', 'foshan'],
  ])('%s is found by the city it belongs to', (query, slug) => {
    expect(first(query)).toBe(slug)
  })

  it('does not take two letters for a part of a name', () => {
    expect(findPlaces(knownPlaces, 'HK', 8).map((place) => place.slug)).toEqual(['hong-kong'])
  })

  it('does not take a whole Chinese name for a part of another', () => {
    const slugs = (query: string) => findPlaces(knownPlaces, query, 8).map((place) => place.slug)
    expect(slugs('苏州')).toEqual(['suzhou'])
    expect(slugs('京都')).toEqual(['kyoto'])
    expect(slugs('克孜勒苏')).toEqual(['kizilsu'])
  })

  it('shows the cities of one name together, told apart by their region', () => {
    const found = findPlaces(knownPlaces, 'Suzhou', 2)
    expect(found.map((place) => [place.names.zh, place.region.zh])).toEqual([
      ['苏州', '江苏'],
      ['宿州', '安徽'],
    ])
  })

  it('puts the exact name before a beginning, and a beginning before a part', () => {
    const slugs = (query: string) => findPlaces(knownPlaces, query, 20).map((place) => place.slug)
    expect(slugs('Delhi')).toEqual(['delhi', 'new-delhi'])
    expect(slugs('海').indexOf('haikou')).toBeLessThan(slugs('海').indexOf('shanghai'))
    expect(first('吉林')).toBe('jilin')
  })

  it('finds nothing in a text without letters', () => {
    for (const query of ['', '   ', '！？', '###', "'"]) expect(findPlaces(knownPlaces, query, 5)).toEqual([])
  })

  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldSpelling(foldSpelling(text))).toBe(foldSpelling(text))
      }),
    )
  })

  it('does not hear spaces, hyphens, apostrophes or case', () => {
    const place = fc.constantFrom(...knownPlaces)
    const noise = fc.array(fc.constantFrom(' ', '-', "'", '’', '\u3000', '·'), { maxLength: 12 })
    fc.assert(
      fc.property(place, noise, fc.boolean(), (place, noise, shout) => {
        const noisy = [...place.names.en].map((letter, at) => letter + (noise[at] ?? '')).join('')
        expect(foldSpelling(shout ? noisy.toUpperCase() : noisy)).toBe(foldSpelling(place.names.en))
      }),
    )
  })

  it('finds every city by each of its names, whatever the order of the list', () => {
    const place = fc.constantFrom(...knownPlaces)
    fc.assert(
      fc.property(place, fc.constantFrom('zh', 'en'), (place, language) => {
        const found = findPlaces(knownPlaces, place.names[language], 3)
        expect(found).toContain(place)
        expect(findPlaces(knownPlaces.toReversed(), place.names[language], 3)).toEqual(found)
      }),
    )
  })

  it('survives a hostile text', () => {
    expect(findPlaces(knownPlaces, '广'.repeat(1_000_000), 5)).toEqual([])
    expect(findPlaces(knownPlaces, "%_'; drop table place --", 5)).toEqual([])
  })
})

describe('a city that is already in the list', () => {
  const nowhere = { zh: '', en: '' }
  const added = (aliases: string[], country: string, region = nowhere) => ({ aliases, country, region })

  it('is known by any of its spellings in the same country or region', () => {
    expect(findSamePlace(knownPlaces, added(['canton'], 'CN'))?.slug).toBe('guangzhou')
    expect(findSamePlace(knownPlaces, added(['canton'], 'US'))).toBeUndefined()
  })

  it('is another one in another province, however the province is written', () => {
    const zhejiang = { zh: '浙江省', en: 'Zhejiang Province' }
    expect(findSamePlace(knownPlaces, added(['hangzhou'], 'CN', zhejiang))?.slug).toBe('hangzhou')
    expect(findSamePlace(knownPlaces, added(['hangzhou'], 'CN', { zh: '甘肃', en: 'Gansu' }))).toBeUndefined()
  })
})

describe('the slug of a city', () => {
  it.each([
    ["Xi'an", 'xian'],
    ['São Paulo', 'sao-paulo'],
    ['St. Louis', 'st-louis'],
    ['Łódź', 'lodz'],
    ['北京', ''],
  ])('of %s is "%s"', (name, slug) => expect(slugOf(name)).toBe(slug))

  it('may stand in a URL, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(slugOf(name)).toMatch(/^([a-z0-9][a-z0-9-]{0,62})?$/)
      }),
    )
  })
})
