import type { Instant } from '../../kit/time/time.ts'
import type { Charter } from '../charter.ts'
import type { Check, Outcome } from '../check.ts'
import { type DecisionOutcome, decide } from '../decide.ts'
import type { Facts } from '../facts.ts'
import type { Tally } from '../quorum.ts'

/** An open case, to be asked about under another charter. */
export interface TrialCase {
  readonly case: string
  readonly procedure: string
  /** The charter that it was filed under, and goes on under. */
  readonly charter: Charter
  readonly facts: Facts
  /** The same as the draft's rules may see it; absent where the draft has no such procedure. */
  readonly draftFacts?: Facts | undefined
}

/**
 * What would become of a case like this one under the draft. `gone`: no such procedure. `refused`: it could not be filed. `lacks`: what
 * was met or could be is not. `otherwise`: all that is asked is there as before, and it would be decided otherwise.
 */
export type CaseVerdict = 'same' | 'gone' | 'refused' | 'lacks' | 'otherwise'

export interface CaseTrial {
  readonly case: string
  readonly procedure: string
  readonly verdict: CaseVerdict
  readonly before: DecisionOutcome
  readonly after?: DecisionOutcome | undefined
  /** What would be worse: clause, what the draft expects, what was found. */
  readonly checks: readonly Check[]
  readonly approvals: { readonly before: Tally; readonly after?: Tally | undefined }
}

/** Decides a case by its own charter and, from the same facts, by the draft. The case itself keeps its own. */
export function tryCase(one: TrialCase, draft: Charter, now: Instant): CaseTrial {
  const { charter, procedure, facts, draftFacts } = one
  const before = decide(charter, procedure, facts, now)
  const common = { case: one.case, procedure, before: before.outcome }
  if (!draftFacts || !Object.hasOwn(draft.rules.procedures, procedure))
    return { ...common, verdict: 'gone', checks: [], approvals: { before: before.approvals } }
  const after = decide(draft, procedure, draftFacts, now)
  const gates = worse(before.gates, after.gates)
  const checks = [...gates, ...worse(before.findings, after.findings)]
  const isOtherwise = before.outcome !== after.outcome || before.approvals.isReached !== after.approvals.isReached
  return {
    ...common,
    verdict: gates.some(({ outcome }) => outcome === 'not-met')
      ? 'refused'
      : checks.length > 0
        ? 'lacks'
        : isOtherwise
          ? 'otherwise'
          : 'same',
    after: after.outcome,
    checks,
    approvals: { before: before.approvals, after: after.approvals },
  }
}

const rank: Readonly<Record<Outcome, number>> = { met: 2, vouched: 2, unknown: 1, 'not-met': 0 }

/** Conditions that stand worse than before; of one clause they are compared in their order, and a new one was met before. */
function worse(before: readonly Check[], after: readonly Check[]): Check[] {
  const seen = new Map<string, number>()
  return after.filter((check) => {
    const place = seen.get(check.clause) ?? 0
    seen.set(check.clause, place + 1)
    const former = before.filter(({ clause }) => clause === check.clause)[place]
    return rank[check.outcome] < (former ? rank[former.outcome] : 2)
  })
}
