import { describe, expect, test } from 'vitest'
import { little, mistakeInLittle, problemsOf } from '../../../test/charter/charters.ts'

test('the little charter of the tests is whole', () => {
  expect(problemsOf(little)).toEqual([])
})

describe('a condition that names something the charter lacks is told with its line and column', () => {
  test.each([
    ['pending: [neglected]', 'pending: [forgotten]', 'names the procedure forgotten, which the charter lacks'],
    ['about: noise', 'about: smoke', 'names the breach smoke, which the charter lacks'],
    ['succeeded: { office: keeper }', 'succeeded: { office: cook }', 'names the office cook, which no station has'],
    ['pending: [neglected]', 'duty: { obligation: parade, is: [met] }', 'names the obligation parade'],
    ['pending: [neglected]', 'staffed: { office: cook, at-least: 1 }', 'names the office cook, which no station has'],
    ['pending: [neglected]', 'served: { role: [station.cook], for: P1Y }', 'names the role station.cook'],
    ['pending: [neglected]', 'near: { field: name, within-km: 9 }', 'cannot read name, a line: it reads place'],
    [
      'pending: [neglected]',
      'share: { of: keeper, with: [contact], at-most: 50% }',
      'cannot read contact, a email: it reads line or choice',
    ],
    ['vacant: { office: { field: office } }', 'vacant: { office: { field: post } }', 'asks for the field post'],
    ['vacant: { office: { field: office } }', 'vacant: { office: { field: name } }', 'cannot read name, a line'],
    [
      'vacant: { office: { field: office } }',
      'vacant: { office: cook }',
      'names the office cook, which no station has',
    ],
    ['role: [station.helper], of: subject', 'role: [station.cook], of: subject', 'names the role station.cook'],
  ])('%s → %s', (from, to, message) => {
    const { problems, place } = mistakeInLittle(from, to)
    expect(problems).toMatchObject([{ line: place.line, message: expect.stringContaining(message) }])
  })

  test('an option of the form that names no office', () => {
    const { problems, place } = mistakeInLittle('{ value: helper, label', '{ value: cook, label', 'clause: B1, vacant')
    expect(problems).toMatchObject([
      { line: place.line, message: expect.stringContaining('no station has the office cook') },
      { message: 'there is no office cook, which office offers' },
    ])
  })

  test('a breach that is recorded and has no name; one that nothing records is only a warning', () => {
    const { problems, place } = mistakeInLittle('{ warn: noise }', '{ warn: smoke }', '{ warn: smoke }')
    expect(problems).toMatchObject([
      { ...place, message: 'there is no smoke among the breaches of this charter', severity: 'error' },
      { message: 'no procedure records the breach noise', severity: 'warning' },
    ])
  })
})

describe('a condition that can never be told', () => {
  test('looks at whom the case concerns, and the form names nobody', () => {
    const { problems } = mistakeInLittle(
      '{ clause: C2, not: { pending: [neglected] } }',
      '{ clause: C2, active: { within: P1Y, of: subject } }',
    )
    expect(problems).toMatchObject([{ message: expect.stringContaining('the form names nobody') }])
  })

  test('looks at a station where there is none yet', () => {
    const { problems } = mistakeInLittle(
      '{ clause: A1, unique: { among: [active, at-risk, inactive] } }',
      '{ clause: A1, held: { within: P1Y } }',
    )
    expect(problems).toMatchObject([{ message: expect.stringContaining('it looks at a station') }])
  })

  test.each([
    ['held: { within: P1Y, per: calendar-year }', 'held takes either within or per'],
    ['held: {}', 'held takes either within or per'],
    ['held: { within: P1Y, in-each: calendar-month }', 'in-each names a shorter period than per'],
    ['held: { per: calendar-month, in-each: calendar-year }', 'in-each names a shorter period than per'],
    ['held: { per: calendar-year, kind: [party] }', 'one of these is expected: meetup'],
    ['held: { per: fortnight }', 'one of these is expected: calendar-year'],
    ['served: { role: [station.helper] }', 'served takes either for or throughout'],
    ['staffed: { office: helper }', 'staffed takes at-least or at-most'],
    ['duty: { obligation: evening, is: [done] }', 'one of these is expected: met'],
    ['near: { field: name, within-km: 0 }', 'too little: more than 0'],
    ['warned: { about: noise, at-least: 0 }', 'too little: more than 0'],
    ['vacant: { office: 7 }', 'this is none of the forms that may stand here'],
  ])('%s', (written, message) => {
    const { problems, place } = mistakeInLittle('not: { pending: [neglected] }', written)
    expect(problems).toMatchObject([{ line: place.line, message: expect.stringContaining(message) }])
  })
})
