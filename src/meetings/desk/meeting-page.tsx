import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import { listJoiner } from '../../charter/phrases.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { Form, HiddenField } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { WrittenLines } from '../../kit/web/components/written.tsx'
import { WrittenWords } from '../../kit/web/components/written-words.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Topic } from '../agenda/topic.ts'
import type { ShownMeeting } from '../load-agendas.ts'
import { hasBegun, stageOf } from '../meeting.ts'
import { common } from '../messages.ts'
import { Agenda, meetingFacts, StageSign, sayAttendance } from '../parts.tsx'
import type { Correction } from '../roll/correction-store.ts'
import type { RollRow } from '../roll/store.ts'
import { wordsOf } from '../say-meeting.ts'
import { type Done, DoneNotice } from './done-notice.tsx'
import { messages } from './messages.ts'

export interface MeetingDeskProps extends Done {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly shown: ShownMeeting
  /** Whether the reader may hold it; whether they hold a rank in its body. */
  readonly mayHold: boolean
  readonly isRank: boolean
  readonly readerId: string
  /** Those on the roll whom the reader may see: everybody for a holder of a rank, else the people of their own stations. */
  readonly roll: readonly RollRow[]
  readonly corrections: readonly Correction[]
}

/** A meeting for those who are invited: everything about it, and what each of them can do. */
export function MeetingDeskPage(props: MeetingDeskProps) {
  const { visit, rules, shown, mayHold } = props
  const { say, language } = visit
  const { meeting } = shown
  const body = say(rules.bodies[meeting.body]?.name ?? { zh: meeting.body, en: meeting.body })
  const title = wordsOf(meeting.title, language)
  return (
    <Page visit={visit} title={title} private>
      <PageHeading kicker={say(messages.kicker, { body })} title={title} actions={<HeadActions {...props} />}>
        <StageSign visit={visit} meeting={meeting} />
      </PageHeading>
      <DoneNotice {...props} />
      <Section>
        <DataList items={[...meetingFacts(visit, meeting), ...linkFacts(visit, shown)]} />
      </Section>
      <Answer {...props} />
      <Section title={say(common.agenda)} lead={sayAttendance(visit, rules, shown)}>
        {shown.topics.length > 0 ? (
          <Agenda visit={visit} rules={rules} shown={shown} more={(topic) => <TopicMore {...props} topic={topic} />} />
        ) : (
          <EmptyState title={say(messages.agendaNone)}>
            {say(mayHold && meeting.state === 'planned' ? messages.agendaNoneHold : messages.agendaNoneWords)}
          </EmptyState>
        )}
        {mayHold && meeting.state === 'planned' && (
          <ButtonLink kind="quiet" href={href(visit, `/desk/meetings/${meeting.id}/topics`)}>
            {say(messages.addTopic)}
          </ButtonLink>
        )}
      </Section>
      <Who {...props} />
      <Minutes {...props} />
      <Closing {...props} />
      <Corrections {...props} />
    </Page>
  )
}

function HeadActions({ visit, shown, mayHold }: MeetingDeskProps) {
  const { say } = visit
  const { id, state } = shown.meeting
  return (
    <>
      {mayHold && state === 'planned' && (
        <>
          <ButtonLink kind="quiet" href={href(visit, `/desk/meetings/${id}/change`)}>
            {say(messages.changeOrMove)}
          </ButtonLink>
          <ButtonLink kind="quiet" href={href(visit, `/desk/meetings/${id}/cancellation`)}>
            {say(messages.cancel)}
          </ButtonLink>
        </>
      )}
      <a href={href(visit, `/meetings/${id}`)}>{say(messages.publicPage)}</a>
      <a href={href(visit, '/desk/meetings')}>{say(common.toMeetings)}</a>
    </>
  )
}

function linkFacts({ say }: Visit, { meeting }: ShownMeeting) {
  if (meeting.link === '') return []
  const details = (
    <>
      <WrittenWords>{meeting.link}</WrittenWords>
      <p class="small-note">{say(messages.onlyInvited)}</p>
    </>
  )
  return [{ term: say(messages.link), details }]
}

/** Apologies, until it begins. */
function Answer({ visit, shown, roll, readerId }: MeetingDeskProps) {
  const { say } = visit
  const { meeting } = shown
  if (stageOf(meeting, visit.now) !== 'ahead') return null
  const hasApologised = roll.some(({ personId, kind }) => personId === readerId && kind === 'apology')
  return (
    <Section
      title={say(messages.youCome)}
      lead={say(hasApologised ? messages.youApologised : messages.youAreInvited)}
      id="answer"
    >
      <Form action={href(visit, `/desk/meetings/${meeting.id}/apology`)}>
        {hasApologised && <HiddenField name="coming" value="yes" />}
        <Button kind="quiet">{say(hasApologised ? messages.comeAfterAll : messages.apologise)}</Button>
      </Form>
    </Section>
  )
}

/** What stands below a topic for those who are invited, and for those who hold the meeting. */
function TopicMore({ visit, shown, mayHold, isRank, topic }: MeetingDeskProps & { readonly topic: Topic }) {
  const { say, language, community } = visit
  const { meeting, topics } = shown
  const isAhead = stageOf(meeting, visit.now) === 'ahead'
  const told = topic.toldAt
    ? say(messages.toldOn, { day: writeDay(dayIn(community.zone, topic.toldAt), language) })
    : say(messages.notTold)
  return (
    <>
      {topic.words !== '' && <WrittenWords>{topic.words}</WrittenWords>}
      {isRank && topic.station && isAhead && <p class="small-note">{told}</p>}
      {mayHold && meeting.state === 'planned' && (
        <div class="action-row">
          {topics.length > 1 && (
            <form action={href(visit, `/desk/meetings/${meeting.id}/topics/${topic.id}/place`)} method="post">
              {topic !== topics[0] && (
                <Button kind="quiet" name="to" value="up">
                  {say(messages.up)}
                </Button>
              )}{' '}
              {topic !== topics.at(-1) && (
                <Button kind="quiet" name="to" value="down">
                  {say(messages.down)}
                </Button>
              )}
            </form>
          )}
          {isAhead && (
            <a href={href(visit, `/desk/meetings/${meeting.id}/topics/${topic.id}/removal`)}>{say(messages.remove)}</a>
          )}
        </div>
      )}
    </>
  )
}

function Who(props: MeetingDeskProps) {
  const { visit, shown, mayHold, roll } = props
  const { say } = visit
  const { meeting } = shown
  if (meeting.state === 'cancelled') return null
  const hasStarted = hasBegun(meeting, visit.now)
  const listed = hasStarted ? roll : roll.filter(({ kind }) => kind === 'apology')
  return (
    <Section title={say(messages.who)} lead={say(messages.whoLead)} id="roll">
      {meeting.present !== null && <p>{say(common.present, { count: meeting.present })}</p>}
      {listed.length === 0 && <p class="small-note">{say(hasStarted ? messages.rollOpen : messages.nobodyNoted)}</p>}
      <ul class="case-rows">
        {listed.map((row) => (
          <li key={row.personId} class="case-row">
            <p class="case-row-head">
              <span>{row.name}</span>
              <span class="case-row-mark">{sayNoted(visit, row)}</span>
            </p>
            <p class="case-row-facts">{saySeats(props, row)}</p>
          </li>
        ))}
      </ul>
      {mayHold && hasStarted && meeting.state === 'planned' && (
        <ButtonLink href={href(visit, `/desk/meetings/${meeting.id}/roll`)}>{say(messages.takeRoll)}</ButtonLink>
      )}
    </Section>
  )
}

/** `SIG 负责人`, `苏州站 · 站长`. */
export function saySeats({ visit, rules }: Pick<MeetingDeskProps, 'visit' | 'rules'>, { seats }: RollRow): string {
  const { say } = visit
  return seats
    .map(({ role, station }) => [...(station ? [say(station)] : []), say(roleTitle(rules, role))].join(' · '))
    .join(listJoiner[visit.language])
}

function sayNoted({ say }: Visit, { kind }: RollRow): string {
  if (kind === null) return say(messages.isAbsent)
  return say(kind === 'present' ? messages.isPresent : messages.isApology)
}

function Minutes({ visit, shown, mayHold, isRank }: MeetingDeskProps) {
  const { say } = visit
  const { meeting } = shown
  const hasStarted = meeting.state !== 'cancelled' && hasBegun(meeting, visit.now)
  if (!hasStarted || (!isRank && meeting.state !== 'held')) return null
  return (
    <Section title={say(common.minutes)} id="minutes">
      {meeting.minutes ? <WrittenLines text={meeting.minutes} /> : <p>{say(messages.minutesNone)}</p>}
      {mayHold && (
        <ButtonLink kind="quiet" href={href(visit, `/desk/meetings/${meeting.id}/minutes`)}>
          {say(meeting.minutes ? messages.changeMinutes : messages.writeMinutes)}
        </ButtonLink>
      )}
    </Section>
  )
}

function Closing({ visit, shown, mayHold }: MeetingDeskProps) {
  const { say } = visit
  const { meeting } = shown
  if (!mayHold || meeting.state !== 'planned' || !hasBegun(meeting, visit.now)) return null
  return (
    <Section title={say(messages.closing)} lead={say(messages.closingLead)}>
      <ButtonLink href={href(visit, `/desk/meetings/${meeting.id}/closing`)}>{say(messages.closing)}</ButtonLink>
    </Section>
  )
}

function Corrections({ visit, shown, mayHold, isRank, corrections }: MeetingDeskProps) {
  const { say } = visit
  const { meeting } = shown
  if (meeting.state !== 'held' || !isRank) return null
  return (
    <Section title={say(messages.corrections)}>
      {corrections.length > 0 && (
        <Table
          caption={say(messages.corrections)}
          head={[say(messages.name), say(messages.noted), say(messages.reason), say(messages.byAndWhen)]}
          rows={corrections.map((one) => [
            one.name,
            say(one.kind === 'present' ? messages.becamePresent : messages.becameAbsent),
            one.reason,
            <>
              {one.by} · <Time day={dayIn(visit.community.zone, one.correctedAt)} />
            </>,
          ])}
        />
      )}
      {mayHold && (
        <Actions>
          <ButtonLink kind="quiet" href={href(visit, `/desk/meetings/${meeting.id}/corrections`)}>
            {say(messages.correct)}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}
