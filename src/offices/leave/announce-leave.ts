import type { CharterRules } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import { type Day, dayIn, type Instant } from '../../kit/time/time.ts'
import { announcedLetter } from './emails.ts'
import { checkDays, type DayRefusal } from './leave.ts'
import { insertLeave, ownOffices } from './store.ts'
import { tellStandIns } from './tell-stand-ins.ts'

export interface AskedLeave {
  readonly appointmentId: string
  /** Who announces it: the holder, and nobody else. */
  readonly personId: string
  readonly firstDay: Day
  readonly lastDay: Day
}

export type LeaveAnnounced =
  /** `told`: to how many people it was written that they stand in. */
  | { readonly ok: true; readonly told: number }
  | { readonly ok: false; readonly reason: 'not-yours' | 'overlaps' | DayRefusal }

/**
 * The holder of an office says from when to when they are away; days are the community's. While it lasts, whoever the charter has
 * stand in acts by the office (B2), and is told now.
 */
export async function announceLeave(
  db: Db,
  communityId: string,
  rules: CharterRules,
  asked: AskedLeave,
  now: Instant,
): Promise<LeaveAnnounced> {
  return await db.transaction().execute(async (trx): Promise<LeaveAnnounced> => {
    const own = await ownOffices(trx, communityId, asked.personId)
    const office = own.find(({ appointmentId }) => appointmentId === asked.appointmentId)
    if (!office) return { ok: false, reason: 'not-yours' }
    const reason = checkDays(asked, dayIn(rules.zone, now))
    if (reason) return { ok: false, reason }
    if (!(await insertLeave(trx, communityId, asked, now))) return { ok: false, reason: 'overlaps' }
    const content = (language: 'zh' | 'en') => announcedLetter(language, rules, office, asked)
    return { ok: true, told: await tellStandIns(trx, communityId, rules, office, content, now) }
  })
}
