import type { ComponentChildren } from 'preact'
import type { CharterRules } from '../charter/charter.ts'
import { clauseHref } from '../charters/say-checks.ts'
import { writeDuration } from '../kit/time/write-day.ts'
import { ClauseTag } from '../kit/web/components/checklist.tsx'
import type { DataItem } from '../kit/web/components/data-list.tsx'
import { NumberedRows } from '../kit/web/components/numbered-rows.tsx'
import { StatusSign } from '../kit/web/components/status-sign.tsx'
import { Time } from '../kit/web/components/time.tsx'
import { Written, WrittenLines } from '../kit/web/components/written.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { caseName, type Topic } from './agenda/topic.ts'
import type { MeetingDuty } from './duty-store.ts'
import type { ShownMeeting } from './load-agendas.ts'
import { attendObligations, type Meeting, type MeetingStage, stageOf, startsAt } from './meeting.ts'
import { caseStates, common, dutyNames, stageNames } from './messages.ts'

// Each stage has the sign of the station's state that looks like it: full, half, struck out, or an open ring.
const signs: Readonly<Record<MeetingStage, string>> = {
  ahead: 'planned',
  now: 'active',
  over: 'at-risk',
  held: 'active',
  cancelled: 'inactive',
}

export function StageSign({ visit, meeting }: { readonly visit: Visit; readonly meeting: Meeting }) {
  const stage = stageOf(meeting, visit.now)
  return <StatusSign status={signs[stage]} label={visit.say(stageNames[stage])} />
}

/** When it begins, in its own zone, which is named. */
export function MeetingTime({ meeting }: { readonly meeting: Pick<Meeting, 'day' | 'time' | 'zone'> }) {
  return <Time at={startsAt(meeting)} zone={meeting.zone} />
}

/** What everybody may know of a meeting. */
export function meetingFacts({ say, language }: Visit, meeting: Meeting): DataItem[] {
  return [
    { term: say(common.when), details: <MeetingTime meeting={meeting} /> },
    { term: say(common.lasts), details: writeDuration(`PT${meeting.lasts}M`, language) },
    ...(meeting.place === '' ? [] : [{ term: say(common.where), details: <span dir="auto">{meeting.place}</span> }]),
  ]
}

/** What the stations on an agenda owe by it, and by which clause; nothing when it names none. */
export function sayAttendance({ say }: Visit, rules: CharterRules, shown: ShownMeeting): string | undefined {
  const [owed] = attendObligations(rules, shown.meeting.body)
  if (!owed || shown.topics.every(({ station }) => station === null)) return undefined
  const { clause, attend } = owed.obligation
  return say(common.attend, { clause, needed: attend['at-least'] })
}

interface AgendaProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly shown: ShownMeeting
  /** What stands below a topic besides: words for those who are invited, buttons. */
  readonly more?: ((topic: Topic, place: number) => ComponentChildren) | undefined
}

/** An agenda: each topic with the station and the case it is about, what came of it, and how the station stands with its duty. */
export function Agenda({ visit, rules, shown, more }: AgendaProps) {
  const { say } = visit
  return (
    <NumberedRows
      label={say(common.agenda)}
      rows={shown.topics.map((topic, place) => ({
        key: topic.id,
        title: <Written text={topic.title} />,
        facts: <TopicFacts visit={visit} rules={rules} topic={topic} />,
        details: (
          <>
            {shown.duties
              .filter(({ stationId }) => stationId === topic.station?.id)
              .map((duty) => (
                <DutyLine key={duty.obligation} visit={visit} duty={duty} />
              ))}
            {topic.outcome && (
              <div>
                <p class="small-title">{say(common.outcome)}</p>
                <WrittenLines text={topic.outcome} />
              </div>
            )}
            {more?.(topic, place)}
          </>
        ),
      }))}
    />
  )
}

type TopicProps = Omit<AgendaProps, 'shown' | 'more'> & { readonly topic: Topic }

function TopicFacts({ visit, rules, topic }: TopicProps) {
  const { say } = visit
  return (
    <>
      {topic.station && (
        <a href={href(visit, `/stations/${topic.station.slug}`)}>
          {say(common.about, { station: say(topic.station.names) })}
        </a>
      )}
      {topic.case && (
        <a href={href(visit, `/cases/${topic.case.id}`)}>
          {say(common.theCase, { title: say(caseName(rules.procedures[topic.case.procedure]?.name, topic.case)) })}
        </a>
      )}
      {topic.case && <span>{say(caseStates[topic.case.state] ?? { zh: topic.case.state, en: topic.case.state })}</span>}
      {topic.case && topic.case.decisionSeq !== null && (
        <a href={href(visit, `/ledger/${topic.case.decisionSeq}`)}>
          {say(common.decision, { seq: topic.case.decisionSeq })}
        </a>
      )}
    </>
  )
}

function DutyLine({ visit, duty }: { readonly visit: Visit; readonly duty: MeetingDuty }) {
  const { say, language } = visit
  const { outcome, present, needed, clause } = duty
  return (
    <p class={outcome === 'missed' ? 'small-note case-row-warning' : 'small-note'}>
      <ClauseTag clause={clause} href={clauseHref(clause, language)} />{' '}
      {say(common.duty, { outcome: say(dutyNames[outcome]), present, needed })}
    </p>
  )
}

interface RowsProps {
  readonly visit: Visit
  readonly meetings: readonly ShownMeeting[]
  /** Where a row leads: `/meetings`, or `/desk/meetings`. */
  readonly base: string
  readonly facts?: ((shown: ShownMeeting) => ComponentChildren) | undefined
}

/** Meetings, each a link as a whole: when and what, where it stands, and what is talked about. */
export function MeetingRows({ visit, meetings, base, facts }: RowsProps) {
  const { say } = visit
  return (
    <ul class="case-rows">
      {meetings.map((shown) => (
        <li key={shown.meeting.id} class="case-row">
          <p class="case-row-head">
            <a href={href(visit, `${base}/${shown.meeting.id}`)}>
              <MeetingTime meeting={shown.meeting} />
            </a>
            <span class="case-row-mark">{say(stageNames[stageOf(shown.meeting, visit.now)])}</span>
          </p>
          <p class="case-row-facts">
            <span>
              <Written text={shown.meeting.title} />
            </span>
            {shown.meeting.place !== '' && <span dir="auto">{shown.meeting.place}</span>}
            {shown.meeting.present !== null && <span>{say(common.present, { count: shown.meeting.present })}</span>}
            {facts?.(shown)}
          </p>
          {shown.topics.length > 0 && <TopicTitles visit={visit} topics={shown.topics} />}
        </li>
      ))}
    </ul>
  )
}

function TopicTitles({ visit, topics }: { readonly visit: Visit; readonly topics: readonly Topic[] }) {
  const { say } = visit
  return (
    <ul class="topic-titles">
      {topics.map(({ id, title, station }) => (
        <li key={id}>
          · <Written text={title} />
          {station && ` · ${say(station.names)}`}
        </li>
      ))}
    </ul>
  )
}
