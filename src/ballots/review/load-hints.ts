import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Text } from '../../kit/i18n/say.ts'
import type { Instant } from '../../kit/time/time.ts'
import { caseTitle } from '../../proposals/case-title.ts'
import { isSeatKey } from '../../proposals/office-asked.ts'
import type { Proposal } from '../../proposals/proposal.ts'
import { openProposals } from '../../proposals/store.ts'
import type { Case } from '../case/load-case.ts'

export type HintKind = 'same-applicant' | 'same-handle' | 'same-place' | 'same-seat'

/** Another open application that a decider should know of. */
export interface Hint {
  readonly kind: HintKind
  readonly id: string
  readonly title: Text
  readonly filedAt: Instant
}

/** To an open case: other open applications of the same person, under the same GitHub account, or for the same place. */
export async function loadHints(db: Db, communityId: string, shelf: CharterShelf, one: Case): Promise<Hint[]> {
  if (one.proposal.state !== 'open') return []
  const others = (await openProposals(db, communityId)).filter(({ id }) => id !== one.proposal.id)
  const handle = handleIn(one.proposal, one.charter)
  const hints: Hint[] = []
  for (const other of others) {
    const charter = await shelf.version(db, communityId, other.charterVersionId)
    const kind = likeness(one.proposal, other, handle !== undefined && handle === handleIn(other, charter))
    if (!kind) continue
    const title = await caseTitle(db, communityId, charter.rules, other)
    hints.push({ kind, id: other.id, title, filedAt: other.filedAt })
  }
  return hints
}

function likeness(one: Proposal, other: Proposal, isSameHandle: boolean): HintKind | undefined {
  if (isSeatKey(one.key) && other.key === one.key) return 'same-seat'
  // Who files for a station or the SIG files many: that says nothing.
  if (
    one.subjectId === null &&
    other.applicantId !== null &&
    other.applicantId === one.applicantId &&
    other.procedure === one.procedure
  )
    return 'same-applicant'
  if (isSameHandle) return 'same-handle'
  return one.key !== null && other.key === one.key ? 'same-place' : undefined
}

/** The GitHub account that an application names; GitHub does not tell capitals from small letters. */
export function handleIn({ procedure, answers }: Proposal, { rules }: Case['charter']): string | undefined {
  const field = rules.procedures[procedure]?.form.find(({ type }) => type === 'github')
  const answer = field && answers[field.field]
  return typeof answer === 'string' ? answer.toLowerCase() : undefined
}
