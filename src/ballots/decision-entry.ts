import { mayDecide } from '../charter/deciders.ts'
import { rolesOf, type Voter } from '../charter/quorum.ts'
import type { NewEntry, NewText } from '../ledger/entry.ts'
import type { CaseInHand } from './take-in-hand.ts'
import { openVeil } from './veil.ts'

/**
 * The ledger's entry of a decision: the typed facts it can be replayed from, every check with its clause, and who stood for the
 * outcome by which rank. Words and names lie beside it.
 */
export function decisionEntry(inHand: CaseInHand, subject: string, overtaken: readonly string[] = []): NewEntry {
  const { charter, proposal, facts, decision } = inHand
  const procedure = charter.rules.procedures[proposal.procedure]
  if (!procedure) throw new Error(`The charter has no procedure ${proposal.procedure}`)
  const veil = openVeil()
  const checks = [...decision.gates, ...decision.findings]
  return {
    kind: proposal.procedure,
    subject,
    outcome: decision.outcome,
    clauses: [...new Set([procedure.clause, decision.clause, ...checks.map(({ clause }) => clause)])],
    charter: decision.charter,
    by: standingFor(inHand)
      .map(({ role, person }) => ({ role, person: veil.veiled(person) }))
      .sort(byRoleThenPerson(rolesOf(procedure.decide.quorum))),
    persons: [proposal.applicantId, proposal.subjectId]
      .filter((id) => id !== null)
      .filter((id, place, all) => all.indexOf(id) === place)
      .map(veil.veiled),
    facts: plain({
      proposal: proposal.id,
      case: veil.over(facts),
      approvals: decision.approvals,
      objections: decision.objections,
      overtaken,
    }),
    checks: plain(checks),
    texts: [...texts(inHand), ...veil.key()],
  }
}

function standingFor({ charter, proposal, facts, decision }: CaseInHand): Voter[] {
  const procedure = charter.rules.procedures[proposal.procedure]
  if (!procedure) return []
  const choice = decision.outcome === 'declined' ? 'object' : 'approve'
  const voters = new Set(
    facts.ballots
      .filter((ballot) => ballot.choice === choice && ballot.revision === facts.revision)
      .map(({ person }) => person),
  )
  return mayDecide(charter.rules, procedure, facts).filter(({ person }) => voters.has(person))
}

function texts({ proposal, ballots, remarks, charter }: CaseInHand): NewText[] {
  const named = charter.rules.procedures[proposal.procedure]?.form.find(({ is }) => is === 'name')
  const name = named && proposal.answers[named.field]
  const said = (value: string) => value !== ''
  return [
    ...(typeof name === 'string' && proposal.applicantId !== null
      ? [{ name: 'applicant', words: name, visibility: 'public' as const, person: proposal.applicantId }]
      : []),
    ...ballots
      .filter(({ reason }) => said(reason))
      .map((one) => ({
        name: `ballot.${one.id}.reason`,
        words: one.reason,
        visibility: 'applicant' as const,
        person: one.personId,
      })),
    ...ballots.flatMap((one) =>
      one.vouches.map((vouch) => ({
        name: `ballot.${one.id}.vouch.${vouch.clause.toLowerCase()}`,
        words: vouch.reason,
        visibility: 'applicant' as const,
        person: one.personId,
      })),
    ),
    ...remarks.map((one) => ({
      name: `${one.kind}.${one.id}`,
      words: one.words,
      visibility: one.kind === 'note' ? ('deciders' as const) : ('applicant' as const),
      person: one.personId,
    })),
  ]
}

/** As the charter names the roles; among equals in no order that would tell who they are. */
function byRoleThenPerson(order: readonly string[]) {
  return (one: Voter, other: Voter) =>
    order.indexOf(one.role) - order.indexOf(other.role) || (one.person < other.person ? -1 : 1)
}

/** Without what is undefined: the ledger keeps plain JSON. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
