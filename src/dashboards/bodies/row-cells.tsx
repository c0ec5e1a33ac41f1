import type { ComponentChildren } from 'preact'
import type { CharterRules } from '../../charter/charter.ts'
import { read } from '../../kit/i18n/say.ts'
import { Temporal } from '../../kit/time/time.ts'
import { StatusSign } from '../../kit/web/components/status-sign.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { saySince, sayStatus } from '../../stations/status-words.ts'
import { messages } from './messages.ts'
import type { NextDue, StationRow } from './station-row.ts'

/** The cells of a station in the list, one for each of `rowColumns`. */
export function cellsOf(visit: Visit, rules: CharterRules, row: StationRow): ComponentChildren[] {
  const { say } = visit
  const { station, vacancies, searches, openCases, attended, meetings } = row
  return [
    <a key="name" class="row-name" href={href(visit, `/desk/stations/${station.slug}`)}>
      {say(station.names)}
    </a>,
    <Status key="status" visit={visit} row={row} />,
    <Last key="last" visit={visit} row={row} />,
    <Counts key="held" visit={visit} rules={rules} row={row} />,
    vacancies === 0 && searches === 0 ? (
      say(messages.none)
    ) : (
      <>
        {vacancies}
        {searches > 0 && <span class="row-note"> {say(messages.searching, { count: searches })}</span>}
      </>
    ),
    String(openCases),
    <Due key="due" visit={visit} rules={rules} row={row} />,
    meetings === 0 ? (
      <span key="meetings" class="row-note">
        {say(messages.noMeetings)}
      </span>
    ) : (
      say(messages.attended, { attended, meetings })
    ),
  ]
}

interface CellProps {
  readonly visit: Visit
  readonly row: StationRow
}

function Status({ visit, row: { station } }: CellProps) {
  const since = saySince(visit, station)
  return (
    <>
      <StatusSign status={station.status} label={sayStatus(visit.say, station)} />
      {since !== '' && <span class="row-since">{visit.say(messages.since, { since })}</span>}
    </>
  )
}

function Last({ visit, row: { last } }: CellProps) {
  if (!last) return <span class="row-note">{visit.say(messages.noActivity)}</span>
  const { words, foreign } = read(last.title, visit.language)
  return (
    <>
      <Time day={Temporal.PlainDate.from(last.day)} />{' '}
      <a href={href(visit, `/activities/${last.slug}`)} lang={foreign}>
        {words}
      </a>
    </>
  )
}

function Counts({ visit, rules, row: { counts } }: CellProps & { readonly rules: CharterRules }) {
  const { say } = visit
  if (counts.length === 0) return <span class="row-note">{say(messages.nothingOwed)}</span>
  return (
    <ul>
      {counts.map(({ obligation, held, required, claimed }) => {
        const name = rules.obligations[obligation]?.name
        const words = say(messages.countOf, { name: name ? say(name) : obligation, held, required })
        return (
          <li key={obligation}>
            {counts.length === 1 ? `${held}/${required}` : words}
            {claimed > 0 && <span class="row-note"> {say(messages.claimed, { count: claimed })}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function Due({ visit, rules, row }: CellProps & { readonly rules: CharterRules }) {
  const { say } = visit
  const { next, isAtRisk } = row
  if (!next) {
    return <span class="row-note">{say(isAtRisk ? messages.atRisk : messages.nothingDue)}</span>
  }
  const name = rules.obligations[next.obligation]?.name
  return (
    <>
      <Time day={Temporal.PlainDate.from(next.due)} />{' '}
      <span class={isAtRisk ? 'due-days due-days-risk' : 'due-days'}>
        {sayDaysLeft(visit, next)}
        {isAtRisk && ` · ${say(messages.atRisk)}`}
      </span>
      {name && Object.keys(rules.obligations).length > 1 && <span class="row-note"> {say(name)}</span>}
    </>
  )
}

/** `还有 38 天`, `3 days over` */
export function sayDaysLeft({ say }: Visit, { daysLeft }: Pick<NextDue, 'daysLeft'>): string {
  return daysLeft < 0 ? say(messages.daysOver, { days: -daysLeft }) : say(messages.daysLeft, { days: daysLeft })
}
