import { randomBytes } from 'node:crypto'
import type pg from 'pg'

export interface MadeActivity {
  /** At its place: `2026-10-24`. */
  readonly day: string
  readonly stationId: string
  readonly state?: 'planned' | 'held' | 'cancelled'
  readonly place?: 'offline' | 'online' | 'both'
  /** How many came, as those who recorded it say. */
  readonly people?: number
  /** Whether a link shows that it was held. */
  readonly proved?: boolean
  readonly recordedBy?: string
}

/** An activity as if somebody had recorded it; gives its slug. For tests of what only reads activities. */
export async function makeActivity(pool: pg.Pool, communityId: string, made: MadeActivity): Promise<string> {
  const { day, stationId, state = 'held', place = 'offline', people, recordedBy } = made
  const { proved = state === 'held' } = made
  const slug = randomBytes(6).toString('hex')
  const counted = people === undefined ? null : 'attested'
  const { rows } = await pool.query<{ id: string }>(
    `insert into activity (community_id, slug, title, state, kind, place, local_date, zone, people, counted, recorded_by,
       recorded_at, changed_at)
     values ($1, $2, '{"zh": "聚会", "en": "Meetup", "original": "zh"}', $3, 'meetup', $4, $5, 'Asia/Shanghai', $6, $7, $8, now(), now())
     returning id`,
    [communityId, slug, state, place, day, people ?? null, counted, recordedBy ?? null],
  )
  const activityId = rows[0]?.id
  await pool.query(
    'insert into activity_host (community_id, activity_id, station_id, leads, agreed_at) values ($1, $2, $3, true, now())',
    [communityId, activityId, stationId],
  )
  if (proved)
    await pool.query(
      `insert into activity_evidence (community_id, activity_id, url, words, added_at)
       values ($1, $2, 'https://example.org/report', 'report', now())`,
      [communityId, activityId],
    )
  return slug
}
