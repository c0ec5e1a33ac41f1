import { describe, expect, test } from 'vitest'
import { charterOf, placeOf, problemsOf, rewritten, shipped, sourceOf } from '../../test/charter/charters.ts'
import { longestCharter, readCharter } from './read-charter.ts'

const kubesphere = sourceOf('kubesphere')

const spanWords = 'a span of time is from a day to a hundred years, in days, weeks, months or years, like P14D or P6M'

/** How Unicode calls a character: `U+0001`. */
function nameOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** What is found after a passage was rewritten, and where that passage stands. */
function mistake(from: string, to: string, marked = to) {
  const source = rewritten(kubesphere, [from, to])
  return { problems: problemsOf(source), place: placeOf(source, marked) }
}

describe('a charter that is whole', () => {
  test.each(shipped)('%s is read without a remark', (name) => {
    expect(readCharter(sourceOf(name))).toMatchObject({ ok: true, warnings: [] })
  })

  test('keeps its text to the letter, and the hash that proves it', () => {
    const charter = charterOf(kubesphere)
    expect(charter.source).toBe(kubesphere)
    expect(charter.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(charterOf(`${kubesphere}# A note.\n`).hash).not.toBe(charter.hash)
  })

  test('may have been written on Windows', () => {
    expect(readCharter(`\ufeff${kubesphere.replaceAll('\n', '\r\n')}`)).toMatchObject({ ok: true })
  })
})

describe('a mistake in the file is told with its line and column', () => {
  test('YAML that does not close', () => {
    const { problems, place } = mistake(
      'languages: { original: zh, also: [en] }',
      'languages: { original: zh, also: [en }',
    )
    expect(problems[0]).toMatchObject({ line: place.line, severity: 'error' })
  })

  test('the same key twice', () => {
    const { problems, place } = mistake('zone: Asia/Shanghai', 'zone: Asia/Shanghai\nzone: UTC', 'zone: UTC')
    expect(problems).toMatchObject([{ ...place, message: expect.stringMatching(/^“.+” stands here a second time$/) }])
  })

  test('a text without English', () => {
    const { problems, place } = mistake(
      'name: { zh: KubeSphere 社区用户委员会, en: KubeSphere user committee }',
      'name: { zh: KubeSphere 社区用户委员会 }',
      'name: { zh: KubeSphere',
    )
    expect(problems).toMatchObject([{ ...place, at: 'name.en', message: 'the English text is missing' }])
  })

  test('an empty text', () => {
    const { problems } = mistake('en: KubeSphere user committee }', 'en: "  " }')
    expect(problems).toMatchObject([{ at: 'name.en', message: 'the text is empty' }])
  })

  test('a key that the language lacks', () => {
    const { problems, place } = mistake('    confirm-within: P7D', '    confirm-inside: P7D', 'confirm-inside')
    expect(problems).toMatchObject([{ ...place, message: 'the charter language has no “confirm-inside” here' }])
  })

  test('a condition that the language lacks', () => {
    const { problems, place } = mistake('attested: { from', 'believed: { from', 'believed')
    expect(problems).toMatchObject([
      {
        ...place,
        message: expect.stringContaining('“believed” is no word of the charter language; it knows unique, active'),
      },
    ])
  })

  test('at-least beside a word that does not count', () => {
    const { problems } = mistake('{ clause: H1, ticked: [tick-H1] }', '{ clause: H1, ticked: [tick-H1], at-least: 2 }')
    expect(problems).toMatchObject([{ message: expect.stringContaining('“at-least” is no word') }])
  })

  test('a clause that the charter lacks', () => {
    const { problems, place } = mistake('{ clause: H2, ticked', '{ clause: H9, ticked', 'clause: H9, ticked')
    expect(problems).toMatchObject([{ ...place, message: 'there is no clause H9 in this charter' }])
  })

  test('a section that the charter lacks', () => {
    const { problems } = mistake('  - { section: G, title', '  - { section: Z, title')
    expect(problems).toContainEqual(
      expect.objectContaining({ at: 'clauses.G0', message: expect.stringContaining('not among the sections') }),
    )
  })

  test('a role that the charter lacks', () => {
    const { problems, place } = mistake('tell: [sig.lead] }', 'tell: [sig.chair] }', 'decide:\n      clause: G3')
    expect(problems).toMatchObject([
      { ...place, message: expect.stringContaining('sig.chair is no role of this charter; it knows sig.lead') },
    ])
  })

  test('a channel to somebody whom the charter lacks', () => {
    const { problems } = mistake('to: station.leader', 'to: station.captain')
    expect(problems).toMatchObject([{ message: expect.stringContaining('station.captain is no role') }])
  })

  test('a field that the form lacks', () => {
    const { problems } = mistake('claimed: last-active', 'claimed: last-seen')
    expect(problems).toMatchObject([
      {
        at: 'procedures.found-station.findings.0.all.1.active',
        message: 'the condition of G1 asks for the field last-seen, which the form lacks',
      },
    ])
  })

  test('a promise that is no box to tick', () => {
    const { problems } = mistake('{ clause: H1, ticked: [tick-H1] }', '{ clause: H1, ticked: [plan] }')
    expect(problems).toMatchObject([{ message: 'the condition of H1 cannot read plan, a text: it reads tick' }])
  })

  test('a field twice', () => {
    const { problems } = mistake('- field: plan', '- field: reason')
    expect(problems).toMatchObject([{ message: 'the form has the field reason twice' }])
  })

  test('a form that does not ask who applies', () => {
    const { problems } = mistake('type: line\n        is: name', 'type: line')
    expect(problems).toMatchObject([{ message: expect.stringContaining('is: name') }])
  })

  test('a zone that does not exist', () => {
    const { problems, place } = mistake('Asia/Shanghai', 'Asia/Atlantis', 'zone:')
    expect(problems).toMatchObject([{ ...place, message: 'not the name of a time zone, like Asia/Shanghai' }])
  })

  test('a day that does not exist', () => {
    const { problems, place } = mistake('2022-06-01', '2022-02-30', 'effective: 2022-02-30')
    expect(problems).toMatchObject([{ ...place, message: 'a day is written like 2022-06-01' }])
  })

  test.each(['P0D', '-P6M', 'half a year', 'P101Y', 'P999999999M', 'PT1S', 'PT48H', 'P1DT12H'])(
    'a span of %s',
    (span) => {
      const { problems } = mistake('after: P14D', `after: ${span}`)
      expect(problems).toMatchObject([{ message: spanWords }])
    },
  )

  test.each([
    ['every: P7D', 'every: PT1S'],
    ['confirm-within: P7D', 'confirm-within: PT1S'],
    ['at: once', 'at: once\n      closes: PT1S'],
    ['within: P6M', 'within: PT1S'],
  ])('a span shorter than a day: %s → %s', (from, to) => {
    expect(mistake(from, to).problems).toMatchObject([{ message: spanWords }])
  })

  test.each(['0%', '101%', 'half', '-1', '1.5'])('a quorum of %s', (need) => {
    expect(mistake('quorum: { sig.lead: 1, sig.member: 2 }', `quorum: { sig.lead: ${need} }`).problems).not.toEqual([])
  })

  test('a quorum of nobody', () => {
    const { problems } = mistake('quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { sig.lead: 0 }')
    expect(problems).toMatchObject([{ message: 'too little: more than 0' }])
  })

  test('a thing called constructor, which every object of JavaScript has', () => {
    const { problems } = mistake('open-station: city', 'open-station: constructor')
    expect(problems).toMatchObject([{ message: 'nothing can be called constructor' }])
  })

  test.each([
    ['  join-station:\n', 'procedures'],
    ['  sig:\n', 'bodies'],
    ['      lead:', 'bodies.sig.ranks'],
    ['  city:\n', 'stations'],
    ['      leader:\n', 'stations.city.offices'],
    ['  K4:\n', 'clauses'],
  ])('a thing called __proto__, which would vanish: instead of %j', (from, group) => {
    const { problems, place } = mistake(from, from.replace(/[\w-]+/, '__proto__'), '__proto__')
    expect(problems).toMatchObject([{ ...place, at: `${group}.__proto__`, message: 'nothing can be called __proto__' }])
  })

  test('a thing called __proto__ by an alias', () => {
    const source = `${kubesphere}extra: &name __proto__\n*name : 2\n`
    const message = 'nothing can be called __proto__'
    expect(problemsOf(source)).toMatchObject([{ ...placeOf(source, '*name :'), at: '*name', message }])
  })

  test.each(['\0', '\u0001', '\v', '\f', '\x1b'])('the control character %j, even in a remark', (control) => {
    const source = rewritten(kubesphere, ['zone: Asia', `# a${control}b\nzone: Asia`])
    const message = `the character ${nameOf(control)} cannot stand in a text`
    expect(problemsOf(source)).toMatchObject([{ ...placeOf(source, control), message }])
  })

  test.each([
    ['\\0', 'U+0000'],
    ['\\x01', 'U+0001'],
    ['\\u001F', 'U+001F'],
    ['\\e', 'U+001B'],
    ['\\uD83D', 'U+D83D'],
  ])('a character that no database keeps, written as %s', (written, called) => {
    const { problems, place } = mistake('en: KubeSphere user committee }', `en: "Kube${written}Sphere" }`, `en: "Kube`)
    const message = `the character ${called} cannot stand in a text`
    expect(problems).toMatchObject([{ ...place, at: 'name.en', message }])
  })

  test('but tabs and new lines are text', () => {
    const source = rewritten(kubesphere, ['en: KubeSphere user committee }', 'en: "Kube\\tSphere\\r\\n\t!" }'])
    expect(readCharter(source).ok).toBe(true)
  })

  test.each(['act', 'privacy', 'channel', 'seen', 'q', 'done'])(
    'a field called %s, as the software calls its own',
    (name) => {
      const { problems, place } = mistake('field: reason', `field: ${name}`)
      const message = `no field can be called ${name}: the software uses this name itself`
      expect(problems).toMatchObject([{ ...place, at: 'procedures.found-station.form.3.field', message }])
    },
  )

  test.each(['place', 'station'])('a field called %s that asks for something else', (name) => {
    const { problems } = mistake('field: reason', `field: ${name}`)
    expect(problems).toMatchObject([{ message: `only a field of the type ${name} can be called ${name}` }])
    expect(readCharter(rewritten(kubesphere, ['field: city', 'field: place'])).ok).toBe(true)
  })

  test('a second document', () => {
    expect(problemsOf(`${kubesphere}\n---\n{}`)).toMatchObject([
      { message: 'a charter is one document; here a second begins' },
    ])
  })
})

describe('a charter that nobody could follow', () => {
  test('a quorum nobody can reach, for a station has one leader', () => {
    const { problems } = mistake(
      '- { station.leader: 1 }\n          - { sig.lead: 1 }\n          - { sig.member: 1 }',
      '- { station.leader: 2 }',
    )
    expect(problems).toMatchObject([
      {
        at: 'procedures.join-station.decide.quorum',
        severity: 'error',
        message: expect.stringContaining('nobody can reach this quorum'),
      },
    ])
  })

  test('one of several ways that nobody can take is only a warning', () => {
    const { problems } = mistake('- { station.leader: 1 }', '- { station.leader: 2 }')
    expect(problems).toMatchObject([{ severity: 'warning' }])
  })

  test('a quorum of a station that does not exist yet', () => {
    const { problems } = mistake('quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { station.leader: 1 }')
    expect(problems).toMatchObject([{ at: 'procedures.found-station.decide.quorum', severity: 'error' }])
  })

  test('a refusal by a quorum nobody can reach', () => {
    const { problems } = mistake(
      'decline: same-quorum\n      silence: { after: P14D, every: P7D, tell: [station',
      'decline: { station.deputy: 2 }\n      silence: { after: P14D, every: P7D, tell: [station',
    )
    expect(problems).toMatchObject([{ at: 'procedures.join-station.decide.decline', severity: 'error' }])
  })

  test('a procedure about a station, when nothing opens one', () => {
    const start = kubesphere.indexOf('  found-station:\n')
    const source = kubesphere.slice(0, start) + kubesphere.slice(kubesphere.indexOf('  join-station:\n'))
    expect(problemsOf(source)).toContainEqual(
      expect.objectContaining({
        at: 'procedures.join-station',
        severity: 'error',
        message: 'nobody can ever use join-station: it is about a station, and no procedure opens one',
      }),
    )
  })

  test('a gate that waits for a decider', () => {
    const { problems } = mistake(
      '{ clause: G0, unique: { among: [active, at-risk, inactive] } }',
      '{ clause: G0, unique: { among: [active] }, whenUnknown: confirm }',
    )
    expect(problems).toMatchObject([{ message: expect.stringContaining('a gate cannot be confirmed') }])
  })

  test('a finding that only people can judge, and nobody is asked', () => {
    const { problems } = mistake(
      'attested: { from: [experience] }, whenUnknown: confirm',
      'attested: { from: [experience] }',
    )
    expect(problems).toMatchObject([{ message: expect.stringContaining('nothing can ever meet F5') }])
  })

  test('a condition on a station, where there is none yet', () => {
    const { problems } = mistake('{ clause: H1, ticked: [tick-H1] }', '{ clause: H1, status: { is: [active] } }')
    expect(problems).toMatchObject([{ message: expect.stringContaining('can never be told') }])
  })

  test('a decision at the close, without a close', () => {
    const { problems } = mistake('at: once', 'at: close')
    expect(problems).toMatchObject([{ message: 'a case that is decided at its close says when it closes' }])
  })

  test.each([
    ['- open-station: city', '- open-station: village', 'there is no kind of station village'],
    ['as: leader }', 'as: captain }', 'there is no office captain'],
    ['as: sig.member }', 'as: sig.chair }', 'sig.chair is no rank of a body'],
    [
      '- { rank: applicant, as: sig.member }',
      '- { appoint: applicant, as: leader }',
      'an office is held at a station; this procedure is about a body',
    ],
    ['about: new-station', 'about: body', 'only a procedure about a new-station opens one'],
    ['- open-station: city\n', '', 'a procedure about a new-station opens exactly one; this opens 0'],
  ])('an effect that cannot be carried out: %s → %s', (from, to, message) => {
    expect(mistake(from, to).problems).toContainEqual(expect.objectContaining({ message, severity: 'error' }))
  })

  test('stations that would all be called the same', () => {
    const { problems } = mistake(
      'title: { zh: "{place}站", en: "{place} station" }',
      'title: { zh: "{place}站", en: "The station" }',
    )
    expect(problems).toMatchObject([
      { at: 'stations.city.title.en', message: 'stations are unique by place, so the title holds {place}' },
    ])
  })

  test('a title with a blank that nobody fills', () => {
    const { problems } = mistake('en: "{place} station"', 'en: "{place} {city} station"')
    expect(problems).toMatchObject([
      { message: expect.stringContaining('a title knows {place} and {name}, not {city}') },
    ])
  })

  test('a station unique by its name, whose name nobody gives', () => {
    const source = rewritten(sourceOf('cncf'), ['type: line, is: station-name', 'type: line'])
    expect(problemsOf(source)).toMatchObject([{ message: expect.stringContaining('is: station-name') }])
  })

  test('a kind of station that nothing opens is only a warning', () => {
    const village =
      '  village: { name: { zh: 村, en: V }, clause: A0, unique: name, title: { zh: "{name}", en: "{name}" }, offices: {} }'
    const { problems, place } = mistake('stations:\n', `stations:\n${village}\n`, 'village')
    expect(problems).toMatchObject([{ ...place, at: 'stations.village', severity: 'warning' }])
  })
})

describe('a hostile file', () => {
  test('of a megabyte is refused with the limit named', () => {
    const [problem] = problemsOf(kubesphere + '#'.repeat(1_000_000))
    expect(problem).toMatchObject({ line: 1, column: 1, message: expect.stringContaining(String(longestCharter)) })
  })

  test('whose aliases blow it up is refused', () => {
    const lines = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}*a${level}]`,
    )
    expect(problemsOf(`a0: &a0 [x]\n${lines.join('\n')}\n`)).toMatchObject([
      { message: expect.stringContaining('alias') },
    ])
  })

  test.each([
    ['a list of keys', (index: number) => `k${index}: 1\n`],
    ['wrong clauses', (index: number) => `${index === 0 ? 'clauses:\n' : ''}  x${index}: {}\n`],
    ['the same key again and again', () => 'x:\n'],
  ])('with %s to the last character is refused in moments, with the first of its mistakes', (_name, line) => {
    const lines = Array.from({ length: 60_000 }, (_, index) => line(index)).join('')
    const started = performance.now()
    const problems = problemsOf(lines.slice(0, longestCharter))
    // It took half a minute when each key was compared with every other.
    expect(performance.now() - started).toBeLessThan(8_000)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(200)
  })

  test.each(['[', '{a: ', '- ', '? '])('nested without end (%s) is refused', (sign) => {
    expect(problemsOf(sign.repeat(50_000))[0]).toMatchObject({ severity: 'error' })
  })

  test.each(['', 'null', '[]', '7', 'just words', '__proto__: { polluted: true }', '? [a]\n: 1', '!!js/function x'])(
    'that is no charter (%j) is refused',
    (source) => {
      expect(readCharter(source).ok).toBe(false)
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    },
  )
})
