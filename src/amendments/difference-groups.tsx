import type { GroupOfDifferences } from '../charter/compare/difference.ts'
import { sayGroup } from '../charter/compare/say-group.ts'
import { clauseHref } from '../charters/say-checks.ts'
import { Comparison } from '../kit/web/components/comparison.tsx'
import type { Visit } from '../kit/web/visit.ts'
import { messages } from './drafts/messages.ts'

interface DifferenceGroupsProps {
  readonly visit: Visit
  readonly groups: readonly GroupOfDifferences[]
}

/** What one charter says otherwise than another, by what it is about. Stands in a section with a title. */
export function DifferenceGroups({ visit, groups }: DifferenceGroupsProps) {
  const { language, say } = visit
  return (
    <>
      {groups.map(({ group, differences }) => (
        <section key={`${group.kind} ${group.id}`} class="difference-group">
          <h3>{sayGroup(group, language)}</h3>
          <Comparison
            items={differences.map(({ label, clause, weighs, before, after, written }) => ({
              label: weighs ? label[language] : `${label[language]} · ${say(messages.onlyWords)}`,
              clause,
              clauseHref: clause === undefined ? undefined : clauseHref(clause, language),
              before: before?.[language],
              after: after?.[language],
              written,
            }))}
          />
        </section>
      ))}
    </>
  )
}
