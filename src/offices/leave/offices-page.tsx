import { type CharterRules, type Right, roleTitle } from '../../charter/charter.ts'
import type { Text } from '../../kit/i18n/say.ts'
import type { Day } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, ButtonLink } from '../../kit/web/components/button.tsx'
import { Card, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { type Leave, leaveOn } from './leave.ts'
import { messages } from './messages.ts'
import type { OwnOffice } from './store.ts'

/** An office by which somebody acts because its holder is on leave. */
export interface StoodIn {
  readonly office: string
  readonly kind: string
  readonly slug: string
  readonly names: Text
  readonly lastDay: Day
}

export interface OfficesPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly offices: readonly OwnOffice[]
  readonly leaves: readonly Leave[]
  readonly standingIn: readonly StoodIn[]
  readonly today: Day
}

/** The offices that somebody holds, and those of others for whom they act today, each with what can be done by it. */
export function OfficesPage(props: OfficesPageProps) {
  const { visit, offices, standingIn } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {offices.length === 0 ? (
        <EmptyState
          title={say(messages.none)}
          action={
            <ButtonLink kind="quiet" href={href(visit, '/join')}>
              {say(messages.join)}
            </ButtonLink>
          }
        >
          {say(messages.noneWords)}
        </EmptyState>
      ) : (
        <Section>
          {offices.map((office) => (
            <OfficeCard key={office.appointmentId} {...props} office={office} />
          ))}
          {standingIn.map((one) => (
            <StoodInCard key={`${one.slug} ${one.office}`} {...props} one={one} />
          ))}
        </Section>
      )}
    </Page>
  )
}

function OfficeCard({ visit, rules, office, leaves, today }: OfficesPageProps & { readonly office: OwnOffice }) {
  const { say, language } = visit
  const own = leaves.filter(({ appointmentId }) => appointmentId === office.appointmentId)
  const now = leaveOn(own, today)
  const since = writeDay(office.firstDay, language, office.firstPrecision)
  const ahead = own.filter((leave) => leave !== now)
  const values = { office: say(roleTitle(rules, `station.${office.office}`)), station: say(office.names) }
  return (
    <Card title={say(messages.officeAt, values)} level={2}>
      {since !== '' && <p class="small-note">{say(messages.since, { day: since })}</p>}
      {office.endsOn && <p>{say(messages.until, { day: writeDay(office.endsOn, language) })}</p>}
      {now && <p>{say(messages.awayUntil, { day: writeDay(now.lastDay, language) })}</p>}
      {ahead.map((leave) => (
        <p key={leave.id}>
          {say(messages.awayFrom, {
            first: writeDay(leave.firstDay, language),
            last: writeDay(leave.lastDay, language),
          })}
        </p>
      ))}
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, `/desk/offices/${office.appointmentId}/leave`)}>
          {say(messages.toLeave)}
        </ButtonLink>
        <StationLinks visit={visit} rules={rules} office={office} />
      </Actions>
    </Card>
  )
}

function StoodInCard({ visit, rules, one }: OfficesPageProps & { readonly one: StoodIn }) {
  const { say, language } = visit
  const values = {
    office: say(roleTitle(rules, `station.${one.office}`)),
    station: say(one.names),
    day: writeDay(one.lastDay, language),
  }
  return (
    <Card title={say(messages.actingTitle, values)} level={2}>
      <p>{say(messages.actingUntil, values)}</p>
      <Actions>
        <StationLinks visit={visit} rules={rules} office={one} />
      </Actions>
    </Card>
  )
}

interface StationLinksProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly office: Pick<StoodIn, 'kind' | 'office' | 'slug'>
}

/** What can be done at the station by an office, as the charter says what it may. */
function StationLinks({ visit, rules, office }: StationLinksProps) {
  const may = rules.stations[office.kind]?.offices[office.office]?.may ?? []
  const ways: readonly { path: string; words: Text; right?: Right }[] = [
    { path: 'people', words: messages.toPeople },
    { path: 'contact', words: messages.toContact, right: 'keep-contact' },
    { path: 'hand-over', words: messages.toHandOver, right: 'hand-over' },
  ]
  return (
    <>
      {ways
        .filter(({ right }) => right === undefined || may.includes(right))
        .map(({ path, words }) => (
          <ButtonLink key={path} kind="quiet" href={href(visit, `/desk/stations/${office.slug}/${path}`)}>
            {visit.say(words)}
          </ButtonLink>
        ))}
    </>
  )
}
