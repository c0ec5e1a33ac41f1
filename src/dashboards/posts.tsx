import { clausesOfRank, decidesOn } from '../bodies/rank.ts'
import { clauseTitle, roleTitle, splitRole } from '../charter/charter.ts'
import { listJoiner } from '../charter/phrases.ts'
import { clauseHref } from '../charters/say-checks.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { Actions, ButtonLink } from '../kit/web/components/button.tsx'
import { ClauseTag } from '../kit/web/components/checklist.tsx'
import { Card, Columns, Section } from '../kit/web/components/layout.tsx'
import { EmptyState } from '../kit/web/components/notice.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { ranksWith } from '../offices/standing.ts'
import { choreMessages } from './chore-messages.ts'
import type { Desk, HeldOffice } from './load-desk.ts'
import { messages } from './messages.ts'

interface PostsProps {
  readonly visit: Visit
  readonly desk: Desk
}

/** The ranks and offices that somebody holds, and what the charter says of them. */
export function Posts({ visit, desk }: PostsProps) {
  const { say } = visit
  const { ranks, offices } = desk
  if (ranks.length + offices.length === 0) {
    return (
      <Section title={say(messages.posts)}>
        <EmptyState
          title={say(messages.postsNone)}
          action={
            <ButtonLink kind="quiet" href={href(visit, '/join')}>
              {say(messages.join)}
            </ButtonLink>
          }
        >
          {say(messages.postsNoneWords)}
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title={say(messages.posts)}>
      <Columns>
        {offices.map((office) => (
          <OfficeCard key={office.appointment.id} visit={visit} desk={desk} office={office} />
        ))}
        {ranks.map((rank) => (
          <RankCard key={rank.id} visit={visit} desk={desk} rank={rank} />
        ))}
      </Columns>
    </Section>
  )
}

function OfficeCard({ visit, desk, office }: PostsProps & { readonly office: HeldOffice }) {
  const { say, language } = visit
  const { appointment, station } = office
  const { rules } = desk.charter
  const held = rules.stations[station.kind]?.offices[appointment.office]
  const values = {
    station: say(station.names),
    office: say(roleTitle(rules, `station.${appointment.office}`)),
    day: writeDay(appointment.firstDay, language, appointment.firstPrecision),
  }
  return (
    <Card title={say(messages.officeAt, values)}>
      {values.day !== '' && <p class="small-note">{say(messages.since, values)}</p>}
      {appointment.endsOn && (
        <p class="small-note">{say(messages.until, { day: writeDay(appointment.endsOn, language) })}</p>
      )}
      <ClauseList visit={visit} desk={desk} title={say(messages.does)} clauses={held?.does ?? []} />
      <ClauseList visit={visit} desk={desk} title={say(messages.gets)} clauses={held?.gets ?? []} />
      {desk.activities.recordsAt.includes(station.id) && (
        <p>
          <a href={href(visit, `/desk/stations/${station.slug}/activities`)}>{say(messages.itsActivities, values)}</a>
        </p>
      )}
      <p>
        <a href={href(visit, '/desk/offices')}>{say(choreMessages.offices)}</a>
      </p>
      <p>
        <a href={href(visit, '/desk/meetings')}>{say(messages.itsMeetings, values)}</a>
      </p>
      <p>
        <a href={href(visit, `/desk/stations/${station.slug}/outlook`)}>{say(messages.itsOutlook, values)}</a>
      </p>
      <p>
        <a href={href(visit, `/stations/${station.slug}`)}>{say(messages.stationPage, values)}</a>
      </p>
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, `/desk/stations/${station.slug}`)}>
          {say(messages.itsDesk, values)}
        </ButtonLink>
      </Actions>
    </Card>
  )
}

function RankCard({ visit, desk, rank }: PostsProps & { readonly rank: Desk['ranks'][number] }) {
  const { say, language } = visit
  const { rules } = desk.charter
  const { group, name } = splitRole(rank.role)
  const sees = rules.bodies[group]?.ranks[name]?.may.includes('see-stations') ?? false
  const decided = decidesOn(rules, rank.role).map((id) => rules.procedures[id]?.name[language] ?? id)
  return (
    <Card title={say(roleTitle(rules, rank.role))}>
      {rank.firstDay && <p class="small-note">{say(messages.since, { day: writeDay(rank.firstDay, language) })}</p>}
      {decided.length > 0 && (
        <>
          <p class="small-title">{say(messages.decides)}</p>
          <p>{decided.join(listJoiner[language])}</p>
        </>
      )}
      <ClauseTags visit={visit} clauses={clausesOfRank(rules, rank.role)} />
      <p>
        <a href={href(visit, '/desk/ranks')}>{say(messages.myRanks)}</a>
      </p>
      <p>
        <a href={href(visit, '/desk/meetings')}>{say(messages.meetings)}</a>
      </p>
      {ranksWith(rules, { ranks: [rank.role], offices: [] }, 'see-stations').length > 0 && (
        <p>
          <a href={href(visit, '/desk/outlook')}>{say(messages.outlook)}</a>
        </p>
      )}
      <p>
        <a href={href(visit, '/desk/conduct')}>{say(messages.conduct)}</a>
      </p>
      {sees && (
        <>
          <p>
            <a href={href(visit, '/desk/searches')}>{say(messages.searches)}</a>
          </p>
          <Actions>
            <ButtonLink kind="quiet" href={href(visit, `/desk/bodies/${group}`)}>
              {say(messages.allStations)}
            </ButtonLink>
          </Actions>
        </>
      )}
    </Card>
  )
}

interface ClauseListProps extends PostsProps {
  readonly title: string
  readonly clauses: readonly string[]
}

function ClauseList({ visit, desk, title, clauses }: ClauseListProps) {
  if (clauses.length === 0) return null
  return (
    <>
      <p class="small-title">{title}</p>
      <ul class="clause-titles">
        {clauses.map((clause) => (
          <li key={clause}>
            <ClauseTag clause={clause} href={clauseHref(clause, visit.language)} />
            {visit.say(clauseTitle(desk.charter.rules, clause))}
          </li>
        ))}
      </ul>
    </>
  )
}

function ClauseTags({ visit, clauses }: { readonly visit: Visit; readonly clauses: readonly string[] }) {
  return (
    <p class="clause-tags">
      {clauses.map((clause) => (
        <ClauseTag key={clause} clause={clause} href={clauseHref(clause, visit.language)} />
      ))}
    </p>
  )
}
