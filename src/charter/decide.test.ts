import { describe, expect, test } from 'vitest'
import { ballot, founding, quorum, sig } from '../../test/charter/cases.ts'
import { charterOf, rewritten, sourceOf } from '../../test/charter/charters.ts'
import { Temporal } from '../kit/time/time.ts'
import type { Charter } from './charter.ts'
import { decide } from './decide.ts'
import type { BallotFact, Facts, FactsInput } from './facts.ts'

const source = sourceOf('kubesphere')
const kubesphere = charterOf(source)
const later = Temporal.Instant.from('2026-10-08T04:00:00Z')

function found(more: Partial<FactsInput> = {}, charter: Charter = kubesphere) {
  return decide(charter, 'found-station', founding(more), later)
}

function foundedBy(...ballots: BallotFact[]) {
  return found({ ballots })
}

/** KubeSphere's charter with the rule of founding written otherwise. */
function otherwise(...changes: readonly (readonly [string, string])[]): Charter {
  return charterOf(rewritten(source, ...changes))
}

const says = (acts: readonly { say: string }[]) => acts.map(({ say }) => say)

describe('founding a station, from filing to grant', () => {
  test('somebody looks whether they could: the city is free, and the form says what is still to do (G0)', () => {
    const decision = decide(kubesphere, 'found-station', founding({ opened: undefined, answers: {} }), later)
    expect(decision).toMatchObject({ outcome: 'open', gates: [{ clause: 'G0', outcome: 'met' }] })
    expect(decision.findings.map(({ clause, outcome }) => [clause, outcome])).toEqual([
      ['G1', 'unknown'],
      ['G2', 'unknown'],
      ['H1', 'unknown'],
      ['H2', 'unknown'],
    ])
  })

  test('a city that has a station is refused, and told to join it (G0)', () => {
    expect(found({ opened: undefined, sameKey: [{ status: 'active' }] })).toMatchObject({
      outcome: 'refused',
      gates: [{ clause: 'G0', outcome: 'not-met', mend: { say: 'unique.join-instead' } }],
      next: [],
    })
  })

  test('once opened it waits for a Lead, two SIG Members and a decider who knows (G1, G2, G3)', () => {
    const { outcome, next, approvals } = foundedBy()
    expect(outcome).toBe('open')
    expect(says(next)).toEqual(['next.approve', 'next.confirm'])
    expect(approvals.ways).toEqual([
      {
        seats: [
          { role: 'sig.lead', have: 0, need: 1, able: 2 },
          { role: 'sig.member', have: 0, need: 2, able: 3 },
        ],
        isReached: false,
        isReachable: true,
      },
    ])
  })

  test('the second SIG Member’s approval founds it (G3)', () => {
    expect(foundedBy(...quorum.slice(0, 2)).outcome).toBe('open')
    const granted = foundedBy(...quorum)
    expect(granted).toMatchObject({ outcome: 'granted', clause: 'G3', next: [], procedure: 'found-station' })
    expect(granted.charter).toEqual({ id: 'kubesphere-user-committee', version: '1.1.0', hash: kubesphere.hash })
    expect(granted.at).toBe('2026-10-08T04:00:00Z')
    expect(granted.findings.map(({ outcome }) => outcome)).toEqual(['vouched', 'vouched', 'met', 'met'])
  })

  test('three approvals without anybody who vouches for G1 and G2 leave it open', () => {
    const { outcome, next } = foundedBy(ballot('lead-lan'), ballot('member-mei'), ballot('member-min'))
    expect(outcome).toBe('open')
    expect(next).toEqual([{ say: 'next.confirm', values: { clauses: { list: [{ clause: 'G1' }, { clause: 'G2' }] } } }])
  })

  test('nobody can vouch for a promise that was not made (H1)', () => {
    const answers = { ...founding().answers, 'tick-H1': { value: false } }
    const ballots = [...quorum, ballot('member-mu', 'approve', { vouches: ['H1'] })]
    const decision = found({ answers, ballots })
    expect(decision).toMatchObject({ outcome: 'open', next: [{ say: 'ticked.tick' }] })
  })

  test('proved activity needs nobody to vouch (G1)', () => {
    const applicant = { person: 'applicant', roles: [], activity: [{ kind: 'talk', day: '2026-09-01', proved: true }] }
    const ballots = [ballot('lead-lan', 'approve', { vouches: ['G2'] }), ...quorum.slice(1)]
    expect(found({ applicant, ballots })).toMatchObject({
      outcome: 'granted',
      findings: [{ outcome: 'met' }, {}, {}, {}],
    })
  })

  test('when somebody else’s station opens first, it is overtaken, whoever approved', () => {
    expect(found({ sameKey: [{ status: 'active' }], ballots: quorum }).outcome).toBe('overtaken')
  })

  test('while nobody has looked whether the city is free, nothing is founded', () => {
    expect(found({ sameKey: undefined, ballots: quorum })).toMatchObject({
      outcome: 'open',
      next: [{ say: 'unique.choose-place' }],
    })
  })
})

describe('who is counted', () => {
  test('a Lead is not one of the two SIG Members', () => {
    const [lead, member] = quorum
    expect(found({ ballots: [lead, member, ballot('lead-luo')].filter((one) => one !== undefined) }).outcome).toBe(
      'open',
    )
  })

  test('somebody who holds both ranks counts as Lead only', () => {
    const holders = [...sig, { person: 'lead-luo', role: 'sig.member' }]
    const ballots = [ballot('lead-lan', 'approve', { vouches: ['G1', 'G2'] }), ballot('member-mei'), ballot('lead-luo')]
    expect(found({ holders, ballots }).approvals.ways[0]?.seats).toEqual([
      { role: 'sig.lead', have: 2, need: 1, able: 2 },
      { role: 'sig.member', have: 1, need: 2, able: 3 },
    ])
  })

  test('nobody votes on their own application, nor on one that concerns them', () => {
    const applicant = { person: 'member-min', roles: [] }
    expect(found({ applicant, ballots: quorum }).outcome).toBe('open')
    expect(found({ concerned: ['lead-lan'], ballots: quorum }).outcome).toBe('open')
  })

  test('somebody who lost the rank no longer counts, and does not vouch', () => {
    const holders = sig.filter(({ person }) => person !== 'lead-lan')
    const { outcome, findings } = found({ holders, ballots: [...quorum, ballot('lead-luo')] })
    expect(outcome).toBe('open')
    expect(findings[0]?.outcome).toBe('unknown')
  })

  test('a rank that the charter has no more does not hide the rank that it has', () => {
    const holders = [{ person: 'member-mei', role: 'sig.elder' }, ...sig]
    expect(found({ holders, ballots: quorum }).outcome).toBe('granted')
  })

  test('a material edit makes earlier ballots void', () => {
    expect(found({ revision: 2, ballots: quorum }).outcome).toBe('open')
    const again = quorum.map((one) => ({ ...one, revision: 2 }))
    expect(
      found({ revision: 2, ballots: [...again, ballot('member-mei', 'object', { at: '2026-10-03T00:00:00Z' })] })
        .outcome,
    ).toBe('granted')
  })

  test('of several ballots of one person the latest counts, of two at one instant the more cautious', () => {
    const changed = ballot('member-min', 'abstain', { at: '2026-10-03T00:00:00Z' })
    expect(found({ ballots: [changed, ...quorum] }).outcome).toBe('open')
    expect(found({ ballots: [...quorum, ballot('member-min', 'object')] }).outcome).toBe('open')
  })

  test('when too few hold the ranks, it says who has to be appointed first', () => {
    const { approvals, next } = found({ holders: sig.slice(0, 3) })
    expect(approvals.isReachable).toBe(false)
    expect(next[0]).toEqual({ say: 'next.nobody', values: { role: { role: 'sig.member' }, count: 1 } })
  })
})

describe('objections', () => {
  test('an objection waits for an answer, and an answered one is only shown', () => {
    const objection = ballot('member-mu', 'object')
    const waiting = foundedBy(...quorum, objection)
    expect(waiting).toMatchObject({ outcome: 'open', unanswered: 1, next: [{ say: 'next.answer' }] })
    expect(foundedBy(...quorum, { ...objection, answered: true }).outcome).toBe('granted')
  })

  test('the same quorum of objections declines, also against a quorum of approvals', () => {
    const against = [ballot('lead-luo', 'object'), ballot('member-mu', 'object'), ballot('member-min', 'object')]
    expect(foundedBy(...against).outcome).toBe('declined')
    const more = { person: 'member-man', role: 'sig.member' }
    const both = [...quorum.slice(0, 2), ballot('member-man'), ...against]
    expect(found({ holders: [...sig, more], ballots: both }).outcome).toBe('declined')
  })

  test('a note does not wait for an answer, a veto is not lifted by one', () => {
    const ballots = [...quorum, ballot('member-mu', 'object', { answered: true })]
    const noted = otherwise(['objection: answer', 'objection: note'])
    expect(found({ ballots: [...quorum, ballot('member-mu', 'object')] }, noted).outcome).toBe('granted')
    const vetoed = otherwise(['objection: answer', 'objection: veto'])
    expect(found({ ballots }, vetoed)).toMatchObject({ outcome: 'open', unanswered: 1, next: [{ say: 'next.veto' }] })
  })

  test('where a charter never declines, no number of objections does', () => {
    const never = otherwise(['decline: same-quorum', 'decline: never'])
    const decision = found({ ballots: sig.map(({ person }) => ballot(person, 'object')) }, never)
    expect(decision.outcome).toBe('open')
    expect(decision.objections).toBeUndefined()
  })

  test('a charter may ask for another quorum to decline', () => {
    const byOne = otherwise(['decline: same-quorum', 'decline: { sig.lead: 1 }'])
    expect(found({ ballots: [ballot('lead-luo', 'object')] }, byOne).outcome).toBe('declined')
  })
})

describe('shares and ways', () => {
  const half = otherwise(['quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { sig.member: 50% }'])
  const vouching = (person: string) => ballot(person, 'approve', { vouches: ['G1', 'G2'] })

  test('a half of three is two, of two is one, of nobody cannot be reached', () => {
    const need = (holders: typeof sig) => found({ holders }, half).approvals
    expect(need(sig).ways[0]?.seats).toMatchObject([{ need: 2, able: 3 }])
    expect(need(sig.slice(0, 4)).ways[0]?.seats).toMatchObject([{ need: 1, able: 2 }])
    expect(need(sig.slice(0, 2))).toMatchObject({ isReachable: false, isReached: false })
  })

  test('who recuses themselves leaves the count, who abstains stays in it', () => {
    const ballots = (choice: 'recuse' | 'abstain') => [vouching('member-mei'), ballot('member-min', choice)]
    expect(found({ ballots: ballots('recuse') }, half).outcome).toBe('granted')
    expect(found({ ballots: ballots('abstain') }, half).outcome).toBe('open')
  })

  test('any way will do: the station’s leader, or one of the SIG (F3)', () => {
    const joining = founding({
      station: { station: 'hangzhou', status: 'active', since: '2021-01-01' },
      answers: { 'tick-F4': { value: true } },
      holders: [...sig, { person: 'leader-lin', role: 'station.leader' }],
    })
    const joinedBy = (...ballots: BallotFact[]) =>
      decide(kubesphere, 'join-station', { ...joining, ballots }, later).outcome
    const vouches = ['F4', 'F5']
    expect(joinedBy()).toBe('open')
    for (const person of ['leader-lin', 'lead-lan', 'member-mei']) {
      expect(joinedBy(ballot(person, 'approve', { vouches }))).toBe('granted')
      expect(joinedBy(ballot(person, 'object'))).toBe('declined')
    }
  })

  test('somebody who already holds an office there cannot join again (A2)', () => {
    const station = { station: 'hangzhou', status: 'active', since: '2021-01-01' }
    const roles = [{ role: 'station.deputy', station: 'hangzhou', current: true }]
    const facts = founding({ opened: undefined, station, applicant: { person: 'applicant', roles } })
    expect(decide(kubesphere, 'join-station', facts, later).outcome).toBe('refused')
  })
})

describe('a case that closes', () => {
  const closing = otherwise(['at: once', 'at: close\n      closes: P14D'])
  const byThen = otherwise(['at: once', 'at: once\n      closes: P14D'])
  const end = '2026-10-15T04:00:00Z'
  const on = (time: string, charter: Charter, facts: Facts) =>
    decide(charter, 'found-station', facts, Temporal.Instant.from(time))

  test('is decided when its time is over, not before', () => {
    const facts = founding({ ballots: quorum })
    const before = on('2026-10-15T03:59:59Z', closing, facts)
    expect(before).toMatchObject({
      outcome: 'open',
      closes: end,
      next: [{ say: 'next.close', values: { day: { day: '2026-10-15' } } }],
    })
    expect(on(end, closing, facts).outcome).toBe('granted')
    expect(on(end, closing, founding()).outcome).toBe('declined')
  })

  test('may also be decided at once, until then', () => {
    expect(on('2026-10-03T00:00:00Z', byThen, founding({ ballots: quorum })).outcome).toBe('granted')
    expect(on('2026-10-03T00:00:00Z', byThen, founding()).outcome).toBe('open')
    expect(on(end, byThen, founding()).outcome).toBe('declined')
  })

  test('counts no vote that comes too late', () => {
    const late = quorum.map((one) => ({ ...one, at: end }))
    expect(on(end, closing, founding({ ballots: late })).outcome).toBe('declined')
    expect(on(end, byThen, founding({ ballots: late })).outcome).toBe('declined')
  })

  test('still waits for what nobody could tell: a decider may vouch after the votes are in', () => {
    const silent = quorum.map((one) => ({ ...one, vouches: [] }))
    expect(on(end, closing, founding({ ballots: silent }))).toMatchObject({
      outcome: 'open',
      next: [{ say: 'next.confirm' }],
    })
    const late = ballot('lead-lan', 'approve', { at: '2026-10-16T00:00:00Z', vouches: ['G1', 'G2'] })
    expect(on(end, closing, founding({ ballots: [...silent, late] })).outcome).toBe('granted')
  })

  test('does not wait for what is denied', () => {
    const answers = { ...founding().answers, people: { value: 3 } }
    expect(on(end, closing, founding({ ballots: quorum, answers })).outcome).toBe('declined')
  })
})

test('a procedure that the charter lacks is a mistake of the program', () => {
  for (const name of ['dissolve', 'toString', '__proto__'])
    expect(() => decide(kubesphere, name, founding(), later)).toThrow(`has no procedure ${name}`)
})
