import { createTransport, type Transporter } from 'nodemailer'
import { z } from 'zod'
import type { Db, Trx } from '../db/database.ts'
import type { Tasks } from '../jobs/jobs.ts'
import type { Clock } from '../time/time.ts'
import type { Trouble } from './letter.ts'
import { makeLetterPath } from './letter-link.ts'
import { keepTrouble, lockLetter, markSent } from './outbox-store.ts'
import { renderLetter } from './render-letter.tsx'
import { troubleOf } from './trouble.ts'

export interface Post {
  readonly db: Db
  /** `smtp://user:password@host:port` or `smtps://…`; without it letters stay in the outbox. */
  readonly smtpUrl?: string | undefined
  /** The only base of the links in letters. No slash at the end. */
  readonly baseUrl: string
  /** The `From` of every letter: `KubeSphere 城市站 <stations@example.org>`. */
  readonly sender: string
  readonly clock: Clock
}

const payload = z.object({ communityId: z.uuid(), letterId: z.uuid() })

/** The job `send-letter`. It throws when the mail server fails, so that the queue tries again. */
export function sendLetterTasks(post: Post): Tasks {
  if (post.smtpUrl === undefined) return { 'send-letter': async () => undefined }
  const transport = createTransport({
    url: post.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    'send-letter': async (given) => {
      const { communityId, letterId } = payload.parse(given)
      await sendLetter(post, transport, communityId, letterId)
    },
  }
}

async function sendLetter(post: Post, transport: Transporter, communityId: string, letterId: string): Promise<void> {
  const trouble = await post.db
    .transaction()
    .execute(async (trx) => await sendOnce(post, transport, trx, communityId, letterId))
  if (!trouble) return
  // The mail server's own words stay out: they repeat addresses, and the queue keeps what is thrown.
  throw new Error(`The letter ${letterId} could not be sent: ${trouble}.`)
}

// The letter stays locked while it is posted, so that two workers never post it both.
async function sendOnce(
  post: Post,
  transport: Transporter,
  trx: Trx,
  communityId: string,
  letterId: string,
): Promise<Trouble | undefined> {
  const letter = await lockLetter(trx, communityId, letterId)
  if (!letter || letter.sentAt) return undefined
  const now = post.clock()
  // Kept before the letter goes out, on a connection of its own: whoever is quick finds a link that works.
  const path = await makeLetterPath(post.db, communityId, letter, { byHand: false }, now)
  try {
    await transport.sendMail({
      ...renderLetter(letter.content, letter.language, path && `${post.baseUrl}${path}`),
      from: post.sender,
      to: { name: '', address: letter.address },
      replyTo: letter.replyTo === null ? undefined : { name: '', address: letter.replyTo },
      date: new Date(now.epochMilliseconds),
      messageId: `<${letterId}@${new URL(post.baseUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    const trouble = troubleOf(error)
    await keepTrouble(trx, communityId, letterId, trouble)
    return trouble
  }
  await markSent(trx, communityId, letterId, now)
  return undefined
}
