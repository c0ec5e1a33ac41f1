import type { Text } from '../kit/i18n/say.ts'
import { dayIn } from '../kit/time/time.ts'
import { Button, ButtonLink } from '../kit/web/components/button.tsx'
import { Checklist, ClauseTag } from '../kit/web/components/checklist.tsx'
import { DataList } from '../kit/web/components/data-list.tsx'
import { HiddenField } from '../kit/web/components/form.tsx'
import { PageHeading, Prose, Section } from '../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { Pager, type PagerLink } from '../kit/web/components/pager.tsx'
import { Table } from '../kit/web/components/table.tsx'
import { SelectField } from '../kit/web/components/text-fields.tsx'
import { Time } from '../kit/web/components/time.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'
import { Hash, Proof } from './proof.tsx'
import type { SaidClause, SaidEntry, SaidSubject } from './say-entry.ts'

export interface LedgerPageProps {
  readonly visit: Visit
  /** Newest first. */
  readonly entries: readonly SaidEntry[]
  readonly kinds: readonly { readonly kind: string; readonly name: string }[]
  readonly filter: { readonly kind?: string | undefined; readonly station?: string | undefined }
  /** What the filter's station is called. */
  readonly station?: string | undefined
  /** The hash of the chain's last entry; undefined for an empty chain. */
  readonly head: string | undefined
  readonly olderPath?: string | undefined
  readonly newestPath?: string | undefined
}

/** The public ledger: every decision, newest first. */
export function LedgerPage(props: LedgerPageProps) {
  const { visit, entries, head } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} description={say(messages.lead)} wide>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {head === undefined ? (
        <EmptyState title={say(messages.empty)}>{say(messages.emptyNext)}</EmptyState>
      ) : (
        <>
          <Filter {...props} />
          {entries.length === 0 ? <NothingFound visit={visit} /> : <Entries visit={visit} entries={entries} />}
          <Pager
            previous={pagerLink(visit, props.newestPath, messages.newest)}
            next={pagerLink(visit, props.olderPath, messages.older)}
          />
          <Section title={say(messages.proof)}>
            <Prose>
              <p>{say(messages.recipeHead)}</p>
            </Prose>
            <DataList items={[{ term: say(messages.head), details: <Hash value={head} /> }]} />
            <p>
              <a href={href(visit, '/ledger.json')}>{say(messages.allRecords)}</a>
            </p>
          </Section>
        </>
      )}
    </Page>
  )
}

function pagerLink(visit: Visit, path: string | undefined, label: Text): PagerLink | undefined {
  return path === undefined ? undefined : { href: href(visit, path), label: visit.say(label) }
}

function Filter({ visit, kinds, filter, station }: LedgerPageProps) {
  const { say } = visit
  const options = [
    { value: '', label: say(messages.allKinds) },
    ...kinds.map(({ kind, name }) => ({ value: kind, label: name })),
  ]
  return (
    <>
      {station !== undefined && (
        <p class="mb-4">
          {say(messages.onlyAbout, { subject: station })} <a href={href(visit, '/ledger')}>{say(messages.showAll)}</a>
        </p>
      )}
      <form class="mb-6 flex flex-wrap items-end gap-3" action={href(visit, '/ledger')}>
        {filter.station !== undefined && <HiddenField name="station" value={filter.station} />}
        <SelectField name="kind" label={say(messages.filterKind)} options={options} value={filter.kind ?? ''} />
        <Button kind="quiet">{say(messages.filter)}</Button>
      </form>
    </>
  )
}

function NothingFound({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  const showAll = <ButtonLink href={href(visit, '/ledger')}>{say(messages.showAll)}</ButtonLink>
  return (
    <EmptyState title={say(messages.nothingFound)} action={showAll}>
      {say(messages.nothingFoundNext)}
    </EmptyState>
  )
}

function Entries({ visit, entries }: Pick<LedgerPageProps, 'visit' | 'entries'>) {
  const { say } = visit
  const heads = [messages.decision, messages.about, messages.outcome, messages.clauses, messages.by, messages.when]
  const rows = entries.map((entry) => [
    <a key="decision" href={href(visit, `/ledger/${entry.seq}`)}>
      {entry.seq} · {entry.kind}
    </a>,
    <Subject key="about" visit={visit} subject={entry.subject} />,
    entry.outcome,
    <Clauses key="clauses" visit={visit} clauses={entry.clauses} />,
    entry.by,
    <Time key="when" day={dayIn(visit.community.zone, entry.at)} />,
  ])
  return <Table caption={say(messages.tableCaption)} head={heads.map((head) => say(head))} rows={rows} />
}

/** One decision, with everything that it rested on. */
export function EntryPage({ visit, entry }: { readonly visit: Visit; readonly entry: SaidEntry }) {
  const { say } = visit
  const title = say(messages.entryTitle, { seq: entry.seq, kind: entry.kind })
  const description = say(messages.entryDescription, { kind: entry.kind, outcome: entry.outcome })
  return (
    <Page visit={visit} title={title} description={description}>
      <PageHeading kicker={say(messages.kicker, { seq: entry.seq })} title={entry.kind} lead={entry.outcome} />
      {!entry.isWhole && <Notice kind="bad">{say(messages.notWhole)}</Notice>}
      <Section title={say(messages.what)}>
        <DataList
          items={[
            { term: say(messages.about), details: <Subject visit={visit} subject={entry.subject} /> },
            { term: say(messages.outcome), details: entry.outcome },
            { term: say(messages.clauses), details: <NamedClauses visit={visit} clauses={entry.clauses} /> },
            { term: say(messages.charter), details: <CharterVersion visit={visit} charter={entry.charter} /> },
            { term: say(messages.by), details: entry.by },
            { term: say(messages.when), details: <Time at={entry.at} /> },
          ]}
        />
      </Section>
      {entry.texts.length > 0 && (
        <Section title={say(messages.texts)}>
          <DataList
            items={entry.texts.map(({ name, words }) => ({
              term: name,
              details: <PublicWords visit={visit} words={words} />,
            }))}
          />
        </Section>
      )}
      <Section title={say(messages.checks)}>
        <Checks visit={visit} checks={entry.checks} />
      </Section>
      <Proof visit={visit} entry={entry} />
    </Page>
  )
}

function Checks({ visit, checks }: { readonly visit: Visit; readonly checks: SaidEntry['checks'] }) {
  if (checks === undefined) return <p>{visit.say(messages.unreadChecks)}</p>
  if (checks.length === 0) return <p>{visit.say(messages.noChecks)}</p>
  return <Checklist items={checks} />
}

/** What a reader gets who asks for an entry that there is not. */
export function NoEntryPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  const back = <ButtonLink href={href(visit, '/ledger')}>{say(messages.showAll)}</ButtonLink>
  return (
    <Page visit={visit} title={say(messages.notFound)} private>
      <PageHeading title={say(messages.notFound)} lead={say(messages.notFoundNext)} actions={back} />
    </Page>
  )
}

function Subject({ visit, subject }: { readonly visit: Visit; readonly subject: SaidSubject }) {
  if (subject.path === undefined) return <bdi>{subject.name}</bdi>
  return <a href={href(visit, subject.path)}>{subject.name}</a>
}

function Clauses({ visit, clauses }: { readonly visit: Visit; readonly clauses: readonly SaidClause[] }) {
  if (clauses.length === 0) return <>{visit.say(messages.noClause)}</>
  return (
    <span class="inline-flex flex-wrap gap-1">
      {clauses.map(({ clause, path }) => (
        <ClauseTag key={clause} clause={clause} href={path && href(visit, path)} />
      ))}
    </span>
  )
}

function NamedClauses({ visit, clauses }: { readonly visit: Visit; readonly clauses: readonly SaidClause[] }) {
  if (clauses.length === 0) return <>{visit.say(messages.noClause)}</>
  return (
    <ul>
      {clauses.map(({ clause, title, path }) => (
        <li key={clause}>
          <ClauseTag clause={clause} href={path && href(visit, path)} /> {title}
        </li>
      ))}
    </ul>
  )
}

function CharterVersion({ visit, charter }: { readonly visit: Visit; readonly charter: SaidEntry['charter'] }) {
  if (charter === null) return <>{visit.say(messages.noCharter)}</>
  return (
    <>
      {charter.id} · {visit.say(messages.charterVersion, { version: charter.version })}
      <br />
      <Hash value={charter.hash} />
    </>
  )
}

function PublicWords({ visit, words }: { readonly visit: Visit; readonly words: string | null }) {
  if (words === null) return <em>{visit.say(messages.erased)}</em>
  return (
    <div dir="auto" class="whitespace-pre-line break-words">
      {words}
    </div>
  )
}
