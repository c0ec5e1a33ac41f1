import type { Procedure } from '../../charter/charter.ts'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import { pageMessages as messages } from './page-messages.ts'

export interface ChooseStationPageProps {
  readonly visit: Visit
  readonly procedureId: string
  readonly procedure: Procedure
  /** The stations for which the reader may file. */
  readonly stations: readonly Station[]
  /** Who may file, in words; empty when everybody may. */
  readonly roles: string
}

/** The question before a form about a station's people: which station? */
export function ChooseStationPage({ visit, procedureId, procedure, stations, roles }: ChooseStationPageProps) {
  const { say } = visit
  const name = say(procedure.name)
  return (
    <Page visit={visit} title={name} description={say(procedure.summary)} private>
      <PageHeading kicker={name} title={say(messages.stationTitle)} lead={say(messages.stationLead)} />
      {stations.length === 0 ? (
        <EmptyState title={say(messages.stationNone)}>
          {roles !== '' && say(messages.stationNoneWords, { roles })}
        </EmptyState>
      ) : (
        <ul class="link-list">
          {stations.map(({ slug, names }) => (
            <li key={slug}>
              <a href={href(visit, `/apply/${procedureId}?station=${slug}`)}>{say(names)}</a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
