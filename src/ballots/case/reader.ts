import { mayDecide } from '../../charter/deciders.ts'
import type { Voter } from '../../charter/quorum.ts'
import type { Case } from './load-case.ts'

/** Who somebody signed in is to a case. A decider who filed it is its applicant; a manager is nobody to it by that office. */
export type CaseReader = 'applicant' | 'subject' | 'decider' | 'stranger'

/**
 * Who filed a case for a station or a body, and decides such cases, decides this one too.
 * `held`: the roles that the person holds now, of suspended people too: they may read what they may not decide.
 */
export function readerOf(one: Case, personId: string, held: readonly string[]): CaseReader {
  if (one.proposal.applicantId === personId && !one.procedure['filed-by']) return 'applicant'
  if (one.proposal.subjectId === personId && one.proposal.applicantId !== personId) return 'subject'
  const own: Voter[] = held.map((role) => ({ person: personId, role }))
  const facts = { ...one.facts, applicant: { person: one.proposal.applicantId ?? '' }, holders: own, ballots: [] }
  if (mayDecide(one.charter.rules, one.procedure, facts).length > 0) return 'decider'
  return one.proposal.applicantId === personId ? 'applicant' : 'stranger'
}
