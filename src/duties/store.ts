import { type Generated, sql } from 'kysely'
import type { Telling } from '../charter/duties/duty-facts.ts'
import type { DecidedOutcome } from '../charter/duty.ts'
import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import { type Day, type Instant, Temporal } from '../kit/time/time.ts'

interface WaiverTable {
  community_id: string
  id: Generated<string>
  station_id: string | null
  obligation: string
  first_day: Day
  last_day: Day
  clause: string
  ledger_seq: number
  given_at: Instant
}

interface DutyReminderTable {
  community_id: string
  station_id: string
  obligation: string
  due: Day
  kind: Telling
  day: Day
  told_at: Instant
}

interface DutyOutcomeTable {
  community_id: string
  station_id: string
  obligation: string
  due: Day
  outcome: DecidedOutcome
  clause: string
  required: number
  held: number
  claimed: number
  charter_version_id: string
  ledger_seq: Maybe<number>
  changed: Generated<boolean>
  decided_at: Instant
}

declare module '../kit/db/database.ts' {
  interface Tables {
    waiver: WaiverTable
    duty_reminder: DutyReminderTable
    duty_outcome: DutyOutcomeTable
  }
}

export interface NewWaiver {
  /** Null: every station that owes it. */
  readonly stationId: string | null
  readonly obligation: string
  readonly firstDay: Day
  /** The last day on which it is waived. */
  readonly lastDay: Day
  readonly clause: string
  /** The decision. */
  readonly ledgerSeq: number
}

/**
 * Keeps a waiver (H1: an epidemic or the like), in the transaction of its decision and after the ledger's entry: what falls due within
 * its days is not owed, and a span begins anew on its last day. False when that decision gave it already, or when its last day lies
 * before its first.
 */
export async function insertWaiver(trx: Trx, communityId: string, waiver: NewWaiver, now: Instant): Promise<boolean> {
  if (Temporal.PlainDate.compare(waiver.lastDay, waiver.firstDay) < 0) return false
  const result = await trx
    .insertInto('waiver')
    .values({
      community_id: communityId,
      station_id: waiver.stationId,
      obligation: waiver.obligation,
      first_day: waiver.firstDay,
      last_day: waiver.lastDay,
      clause: waiver.clause,
      ledger_seq: waiver.ledgerSeq,
      given_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export interface NewReminder {
  readonly station: string
  readonly obligation: string
  readonly due: string
  readonly kind: Telling
  readonly day: string
}

/** Notes that people are told; gives those of which they had not been told before. */
export async function insertReminders(
  trx: Trx,
  communityId: string,
  reminders: readonly NewReminder[],
  now: Instant,
): Promise<NewReminder[]> {
  if (reminders.length === 0) return []
  const { rows } = await sql<NewReminder>`
    insert into duty_reminder (community_id, station_id, obligation, due, kind, day, told_at)
    select ${communityId}, station, obligation, due, kind, day, ${now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb)
      as told (station uuid, obligation text, due date, kind text, day date)
    on conflict do nothing
    returning station_id as station, obligation, due::text, kind, day::text`.execute(trx)
  return rows
}

export interface NewOutcome {
  readonly station: string
  readonly obligation: string
  readonly due: string
  readonly outcome: DecidedOutcome
  readonly clause: string
  readonly required: number
  readonly held: number
  readonly claimed: number
  readonly ledgerSeq: number | null
  readonly changed: boolean
}

/** Keeps how duties stood when they were due. Each is kept once; what could not be told may be told later. */
export async function insertOutcomes(
  trx: Trx,
  communityId: string,
  charterVersionId: string,
  outcomes: readonly NewOutcome[],
  now: Instant,
): Promise<void> {
  if (outcomes.length === 0) return
  await sql`
    insert into duty_outcome as kept (community_id, station_id, obligation, due, outcome, clause, required, held, claimed,
      charter_version_id, ledger_seq, changed, decided_at)
    select ${communityId}, station, obligation, due, outcome, clause, required, held, claimed,
      ${charterVersionId}, "ledgerSeq", changed, ${now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as found (station uuid, obligation text, due date,
      outcome text, clause text, required integer, held integer, claimed integer, "ledgerSeq" bigint, changed boolean)
    on conflict (community_id, station_id, obligation, due) do update set outcome = excluded.outcome,
      clause = excluded.clause, required = excluded.required, held = excluded.held, claimed = excluded.claimed,
      charter_version_id = excluded.charter_version_id, ledger_seq = excluded.ledger_seq, changed = excluded.changed,
      decided_at = excluded.decided_at
    where kept.outcome = 'unknown' and excluded.outcome <> 'unknown'`.execute(trx)
}

/** Which stations the clock changed by a missed duty since a moment. */
export async function changedByMissSince(db: Db, communityId: string, since: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('duty_outcome')
    .select('station_id as stationId')
    .distinct()
    .where('community_id', '=', communityId)
    .where('changed', '=', true)
    .where('decided_at', '>', since)
    .execute()
  return rows.map(({ stationId }) => stationId)
}

/** How a duty of a station was found to stand when it was due. */
export interface KeptOutcome {
  readonly obligation: string
  readonly due: string
  readonly outcome: DecidedOutcome
  readonly clause: string
  readonly required: number
  readonly held: number
  readonly claimed: number
  readonly ledgerSeq: number | null
  readonly decidedAt: Instant
}

/** What was decided of a station's duties, the latest due first. */
export async function outcomesOf(db: Db, communityId: string, stationId: string): Promise<KeptOutcome[]> {
  const rows = await db
    .selectFrom('duty_outcome')
    .select([
      'obligation',
      sql<string>`due::text`.as('due'),
      'outcome',
      'clause',
      'required',
      'held',
      'claimed',
      'ledger_seq as ledgerSeq',
      'decided_at as decidedAt',
    ])
    .where('community_id', '=', communityId)
    .where('station_id', '=', stationId)
    .orderBy('due', 'desc')
    .orderBy('obligation')
    .execute()
  return rows
}
