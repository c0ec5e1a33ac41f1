import { expect, test } from 'vitest'
import { personName } from './person.ts'

test.each(['李雷', 'Ada Lovelace', 'Bob 2', "D'Arcy-O’Neil", 'علی\u200cرضا', 'ක්\u200dරිෂ්', '葛\u{e0100}城'])(
  'a person may be called %s',
  (name) => {
    expect(personName.parse(`  ${name} `)).toBe(name)
  },
)

test.each([
  ['nothing', ' '],
  ['marks alone', '…—'],
  ['a zero-width space', '\u200b'],
  ['a zero-width space among letters', '李\u200b雷'],
  ['a letter that is not seen', '\u3164'],
  ['an override of the direction', 'Ada\u202egnp'],
  ['an isolate', '\u2066Ada\u2069'],
  ['a joiner at the edge', 'Ada\u200d'],
  ['a joiner alone', '\u200d'],
  ['a control character', 'A\u0007da'],
  ['more than 120 characters', '雷'.repeat(121)],
])('no name is made of or with %s', (_what, name) => {
  expect(personName.safeParse(name).success).toBe(false)
})
