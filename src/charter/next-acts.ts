import type { Procedure } from './charter.ts'
import type { Weighed } from './decide.ts'
import { type Phrase, phrase } from './phrase.ts'

/** Whose act would move an open case: votes that are missing, clauses to confirm, objections to answer, people to appoint. */
export function nextActs(procedure: Procedure, weighed: Weighed): Phrase[] {
  const { approvals, findings, unanswered } = weighed
  const acts: Phrase[] = []
  if (!approvals.isReachable) {
    const short = (approvals.ways[0]?.seats ?? []).filter(({ able, need }) => able < need)
    for (const { role, able, need } of short) acts.push(phrase('next.nobody', { role: { role }, count: need - able }))
  }
  if (!approvals.isReached) {
    const ways = approvals.ways.map((way) => ({
      list: way.seats
        .filter(({ have, need }) => have < need)
        .map(({ role, have, need }) => phrase('next.votes', { role: { role }, count: need - have })),
    }))
    const [only] = ways
    if (only && ways.length === 1) acts.push(phrase('next.approve', { list: only }))
    else acts.push(phrase('next.approve', { list: phrase('logic.any', { list: { list: ways } }) }))
  }
  const open = findings.filter(({ outcome }) => outcome === 'unknown')
  const confirmable = open.filter((one) => one.confirmable)
  if (confirmable.length > 0) {
    acts.push(phrase('next.confirm', { clauses: { list: confirmable.map(({ clause }) => ({ clause })) } }))
  }
  for (const { mend } of [
    ...open.filter((one) => !one.confirmable),
    ...findings.filter(({ outcome }) => outcome === 'not-met'),
  ]) {
    if (mend) acts.push(mend)
  }
  if (unanswered > 0)
    acts.push(phrase(procedure.decide.objection === 'veto' ? 'next.veto' : 'next.answer', { count: unanswered }))
  return acts
}
