import { ranksOf } from '../bodies/store.ts'
import type { Charter } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import type { HideText } from './hide-text.ts'
import { readReason } from './read-reason.ts'
import { standing } from './standing.ts'
import { deleteHiddenTexts, findText, hiddenTexts, lockConduct } from './store.ts'
import { readSubject } from './text-subject.ts'

export type TextShown =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-allowed' | 'not-hidden' | 'reason-needed' }

/** Shows a hidden text again, with a reason and an entry of its own: the ledger keeps that it was hidden for a while. */
export async function showText(
  db: Db,
  communityId: string,
  charter: Charter,
  show: HideText,
  now: Instant,
): Promise<TextShown> {
  return await db.transaction().execute(async (trx): Promise<TextShown> => {
    await lockConduct(trx, communityId)
    const role = standing(charter.rules, await ranksOf(trx, communityId, show.personId))
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    const subject = readSubject(show.subject)
    const hidden = await hiddenTexts(trx, communityId, [show.subject])
    if (!subject || hidden.size === 0) return { ok: false, reason: 'not-hidden' }
    const reason = readReason(show.reason)
    if (reason === undefined) return { ok: false, reason: 'reason-needed' }
    const text = await findText(trx, communityId, subject)
    await deleteHiddenTexts(trx, communityId, [show.subject])
    await appendEntry(
      trx,
      communityId,
      {
        kind: 'text-shown',
        subject: `${subject.kind}:${subject.id}`,
        outcome: 'shown',
        clauses: [],
        by: [{ role, person: show.personId }],
        facts: { text: show.subject },
        texts: [{ name: 'reason', words: reason, visibility: 'public', person: text?.authorId }],
      },
      now,
    )
    return { ok: true }
  })
}
