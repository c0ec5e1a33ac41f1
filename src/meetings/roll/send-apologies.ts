import type { Charter } from '../../charter/charter.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import { topicsOf } from '../agenda/store.ts'
import { stationsOf } from '../agenda/topic.ts'
import { hasBegun, type Meeting } from '../meeting.ts'
import { accessOf, type MeetingAccess } from '../meeting-access.ts'
import { lockMeeting } from '../store.ts'
import { forgetPresence, noteApology } from './store.ts'

export type Apologised =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-meeting' | 'not-invited' | 'held' | 'cancelled' | 'begun' }

/**
 * Somebody who is invited says that they cannot come, or that they can after all (`isComing`); for themself, and until the meeting
 * begins. Saying the same twice changes nothing.
 */
export async function sendApologies(
  db: Db,
  communityId: string,
  { rules }: Charter,
  say: { readonly meetingId: string; readonly personId: string; readonly isComing: boolean },
  now: Instant,
): Promise<Apologised> {
  const { meetingId, personId } = say
  return await db.transaction().execute(async (trx): Promise<Apologised> => {
    const meeting = await lockMeeting(trx, communityId, meetingId)
    if (!meeting) return { ok: false, reason: 'no-such-meeting' }
    const access = await accessOf(trx, communityId, rules, personId, now)
    if (!(await isInvited(trx, communityId, meeting, access))) return { ok: false, reason: 'not-invited' }
    if (meeting.state !== 'planned') return { ok: false, reason: meeting.state }
    if (hasBegun(meeting, now)) return { ok: false, reason: 'begun' }
    if (say.isComing) await forgetPresence(trx, communityId, meetingId, { personIds: [personId], kind: 'apology' })
    else await noteApology(trx, communityId, meetingId, personId, now)
    return { ok: true }
  })
}

async function isInvited(trx: Trx, communityId: string, meeting: Meeting, access: MeetingAccess): Promise<boolean> {
  if (access.bodies.includes(meeting.body)) return true
  const named = stationsOf(await topicsOf(trx, communityId, [meeting.id]))
  return named.some(({ id }) => access.stationIds.includes(id))
}
