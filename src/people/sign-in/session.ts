import { z } from 'zod'
import { hashSecret, newSecret } from '../../kit/crypto/secret.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import { endSessionByHash, findSignedIn, insertSession, prolongSession, type SignedIn } from './store.ts'

/** How long a session lasts after it was last seen. */
export const sessionLife = { hours: 24 * 30 } as const

/** What a browser keeps of a session: `<id>.<secret>`. Only the secret's hash is stored. */
export interface SessionKey {
  readonly id: string
  readonly secretHash: string
}

const cookie = z
  .string()
  .regex(/^[0-9a-f-]{36}\.[\w-]{43}$/)
  .transform((value) => ({ id: value.slice(0, 36), secret: value.slice(37) }))
  .pipe(z.object({ id: z.uuid(), secret: z.string() }))

/** Reads a session's cookie; undefined when it is none of ours. */
export function readSessionKey(value: string | undefined): SessionKey | undefined {
  const { data } = cookie.safeParse(value)
  return data && { id: data.id, secretHash: hashSecret(data.secret) }
}

/** Starts a session of an account. Returns its cookie's value, which cannot be read again. */
export async function startSession(trx: Trx, accountId: string, now: Instant): Promise<string> {
  const secret = newSecret()
  const id = await insertSession(trx, {
    account_id: accountId,
    secret_hash: hashSecret(secret),
    created_at: now,
    seen_at: now,
    expires_at: now.add(sessionLife),
  })
  return `${id}.${secret}`
}

/** Who is signed in by a session, and whether its end was moved: at most once an hour. */
export async function resumeSession(
  db: Db,
  communityId: string,
  key: SessionKey,
  now: Instant,
): Promise<{ signedIn: SignedIn; prolonged: boolean } | undefined> {
  const signedIn = await findSignedIn(db, communityId, key, now)
  if (!signedIn) return undefined
  const seenBefore = now.subtract({ hours: 1 })
  const prolonged =
    signedIn.seenAt.epochMilliseconds <= seenBefore.epochMilliseconds &&
    (await prolongSession(db, key.id, { seenBefore, seenAt: now, expiresAt: now.add(sessionLife) }))
  return { signedIn, prolonged }
}

/** Signs out: the session is gone at once, everywhere. */
export async function leaveSession(db: Db, key: SessionKey): Promise<void> {
  await endSessionByHash(db, key.id, key.secretHash)
}
