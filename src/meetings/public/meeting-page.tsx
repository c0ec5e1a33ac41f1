import type { CharterRules } from '../../charter/charter.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { WrittenLines } from '../../kit/web/components/written.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { ShownMeeting } from '../load-agendas.ts'
import { attendClause, stageOf } from '../meeting.ts'
import { common } from '../messages.ts'
import { Agenda, meetingFacts, StageSign, sayAttendance } from '../parts.tsx'
import { sayWhen, wordsOf } from '../say-meeting.ts'
import { messages } from './messages.ts'

export interface MeetingPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly shown: ShownMeeting
}

/** A meeting as everybody may see it: when, what about, and once it was held how many came and what was said. Names nobody. */
export function MeetingPage({ visit, rules, shown }: MeetingPageProps) {
  const { say, language } = visit
  const { meeting } = shown
  const title = wordsOf(meeting.title, language)
  const body = say(rules.bodies[meeting.body]?.name ?? { zh: meeting.body, en: meeting.body })
  const description = say(messages.description, { body, title, when: sayWhen(meeting, language) })
  return (
    <Page visit={visit} title={title} description={description}>
      <PageHeading kicker={say(messages.kicker, { body })} title={title}>
        <StageSign visit={visit} meeting={meeting} />
      </PageHeading>
      <StageNotice visit={visit} rules={rules} shown={shown} />
      <Section>
        <DataList items={[...meetingFacts(visit, meeting), ...heldFacts(visit, shown)]} />
      </Section>
      <Section title={say(common.agenda)} lead={sayAttendance(visit, rules, shown)}>
        {shown.topics.length > 0 ? (
          <Agenda visit={visit} rules={rules} shown={shown} />
        ) : (
          <NoTopics visit={visit} shown={shown} body={body} />
        )}
      </Section>
      {meeting.state === 'held' && (
        <Section title={say(common.minutes)}>
          {meeting.minutes ? (
            <WrittenLines text={meeting.minutes} />
          ) : (
            <p class="small-note">{say(messages.minutesNone)}</p>
          )}
        </Section>
      )}
      <div class="action-row">
        <ButtonLink kind="quiet" href={href(visit, '/meetings')}>
          {say(common.toMeetings)}
        </ButtonLink>
        <ButtonLink kind="quiet" href={href(visit, `/desk/meetings/${meeting.id}`)}>
          {say(stageOf(meeting, visit.now) === 'ahead' ? messages.toDesk : messages.toDeskLater)}
        </ButtonLink>
      </div>
    </Page>
  )
}

function StageNotice({ visit, rules, shown }: MeetingPageProps) {
  const { say } = visit
  const stage = stageOf(shown.meeting, visit.now)
  if (stage === 'cancelled') {
    return (
      <Notice kind="warning" title={say(messages.cancelledTitle)}>
        {say(messages.cancelledWords, { clause: attendClause(rules, shown.meeting.body) })}
      </Notice>
    )
  }
  if (stage !== 'over') return null
  return (
    <Notice kind="info" title={say(messages.overTitle)}>
      {say(messages.overWords)}
    </Notice>
  )
}

function heldFacts(visit: Visit, { meeting }: ShownMeeting) {
  const { say } = visit
  return [
    ...(meeting.present === null ? [] : [{ term: say(messages.peopleThere), details: String(meeting.present) }]),
    ...(meeting.ledgerSeq === null
      ? []
      : [
          {
            term: say(messages.recorded),
            details: (
              <a href={href(visit, `/ledger/${meeting.ledgerSeq}`)}>
                {say(messages.toEntry, { seq: meeting.ledgerSeq })}
              </a>
            ),
          },
        ]),
  ]
}

function NoTopics({ visit, shown, body }: Omit<MeetingPageProps, 'rules'> & { readonly body: string }) {
  const { say } = visit
  if (stageOf(shown.meeting, visit.now) !== 'ahead') return <p class="small-note">{say(messages.agendaNonePast)}</p>
  return <EmptyState title={say(messages.agendaNone)}>{say(messages.agendaNoneWords, { body })}</EmptyState>
}

export function NoMeetingPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.noneTitle)} private>
      <PageHeading title={say(messages.noneTitle)} lead={say(messages.noneWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/meetings')}>
        {say(common.toMeetings)}
      </ButtonLink>
    </Page>
  )
}
