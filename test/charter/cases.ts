import type { BallotFact, Facts, FactsInput } from '../../src/charter/facts.ts'
import { factsSchema } from '../../src/charter/facts.ts'

/** The SIG of the tests: two Leads and three SIG Members, all invented. */
export const sig = [
  { person: 'lead-lan', role: 'sig.lead' },
  { person: 'lead-luo', role: 'sig.lead' },
  { person: 'member-mei', role: 'sig.member' },
  { person: 'member-min', role: 'sig.member' },
  { person: 'member-mu', role: 'sig.member' },
]

const promises = { 'tick-G1': { value: true }, 'tick-H1': { value: true }, 'tick-H2': { value: true } }

/** An application to found a station in a city that has none, opened on 1 October; nobody has voted. */
export function founding(more: Partial<FactsInput> = {}): Facts {
  return factsSchema.parse({
    applicant: { person: 'applicant', roles: [] },
    answers: {
      ...promises,
      people: { value: 30 },
      gathering: { given: true, length: 80 },
      'last-active': { value: '2026-09-20' },
    },
    opened: '2026-10-01T04:00:00Z',
    sameKey: [],
    holders: sig,
    ...more,
  })
}

/** A vote on 2 October, on the application as it was first filed. */
export function ballot(
  person: string,
  choice: BallotFact['choice'] = 'approve',
  more: Partial<BallotFact> = {},
): BallotFact {
  return { person, choice, at: '2026-10-02T04:00:00Z', revision: 1, vouches: [], answered: false, ...more }
}

/** The Lead and the two SIG Members whom G3 asks for; the Lead vouches for G1 and G2. */
export const quorum = [
  ballot('lead-lan', 'approve', { vouches: ['G1', 'G2'] }),
  ballot('member-mei'),
  ballot('member-min'),
]
