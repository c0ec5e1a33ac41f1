import { z } from 'zod'
import type { Db, Trx } from '../../kit/db/database.ts'
import { type Language, languages } from '../../kit/i18n/say.ts'
import { enqueue, type Tasks } from '../../kit/jobs/jobs.ts'
import { writeLetter } from '../../kit/mail/write-letter.ts'
import type { Clock, Instant } from '../../kit/time/time.ts'
import { findAccountByContact, findPersonByAddress } from '../address-store.ts'
import { findPersonOfAccount } from '../store.ts'
import { signInLetter } from './emails.ts'

const asked = z.object({
  communityId: z.uuid(),
  address: z.string(),
  language: z.enum(languages),
  next: z.string().optional(),
})

export interface Asked {
  /** As `mailAddress` (see `person.ts`) gives it. */
  readonly address: string
  /** The language of the letter. */
  readonly language: Language
  /** Where to go on to afterwards. */
  readonly next?: string | undefined
}

/**
 * Somebody asks to be sent a sign-in link. Nothing is looked up here: what this does, and how long it takes, is the same for
 * an address that is known and one that is not.
 */
export async function askToSignIn(db: Db, communityId: string, request: Asked): Promise<void> {
  await enqueue(db, 'sign-in-letter', { communityId, ...request })
}

/** The job `sign-in-letter`: writes the letter when the address is somebody's. */
export function signInTasks({ db, clock }: { db: Db; clock: Clock }): Tasks {
  return {
    'sign-in-letter': async (payload) => {
      const { communityId, ...request } = asked.parse(payload)
      await db.transaction().execute(async (trx) => await writeSignInLetter(trx, communityId, request, clock()))
    },
  }
}

async function writeSignInLetter(trx: Trx, communityId: string, request: Asked, now: Instant): Promise<void> {
  const accountId = await accountAt(trx, communityId, request.address)
  const person = accountId && (await findPersonOfAccount(trx, communityId, accountId))
  if (!accountId || !person) return
  const letter = {
    communityId,
    personId: person.id,
    address: request.address,
    language: request.language,
    content: signInLetter(request.language, request.next),
    link: { purpose: 'sign-in', subject: accountId, lives: 'PT30M' },
  }
  await writeLetter(trx, letter, now)
}

/**
 * The account that an address leads to here: the one that signs in with it, else that of somebody who only gave it in a form.
 * Asking changes nothing: the address is nobody's before the link in the letter is used (see `signIn`).
 */
export async function accountAt(db: Db, communityId: string, address: string): Promise<string | undefined> {
  const known = await findPersonByAddress(db, communityId, address)
  return known?.accountId ?? (await findAccountByContact(db, communityId, address))
}
