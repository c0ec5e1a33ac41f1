import fc from 'fast-check'
import { allRoles, type Charter, type CharterRules, type Field, offices } from '../../src/charter/charter.ts'
import { type BallotFact, type Facts, factsSchema } from '../../src/charter/facts.ts'
import { charterOf, rewritten, shipped, sourceOf } from './charters.ts'

/** Cases as they may come, under charters as they are shipped and as they might be written. */

const people = Array.from({ length: 8 }, (_, index) => `person-${index}`)
const person = fc.constantFrom(...people)
const nothing = fc.constant<never[]>([])
const states = fc.constantFrom('active', 'at-risk', 'inactive')

/** Days and instants of 2026 before the first of November; `now` is later than all of them. */
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-10-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const instant = fc
  .date({ min: new Date('2026-10-01'), max: new Date('2026-10-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

export const now = fc
  .date({ min: new Date('2026-11-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

export interface Case {
  readonly charter: Charter
  readonly procedure: string
  readonly facts: Facts
}

const kubesphere = sourceOf('kubesphere')

/** The shipped charters, and KubeSphere's with other ways to decide. */
const charters = [
  ...shipped.map((name) => charterOf(sourceOf(name))),
  ...['at: close\n      closes: P14D', 'at: once\n      closes: P14D', 'at: close\n      closes: P10Y'].map((at) =>
    charterOf(rewritten(kubesphere, ['at: once', at])),
  ),
  charterOf(rewritten(kubesphere, ['objection: answer', 'objection: veto'])),
  charterOf(
    rewritten(
      kubesphere,
      ['objection: answer', 'objection: note'],
      ['decline: same-quorum', 'decline: { sig.member: 34% }'],
    ),
  ),
  charterOf(
    rewritten(kubesphere, [
      'quorum: { sig.lead: 1, sig.member: 2 }',
      'quorum: { any: [{ sig.lead: 50% }, { sig.member: 67% }] }',
    ]),
  ),
]

export const anyCase: fc.Arbitrary<Case> = fc
  .constantFrom(...charters)
  .chain((charter) =>
    fc.constantFrom(...Object.keys(charter.rules.procedures)).map((procedure) => ({ charter, procedure })),
  )
  .chain(({ charter, procedure }) =>
    factsFor(charter.rules, procedure).map((facts) => ({
      charter,
      procedure,
      facts,
      // A failure shows the case, not the whole charter.
      [fc.toStringMethod]: () => `${procedure} of ${charter.rules.id} ${JSON.stringify(facts)}`,
    })),
  )

/** Cases that no clock ends. */
export const anyOpenEndedCase = anyCase.filter(
  ({ charter, procedure }) => charter.rules.procedures[procedure]?.decide.closes === undefined,
)

function factsFor(rules: CharterRules, procedure: string): fc.Arbitrary<Facts> {
  const form = rules.procedures[procedure]?.form ?? []
  const clauses = Object.keys(rules.clauses)
  const role = fc.constantFrom(...allRoles(rules))
  const office = fc.constantFrom(...offices(rules))
  const held = fc.record({ role, station: fc.constantFrom('here', 'elsewhere'), current: fc.boolean() })
  const activity = fc.record({ kind: fc.constant('talk'), day, proved: fc.boolean() })
  const station = fc.record({
    station: fc.constant('here'),
    kind: fc.constantFrom(...Object.keys(rules.stations)),
    status: states,
    since: day,
    holders: fc.array(
      fc.record({ person, office, employer: fc.constantFrom('Ant', 'Bee') }, { requiredKeys: ['person', 'office'] }),
      { maxLength: 8 },
    ),
  })
  return sometimesLess(
    {
      applicant: fc.record(
        {
          person: often(fc.constant('applicant'), person),
          activity: fc.array(activity, { maxLength: 3 }),
          roles: often(nothing, fc.array(held, { maxLength: 3 })),
        },
        { requiredKeys: ['person'] },
      ),
      answers: sometimesLess(Object.fromEntries(form.map((field) => [field.field, answerTo(field)]))),
      revision: often(fc.constant(1), fc.constant(2)),
      opened: instant,
      sameKey: often(nothing, fc.array(fc.record({ status: states }), { maxLength: 1 })),
      station,
      holders: fc.oneof(fc.constant(everybody(rules)), fc.array(fc.record({ person, role }), { maxLength: 14 })),
      concerned: fc.array(person, { maxLength: 1 }),
      ballots: fc.array(anyBallot(clauses), { maxLength: 12 }),
    },
    ['applicant', 'holders', 'ballots', 'revision'],
  ).map((written) => factsSchema.parse(written))
}

/** As often with everything known as with some of it missing. */
function sometimesLess<T extends object>(
  parts: { [K in keyof T]: fc.Arbitrary<T[K]> },
  requiredKeys: (keyof T)[] = [],
) {
  return fc.oneof(fc.record(parts), fc.record(parts, { requiredKeys }))
}

/** Everybody in one role, every role held. */
function everybody(rules: CharterRules) {
  const roles = allRoles(rules)
  return people.flatMap((person, index) =>
    roles
      .slice(index % roles.length)
      .slice(0, 1)
      .map((role) => ({ person, role })),
  )
}

function often<T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: usual, weight: 5 }, { arbitrary: other, weight: 1 })
}

function anyBallot(clauses: string[]): fc.Arbitrary<BallotFact> {
  return fc.record({
    person,
    choice: fc.constantFrom('approve', 'approve', 'approve', 'approve', 'object', 'abstain', 'recuse'),
    at: fc.oneof(instant, fc.constant('2026-10-15T00:00:00.000Z')),
    revision: often(fc.constant(1), fc.constant(2)),
    vouches: fc.oneof(fc.constant(clauses), fc.subarray(clauses)),
    answered: fc.boolean(),
  })
}

function answerTo({ type, options }: Field): fc.Arbitrary<Facts['answers'][string]> {
  const value = (one: fc.Arbitrary<string | number | boolean>) => one.map((value) => ({ value }))
  if (type === 'tick') return value(often(fc.constant(true), fc.constant(false)))
  if (type === 'number') return value(fc.integer({ min: 0, max: 60 }))
  if (type === 'day') return value(day)
  if (type === 'choice') return value(fc.constantFrom(...(options ?? []).map((option) => option.value), 'other'))
  if (type === 'line')
    return fc.oneof(value(fc.constantFrom('Ant', 'Bee')), fc.record({ given: fc.boolean(), length: fc.nat(80) }))
  return fc.record({ given: fc.boolean(), length: fc.nat(3000) })
}
