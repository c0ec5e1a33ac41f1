import { expect, test } from 'vitest'
import { checkMessages } from './check-messages.ts'
import { parseSource } from './read-source.ts'

function complaints(text: string, path = 'src/people/messages.ts'): string[] {
  return checkMessages([parseSource(path, text)]).map(({ line, words }) => `${line} ${words}`)
}

test('a text in both languages that asks for the same values is well', () => {
  expect(complaints("export const messages = { title: { zh: '城市站', en: 'Stations' } }")).toEqual([])
  expect(
    complaints("const a = { zh: '{count} 个申请', en: '{count, plural, one {# application} other {# applications}}' }"),
  ).toEqual([])
})

test('a text that lacks a language, or is empty in one, is named', () => {
  expect(complaints("const a = { zh: '城市站' }")).toEqual(['1 “城市站” has no en: say it in both languages.'])
  expect(complaints("const a = {\n  b: { zh: '', en: 'Stations' },\n}")[0]).toContain(
    '2 “Stations” is said in one language only',
  )
})

test('a value that only one language asks for is named', () => {
  expect(complaints("const a = { zh: '{name} 你好', en: 'Hello' }")[0]).toContain(
    'asks for nothing, and in Chinese for name',
  )
})

test('a broken pattern is named', () => {
  expect(complaints("const a = { zh: '{count', en: '{count}' }")[0]).toContain('cannot be read')
})

test('English where the Chinese should be is found, but a name may stay', () => {
  expect(complaints("const a = { zh: 'Ledger', en: 'The ledger' }")[0]).toContain('has no Chinese in it')
  expect(complaints("const a = { zh: 'GitHub', en: 'GitHub' }")).toEqual([])
})

test('words in a page belong into the catalogue', () => {
  const page = 'src/people/pages.tsx'
  expect(complaints('export const A = () => <p>Who you are</p>', page)[0]).toContain('“Who you are” stands in a page')
  expect(complaints('export const A = () => <img alt="A station" />', page)[0]).toContain(
    '“A station” stands in a page',
  )
  expect(complaints("export const A = () => <p>{'站长'}</p>", page)[0]).toContain('stands in a page')
  expect(
    complaints('// 站长\nexport const A = ({ say }) => <p class="lead text">{say(messages.who)} · 1/2</p>', page),
  ).toEqual([])
})
