import type { Procedure } from '../charter/charter.ts'
import { namesIn, wordsIn } from '../charter/conditions/condition.ts'
import type { Answers } from './proposal.ts'

/**
 * Where people work, told only as equal or different: facts stand in the public ledger for ever, and a company's name with them would
 * say who somebody is. `employer-1` is one company, wherever it stands in the same case.
 */
export interface Employers {
  /** By field of the form. */
  readonly answers: Readonly<Record<string, string>>
  /** By person in office. */
  readonly holders: ReadonlyMap<string, string>
}

/** Labels the employers of those in office and those whom a form names, where the procedure compares them. */
export function labelEmployers(
  { gates, findings }: Procedure,
  answers: Answers,
  holders: readonly { person: string; employer: string | null }[],
): Employers {
  const compared = [...gates, ...findings].filter(({ test }) => wordsIn(test).some(({ word }) => word === 'share'))
  if (compared.length === 0) return { answers: {}, holders: new Map() }
  const labels = new Map<string, string>()
  const labelOf = (name: string) => {
    const folded = foldName(name)
    if (folded === '') return ''
    const known = labels.get(folded) ?? `employer-${labels.size + 1}`
    labels.set(folded, known)
    return known
  }
  const fields = compared.flatMap(({ test }) =>
    wordsIn(test)
      .filter(({ word }) => word === 'share')
      .flatMap((one) => namesIn(one).flatMap((names) => names.fields ?? [])),
  )
  const known = holders.flatMap(({ person, employer }) =>
    employer === null ? [] : ([[person, labelOf(employer)]] as const),
  )
  return {
    holders: new Map(known),
    answers: Object.fromEntries(
      fields.flatMap(({ field }) => {
        const answer = answers[field]
        return answer === undefined ? [] : [[field, labelOf(String(answer))]]
      }),
    ),
  }
}

/** How a company's name is compared: spaces, capitals and full-width letters do not make another. */
function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
