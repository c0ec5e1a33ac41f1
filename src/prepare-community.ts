import type { Config } from './config.ts'
import type { Connection } from './kit/db/connect.ts'
import type { Instant } from './kit/time/time.ts'

/** What a start has at hand once the tables are there. */
export interface Preparation extends Pick<Connection, 'db' | 'pool'> {
  readonly config: Config
  readonly baseUrl: string
  readonly now: Instant
  /** Told what is being done, for the person who waits. */
  readonly tell: (words: string) => void
}

/** Brings the community of this installation to where it can be visited. Runs at every start; running it twice changes nothing. */
export async function prepareCommunity(_: Preparation): Promise<void> {}
