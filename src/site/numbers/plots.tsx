import { Plot, type PlottedRow } from '../../kit/web/components/plot.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import { messages } from './messages.ts'
import { type Held, type HeldInQuarter, type HeldInYear, provedIn, type YearEnd } from './numbers.ts'

interface OfVisit {
  readonly visit: Visit
}

/** How many stations ran at the end of each year. */
export function StationsPlot({ visit, ends }: OfVisit & { readonly ends: readonly YearEnd[] }) {
  return (
    <CountPlot
      {...{ visit, ends }}
      id="stations"
      countOf={({ stations }) => stations}
      title={messages.stations}
      series={messages.stationsSeries}
      summary={messages.stationsSummary}
      today={messages.stationsToday}
    />
  )
}

/** How many people held an office at the end of each year. */
export function PeoplePlot({ visit, ends }: OfVisit & { readonly ends: readonly YearEnd[] }) {
  return (
    <CountPlot
      {...{ visit, ends }}
      id="people"
      countOf={({ people }) => people}
      title={messages.people}
      series={messages.peopleSeries}
      summary={messages.peopleSummary}
      today={messages.peopleToday}
    />
  )
}

interface CountPlotProps extends OfVisit {
  readonly id: string
  readonly ends: readonly YearEnd[]
  readonly countOf: (end: YearEnd) => number
  readonly title: (typeof messages)['stations' | 'people']
  readonly series: (typeof messages)['stationsSeries' | 'peopleSeries']
  readonly summary: (typeof messages)['stationsSummary' | 'peopleSummary']
  readonly today: (typeof messages)['stationsToday' | 'peopleToday']
}

function CountPlot({ visit, id, ends, countOf, title, series, summary, today }: CountPlotProps) {
  const { say } = visit
  const [first, last] = [ends[0], ends.at(-1)]
  if (!first || !last) return null
  const values = { first: String(first.year), before: countOf(first), now: countOf(last) }
  return (
    <Plot
      id={id}
      kind="line"
      title={say(title)}
      summary={say(ends.length > 1 ? summary : today, values)}
      series={[say(series)]}
      head={say(messages.year)}
      rows={ends.map((end) => yearRow(visit, end.year, end === last, [countOf(end)]))}
    />
  )
}

interface HeldPlotProps extends OfVisit {
  readonly years: readonly HeldInYear[]
}

/** What was held in each year: in person, both, online. */
export function HeldPlot({ visit, years }: HeldPlotProps) {
  const { say } = visit
  return (
    <Plot
      id="held"
      kind="bars"
      title={say(messages.held)}
      summary={say(messages.heldSummary, sums(years))}
      series={seriesOf(visit)}
      head={say(messages.year)}
      rows={heldRows(visit, years)}
      more={[claimedColumn(visit, years)]}
    />
  )
}

export function QuartersPlot({ visit, quarters }: OfVisit & { readonly quarters: readonly HeldInQuarter[] }) {
  const { say } = visit
  return (
    <Plot
      id="quarters"
      kind="bars"
      title={say(messages.heldQuarters)}
      summary={say(messages.quartersSummary, sums(quarters))}
      series={seriesOf(visit)}
      head={say(messages.quarter)}
      rows={quarters.map((one, index) => {
        const values = { year: String(one.year), quarter: one.quarter }
        const isLast = index === quarters.length - 1
        const name = say(isLast ? messages.quarterSoFar : messages.quarterName, values)
        // A year is written once, below its first quarter.
        return { name, tick: one.quarter === 1 ? String(one.year) : '', values: placesOf(one) }
      })}
      more={[claimedColumn(visit, quarters)]}
    />
  )
}

/** How many people came in each year. */
export function AttendancePlot({ visit, years }: HeldPlotProps) {
  const { say } = visit
  const all = years.reduce((sum, { people }) => sum + people, 0)
  return (
    <Plot
      id="attendance"
      kind="bars"
      title={say(messages.attendance)}
      summary={say(messages.attendanceSummary, { all, now: years.at(-1)?.people ?? 0 })}
      series={[say(messages.attendanceSeries)]}
      head={say(messages.year)}
      rows={years.map(({ year, people }, index) => yearRow(visit, year, index === years.length - 1, [people]))}
      more={[{ head: say(messages.countedSeries), cells: years.map(({ counted }) => String(counted)) }]}
    />
  )
}

/** What one station held in each year: small, on its own page. */
export function StationHeldPlot({ visit, years }: HeldPlotProps) {
  const { say } = visit
  return (
    <Plot
      id="held"
      kind="bars"
      title={say(messages.stationHeld)}
      summary={say(messages.stationSummary, sums(years))}
      series={seriesOf(visit)}
      head={say(messages.year)}
      rows={heldRows(visit, years)}
      more={[claimedColumn(visit, years)]}
      size={{ width: 344, height: 140 }}
    />
  )
}

function heldRows(visit: Visit, years: readonly HeldInYear[]): PlottedRow[] {
  return years.map((held, index) => yearRow(visit, held.year, index === years.length - 1, placesOf(held)))
}

function yearRow({ say }: Visit, year: number, isLast: boolean, values: readonly number[]): PlottedRow {
  const tick = String(year)
  return { tick, name: isLast ? say(messages.soFar, { year: tick }) : tick, values }
}

function placesOf({ offline, both, online }: Held): number[] {
  return [offline, both, online]
}

function seriesOf({ say }: Visit): string[] {
  return [say(messages.offline), say(messages.both), say(messages.online)]
}

function claimedColumn({ say }: Visit, spans: readonly Held[]) {
  return { head: say(messages.claimed), cells: spans.map(({ claimed }) => String(claimed)) }
}

function sums(spans: readonly Held[]) {
  const last = spans.at(-1)
  return { all: spans.reduce((sum, one) => sum + provedIn(one), 0), now: last ? provedIn(last) : 0 }
}
