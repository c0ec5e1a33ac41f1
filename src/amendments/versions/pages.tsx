import type { GroupOfDifferences } from '../../charter/compare/difference.ts'
import { type AdoptedVersion, runningOf } from '../../charters/version.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, ButtonLink } from '../../kit/web/components/button.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { DifferenceGroups } from '../difference-groups.tsx'
import { messages } from './messages.ts'

interface VersionsPageProps {
  readonly visit: Visit
  readonly versions: readonly AdoptedVersion[]
}

/** Every version of the charter that was adopted, the latest first. */
export function VersionsPage({ visit, versions }: VersionsPageProps) {
  const { say, community } = visit
  return (
    <Page visit={visit} title={say(messages.title)} description={say(messages.lead)}>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      <Table
        caption={say(messages.caption)}
        head={[say(messages.version), say(messages.effective), say(messages.adopted), say(messages.status)]}
        rows={versions.map((one) => [
          <a key={one.id} href={href(visit, `/charters/${one.version}`)}>
            {one.version}
          </a>,
          <Time key={one.id} day={one.effective} />,
          <Time key={one.id} day={dayIn(community.zone, one.adoptedAt)} />,
          say(messages[stateOf(one, versions)]),
        ])}
      />
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, '/charter')}>
          {say(messages.toCharter)}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

function stateOf(one: AdoptedVersion, versions: readonly AdoptedVersion[]): 'inForce' | 'coming' | 'former' {
  if (one.inForceSince === null) return 'coming'
  return runningOf(versions)?.id === one.id ? 'inForce' : 'former'
}

interface VersionPageProps extends VersionsPageProps {
  readonly one: AdoptedVersion
  /** The version before it; undefined for the first. */
  readonly base: AdoptedVersion | undefined
  readonly groups: readonly GroupOfDifferences[]
}

/** One version, and what it changed. */
export function VersionPage({ visit, versions, one, base, groups }: VersionPageProps) {
  const { say, language } = visit
  const title = say(messages.one, { version: one.version })
  const words = {
    inForce: messages.inForceWords,
    coming: messages.comingWords,
    former: messages.formerWords,
  }[stateOf(one, versions)]
  const lead = say(words, { day: writeDay(one.effective, language) })
  return (
    <Page visit={visit} title={title} description={lead} wide>
      <PageHeading kicker={say(messages.kicker)} title={title} lead={lead} />
      {base ? (
        <Section title={say(messages.compare, { version: base.version })} lead={sayCount(visit, groups)}>
          <DifferenceGroups visit={visit} groups={groups} />
        </Section>
      ) : (
        <Section title={say(messages.first)} lead={say(messages.firstWords)}>
          {null}
        </Section>
      )}
      <Section title={say(messages.text)}>
        <DataList
          items={[
            { term: say(messages.effective), details: <Time day={one.effective} /> },
            { term: say(messages.adopted), details: <Time at={one.adoptedAt} /> },
            ...(one.ledgerSeq === null
              ? []
              : [
                  {
                    term: say(messages.entry),
                    details: (
                      <a href={href(visit, `/ledger/${one.ledgerSeq}`)}>
                        {say(messages.entryLink, { seq: one.ledgerSeq })}
                      </a>
                    ),
                  },
                ]),
            {
              term: say(messages.text),
              details: <a href={href(visit, `/charters/${one.version}/charter.yaml`)}>{say(messages.download)}</a>,
            },
            { term: say(messages.hash), details: <code>{one.hash}</code> },
          ]}
        />
      </Section>
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, '/charters')}>
          {say(messages.title)}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

function sayCount({ say }: Visit, groups: readonly GroupOfDifferences[]): string {
  const differences = groups.flatMap((group) => group.differences)
  if (differences.length === 0) return say(messages.same)
  const weighing = differences.filter(({ weighs }) => weighs).length
  return say(messages.count, { count: differences.length, weighing })
}
