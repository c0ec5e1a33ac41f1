import type { CharterRules } from '../../charter/charter.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { TickField } from '../../kit/web/components/choice-fields.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { SelectField, TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { sayStatus } from '../../stations/status-words.ts'
import { ListPager } from '../list-pager.tsx'
import type { Slice } from '../slice.ts'
import { messages } from './messages.ts'
import { cellsOf } from './row-cells.tsx'
import { isNarrowed, type RowQuery, sortedBy, writeRowQuery } from './row-query.ts'
import { type RowColumn, rowColumns, type StationRow } from './station-row.ts'

export interface BodyPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly body: string
  readonly asked: RowQuery
  readonly slice: Slice<StationRow>
  /** How many stations there are, whatever is asked. */
  readonly all: number
  readonly sums: RowSums
  /** The clock would have changed too many stations at once, and waits for a look. */
  readonly isStopped: boolean
}

/** How many of all stations are in need of a look. */
export interface RowSums {
  readonly active: number
  readonly atRisk: number
  readonly vacant: number
  readonly due: number
  readonly searched: number
}

/** Every station as its governing body sees it: a table to be narrowed and sorted by plain links, cards on a phone. */
export function BodyPage(props: BodyPageProps) {
  const { visit, rules, body, all } = props
  const { say } = visit
  const name = rules.bodies[body]?.name
  return (
    <Page visit={visit} title={say(messages.title)} private wide>
      <PageHeading kicker={name && say(name)} title={say(messages.title)} lead={say(messages.lead)} />
      {all === 0 ? (
        <EmptyState
          title={say(messages.empty)}
          action={<ButtonLink href={href(visit, '/found')}>{say(messages.howToFound)}</ButtonLink>}
        >
          {say(messages.emptyWords)}
        </EmptyState>
      ) : (
        <>
          {props.isStopped && (
            <Notice kind="warning" title={say(messages.stopped)}>
              <a href={href(visit, '/desk/brake')}>{say(messages.toBrake)}</a>
            </Notice>
          )}
          <Sums {...props} />
          <Filters {...props} />
          <Found {...props} />
        </>
      )}
    </Page>
  )
}

function pathOf({ body, asked }: Pick<BodyPageProps, 'body' | 'asked'>, change: Partial<RowQuery> = {}): string {
  return `/desk/bodies/${body}${writeRowQuery(asked, change)}`
}

const everything = { query: '', status: undefined, within: undefined, atRisk: false, vacant: false } as const

/** What there is to look at, each number the way to its list. */
function Sums(props: BodyPageProps) {
  const { visit, sums } = props
  const { say } = visit
  const to = (change: Partial<RowQuery>) => href(visit, pathOf(props, { ...everything, ...change }))
  const shown = [
    { words: messages.sumActive, count: sums.active, at: to({}) },
    { words: messages.sumAtRisk, count: sums.atRisk, at: to({ atRisk: true }) },
    { words: messages.sumDue, count: sums.due, at: to({ within: 30 }) },
    { words: messages.sumVacant, count: sums.vacant, at: to({ vacant: true }) },
    { words: messages.sumSearches, count: sums.searched, at: href(visit, '/desk/searches') },
  ]
  return (
    <ul class="sum-list" aria-label={say(messages.summary)}>
      {shown.map(({ words, count, at }) => (
        <li key={words.en}>
          <a href={at}>
            <strong>{count}</strong> <span>{say(words)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const columnNames: Readonly<Record<RowColumn, Text>> = {
  name: messages.name,
  status: messages.status,
  last: messages.last,
  held: messages.held,
  vacancies: messages.vacancies,
  cases: messages.cases,
  due: messages.dueNext,
  meetings: messages.meetings,
}

function Filters({ visit, body, asked }: BodyPageProps) {
  const { say } = visit
  const states = ['active', 'at-risk', 'inactive'] as const
  return (
    <form class="filter-bar row-filters" action={href(visit, `/desk/bodies/${body}`)}>
      <TextField name="q" type="search" label={say(messages.search)} value={asked.query} maxlength={100} />
      <SelectField
        name="status"
        label={say(messages.status)}
        value={asked.status ?? ''}
        options={[
          { value: '', label: say(messages.anyStatus) },
          ...states.map((status) => ({ value: status, label: sayStatus(say, { status }) })),
        ]}
      />
      <SelectField
        name="due"
        label={say(messages.due)}
        value={asked.within === undefined ? '' : String(asked.within)}
        options={[
          { value: '', label: say(messages.anyDue) },
          ...[30, 90].map((days) => ({ value: String(days), label: say(messages.within, { days }) })),
        ]}
      />
      <SelectField
        name="sort"
        label={say(messages.sort)}
        value={asked.sort.column}
        options={rowColumns.map((column) => ({ value: column, label: say(columnNames[column]) }))}
      />
      <fieldset class="row-ticks">
        <legend class="sr-only">{say(messages.only)}</legend>
        <TickField name="risk" label={say(messages.onlyAtRisk)} value="yes" checked={asked.atRisk} />
        <TickField name="vacant" label={say(messages.onlyVacant)} value="yes" checked={asked.vacant} />
      </fieldset>
      <Button kind="quiet">{say(messages.show)}</Button>
    </form>
  )
}

function Found(props: BodyPageProps) {
  const { visit, rules, body, asked, slice, all } = props
  const { say } = visit
  const title = say(messages.found, { count: slice.count, all })
  if (slice.count === 0) {
    return (
      <Section title={title}>
        <EmptyState
          title={say(messages.noneFound)}
          action={
            <ButtonLink kind="quiet" href={href(visit, `/desk/bodies/${body}`)}>
              {say(messages.showAll)}
            </ButtonLink>
          }
        >
          {say(messages.noneFoundWords)}
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title={title}>
      <p class="row-links">
        {isNarrowed(asked) && <a href={href(visit, `/desk/bodies/${body}`)}>{say(messages.showAll)}</a>}
        <a href={href(visit, `/desk/bodies/${body}/stations.csv${writeRowQuery(asked)}`)} download>
          {say(messages.download)}
        </a>
      </p>
      <div class="row-table">
        <Table
          caption={title}
          head={rowColumns.map((column) => ({
            name: say(columnNames[column]),
            href: href(visit, pathOf(props, { sort: sortedBy(asked, column) })),
            sorted: asked.sort.column === column ? (asked.sort.way === 'up' ? 'ascending' : 'descending') : undefined,
          }))}
          rows={slice.shown.map((row) => cellsOf(visit, rules, row))}
        />
      </div>
      <ListPager visit={visit} slice={slice} path={(page) => pathOf(props, { page })} />
    </Section>
  )
}
