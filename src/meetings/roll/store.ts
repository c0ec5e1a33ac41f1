import { sql } from 'kysely'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Text } from '../../kit/i18n/say.ts'
import type { Instant } from '../../kit/time/time.ts'
import type { Meeting } from '../meeting.ts'

export type PresenceKind = 'present' | 'apology'

interface MeetingPresenceTable {
  community_id: string
  meeting_id: string
  person_id: string
  kind: PresenceKind
  noted_by: string
  noted_at: Instant
}

declare module '../../kit/db/database.ts' {
  interface Tables {
    meeting_presence: MeetingPresenceTable
  }
}

/** A rank or an office that somebody held on the day of a meeting. */
export interface Seat {
  /** `sig.lead`, `station.deputy`. */
  readonly role: string
  /** Of an office: where it is. */
  readonly stationId: string | null
  readonly station: Text | null
}

/** Somebody on the roll of a meeting. */
export interface RollRow {
  readonly personId: string
  readonly name: string
  readonly seats: readonly Seat[]
  /** Null for somebody of whom nothing is noted. */
  readonly kind: PresenceKind | null
}

type OnDay = Pick<Meeting, 'id' | 'body' | 'day'>

/** Everybody's ranks and offices on a day; the last day of a term is the first of the next. */
function seatsOn(communityId: string, { day }: Pick<OnDay, 'day'>) {
  const on = day.toString()
  return sql`(
    select person_id, body || '.' || rank as role, body, null::uuid as station_id, first_day from rank_holding
      where community_id = ${communityId} and accepted_at is not null
        and first_day <= ${on}::date and (last_day is null or last_day > ${on}::date)
    union all
    select person_id, 'station.' || office, null, station_id, first_day from appointment
      where community_id = ${communityId} and first_day <= ${on}::date and (last_day is null or last_day > ${on}::date)
  )`
}

/** The stations that a meeting's agenda names. */
function stationsNamed(communityId: string, { id }: Pick<OnDay, 'id'>) {
  return sql`(select station_id from meeting_topic
    where community_id = ${communityId} and meeting_id = ${id} and removed_at is null and station_id is not null)`
}

/**
 * The roll of a meeting: who held a rank of the body on its day, who held an office at a station on its agenda, and whoever else is
 * noted. Ranks first, then stations, each by the first day.
 */
export async function rollOf(db: Db, communityId: string, meeting: OnDay): Promise<RollRow[]> {
  return await rows(
    db,
    communityId,
    meeting,
    sql`
    seat.body = ${meeting.body} or seat.station_id in ${stationsNamed(communityId, meeting)} or noted.person_id is not null`,
  )
}

/** People who held a rank or an office anywhere on the day of a meeting, by a part of their name. */
export async function searchRoll(db: Db, communityId: string, meeting: OnDay, words: string): Promise<RollRow[]> {
  const part = `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const found = await rows(
    db,
    communityId,
    meeting,
    sql`
    seat.role is not null and (person.name ilike ${part} or person.latin_name ilike ${part})`,
  )
  return found.slice(0, mostFound)
}

const mostFound = 20

/** Those of some people who held a rank or an office anywhere on the day of a meeting: who may stand on its roll. */
export async function mayBeNoted(
  db: Db,
  communityId: string,
  meeting: OnDay,
  personIds: readonly string[],
): Promise<RollRow[]> {
  if (personIds.length === 0) return []
  return await rows(
    db,
    communityId,
    meeting,
    sql`
    seat.role is not null and person.id = any(${[...personIds]}::uuid[])`,
  )
}

async function rows(db: Db, communityId: string, meeting: OnDay, where: ReturnType<typeof sql>): Promise<RollRow[]> {
  const { rows: seats } = await sql<Omit<RollRow, 'seats'> & Omit<Seat, 'role'> & { role: string | null }>`
    select person.id as "personId", person.name, noted.kind, seat.role, seat.station_id as "stationId", station.names as station
    from person
    left join ${seatsOn(communityId, meeting)} seat on seat.person_id = person.id
    left join station on station.community_id = ${communityId} and station.id = seat.station_id
    left join meeting_presence noted on noted.community_id = ${communityId} and noted.meeting_id = ${meeting.id}
      and noted.person_id = person.id
    where person.community_id = ${communityId} and person.erased_at is null and (${where})
    order by seat.body is null, station.slug, seat.first_day, person.name, person.id`.execute(db)
  const people = Map.groupBy(seats, ({ personId }) => personId)
  return [...people.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { personId, name, kind } = first
    const held = own.flatMap(({ role, stationId, station }) => (role === null ? [] : [{ role, stationId, station }]))
    return [{ personId, name, kind, seats: held }]
  })
}

/** Notes that people were there; an apology of theirs no longer stands. Of somebody who is erased meanwhile nothing is noted. */
export async function notePresent(
  trx: Trx,
  communityId: string,
  meetingId: string,
  personIds: readonly string[],
  notedBy: string,
  now: Instant,
): Promise<void> {
  if (personIds.length === 0) return
  await sql`
    insert into meeting_presence (community_id, meeting_id, person_id, kind, noted_by, noted_at)
    ${presenceOf(communityId, meetingId, personIds, 'present', notedBy, now)}
    on conflict (community_id, meeting_id, person_id) do update
      set kind = excluded.kind, noted_by = excluded.noted_by, noted_at = excluded.noted_at
      where meeting_presence.kind <> excluded.kind`.execute(trx)
}

/** Somebody says that they cannot come. What is noted already stays. */
export async function noteApology(
  trx: Trx,
  communityId: string,
  meetingId: string,
  personId: string,
  now: Instant,
): Promise<void> {
  await sql`
    insert into meeting_presence (community_id, meeting_id, person_id, kind, noted_by, noted_at)
    ${presenceOf(communityId, meetingId, [personId], 'apology', personId, now)}
    on conflict do nothing`.execute(trx)
}

function presenceOf(
  communityId: string,
  meetingId: string,
  personIds: readonly string[],
  kind: PresenceKind,
  notedBy: string,
  now: Instant,
) {
  return sql`select ${communityId}::uuid, ${meetingId}::uuid, person.id, ${kind}, ${notedBy}::uuid, ${now.toString()}::timestamptz
    from person where community_id = ${communityId} and id = any(${[...personIds]}::uuid[]) and erased_at is null
    for share`
}

/** Takes away what is noted of people. */
export async function forgetPresence(
  trx: Trx,
  communityId: string,
  meetingId: string,
  which: { readonly personIds?: readonly string[]; readonly kind: PresenceKind },
): Promise<void> {
  const { personIds, kind } = which
  if (personIds?.length === 0) return
  await trx
    .deleteFrom('meeting_presence')
    .where('community_id', '=', communityId)
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', kind)
    .$if(personIds !== undefined, (query) => query.where('person_id', 'in', [...(personIds ?? [])]))
    .execute()
}

/** How many are noted as present. */
export async function countNoted(db: Db, communityId: string, meetingId: string): Promise<number> {
  const { count } = await db
    .selectFrom('meeting_presence')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('community_id', '=', communityId)
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'present')
    .executeTakeFirstOrThrow()
  return count
}

/** What is noted of a person, for that person: the meetings they were at, or said they could not come to. */
export async function presencesOf(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('meeting_presence')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.community_id', '=', 'meeting_presence.community_id')
        .onRef('meeting.id', '=', 'meeting_presence.meeting_id'),
    )
    .select([
      'meeting.id as meetingId',
      'meeting.local_date as day',
      'meeting.title',
      'meeting_presence.kind',
      'meeting_presence.noted_at as notedAt',
    ])
    .where('meeting_presence.community_id', '=', communityId)
    .where('meeting_presence.person_id', '=', personId)
    .orderBy('meeting.local_date')
    .execute()
}

export async function erasePresencesOf(trx: Trx, communityId: string, personId: string): Promise<void> {
  await trx
    .deleteFrom('meeting_presence')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute()
}
