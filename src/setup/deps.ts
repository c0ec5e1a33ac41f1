import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Clock } from '../kit/time/time.ts'
import type { Env } from '../kit/web/visit.ts'
import type { Viewer } from '../people/viewer.ts'

export interface SetupDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: Pick<CharterShelf, 'running'>
  readonly config: {
    readonly baseUrl: string
    /** Without it letters stay in the outbox. */
    readonly smtpUrl?: string | undefined
  }
}

/** The environment of routes behind `managersOnly`. */
export interface ManagerEnv {
  Variables: Env['Variables'] & { manager: Viewer }
}
