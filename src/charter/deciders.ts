import { type CharterRules, type Procedure, splitRole } from './charter.ts'
import type { Facts } from './facts.ts'
import { rolesOf, type Voter } from './quorum.ts'

/**
 * Who may decide a case: current holders of a role that its quorum names, but nobody whom the case concerns. Each counts by one
 * role of a body: the first in the charter's order, so that a Lead is not counted as a SIG Member too (G3, as interpreted).
 */
export function mayDecide(rules: CharterRules, procedure: Procedure, facts: Facts): Voter[] {
  const { quorum, decline } = procedure.decide
  const asked = new Set([...rolesOf(quorum), ...(typeof decline === 'object' ? rolesOf(decline) : [])])
  const concerned = new Set(concernedIn(procedure, facts))
  const free = facts.holders.filter(({ person }) => !concerned.has(person))
  return countFirstRank(rules, free).filter(({ role }) => asked.has(role))
}

/**
 * Whom a case concerns: they do not decide it. Who applies for something for themself is one of them; who files for a station or a
 * body, as the charter lets certain roles do, is not, unless it is about them.
 */
export function concernedIn(procedure: Procedure, facts: Pick<Facts, 'applicant' | 'subject' | 'concerned'>): string[] {
  const others = [...(facts.subject ? [facts.subject.person] : []), ...facts.concerned]
  return procedure['filed-by'] ? others : [facts.applicant.person, ...others]
}

/** In every body a person keeps only the first of their ranks. Offices of a station stand beside them; a rank that the charter has
 * no more stands behind all others. */
function countFirstRank(rules: CharterRules, holders: readonly Voter[]): Voter[] {
  const place = ({ role }: Voter) => {
    const { group, name } = splitRole(role)
    const index = Object.keys(rules.bodies[group]?.ranks ?? {}).indexOf(name)
    return index < 0 ? Number.POSITIVE_INFINITY : index
  }
  return holders.filter((one) =>
    holders.every(
      (other) =>
        other.person !== one.person ||
        splitRole(other.role).group !== splitRole(one.role).group ||
        place(other) >= place(one),
    ),
  )
}

/** Each voter once per role. */
export function countedRoles(voters: readonly Voter[]): Voter[] {
  const known = new Map(voters.map((voter) => [`${voter.person} ${voter.role}`, voter]))
  return [...known.values()]
}
