import type { Field } from '../charter/charter.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { caseTitle } from './case-title.ts'
import { editedLetter } from './emails.ts'
import { type Answers, isMaterialEdit } from './proposal.ts'
import { lockProposal, saveAnswers } from './store.ts'
import { tellDeciders } from './tell-deciders.ts'

export type EditProposal =
  | { readonly ok: true /** Earlier ballots no longer count. */; readonly isMaterial: boolean }
  | { readonly ok: false; readonly reason: 'ended' | 'changed-meanwhile' }

/**
 * The applicant changes an open case. A material change voids the ballots that were cast, and those who decide are told. Which
 * city, station, office or person it is about cannot be changed: that is another case. `seen`: the revision that the applicant was editing.
 */
export async function editProposal(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  id: string,
  edit: { answers: Answers; seen: number },
  now: Instant,
): Promise<EditProposal> {
  return await db.transaction().execute(async (trx): Promise<EditProposal> => {
    const proposal = await lockProposal(trx, communityId, id)
    if (proposal?.state !== 'open') return { ok: false, reason: 'ended' }
    if (proposal.revision !== edit.seen) return { ok: false, reason: 'changed-meanwhile' }
    const charter = await shelf.version(trx, communityId, proposal.charterVersionId)
    const form = charter.rules.procedures[proposal.procedure]?.form ?? []
    const isFixed = ({ type, is }: Field) => type === 'place' || type === 'station' || is === 'office'
    const fixed = form.filter(isFixed).map(({ field }) => field)
    const kept = Object.fromEntries(
      fixed.flatMap((field) => (proposal.answers[field] === undefined ? [] : [[field, proposal.answers[field]]])),
    )
    const answers: Answers = { ...edit.answers, ...kept }
    const isMaterial = isMaterialEdit(form, proposal.answers, answers)
    await saveAnswers(trx, communityId, proposal, { answers, isMaterial }, now)
    if (isMaterial) {
      const title = await caseTitle(trx, communityId, charter.rules, proposal)
      await tellDeciders(trx, communityId, charter, proposal, (language) => editedLetter(language, title, id), now)
    }
    return { ok: true, isMaterial }
  })
}
