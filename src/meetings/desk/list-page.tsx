import type { CharterRules } from '../../charter/charter.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { Written } from '../../kit/web/components/written.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Topic } from '../agenda/topic.ts'
import type { ShownMeeting } from '../load-agendas.ts'
import type { MeetingAccess } from '../meeting-access.ts'
import { MeetingRows } from '../parts.tsx'
import { sayRhythm } from '../say-meeting.ts'
import type { Series } from '../series/series.ts'
import { type Done, DoneNotice } from './done-notice.tsx'
import { messages } from './messages.ts'

export interface ListPageProps extends Done {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly access: MeetingAccess
  /** Over, and not closed: of bodies whose meetings the reader may hold. */
  readonly open: readonly ShownMeeting[]
  readonly next: readonly ShownMeeting[]
  readonly past: readonly ShownMeeting[]
  readonly waiting: readonly Topic[]
  readonly series: readonly Series[]
}

/** The meetings that concern somebody, and for those who may hold them the ways to call more. */
export function ListPage(props: ListPageProps) {
  const { visit, access, open, next, past, waiting, series } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} actions={<Calls {...props} />} />
      <DoneNotice {...props} />
      {open.length > 0 && (
        <Section title={say(messages.open)} lead={say(messages.openLead)}>
          <MeetingRows visit={visit} meetings={open} base="/desk/meetings" />
        </Section>
      )}
      <Section title={say(messages.next)}>
        {next.length > 0 ? (
          <MeetingRows visit={visit} meetings={next} base="/desk/meetings" />
        ) : (
          <NoneAhead visit={visit} mayHold={access.holds.length > 0} />
        )}
      </Section>
      {waiting.length > 0 && (
        <Section title={say(messages.waiting)} lead={say(messages.waitingLead)}>
          <ul class="next-list">
            {waiting.map(({ id, title, station }) => (
              <li key={id}>
                <Written text={title} />
                {station && ` · ${say(station.names)}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {series.length > 0 && <SeriesTable {...props} />}
      {past.length > 0 && (
        <Section title={say(messages.past)}>
          <MeetingRows visit={visit} meetings={past} base="/desk/meetings" />
        </Section>
      )}
    </Page>
  )
}

function Calls({ visit, access }: ListPageProps) {
  const { say } = visit
  return (
    <>
      {access.holds.length > 0 && (
        <>
          <ButtonLink href={href(visit, '/desk/meetings/new')}>{say(messages.call)}</ButtonLink>
          <ButtonLink kind="quiet" href={href(visit, '/desk/meetings/series/new')}>
            {say(messages.startSeries)}
          </ButtonLink>
        </>
      )}
      <ButtonLink kind="quiet" href={href(visit, '/meetings')}>
        {say(messages.toPublic)}
      </ButtonLink>
    </>
  )
}

function NoneAhead({ visit, mayHold }: { readonly visit: Visit; readonly mayHold: boolean }) {
  const { say, sendsMail } = visit
  const words = sendsMail ? messages.nextNoneWords : messages.nextNoneNoMail
  return <EmptyState title={say(messages.nextNone)}>{say(mayHold ? messages.nextNoneHold : words)}</EmptyState>
}

function SeriesTable({ visit, access, series }: ListPageProps) {
  const { say, language } = visit
  return (
    <Section title={say(messages.series)}>
      <Table
        caption={say(messages.series)}
        head={[say(messages.seriesTitle), say(messages.seriesWhen), say(messages.act)]}
        rows={series.map((one) => {
          const rhythm = sayRhythm(one, language)
          return [
            <Written key="title" text={one.title} />,
            one.endsOn ? say(messages.seriesUntil, { rhythm, day: writeDay(one.endsOn, language) }) : rhythm,
            access.holds.includes(one.body) && (
              <span key="act">
                <a href={href(visit, `/desk/meetings/series/${one.id}`)}>{say(messages.change)}</a>{' '}
                <a href={href(visit, `/desk/meetings/series/${one.id}/end`)}>{say(messages.end)}</a>
              </span>
            ),
          ]
        })}
      />
    </Section>
  )
}
