import type { Connection } from '../db/connect.ts'
import type { Clock } from '../time/time.ts'

/** What a command finds around it. */
export interface Surroundings {
  /** Writes a line to the standard output. */
  print(line: string): void
  /** Writes a line for the person, where it does not mix with what another program reads. */
  complain(line: string): void
  /** The program's database, migrated; also while the program runs. It is closed when the command ends. */
  openDatabase(): Promise<Connection>
  /** The only base for links, without a slash at the end. Where it is a guess, the person is told. */
  findBaseUrl(): Promise<string>
  readonly clock: Clock
}

export interface Command {
  /** One or more words: `ledger verify`. */
  readonly name: string
  /** What follows the name: `[--head HASH] [--json]`. */
  readonly usage: string
  /** It is about a database that is there: without one it is not run. */
  readonly needsData?: boolean
  /** One line that says what it does. */
  readonly about: string
  /** @returns the exit code: 0 well, 1 what was looked at is not well, 2 used wrongly */
  run(args: readonly string[], surroundings: Surroundings): Promise<number>
}
