import type { Procedure } from './charter.ts'
import { type Phrase, phrase } from './phrase.ts'
import type { Tally } from './quorum.ts'
import type { Weighed } from './weighed.ts'

/**
 * Whose act would move an open case: votes that are missing, clauses to confirm, objections to answer, people to appoint.
 * `closingDay`: the calendar day of its closing, while that is ahead.
 */
export function nextActs(procedure: Procedure, weighed: Weighed, closingDay?: string): Phrase[] {
  const { approvals, findings, gates, unanswered } = weighed
  const acts = [...missingPeople(approvals), ...missingVotes(approvals)]
  const open = [...gates, ...findings].filter(({ outcome }) => outcome === 'unknown')
  const confirmable = open.filter((one) => one.confirmable)
  if (confirmable.length > 0) {
    acts.push(phrase('next.confirm', { clauses: { list: confirmable.map(({ clause }) => ({ clause })) } }))
  }
  const denied = findings.filter(({ outcome }) => outcome === 'not-met')
  for (const { mend } of [...open.filter((one) => !one.confirmable), ...denied]) if (mend) acts.push(mend)
  const { objection, at } = procedure.decide
  if (unanswered > 0 && objection !== 'note')
    acts.push(phrase(objection === 'veto' ? 'next.veto' : 'next.answer', { count: unanswered }))
  if (at === 'close' && closingDay) acts.push(phrase('next.close', { day: { day: closingDay } }))
  return acts
}

/** Who has to be appointed before anybody can reach the quorum. */
function missingPeople({ isReachable, ways }: Tally): Phrase[] {
  if (isReachable) return []
  const short = (ways[0]?.seats ?? []).filter(({ able, need }) => able < need)
  return short.map(({ role, able, need }) => phrase('next.nobody', { role: { role }, count: need - able }))
}

function missingVotes({ isReached, ways }: Tally): Phrase[] {
  if (isReached) return []
  const lists = ways.map((way) => ({
    list: way.seats
      .filter(({ have, need }) => have < need)
      .map(({ role, have, need }) => phrase('next.votes', { role: { role }, count: need - have })),
  }))
  const [only] = lists
  if (only && lists.length === 1) return [phrase('next.approve', { list: only })]
  const either = lists.map((way) => (way.list.length > 1 ? phrase('logic.all', { list: way }) : way))
  return [phrase('next.approve', { list: phrase('logic.any', { list: { list: either } }) })]
}
