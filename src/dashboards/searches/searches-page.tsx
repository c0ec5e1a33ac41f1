import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import { type Day, dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Search } from '../../offices/search-store.ts'
import { ListPager } from '../list-pager.tsx'
import type { Slice } from '../slice.ts'
import { messages } from './messages.ts'

export interface ListedSearch {
  readonly search: Search
  readonly candidates: number
}

export interface SearchesPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  /** The oldest first. */
  readonly slice: Slice<ListedSearch>
  readonly today: Day
}

/** The offices that somebody is looked for, at one's own stations or everywhere. */
export function SearchesPage({ visit, rules, slice, today }: SearchesPageProps) {
  const { say, language, community } = visit
  return (
    <Page visit={visit} title={say(messages.title)} private wide>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {slice.count === 0 ? (
        <EmptyState
          title={say(messages.none)}
          action={
            <ButtonLink kind="quiet" href={href(visit, '/desk')}>
              {say(messages.toDesk)}
            </ButtonLink>
          }
        >
          {say(messages.noneWords)}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={say(messages.count, { count: slice.count })}
            head={[messages.office, messages.since, messages.candidates].map((head) => say(head))}
            rows={slice.shown.map(({ search, candidates }) => {
              const since = dayIn(community.zone, search.openedAt)
              const values = {
                station: say(search.stationNames),
                office: say(roleTitle(rules, `station.${search.office}`)),
              }
              return [
                <a key="search" href={href(visit, `/desk/searches/${search.id}`)}>
                  {say(messages.open, values)}
                </a>,
                say(messages.sinceDays, { day: writeDay(since, language), days: since.until(today).days }),
                say(messages.candidatesCount, { count: candidates }),
              ]
            })}
          />
          <ListPager visit={visit} slice={slice} path={(page) => `/desk/searches?page=${page}`} />
        </>
      )}
    </Page>
  )
}
