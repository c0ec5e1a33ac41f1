import { type Generated, type RawBuilder, sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Trx } from '../kit/db/database.ts'
import type { WrittenText } from '../kit/i18n/say.ts'
import { type Day, type Instant, Temporal } from '../kit/time/time.ts'
import type {
  Activity,
  ActivityKind,
  ActivityPlace,
  ActivityState,
  Attendance,
  Confirmation,
  Evidence,
  Host,
} from './activity.ts'

interface ActivityTable {
  community_id: string
  id: Generated<string>
  slug: string
  title: JsonColumn<WrittenText>
  state: ActivityState
  kind: ActivityKind
  place: ActivityPlace
  local_date: Day
  zone: string
  venue: string | null
  summary: JsonColumn<WrittenText> | null
  people: number | null
  counted: Attendance['counted'] | null
  recorded_by: string | null
  recorded_at: Instant
  changed_at: Instant
}

interface ActivityHostTable {
  community_id: string
  activity_id: string
  station_id: string
  leads: Generated<boolean>
  agreed_at: Maybe<Instant>
  agreed_by: Maybe<string>
  refused_at: Maybe<Instant>
}

interface ActivityEvidenceTable {
  community_id: string
  id: Generated<string>
  activity_id: string
  url: string
  words: string
  added_by: string | null
  added_at: Instant
}

interface ActivityConfirmationTable {
  community_id: string
  activity_id: string
  person_id: string
  role: string
  station_id: string | null
  people: number | null
  words: string
  confirmed_at: Instant
}

declare module '../kit/db/database.ts' {
  interface Tables {
    activity: ActivityTable
    activity_host: ActivityHostTable
    activity_evidence: ActivityEvidenceTable
    activity_confirmation: ActivityConfirmationTable
  }
}

const byOthers = sql`c.community_id = activity.community_id and c.activity_id = activity.id
  and c.person_id is distinct from activity.recorded_by`

/** Whether a row of `activity` counts as proved: the rule `isProved`, for queries over many. */
export const isProvedInSql: RawBuilder<boolean> = sql<boolean>`(activity.state = 'held' and (
  (activity.counted = 'checked-in' and activity.people > 0) is true
  or exists (select from activity_evidence e where e.community_id = activity.community_id and e.activity_id = activity.id)
  or exists (select from activity_confirmation c where ${byOthers})))`

/** How many people came to the activity of a row of `activity`, null when nobody knows: the rule `peopleAt`, for queries over many. */
export const peopleInSql: RawBuilder<number | null> = sql<number | null>`coalesce(
  (select c.people from activity_confirmation c where ${byOthers} and c.people is not null
   order by c.confirmed_at desc, c.person_id limit 1), activity.people)`

/**
 * What a station is credited with, the latest first, with everything that shows it: one query. For facts, and for whoever asks what
 * it plans. `since`: only from that local date on.
 */
export async function activitiesAt(
  db: Db,
  communityId: string,
  stationId: string,
  { since }: { readonly since?: Day | undefined } = {},
): Promise<Activity[]> {
  return (await activitiesOfStations(db, communityId, [stationId], { since })).get(stationId) ?? []
}

/** What each of some stations (every station, when none are named) is credited with, the latest first. One query. */
export async function activitiesOfStations(
  db: Db,
  communityId: string,
  stationIds?: readonly string[],
  { since }: { readonly since?: Day | undefined } = {},
): Promise<ReadonlyMap<string, Activity[]>> {
  if (stationIds?.length === 0) return new Map()
  const rows = await selectActivities(db, communityId)
    .innerJoin('activity_host as credited', (join) =>
      join
        .onRef('credited.community_id', '=', 'activity.community_id')
        .onRef('credited.activity_id', '=', 'activity.id')
        .on('credited.agreed_at', 'is not', null),
    )
    .select('credited.station_id as creditedStation')
    .$if(stationIds !== undefined, (query) => query.where('credited.station_id', 'in', [...(stationIds ?? [])]))
    .$if(since !== undefined, (query) => query.where(sql<boolean>`activity.local_date >= ${since?.toString()}::date`))
    .orderBy('activity.local_date', 'desc')
    .orderBy('activity.id')
    .execute()
  const groups = Map.groupBy(rows, ({ creditedStation }) => creditedStation)
  return new Map([...groups].map(([stationId, group]) => [stationId, group.map(toActivity)]))
}

export async function findActivity(db: Db, communityId: string, slug: string): Promise<Activity | undefined> {
  const row = await selectActivities(db, communityId).where('activity.slug', '=', slug).executeTakeFirst()
  return row && toActivity(row)
}

/** The activity, locked until the transaction ends: it is changed, confirmed and removed by one at a time. */
export async function lockActivity(trx: Trx, communityId: string, id: string): Promise<Activity | undefined> {
  const locked = await trx
    .selectFrom('activity')
    .select('id')
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!locked) return undefined
  // Read after the lock is held: what was waited for is in it.
  const row = await selectActivities(trx, communityId).where('activity.id', '=', id).executeTakeFirstOrThrow()
  return toActivity(row)
}

const hosts = sql<readonly HostRow[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('stationId', h.station_id, 'leads', h.leads,
      'agreedAt', h.agreed_at, 'refusedAt', h.refused_at)
    order by h.leads desc, h.agreed_at nulls last, h.station_id), '[]')
  from activity_host h where h.community_id = activity.community_id and h.activity_id = activity.id)`

const evidence = sql<readonly Evidence[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'url', e.url, 'words', e.words) order by e.added_at, e.id), '[]')
  from activity_evidence e where e.community_id = activity.community_id and e.activity_id = activity.id)`

const confirmations = sql<readonly ConfirmationRow[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('personId', c.person_id, 'personName', p.name, 'role', c.role,
      'stationId', c.station_id, 'people', c.people, 'words', c.words, 'confirmedAt', c.confirmed_at)
    order by c.confirmed_at desc, c.person_id), '[]')
  from activity_confirmation c join person p on p.community_id = c.community_id and p.id = c.person_id
  where c.community_id = activity.community_id and c.activity_id = activity.id)`

/** Activities with their hosts, evidence and confirmations, each in one row: for `toActivity`. */
export function selectActivities(db: Db, communityId: string) {
  return db
    .selectFrom('activity')
    .select([
      'activity.id',
      'activity.slug',
      'activity.title',
      'activity.state',
      'activity.kind',
      'activity.place',
      'activity.local_date as localDate',
      'activity.zone',
      'activity.venue',
      'activity.summary',
      'activity.people',
      'activity.counted',
      'activity.recorded_by as recordedBy',
      'activity.recorded_at as recordedAt',
      'activity.changed_at as changedAt',
      hosts.as('hosts'),
      evidence.as('evidence'),
      confirmations.as('confirmations'),
    ])
    .where('activity.community_id', '=', communityId)
}

type Written<Value, Times extends keyof Value> = Omit<Value, Times> & Readonly<Record<Times, string>>
type HostRow = Omit<Host, 'agreedAt' | 'refusedAt'> & {
  readonly agreedAt: string | null
  readonly refusedAt: string | null
}
type ConfirmationRow = Written<Confirmation, 'confirmedAt'>

export type ActivityRow = Omit<Activity, 'attendance' | 'hosts' | 'confirmations'> & {
  readonly people: number | null
  readonly counted: Attendance['counted'] | null
  readonly hosts: readonly HostRow[]
  readonly confirmations: readonly ConfirmationRow[]
}

/** An activity of its row: in JSON an instant is text. */
export function toActivity(row: ActivityRow): Activity {
  const { id, slug, title, state, kind, place, localDate, zone, venue, summary, people, counted } = row
  return {
    ...{ id, slug, title, state, kind, place, localDate, zone, venue, summary },
    attendance: people === null || counted === null ? null : { people, counted },
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt,
    changedAt: row.changedAt,
    hosts: row.hosts.map((host) => ({
      ...host,
      agreedAt: readInstant(host.agreedAt),
      refusedAt: readInstant(host.refusedAt),
    })),
    evidence: row.evidence,
    confirmations: row.confirmations.map((one) => ({
      ...one,
      confirmedAt: Temporal.Instant.from(one.confirmedAt),
    })),
  }
}

function readInstant(written: string | null): Instant | null {
  return written === null ? null : Temporal.Instant.from(written)
}
