import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCase, anyOpenEndedCase, now as anyTime } from '../../test/charter/arbitraries.ts'
import { Temporal } from '../kit/time/time.ts'
import { decide } from './decide.ts'
import type { BallotFact, Facts } from './facts.ts'

const instant = (time: string) => Temporal.Instant.from(time)
const person = fc.constantFrom(...Array.from({ length: 8 }, (_, index) => `person-${index}`), 'stranger')
const runs = { numRuns: 400 }

describe('whatever the case', () => {
  test('one more approval, by anybody who has not voted, never undoes a decision', () => {
    let decided = 0
    fc.assert(
      fc.property(anyCase, anyTime, person, fc.boolean(), ({ charter, procedure, facts }, time, who, repeats) => {
        const before = decide(charter, procedure, facts, instant(time)).outcome
        fc.pre(before === 'granted' || before === 'declined')
        // Who voted already may say the same again, but to change one's mind is another thing than to add an approval.
        const own = facts.ballots.filter((one) => one.person === who)
        fc.pre(own.length === 0 || (repeats && own.every((one) => one.choice === 'approve')))
        const vouches = own.flatMap((one) => one.vouches)
        const more: BallotFact = {
          person: who,
          choice: 'approve',
          at: time,
          revision: facts.revision,
          vouches,
          answered: false,
        }
        const after = decide(charter, procedure, { ...facts, ballots: [...facts.ballots, more] }, instant(time)).outcome
        decided += 1
        expect(after).toBe(before)
      }),
      runs,
    )
    expect(decided).toBe(runs.numRuns)
  })

  test('what cannot be told never refuses, declines or overtakes it', () => {
    fc.assert(
      fc.property(anyCase, anyTime, fc.func(fc.boolean()), ({ charter, procedure, facts }, time, isForgotten) => {
        const before = decide(charter, procedure, facts, instant(time)).outcome
        const after = decide(charter, procedure, forget(facts, isForgotten), instant(time)).outcome
        // Of a case that was overtaken, and is no longer known to be, votes and time may still say no.
        const mayBe = before === 'overtaken' ? [before, 'open', 'declined'] : [before, 'open', 'granted']
        expect(mayBe).toContain(after)
      }),
      runs,
    )
  })

  test('the order of ballots and of holders never changes the decision', () => {
    const shuffled = anyCase.chain((one) =>
      fc.record({
        one: fc.constant(one),
        ballots: fc.shuffledSubarray([...one.facts.ballots], { minLength: one.facts.ballots.length }),
        holders: fc.shuffledSubarray([...one.facts.holders], { minLength: one.facts.holders.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, anyTime, ({ one: { charter, procedure, facts }, ballots, holders }, time) => {
        const before = decide(charter, procedure, facts, instant(time))
        expect(decide(charter, procedure, { ...facts, ballots, holders }, instant(time))).toEqual(before)
      }),
      runs,
    )
  })

  test('it is decided the same again from what was written down', () => {
    fc.assert(
      fc.property(anyCase, anyTime, ({ charter, procedure, facts }, time) => {
        const decision = decide(charter, procedure, facts, instant(time))
        const written: Facts = JSON.parse(JSON.stringify(facts))
        expect(JSON.parse(JSON.stringify(decision))).toEqual(
          JSON.parse(JSON.stringify(decide(charter, procedure, written, instant(decision.at)))),
        )
        expect(decision).toEqual(JSON.parse(JSON.stringify(decision)))
      }),
      runs,
    )
  })

  test('more evidence never takes a met condition away, and too little never denies one (active)', () => {
    const activity = fc.record({
      kind: fc.constant('talk'),
      day: fc.constantFrom('2026-05-01', '2026-10-01', '2020-01-01', '2030-01-01'),
      proved: fc.boolean(),
    })
    fc.assert(
      fc.property(anyCase, anyTime, fc.array(activity), ({ charter, procedure, facts }, time, more) => {
        const { applicant } = facts
        const richer = { ...facts, applicant: { ...applicant, activity: [...(applicant.activity ?? []), ...more] } }
        const [before, after] = [facts, richer].map((one) => decide(charter, procedure, one, instant(time)).findings)
        for (const [index, finding] of (before ?? []).entries()) {
          if (finding.outcome === 'met') expect(after?.[index]?.outcome).toBe('met')
          if (finding.outcome !== 'not-met') expect(after?.[index]?.outcome).not.toBe('not-met')
        }
      }),
      runs,
    )
  })

  test('silence alone neither grants nor declines, where the charter sets no end', () => {
    fc.assert(
      fc.property(anyOpenEndedCase, anyTime, anyTime, ({ charter, procedure, facts }, one, other) => {
        const [earlier, later] = [one, other].sort()
        fc.pre(earlier !== undefined && later !== undefined)
        const before = decide(charter, procedure, facts, instant(earlier)).outcome
        const after = decide(charter, procedure, facts, instant(later)).outcome
        if (before === 'open') expect(after).toBe('open')
        if (before === 'refused' || before === 'declined') expect(after).toBe(before)
      }),
      runs,
    )
  })

  test('nobody who may not decide has any weight: strangers, the applicant, those concerned', () => {
    fc.assert(
      fc.property(
        anyCase,
        anyTime,
        fc.constantFrom('approve', 'object', 'recuse'),
        ({ charter, procedure, facts }, time, choice) => {
          const clauses = Object.keys(charter.rules.clauses)
          // Who files for a station or a body, as the charter lets certain roles do, decides too.
          const isForThemself = !charter.rules.procedures[procedure]?.['filed-by']
          const idle = ['stranger', ...(isForThemself ? [facts.applicant.person] : []), ...facts.concerned]
          const ballots = idle.map(
            (who): BallotFact => ({
              person: who,
              choice,
              at: time,
              revision: facts.revision,
              vouches: clauses,
              answered: false,
            }),
          )
          const after = decide(charter, procedure, { ...facts, ballots: [...facts.ballots, ...ballots] }, instant(time))
          expect(after).toEqual(decide(charter, procedure, facts, instant(time)))
        },
      ),
      runs,
    )
  })
})

/** The same facts with some of them not known. What people did (offices, ballots) stays. */
function forget(facts: Facts, isForgotten: (name: string) => boolean): Facts {
  const answers = Object.fromEntries(Object.entries(facts.answers).filter(([name]) => !isForgotten(name)))
  const { person: who, activity, roles } = facts.applicant
  const applicant = {
    person: who,
    ...(activity && !isForgotten('activity') && { activity }),
    ...(roles && !isForgotten('roles') && { roles }),
  }
  const { sameKey, station, ...rest } = facts
  return {
    ...rest,
    applicant,
    answers,
    ...(sameKey && !isForgotten('same-key') && { sameKey }),
    ...(station && !isForgotten('station') && { station: forgetEmployers(station, isForgotten) }),
  }
}

function forgetEmployers(station: NonNullable<Facts['station']>, isForgotten: (name: string) => boolean) {
  const holders = station.holders.map(({ employer, ...holder }, index) =>
    employer === undefined || isForgotten(`employer-${index}`) ? holder : { ...holder, employer },
  )
  return { ...station, holders }
}
