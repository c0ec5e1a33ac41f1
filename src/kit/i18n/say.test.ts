import { describe, expect, test } from 'vitest'
import { rewrite, speak } from './say.ts'

const zh = speak('zh')

describe('a Chinese sentence that values are put into', () => {
  const count = { zh: '{count} 位{rank}', en: '{count} × {rank}' }

  test('has a space between Chinese characters and the Latin letters or digits of a value', () => {
    expect(zh(count, { count: 1, rank: 'SIG 负责人' })).toBe('1 位 SIG 负责人')
    expect(zh({ zh: '邀请{name}担任', en: '{name}' }, { name: 'Lin Xiao' })).toBe('邀请 Lin Xiao 担任')
    expect(zh({ zh: '成立于{day}', en: '{day}' }, { day: '2022年6月1日' })).toBe('成立于 2022年6月1日')
  })

  test('has none where one stands, beside punctuation, at its ends, or within what somebody wrote', () => {
    expect(zh({ zh: '自 {day} 起', en: '{day}' }, { day: '2022年6月1日' })).toBe('自 2022年6月1日 起')
    expect(zh({ zh: '“{title}”：{name}。', en: '{title}{name}' }, { title: 'K8s聚会', name: 'Lin' })).toBe(
      '“K8s聚会”：Lin。',
    )
    expect(zh({ zh: '{name}', en: '{name}' }, { name: 'Lin' })).toBe('Lin')
    expect(zh(count, { count: 2, rank: '' })).toBe('2 位')
  })

  test('leaves names of Chinese characters as they are', () => {
    expect(zh({ zh: '{station}{office}', en: '{station}{office}' }, { station: '苏州站', office: '站长' })).toBe(
      '苏州站站长',
    )
  })

  test('still chooses by a value', () => {
    const text = {
      zh: '{who, select, none {没有人} other {交给{who}处理}}',
      en: '{who, select, none {nobody} other {{who}}}',
    }
    expect(zh(text, { who: 'none' })).toBe('没有人')
    expect(zh(text, { who: 'Lin' })).toBe('交给 Lin 处理')
  })
})

test('an English sentence is put together as it is written', () => {
  expect(speak('en')({ zh: '{a}', en: 'a{a}b' }, { a: '站1' })).toBe('a站1b')
})

describe('a text that a person wrote', () => {
  test('gets the words of another language beside its own, and stays an original of the first', () => {
    const both = rewrite(rewrite(null, 'zh', '小聚'), 'en', 'A meetup')
    expect(both).toEqual({ zh: '小聚', en: 'A meetup', original: 'zh' })
    expect(rewrite(both, 'zh', '大聚')).toEqual({ zh: '大聚', en: 'A meetup', original: 'zh' })
  })

  test('loses a language with its words, and is nothing without any', () => {
    const both = { zh: '小聚', en: 'A meetup', original: 'zh' } as const
    expect(rewrite(both, 'zh', '')).toEqual({ en: 'A meetup', original: 'en' })
    expect(rewrite({ en: 'A meetup', original: 'en' }, 'en', '')).toBeNull()
    expect(rewrite(null, 'en', '')).toBeNull()
  })
})
