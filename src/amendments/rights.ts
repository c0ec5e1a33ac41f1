import type { CharterRules } from '../charter/charter.ts'
import { rolesOf } from '../charter/quorum.ts'
import { amendingOf } from '../charters/amending.ts'
import type { Standing } from '../offices/standing.ts'

/** What somebody may do about the charter. */
export interface AmendingRights {
  /** Look at drafts, compare and try them. */
  readonly mayRead: boolean
  /** Upload drafts and take them away. */
  readonly mayUpload: boolean
  /** Propose that a draft be adopted. */
  readonly mayPropose: boolean
}

/** Who is signed in, as far as it matters here. */
export interface Asker {
  readonly isManager: boolean
  /** May read, but not act. */
  readonly isSuspended: boolean
}

/**
 * By the charter in force: whoever may file the procedure that changes it uploads and proposes, whoever decides it reads. Managers upload,
 * compare and try, and propose nothing by that office. Where it names no procedure only managers prepare a new one.
 */
export function rightsToAmend(rules: CharterRules, standing: Standing, asker: Asker): AmendingRights {
  const amending = amendingOf(rules)
  const roles = new Set([...standing.ranks, ...standing.offices.map(({ office }) => `station.${office}`)])
  const filedBy = amending?.procedure['filed-by']
  const mayPropose = !asker.isSuspended && amending !== undefined && (filedBy?.some((role) => roles.has(role)) ?? true)
  const decides = amending !== undefined && rolesOf(amending.procedure.decide.quorum).some((role) => roles.has(role))
  return {
    mayRead: mayPropose || decides || asker.isManager,
    mayUpload: mayPropose || (asker.isManager && !asker.isSuspended),
    mayPropose,
  }
}
