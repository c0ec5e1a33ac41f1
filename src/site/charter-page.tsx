import type { Charter, CharterRules } from '../charter/charter.ts'
import type { AdoptedVersion } from '../charters/version.ts'
import { Temporal } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { ButtonLink } from '../kit/web/components/button.tsx'
import { DataList } from '../kit/web/components/data-list.tsx'
import { Card, Columns, PageHeading, Section } from '../kit/web/components/layout.tsx'
import { Notice } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { Quote } from '../kit/web/components/quote.tsx'
import { Time } from '../kit/web/components/time.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { type ClauseUse, clauseUses } from './charter/clause-uses.ts'
import { messages as ruleMessages } from './charter/messages.ts'
import { OwedSection } from './charter/owed-section.tsx'
import { RightsSection } from './charter/rights-section.tsx'
import { StatesSection } from './charter/states-section.tsx'
import { Reading } from './how-to-page.tsx'
import { messages } from './messages.ts'

export interface CharterPageProps {
  readonly visit: Visit
  readonly charter: Charter
  /** Adopted versions whose day is still to come, the earliest first. */
  readonly coming?: readonly AdoptedVersion[] | undefined
}

/** What stands behind the clauses: the rules that carry them out. */
const parts = [
  { id: 'rights', title: ruleMessages.rights },
  { id: 'owed', title: ruleMessages.owed },
  { id: 'states', title: ruleMessages.states },
  { id: 'procedures', title: messages.procedures },
] as const

/** The whole charter, clause by clause, with the original beside it where the reader's language is another. */
export function CharterPage({ visit, charter, coming = [] }: CharterPageProps) {
  const { say, language } = visit
  const { rules } = charter
  const uses = clauseUses(rules)
  return (
    <Page visit={visit} title={say(messages.charterTitle)} description={say(messages.charterLead)} wide>
      <PageHeading kicker={say(rules.name)} title={say(messages.charterTitle)} lead={say(messages.charterLead)} />
      {coming.map(({ id, version, effective }) => (
        <Notice
          key={id}
          kind="info"
          title={say(messages.comingVersion, { day: writeDay(effective, language), version })}
        >
          <a href={href(visit, `/charters/${version}`)}>{say(messages.comingChanges)}</a>
        </Notice>
      ))}
      <nav class="charter-sections" aria-label={say(messages.sections)}>
        <ul>
          {rules.sections.map(({ section, title }) => (
            <li key={section}>
              <a href={`#section-${section}`}>
                <span class="clause-tag">{section}</span> {say(title)}
              </a>
            </li>
          ))}
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{say(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {rules.sections.map(({ section, title }) => (
        <Section key={section} id={`section-${section}`} title={`${section} · ${say(title)}`}>
          {Object.keys(rules.clauses)
            .filter((clause) => clause.startsWith(section))
            .map((clause) => (
              <Clause key={clause} visit={visit} rules={rules} id={clause} uses={uses.get(clause) ?? []} />
            ))}
        </Section>
      ))}
      <RightsSection visit={visit} rules={rules} />
      <OwedSection visit={visit} rules={rules} />
      <StatesSection visit={visit} rules={rules} />
      <Procedures visit={visit} rules={rules} />
      <Section title={say(messages.file)}>
        <DataList
          items={[
            { term: say(messages.version), details: rules.version },
            { term: say(messages.effective), details: <Time day={Temporal.PlainDate.from(rules.effective)} /> },
            { term: say(messages.hash), details: <code>{charter.hash}</code> },
            {
              term: say(messages.versions),
              details: <a href={href(visit, '/charters')}>{say(messages.allVersions)}</a>,
            },
            {
              term: say(messages.file),
              details: <a href={href(visit, '/charter.yaml')}>{say(messages.download)}</a>,
            },
          ]}
        />
      </Section>
    </Page>
  )
}

interface ClauseProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly id: string
  readonly uses: readonly ClauseUse[]
}

function Clause({ visit, rules, id, uses }: ClauseProps) {
  const { say, language } = visit
  const clause = rules.clauses[id]
  if (!clause) return null
  const { original } = rules.languages
  return (
    <article class="charter-clause" id={id}>
      <div>
        <h3>
          <a class="clause-tag" href={`#${id}`}>
            {id}
          </a>{' '}
          {say(clause.title)}
        </h3>
        <p>{say(clause.text)}</p>
        {clause.interpretation && <Reading visit={visit} words={say(clause.interpretation)} />}
        {uses.length > 0 && <Uses visit={visit} uses={uses} />}
      </div>
      {language !== original && (
        <Quote language={original} source={say(messages.original)}>
          {clause.text[original]}
        </Quote>
      )}
    </article>
  )
}

/** Where the clause is carried out: so that nobody has to look for it. */
function Uses({ visit, uses }: { readonly visit: Visit; readonly uses: readonly ClauseUse[] }) {
  const { say } = visit
  return (
    <p class="clause-uses">
      {say(ruleMessages.carriedOut)}
      {uses.map(({ at, name }) => (
        <a key={at} href={at.startsWith('#') ? at : href(visit, at)}>
          {say(name)}
        </a>
      ))}
    </p>
  )
}

function Procedures({ visit, rules }: { readonly visit: Visit; readonly rules: CharterRules }) {
  const { say } = visit
  return (
    <Section id="procedures" title={say(messages.procedures)}>
      <Columns>
        {Object.entries(rules.procedures).map(([id, procedure]) => (
          <Card key={id} title={say(procedure.name)}>
            <p>{say(procedure.summary)}</p>
            <ButtonLink kind="quiet" href={href(visit, `/charter/${id}`)}>
              {say(ruleMessages.howItGoes)}
            </ButtonLink>
          </Card>
        ))}
      </Columns>
    </Section>
  )
}
