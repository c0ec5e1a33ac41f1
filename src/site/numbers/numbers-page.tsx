import { ButtonLink } from '../../kit/web/components/button.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages } from './messages.ts'
import type { HeldInQuarter, HeldInYear, YearEnd } from './numbers.ts'
import { AttendancePlot, HeldPlot, PeoplePlot, QuartersPlot, StationsPlot } from './plots.tsx'

export interface NumbersPageProps {
  readonly visit: Visit
  /** This year last. */
  readonly ends: readonly YearEnd[]
  readonly years: readonly HeldInYear[]
  readonly quarters: readonly HeldInQuarter[]
}

/** What there was over the years, for everybody: stations, people, activities. */
export function NumbersPage(props: NumbersPageProps) {
  const { visit, ends } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} description={say(messages.lead)} wide>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      <Section title={say(messages.stationsSeries)}>
        {ends.length === 0 ? (
          <EmptyState
            title={say(messages.noStations)}
            action={<ButtonLink href={href(visit, '/found')}>{say(messages.found)}</ButtonLink>}
          >
            {say(messages.noStationsNext)}
          </EmptyState>
        ) : (
          <div class="plots">
            <StationsPlot visit={visit} ends={ends} />
            <PeoplePlot visit={visit} ends={ends} />
          </div>
        )}
      </Section>
      <Activities {...props} />
      <Section title={say(messages.howCounted)}>
        <p>{say(messages.howCountedWords, { zone: visit.community.zone })}</p>
        <p>
          <a href={href(visit, '/ledger')}>{say(messages.toLedger)}</a>
        </p>
      </Section>
    </Page>
  )
}

function Activities({ visit, years, quarters }: NumbersPageProps) {
  const { say } = visit
  const isEmpty = years.every(({ offline, both, online, claimed }) => offline + both + online + claimed === 0)
  if (isEmpty) {
    return (
      <Section title={say(messages.activities)}>
        <EmptyState
          title={say(messages.noneHeld)}
          action={
            <ButtonLink kind="quiet" href={href(visit, '/activities')}>
              {say(messages.toActivities)}
            </ButtonLink>
          }
        >
          {say(messages.noneHeldNext)}
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title={say(messages.activities)}>
      <div class="plots">
        <HeldPlot visit={visit} years={years} />
        <QuartersPlot visit={visit} quarters={quarters} />
        <AttendancePlot visit={visit} years={years} />
      </div>
    </Section>
  )
}
