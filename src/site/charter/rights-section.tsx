import type { CharterRules, Office, Right, StationKind } from '../../charter/charter.ts'
import { rightNames } from '../../charter/compare/messages.ts'
import { type DataItem, DataList } from '../../kit/web/components/data-list.tsx'
import { Section } from '../../kit/web/components/layout.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages } from './messages.ts'
import { Rule } from './rule.tsx'
import { listed, rolesSaid } from './said.ts'

interface RightsProps {
  readonly visit: Visit
  readonly rules: CharterRules
}

/** What ranks and offices may do in the software, how many there are, who stands in, and how a vacancy is filled. */
export function RightsSection({ visit, rules }: RightsProps) {
  const { say } = visit
  const kinds = Object.entries(rules.stations)
  return (
    <Section id="rights" title={say(messages.rights)} lead={say(messages.rightsLead)}>
      {Object.entries(rules.bodies).map(([id, body]) => (
        <Rule key={id} id={`body-${id}`} clause={body.clause} title={say(body.name)}>
          <DataList
            items={Object.values(body.ranks).map(({ name, may }) => ({
              term: say(name),
              details: rightsSaid(visit, may),
            }))}
          />
        </Rule>
      ))}
      {kinds.flatMap(([kind, rule]) =>
        Object.entries(rule.offices).map(([id, office]) => (
          <Rule
            key={`${kind} ${id}`}
            id={`office-${kind}-${id}`}
            clause={office.clause}
            title={
              kinds.length > 1
                ? say(messages.holder, { office: say(office.name), kind: say(rule.name) })
                : say(office.name)
            }
          >
            <DataList items={itemsOf(visit, rules, rule, office)} />
          </Rule>
        )),
      )}
    </Section>
  )
}

function itemsOf(visit: Visit, rules: CharterRules, kind: StationKind, office: Office): DataItem[] {
  const { say, language } = visit
  const other = office['stands-in-for'] === undefined ? undefined : kind.offices[office['stands-in-for']]
  const items = office['hand-over'].map(({ name }) => say(name))
  return [
    { term: say(messages.seats), details: seatsSaid(visit, office) },
    { term: say(messages.may), details: rightsSaid(visit, office.may) },
    ...(other
      ? [{ term: say(messages.standsIn), details: say(messages.standsInFor, { office: inSentence(say(other.name)) }) }]
      : []),
    ...(office.search ? [{ term: say(messages.vacant), details: searchSaid(visit, rules, office.search) }] : []),
    ...(items.length > 0 ? [{ term: say(messages.handOver), details: listed(items, language) }] : []),
  ]
}

function seatsSaid({ say }: Visit, { seats, 'at-least': least }: Office): string {
  if (seats !== undefined && least !== undefined && least < seats) return say(messages.between, { least, most: seats })
  if (seats !== undefined) return say(messages.atMost, { most: seats })
  return least === undefined ? say(messages.anyNumber) : say(messages.atLeast, { least })
}

function rightsSaid({ say, language }: Visit, may: readonly Right[]): string {
  if (may.length === 0) return say(messages.mayNothing)
  const words = listed(
    may.map((right) => rightNames[right]?.[language] ?? right),
    language,
  )
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function searchSaid(visit: Visit, rules: CharterRules, { by, prefers, tell }: NonNullable<Office['search']>) {
  const { say, language } = visit
  const procedure = rules.procedures[by]
  const values = { tell: rolesSaid(rules, tell, language), prefers: rolesSaid(rules, prefers, language) }
  return (
    <>
      {say(prefers.length > 0 ? messages.searchedFirst : messages.searched, values)}
      {procedure && (
        <>
          <br />
          {say(messages.putForward)}
          <a href={href(visit, `/charter/${by}`)}>{say(procedure.name)}</a>
        </>
      )}
    </>
  )
}

/** Offices are common nouns in English: `Leader` on a badge, `the leader` in a sentence. */
function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
