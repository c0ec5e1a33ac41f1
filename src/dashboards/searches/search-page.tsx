import { roleTitle } from '../../charter/charter.ts'
import { orJoiner } from '../../charter/phrases.ts'
import { clauseHref } from '../../charters/say-checks.ts'
import { type Day, dayIn, Temporal } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, ButtonLink } from '../../kit/web/components/button.tsx'
import { ClauseTag } from '../../kit/web/components/checklist.tsx'
import { Card, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { EvidenceList } from './evidence.tsx'
import type { Candidate, OpenedSearch, PossiblePerson } from './load-search.ts'
import { messages } from './messages.ts'
import { preferredAs } from './preference.ts'

export interface SearchPageProps {
  readonly visit: Visit
  readonly opened: OpenedSearch
  /** Whether the reader may put somebody forward. */
  readonly canFile: boolean
  readonly today: Day
}

/** Somebody is looked for: why, who stands, and who could be asked (D1). */
export function SearchPage(props: SearchPageProps) {
  const { visit, opened, today } = props
  const { say, language, community } = visit
  const { search } = opened
  const values = officeValues(props)
  const opening = dayIn(community.zone, search.openedAt)
  const title = say(messages.searchTitle, values)
  const lead = say(messages.searchLead, { day: writeDay(opening, language), days: opening.until(today).days })
  return (
    <Page visit={visit} title={title} private wide>
      <PageHeading
        kicker={say(messages.title)}
        title={title}
        lead={search.closedAt === null ? lead : undefined}
        actions={
          <>
            <ButtonLink kind="quiet" href={href(visit, `/desk/stations/${search.stationSlug}`)}>
              {say(messages.toStation, values)}
            </ButtonLink>
            <a href={href(visit, '/desk/searches')}>{say(messages.toSearches)}</a>
          </>
        }
      />
      <Why {...props} />
      {opened.office?.search && search.closedAt === null && (
        <>
          <Candidates {...props} />
          <ToAsk {...props} />
        </>
      )}
    </Page>
  )
}

function officeValues({ visit, opened: { search, rules } }: SearchPageProps) {
  const office = visit.say(roleTitle(rules, `station.${search.office}`))
  return { station: visit.say(search.stationNames), office }
}

/** Which clause asks for it, how the office fell vacant, and whether it is over. */
function Why({ visit, opened: { search, rules, office } }: SearchPageProps) {
  const { say, language, community } = visit
  const clause = rules.clauses[search.clause]
  const closed = search.closedAt && writeDay(dayIn(community.zone, search.closedAt), language)
  return (
    <>
      {closed && (
        <Notice kind="good" title={say(messages.closedTitle)}>
          {say(messages[search.closedBecause ?? 'filled'], { day: closed })}
        </Notice>
      )}
      {!closed && !office?.search && <Notice kind="info">{say(messages.notAsked)}</Notice>}
      <Section title={say(messages.clauseWords)}>
        <p>
          <ClauseTag clause={search.clause} href={clauseHref(search.clause, language)} />{' '}
          {clause ? say(clause.text) : ''}
        </p>
        {clause?.interpretation && (
          <p class="reading">
            <strong>{say(messages.reading)}</strong> {say(clause.interpretation)}
          </p>
        )}
        <p>
          {search.openedSeq === null ? (
            say(messages.noEntry)
          ) : (
            <a href={href(visit, `/ledger/${search.openedSeq}`)}>{say(messages.inLedger, { seq: search.openedSeq })}</a>
          )}
        </p>
      </Section>
    </>
  )
}

function Candidates(props: SearchPageProps) {
  const { visit, opened } = props
  const { say } = visit
  const { candidates, rules, office } = opened
  const order = (office?.search?.prefers ?? []).map((role) => say(roleTitle(rules, role)))
  const lead =
    order.length === 0
      ? say(messages.candidatesLeadPlain)
      : say(messages.candidatesLead, { order: order.join(say(messages.orderJoiner)) })
  return (
    <Section title={say(messages.candidates)} lead={candidates.length > 0 ? lead : undefined}>
      {candidates.length === 0 ? (
        <EmptyState
          title={say(messages.noCandidates)}
          action={props.canFile ? <PutForward {...props} kind="primary" /> : undefined}
        >
          {props.canFile ? say(messages.noCandidatesWords) : say(messages.noCandidatesOthers, filers(props))}
        </EmptyState>
      ) : (
        <ol class="person-list">
          {candidates.map((candidate) => (
            <li key={candidate.one.proposal.id}>
              <CandidateCard {...props} candidate={candidate} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function filers({ visit, opened: { procedure, rules } }: SearchPageProps) {
  const roles = (procedure?.['filed-by'] ?? []).map((role) => visit.say(roleTitle(rules, role)))
  return { roles: roles.join(orJoiner[visit.language]) }
}

function CandidateCard(props: SearchPageProps & { readonly candidate: Candidate }) {
  const { visit, opened, candidate } = props
  const { say, language, community } = visit
  const { one, person } = candidate
  const day = writeDay(dayIn(community.zone, Temporal.Instant.from(candidate.since)), language)
  const name = person?.name || say(messages.someCandidate)
  return (
    <Card title={name}>
      <p class="small-note">
        {[...(person ? [sayPreference(props, candidate.roles)] : []), say(messages.filedOn, { day })].join(' · ')}
      </p>
      {person ? (
        <EvidenceList visit={visit} rules={opened.rules} evidence={person} links={candidate.links} />
      ) : (
        <p>{say(messages.someCandidateWords)}</p>
      )}
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, `/desk/cases/${one.proposal.id}`)}>
          {person ? say(messages.toCaseOf, { name }) : say(messages.toCase)}
        </ButtonLink>
      </Actions>
    </Card>
  )
}

function sayPreference({ visit, opened: { office, rules } }: SearchPageProps, roles: readonly string[]): string {
  const { say } = visit
  const role = preferredAs(office?.search?.prefers ?? [], roles)
  return role === undefined ? say(messages.other) : say(messages.preferred, { role: say(roleTitle(rules, role)) })
}

function ToAsk(props: SearchPageProps) {
  const { visit, opened, canFile } = props
  const { say } = visit
  const { toAsk } = opened
  return (
    <Section title={say(messages.toAsk)} lead={toAsk.length > 0 ? say(messages.toAskLead) : undefined}>
      {toAsk.length === 0 ? (
        <EmptyState
          title={say(messages.toAskNone)}
          action={canFile ? <PutForward {...props} kind="quiet" /> : undefined}
        >
          {say(messages.toAskNoneWords)}
        </EmptyState>
      ) : (
        <>
          <ol class="person-list">
            {toAsk.map((person) => (
              <li key={person.personId}>
                <PossibleCard {...props} person={person} />
              </li>
            ))}
          </ol>
          {canFile && (
            <Actions>
              <PutForward {...props} kind="quiet" />
            </Actions>
          )}
        </>
      )}
    </Section>
  )
}

function PossibleCard(props: SearchPageProps & { readonly person: PossiblePerson }) {
  const { visit, opened, canFile, person } = props
  const { say } = visit
  return (
    <Card title={person.name} href={href(visit, `/people/${person.personId}`)}>
      <p class="small-note">
        {[sayPreference(props, person.roles), ...(person.canBeReached ? [] : [say(messages.cannotBeReached)])].join(
          ' · ',
        )}
      </p>
      <EvidenceList visit={visit} rules={opened.rules} evidence={person} />
      {canFile && namesPerson(opened) && (
        <Actions>
          <ButtonLink kind="quiet" href={applyPath(props, person.personId)}>
            {say(messages.putForwardName, { name: person.name })}
          </ButtonLink>
        </Actions>
      )}
    </Card>
  )
}

/** Puts forward somebody else; where the charter has everybody speak for themself, the way to the form. */
function PutForward(props: SearchPageProps & { readonly kind: 'primary' | 'quiet' }) {
  const { visit, opened, kind } = props
  if (!opened.procedure) return null
  return (
    <ButtonLink kind={kind} href={applyPath(props)}>
      {visit.say(namesPerson(opened) ? messages.putOther : messages.applyHere)}
    </ButtonLink>
  )
}

function namesPerson({ procedure }: OpenedSearch): boolean {
  return procedure?.form.some(({ type }) => type === 'person') ?? false
}

function applyPath({ visit, opened: { search, office } }: SearchPageProps, personId?: string): string {
  const query = new URLSearchParams({ station: search.stationSlug, office: search.office })
  if (personId !== undefined) query.set('person', personId)
  return href(visit, `/apply/${office?.search?.by}?${query}`)
}
