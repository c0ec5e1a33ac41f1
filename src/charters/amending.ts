import type { CharterRules, Procedure } from '../charter/charter.ts'

/** A procedure by which a charter changes itself, under its name. */
export interface Amending {
  readonly name: string
  readonly procedure: Procedure
}

/** How a charter lets itself be changed; undefined where it does not say: then the operator's file at a start is the way. */
export function amendingOf(rules: CharterRules): Amending | undefined {
  const found = Object.entries(rules.procedures).find(
    ([, { about, then }]) => about === 'charter' && then.some((effect) => 'adopt-charter' in effect),
  )
  return found && { name: found[0], procedure: found[1] }
}
