import { ranksOf } from '../bodies/store.ts'
import type { Charter } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { addressOf } from '../people/address-store.ts'
import { textHiddenLetter } from './emails.ts'
import { readReason } from './read-reason.ts'
import { standing } from './standing.ts'
import { findText, hiddenTexts, insertHiddenText, lockConduct } from './store.ts'
import { readSubject } from './text-subject.ts'

export interface HideText {
  /** `proposal:<id>:<field>`, `ballot:<id>`, `remark:<id>`. */
  readonly subject: string
  readonly personId: string
  /** Everybody reads it where the text stood, and in the ledger. */
  readonly reason: string
}

export type TextHidden =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-allowed' | 'no-such-text' | 'hidden-already' | 'reason-needed' }

/**
 * Somebody who holds a rank of the governing body hides a text: readers see the reason in its place. The text is kept. The
 * ledger says that it was hidden and why, never what it said; whoever wrote it is told.
 */
export async function hideText(
  db: Db,
  communityId: string,
  charter: Charter,
  hide: HideText,
  now: Instant,
): Promise<TextHidden> {
  return await db.transaction().execute(async (trx): Promise<TextHidden> => {
    await lockConduct(trx, communityId)
    const role = standing(charter.rules, await ranksOf(trx, communityId, hide.personId))
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    const subject = readSubject(hide.subject)
    const text = subject && (await findText(trx, communityId, subject))
    if (!subject || !text) return { ok: false, reason: 'no-such-text' }
    const hidden = await hiddenTexts(trx, communityId, [hide.subject])
    if (hidden.size > 0) return { ok: false, reason: 'hidden-already' }
    const reason = readReason(hide.reason)
    if (reason === undefined) return { ok: false, reason: 'reason-needed' }
    const author = await addressOf(trx, communityId, text.authorId)
    if (author && text.authorId !== hide.personId) {
      const { address, language } = author
      const content = textHiddenLetter(language, charter.rules, subject.kind, reason)
      await writeLetter(trx, { communityId, personId: text.authorId, address, language, content }, now)
    }
    const { seq } = await appendEntry(
      trx,
      communityId,
      {
        kind: 'text-hidden',
        subject: `${subject.kind}:${subject.id}`,
        outcome: 'hidden',
        clauses: [],
        by: [{ role, person: hide.personId }],
        facts: { text: hide.subject },
        texts: [{ name: 'reason', words: reason, visibility: 'public', person: text.authorId }],
      },
      now,
    )
    const row = { subject: hide.subject, reason, hiddenBy: hide.personId, ledgerSeq: seq }
    await insertHiddenText(trx, communityId, row, now)
    return { ok: true }
  })
}
