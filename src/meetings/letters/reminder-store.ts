import type { Trx } from '../../kit/db/database.ts'
import type { Day, Instant } from '../../kit/time/time.ts'

export type ReminderKind = 'before' | 'not-closed'

interface MeetingReminderTable {
  community_id: string
  meeting_id: string
  kind: ReminderKind
  local_date: Day
  told_at: Instant
}

declare module '../../kit/db/database.ts' {
  interface Tables {
    meeting_reminder: MeetingReminderTable
  }
}

/** Keeps that people are reminded of a meeting on its day; false when they were before: then nobody is written to again. */
export async function insertReminder(
  trx: Trx,
  communityId: string,
  reminder: { readonly meetingId: string; readonly kind: ReminderKind; readonly day: Day },
  now: Instant,
): Promise<boolean> {
  const result = await trx
    .insertInto('meeting_reminder')
    .values({
      community_id: communityId,
      meeting_id: reminder.meetingId,
      kind: reminder.kind,
      local_date: reminder.day,
      told_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}
