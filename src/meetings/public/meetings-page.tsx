import type { CharterRules } from '../../charter/charter.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { CopyText } from '../../kit/web/components/copy-text.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Pager } from '../../kit/web/components/pager.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { ShownMeeting } from '../load-agendas.ts'
import { MeetingRows } from '../parts.tsx'
import { sayRhythm, wordsOf } from '../say-meeting.ts'
import type { Series } from '../series/series.ts'
import { messages } from './messages.ts'

/** The meetings of one body. */
export interface BodyMeetings {
  readonly body: string
  readonly name: Text
  readonly series: readonly Series[]
  readonly next: readonly ShownMeeting[]
  readonly past: readonly ShownMeeting[]
}

export interface MeetingsPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly bodies: readonly BodyMeetings[]
  /** Of the past meetings. */
  readonly olderPath?: string | undefined
  readonly newestPath?: string | undefined
}

/** When each governing body meets and met, what about, and the calendar to subscribe to. */
export function MeetingsPage({ visit, bodies, olderPath, newestPath }: MeetingsPageProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} description={say(messages.lead)}>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {bodies.map((one) => (
        <Body key={one.body} visit={visit} one={one} isOnly={bodies.length === 1} />
      ))}
      <Pager
        previous={newestPath === undefined ? undefined : { href: href(visit, newestPath), label: say(messages.newest) }}
        next={olderPath === undefined ? undefined : { href: href(visit, olderPath), label: say(messages.older) }}
      />
      <Section title={say(messages.subscribe)} id="calendar">
        <Calendar visit={visit} path="/meetings.ics" />
      </Section>
    </Page>
  )
}

function Body({ visit, one, isOnly }: { readonly visit: Visit; readonly one: BodyMeetings; readonly isOnly: boolean }) {
  const { say, language } = visit
  const name = say(one.name)
  const rhythms = one.series.map((series) =>
    say(messages.rhythm, { title: wordsOf(series.title, language), rhythm: sayRhythm(series, language) }),
  )
  return (
    <>
      <Section title={isOnly ? `${name} · ${say(messages.next)}` : name}>
        {rhythms.map((words) => (
          <p key={words} class="small-note">
            {words}
          </p>
        ))}
        {one.next.length > 0 ? (
          <MeetingRows visit={visit} meetings={one.next} base="/meetings" />
        ) : (
          <EmptyState
            title={say(messages.nextNone)}
            action={
              <ButtonLink kind="quiet" href={href(visit, '/ledger')}>
                {say(messages.toLedger)}
              </ButtonLink>
            }
          >
            {say(messages.nextNoneWords)}
          </EmptyState>
        )}
      </Section>
      <Section title={isOnly ? say(messages.past) : `${name} · ${say(messages.past)}`}>
        {one.past.length > 0 ? (
          <MeetingRows visit={visit} meetings={one.past} base="/meetings" />
        ) : (
          <p class="small-note">{say(messages.pastNone)}</p>
        )}
        {!isOnly && <Calendar visit={visit} path={`/meetings/${one.body}.ics`} />}
      </Section>
    </>
  )
}

function Calendar({ visit, path }: { readonly visit: Visit; readonly path: string }) {
  const { say, baseUrl } = visit
  return (
    <>
      <p>{say(messages.subscribeWords)}</p>
      <CopyText text={`${baseUrl}${href(visit, path)}`} />
      <p>
        <a href={href(visit, path)}>{say(messages.open)}</a>
      </p>
    </>
  )
}
