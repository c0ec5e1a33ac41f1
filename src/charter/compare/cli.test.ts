import { expect, test } from 'vitest'
import { rewritten, sourceOf } from '../../../test/charter/charters.ts'
import { charterDiffCommand } from './cli.ts'

const kubesphere = sourceOf('kubesphere')
const files: Readonly<Record<string, string>> = {
  'old.yaml': kubesphere,
  'new.yaml': rewritten(
    kubesphere,
    ['version: 1.1.0', 'version: 1.2.0'],
    ['quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { sig.lead: 2 }'],
  ),
  'wrong.yaml': rewritten(kubesphere, ['quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { sig.chief: 2 }']),
}

async function diff(...args: string[]) {
  const lines: string[] = []
  const readFile = async (path: string) => {
    const text = files[path]
    if (text === undefined) throw new Error('there is no such file')
    return text
  }
  return { code: await charterDiffCommand(args, { out: (line) => lines.push(line), readFile }), lines }
}

test('a diff is told by what it is about, each line with its clause', async () => {
  expect(await diff('old.yaml', 'new.yaml')).toEqual({
    code: 0,
    lines: [
      'kubesphere-user-committee 1.1.0 → kubesphere-user-committee 1.2.0: 2 differences, 2 of which can change a decision.',
      '',
      'The charter itself',
      '  Version: 1.1.0 → 1.2.0',
      '',
      'Procedure Found a station',
      '  G3 · Quorum: 1 × Lead and 2 × SIG Member → 2 × Lead',
    ],
  })
  expect((await diff('old.yaml', 'new.yaml', '--lang', 'zh')).lines.at(-1)).toBe(
    '  G3 · 决定所需票数：1 位 SIG 负责人和 2 位 SIG 成员 → 2 位 SIG 负责人',
  )
})

test('a program gets it as JSON, with the paths', async () => {
  const { code, lines } = await diff('old.yaml', 'new.yaml', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(lines.join(''))).toMatchObject({
    ok: true,
    before: { version: '1.1.0' },
    after: { version: '1.2.0' },
    differences: [
      { path: ['version'] },
      { path: ['procedures', 'found-station', 'decide', 'quorum'], clause: 'G3', words: { en: expect.anything() } },
    ],
  })
})

test('charters that say the same, files with errors and wrong uses are told so', async () => {
  expect(await diff('old.yaml', 'old.yaml')).toMatchObject({
    code: 0,
    lines: [expect.stringContaining('say the same')],
  })
  const wrong = await diff('old.yaml', 'wrong.yaml')
  expect(wrong).toMatchObject({ code: 1, lines: [expect.stringMatching(/^wrong\.yaml:\d+:\d+ error sig\.chief/)] })
  expect(await diff('old.yaml')).toMatchObject({ code: 2, lines: [expect.stringContaining('Name two charter files.')] })
  expect(await diff('old.yaml', 'none.yaml')).toMatchObject({ code: 2, lines: [expect.stringContaining('none.yaml')] })
})
