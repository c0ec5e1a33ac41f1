import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Counts what a key does. Answers how many seconds it must wait: 0 when it may go on. */
export type RateLimit = (key: string) => Promise<number>

/** At most `points` times in `seconds`, for each key. Kept in memory: a restart forgets. */
export function rateLimit(limit: { points: number; seconds: number }): RateLimit {
  const limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds })
  return async (key) => {
    try {
      await limiter.consume(key)
      return 0
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
      throw refused
    }
  }
}

/**
 * The network address a request came from. `proxies`: how many proxies of ours stand before the server; each appends to
 * `X-Forwarded-For` whom it heard, so only that many entries from the right can be trusted.
 */
export function clientAddress(c: Context, proxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
  const told = proxies > 0 ? forwarded.at(-proxies) : undefined
  return told || (hasConnection(c.env) ? getConnInfo(c).remote.address : undefined) || 'unknown'
}

// A request that a test makes has no connection.
function hasConnection(env: unknown): boolean {
  return typeof env === 'object' && env !== null && ('incoming' in env || 'server' in env)
}
