import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { founding, quorum } from '../../test/charter/cases.ts'
import { little, placeOf, rewritten, sourceOf } from '../../test/charter/charters.ts'
import { charterCommand } from './cli.ts'

const kubesphere = sourceOf('kubesphere')
const spoilt = rewritten(kubesphere, ['{ clause: H2, ticked', '{ clause: H9, ticked'])

const seed = 'recorded-in: 2025-01-01\nclause: J4\nstations: []\n'

const files: Record<string, string> = {
  'kubesphere.yaml': kubesphere,
  'little.yaml': little,
  'spoilt.yaml': spoilt,
  'odd.yaml': rewritten(kubesphere, ['- { station.leader: 1 }', '- { station.leader: 2 }']),
  'hostile.yaml': `"\\u009b2J\\u202e": 1\n`,
  'facts.json': JSON.stringify(founding({ ballots: quorum })),
  'open.json': JSON.stringify(founding()),
  'broken.json': '{ "applicant": ',
  'wrong.json': JSON.stringify({ ...founding(), ballots: [{ ...quorum[0], choice: 'maybe' }] }),
  'list.json': '[]',
  'answer.json': JSON.stringify({ ...founding(), answers: { people: 30 } }),
  'late.json': JSON.stringify({ ...founding(), opened: 'yesterday' }),
  'kubesphere.seed.yaml': seed,
  'alone.yaml': seed,
  'example.json': readFileSync(join('charters', 'examples', 'found-station.facts.json'), 'utf8'),
}

const readSeed = () => ({ ok: true }) as const

/** Runs a command as it would be typed. */
async function run(typed: string) {
  const lines: string[] = []
  const code = await charterCommand(typed.split(' ').filter(Boolean), {
    out: (line) => lines.push(line),
    readFile: async (path) => files[path] ?? Promise.reject(new Error(`no such file: ${path}`)),
    readSeed,
  })
  return { code, text: lines.join('\n'), lines }
}

const at = '--at 2026-10-08T12:00:00+08:00'
const explain = `explain kubesphere.yaml found-station --facts facts.json ${at}`

describe('charter check', () => {
  test('says what a whole charter holds', async () => {
    const { code, lines } = await run('check little.yaml')
    expect(code).toBe(0)
    expect(lines).toEqual([
      'little.yaml: little-huts 1.0.0 is whole: 5 clauses, 6 procedures, no warnings.',
      '1 of 9 conditions uses CEL (11 %).',
    ])
    expect((await run('check little.yaml --lang zh')).lines[1]).toBe('9 个条件中有 1 个使用 CEL（11%）。')
  })

  test('says a mistake where an editor can jump to it, and fails', async () => {
    const { line, column } = placeOf(spoilt, 'clause: H9, ticked')
    expect(await run('check spoilt.yaml')).toMatchObject({
      code: 1,
      text: `spoilt.yaml:${line}:${column} error there is no clause H9 in this charter`,
    })
  })

  test('says warnings too, and does not fail by them', async () => {
    const { code, lines } = await run('check odd.yaml')
    expect(code).toBe(0)
    expect(lines[0]).toMatch(/^odd\.yaml:\d+:\d+ warning nobody can reach station\.leader this way/)
    expect(lines.at(-2)).toContain('1 warning')
  })

  test('speaks JSON', async () => {
    const whole = await run('check little.yaml --json')
    expect(JSON.parse(whole.text)).toEqual({
      ok: true,
      file: 'little.yaml',
      id: 'little-huts',
      version: '1.0.0',
      clauses: 5,
      procedures: 6,
      cel: { used: 1, of: 9, percent: 11 },
      problems: [],
    })
    const broken = await run('check spoilt.yaml --json')
    expect(broken.code).toBe(1)
    expect(JSON.parse(broken.text)).toMatchObject({
      ok: false,
      problems: [{ severity: 'error', at: 'procedures.found-station.findings.3.clause' }],
    })
  })

  test('knows a record of first stations from a charter, and holds it against the charter beside it', async () => {
    expect(await run('check kubesphere.seed.yaml')).toMatchObject({
      code: 0,
      text: 'kubesphere.seed.yaml records first stations and is not a charter; it fits kubesphere.yaml.',
    })
    expect(await run('check alone.yaml')).toMatchObject({ code: 2, text: expect.stringContaining('not a charter') })
  })

  test('what the file says cannot move the cursor', async () => {
    const { code, text } = await run('check hostile.yaml')
    expect(code).toBe(1)
    expect(text).toContain('\ufffd2J\ufffd')
  })
})

describe('charter explain', () => {
  test('says the outcome, every check with its clause, the votes, and the moment', async () => {
    const { code, text } = await run(explain)
    expect(code).toBe(0)
    expect(text).toContain('Granted (by G3 One Lead and two SIG Members approve)')
    expect(text).toContain('vouched for · G2 A gathering of 20 people')
    expect(text).toContain('expected: “How many people you expect at an event” is at least 20')
    expect(text).toContain('SIG Member: 2 of 2 (3 may vote)')
    expect(text).toContain('October 8, 2026')
  })

  test('says whose act would change an open case', async () => {
    const { text } = await run(`explain kubesphere.yaml found-station --facts open.json ${at}`)
    expect(text).toContain('Open (by G3')
    expect(text).toContain('would mend it: Give a link to something recent')
    expect(text).toContain('- Still to approve: 1 × Lead, 2 × SIG Member')
    expect(text).toContain('- A decider confirms G1 An active person leads it, G2 A gathering of 20 people')
  })

  test('explains the example that comes with the charters', async () => {
    const { code, text } = await run(`explain kubesphere.yaml found-station --facts example.json ${at}`)
    expect(code).toBe(0)
    expect(text).toContain('Granted (by G3')
  })

  test('says it in Chinese', async () => {
    const { text } = await run(`${explain} --lang zh`)
    expect(text).toContain('通过（依据 G3 一位负责人和两位成员通过）')
    expect(text).toContain('SIG 成员：2/2（共 3 人可表决）')
  })

  test('speaks JSON: the decision itself', async () => {
    const { text } = await run(`${explain} --json`)
    expect(JSON.parse(text)).toMatchObject({ outcome: 'granted', clause: 'G3', at: '2026-10-08T04:00:00Z' })
  })

  test('a charter with errors decides nothing', async () => {
    expect(await run(`explain spoilt.yaml found-station --facts facts.json ${at}`)).toMatchObject({
      code: 1,
      text: expect.stringContaining('no clause H9'),
    })
  })
})

describe('asked wrongly, it answers with a sentence', () => {
  test.each([
    ['', 'Say what to do: check or explain.'],
    ['amend', 'There is no command “amend”.'],
    ['check', 'Name the charter file.'],
    ['check one.yaml two.yaml', '“two.yaml” is too much.'],
    ['check kubesphere.yaml --strict', '--strict'],
    ['check missing.yaml', 'Cannot read missing.yaml: no such file: missing.yaml'],
    ['explain kubesphere.yaml', 'Name the procedure to explain. The charter has: found-station, join-station,'],
    [
      `explain kubesphere.yaml found-station --facts answer.json ${at}`,
      'answers.people is wrong: an answer is {"value": …} where a rule weighs it, else {"given": true, "length": 12}',
    ],
    [
      `explain kubesphere.yaml found-station --facts late.json ${at}`,
      'opened is wrong: a moment is expected, like 2026-10-08T04:00:00Z',
    ],
    [`explain kubesphere.yaml found-station ${at}`, 'Name the file of facts with --facts.'],
    ['explain kubesphere.yaml found-station --facts facts.json', 'Give the time with --at.'],
    ['explain kubesphere.yaml found-station --facts facts.json --at tomorrow', '“tomorrow” is not a time.'],
    ['explain kubesphere.yaml found-station --facts facts.json --at 2026-10-08', '“2026-10-08” is not a time.'],
    [
      `explain kubesphere.yaml dissolve --facts facts.json ${at}`,
      'It has: found-station, join-station, take-office, step-down',
    ],
    [`explain kubesphere.yaml toString --facts facts.json ${at}`, 'The charter has no procedure “toString”.'],
    [`explain kubesphere.yaml found-station --facts missing.json ${at}`, 'Cannot read missing.json'],
    [`explain kubesphere.yaml found-station --facts broken.json ${at}`, 'broken.json is not JSON'],
    [
      `explain kubesphere.yaml found-station --facts wrong.json ${at}`,
      'wrong.json: ballots.0.choice is wrong: one of these is expected: approve, object, abstain, recuse',
    ],
    [
      `explain kubesphere.yaml found-station --facts list.json ${at}`,
      'list.json: the file is wrong: a mapping is expected here',
    ],
    [`${explain} --lang fr`, 'The languages are zh and en, not “fr”.'],
  ])('%s', async (typed, sentence) => {
    const { code, text } = await run(typed)
    expect(code).toBe(2)
    expect(text).toContain(sentence)
    expect(text).not.toMatch(/\n\s+at /)
  })

  test('in JSON and in Chinese too', async () => {
    const { code, text } = await run('check --json --lang zh')
    expect(code).toBe(2)
    expect(JSON.parse(text)).toEqual({ ok: false, error: expect.stringContaining('请给出章程文件。') })
  })
})
