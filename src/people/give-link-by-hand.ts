import type { Db } from '../kit/db/database.ts'
import { makeLetterPath } from '../kit/mail/letter-link.ts'
import { lockLetter, markGivenByHand } from '../kit/mail/outbox-store.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { underOtherId } from '../ledger/under-other-id.ts'
import { linkGivenLetter } from './emails.ts'
import { isManager } from './store.ts'

export type GiveLinkOutcome =
  /** `path` begins with the language and holds the secret. It cannot be read again. */
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly reason: 'not-a-manager' | 'unknown-letter' | 'already-sent' | 'no-link' }

/**
 * A manager takes the link of a letter that was not sent, to hand it over. It is written to the ledger and told to the
 * person. The link proves no address (see `byHand` of a capability).
 */
export async function giveLinkByHand(
  db: Db,
  communityId: string,
  input: { letterId: string; managerId: string },
  now: Instant,
): Promise<GiveLinkOutcome> {
  return await db.transaction().execute(async (trx) => {
    const refuse = (reason: Exclude<GiveLinkOutcome, { ok: true }>['reason']) => ({ ok: false, reason }) as const
    if (!(await isManager(trx, communityId, input.managerId))) return refuse('not-a-manager')
    const letter = await lockLetter(trx, communityId, input.letterId)
    if (!letter) return refuse('unknown-letter')
    if (letter.sentAt) return refuse('already-sent')
    if (!letter.link) return refuse('no-link')
    const path = await makeLetterPath(trx, communityId, letter, { byHand: true }, now)
    if (path === undefined) return refuse('no-link')
    await markGivenByHand(trx, communityId, letter.id, now)
    const { address, language, personId } = letter
    const content = linkGivenLetter(language, 'manager', letter.link.purpose, letter.content.subject)
    await writeLetter(trx, { communityId, personId: personId ?? undefined, address, language, content }, now)
    await appendEntry(
      trx,
      communityId,
      {
        kind: 'link-given-by-hand',
        subject: `letter:${letter.id}`,
        outcome: 'given',
        clauses: [],
        by: [{ role: 'manager', person: input.managerId }],
        ...(personId === null ? {} : { ...underOtherId(personId), subject: `letter:${letter.id}` }),
        facts: { purpose: letter.link.purpose },
      },
      now,
    )
    return { ok: true, path } as const
  })
}
