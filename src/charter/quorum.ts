import type { Quorum } from './charter.ts'

/** What a quorum asks of one role: so many votes, out of those who hold it and may decide this case. */
export interface Seat {
  readonly role: string
  readonly have: number
  readonly need: number
  /** Who holds the role now and may decide this case. */
  readonly able: number
}

/** One way to reach the quorum: all of its seats have to be filled. */
export interface Way {
  readonly seats: readonly Seat[]
  readonly isReached: boolean
  /** Whether enough people hold the roles for it to be reached at all. */
  readonly isReachable: boolean
}

export interface Tally {
  readonly ways: readonly Way[]
  readonly isReached: boolean
  readonly isReachable: boolean
}

export interface Voter {
  readonly person: string
  readonly role: string
}

/** Every way that a quorum names: one, or several of which any will do. Where nobody decides it is a way that asks for nobody. */
export function waysOf(quorum: Quorum): Record<string, number | string>[] {
  if (quorum === 'none') return [{}]
  return isChoice(quorum) ? quorum.any : [quorum]
}

export function rolesOf(quorum: Quorum): string[] {
  return [...new Set(waysOf(quorum).flatMap((way) => Object.keys(way)))]
}

/**
 * Counts votes against a quorum. `able`: everybody who may decide the case, each in the one role they count by in that way of
 * counting; `votes`: those of them who voted for the outcome. A share is of those able, rounded up, and at least one.
 */
export function tally(quorum: Quorum, able: readonly Voter[], votes: ReadonlySet<string>): Tally {
  const ways = waysOf(quorum).map((way): Way => {
    const seats = Object.entries(way).map(([role, need]): Seat => {
      const holders = able.filter((voter) => voter.role === role)
      return {
        role,
        have: holders.filter(({ person }) => votes.has(person)).length,
        need: needed(need, holders.length),
        able: holders.length,
      }
    })
    return {
      seats,
      isReached: seats.every(({ have, need }) => have >= need),
      isReachable: seats.every(({ able: count, need }) => count >= need),
    }
  })
  return { ways, isReached: ways.some((way) => way.isReached), isReachable: ways.some((way) => way.isReachable) }
}

function needed(need: number | string, able: number): number {
  if (typeof need === 'number') return need
  return Math.max(1, Math.ceil((Number.parseInt(need, 10) * able) / 100))
}

function isChoice(quorum: Quorum): quorum is { any: Record<string, number | string>[] } {
  return Array.isArray((quorum as { any?: unknown }).any)
}
