import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { DataList } from '../../kit/web/components/data-list.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import type { Evidence } from './load-search.ts'
import { messages } from './messages.ts'

interface EvidenceListProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly evidence: Evidence
  readonly links?: readonly string[] | undefined
}

/** What the record says of somebody: offices, what they did for activities, and links that their case gives. */
export function EvidenceList({ visit, rules, evidence, links = [] }: EvidenceListProps) {
  const { say } = visit
  const { terms } = evidence
  return (
    <DataList
      items={[
        {
          term: say(messages.offices),
          details:
            terms.length === 0 ? (
              say(messages.noOffices)
            ) : (
              <ul>
                {terms.map((term) => (
                  <li key={term.id}>{sayTerm(visit, rules, term)}</li>
                ))}
              </ul>
            ),
        },
        { term: say(messages.deeds), details: sayDeeds(visit, evidence) },
        ...(links.length === 0 ? [] : [{ term: say(messages.links), details: <Links links={links} /> }]),
      ]}
    />
  )
}

function sayTerm({ say, language }: Visit, rules: CharterRules, term: Evidence['terms'][number]): string {
  const values = {
    station: say(term.stationNames),
    office: say(roleTitle(rules, `station.${term.office}`)),
    from: writeDay(term.firstDay, language, term.firstPrecision),
  }
  if (term.lastDay !== null) return say(messages.termEnded, { ...values, until: writeDay(term.lastDay, language) })
  return say(values.from === '' ? messages.termUnknown : messages.term, values)
}

function sayDeeds({ say }: Visit, { deeds }: Evidence): string {
  if (!deeds) return say(messages.noDeeds)
  const { recorded, hosted, confirmed } = deeds
  const words = [
    ...(recorded > 0 ? [say(messages.recorded, { count: recorded })] : []),
    ...(hosted > 0 ? [say(messages.hosted, { count: hosted })] : []),
    ...(confirmed > 0 ? [say(messages.confirmed, { count: confirmed })] : []),
  ]
  return words.length === 0 ? say(messages.noDeeds) : words.join(say(messages.comma))
}

function Links({ links }: { readonly links: readonly string[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link}>
          <a href={link} rel="nofollow noopener noreferrer ugc">
            {link}
          </a>
        </li>
      ))}
    </ul>
  )
}
