import type { CharterRules } from '../../charter/charter.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import { type Meeting, reminderDue } from '../meeting.ts'
import { listMeetings, lockMeeting } from '../store.ts'
import { notClosedLetter, soonLetter } from './emails.ts'
import { insertReminder } from './reminder-store.ts'
import { rankHolders, tellInvited, writeToAll } from './tell-people.ts'

/**
 * Writes one letter to everybody who is invited, the day before a meeting, and asks those who hold meetings to close one that is over.
 * Safe to run twice and on several processes; nobody is reminded of a meeting that has begun meanwhile. Gives of how many meetings
 * people were written to.
 */
export async function remindPeople(db: Db, communityId: string, shelf: CharterShelf, now: Instant): Promise<number> {
  const { rules } = await shelf.running(db, communityId)
  const today = dayIn('UTC', now)
  const days = { from: today.subtract({ days: 33 }), until: today.add({ days: 3 }) }
  let reminded = 0
  for (const { id, ...seen } of await listMeetings(db, communityId, { states: ['planned'], ...days })) {
    if (reminderDue({ id, ...seen }, now) === undefined) continue
    reminded += await db.transaction().execute(async (trx) => {
      const meeting = await lockMeeting(trx, communityId, id)
      return meeting && (await remind(trx, communityId, rules, meeting, now)) ? 1 : 0
    })
  }
  return reminded
}

async function remind(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  meeting: Meeting,
  now: Instant,
): Promise<boolean> {
  const kind = reminderDue(meeting, now)
  if (!kind) return false
  const isNew = await insertReminder(trx, communityId, { meetingId: meeting.id, kind, day: meeting.day }, now)
  if (!isNew) return false
  const about = { rules, meeting }
  if (kind === 'before') {
    await tellInvited(trx, communityId, about, (language, stations) => soonLetter(language, about, stations), now)
    return true
  }
  const holders = await rankHolders(trx, communityId, rules, meeting.body, true)
  await writeToAll(trx, communityId, holders, (language) => notClosedLetter(language, about), now)
  return true
}
