import type { CharterRules } from '../charter/charter.ts'
import { Button, ButtonLink } from '../kit/web/components/button.tsx'
import { PageHeading, Section } from '../kit/web/components/layout.tsx'
import { EmptyState } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { SelectField, TextField } from '../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { Appointment } from '../stations/appointment.ts'
import type { Station } from '../stations/station.ts'
import type { StationFilter } from '../stations/station-filter.ts'
import { sayStatus } from '../stations/status-words.ts'
import { messages } from './messages.ts'
import { StationCards } from './station-cards.tsx'

export interface StationsPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  /** Those that the filter leaves. */
  readonly stations: readonly Station[]
  readonly appointments: readonly Appointment[]
  readonly filter: StationFilter
  /** How many there are without the filter. */
  readonly count: number
}

/** Every station, searched by city, country or region and by state. */
export function StationsPage(props: StationsPageProps) {
  const { visit, count, filter } = props
  const { say } = visit
  const isFiltered = filter.query !== '' || filter.status !== undefined
  return (
    <Page visit={visit} title={say(messages.stations)} description={say(messages.stationsLead)} wide>
      <PageHeading title={say(messages.stations)} lead={say(messages.stationsLead)} />
      {count === 0 ? (
        <EmptyState title={say(messages.noStations)} action={<FoundLink visit={visit} />}>
          {say(messages.noStationsNext)}
        </EmptyState>
      ) : (
        <>
          <Search {...props} />
          <Section title={say(messages.foundStations, { count: props.stations.length })}>
            {isFiltered && (
              <p>
                <a href={href(visit, '/stations')}>{say(messages.showAll)}</a>
              </p>
            )}
            <Found {...props} />
          </Section>
        </>
      )}
    </Page>
  )
}

function Search({ visit, filter }: StationsPageProps) {
  const { say } = visit
  const states = ['active', 'at-risk', 'inactive'] as const
  return (
    <form class="filter-bar" action={href(visit, '/stations')}>
      <TextField name="q" type="search" label={say(messages.search)} value={filter.query} maxlength={100} />
      <SelectField
        name="status"
        label={say(messages.status)}
        value={filter.status ?? ''}
        options={[
          { value: '', label: say(messages.anyStatus) },
          ...states.map((status) => ({ value: status, label: sayStatus(say, { status }) })),
        ]}
      />
      <Button kind="quiet">{say(messages.show)}</Button>
    </form>
  )
}

function Found({ visit, rules, stations, appointments }: StationsPageProps) {
  const { say } = visit
  if (stations.length === 0) {
    return (
      <EmptyState title={say(messages.noStationFound)} action={<FoundLink visit={visit} />}>
        {say(messages.noStationFoundNext)}
      </EmptyState>
    )
  }
  return <StationCards visit={visit} rules={rules} stations={stations} appointments={appointments} />
}

function FoundLink({ visit }: { readonly visit: Visit }) {
  return <ButtonLink href={href(visit, '/found')}>{visit.say(messages.foundAction)}</ButtonLink>
}
