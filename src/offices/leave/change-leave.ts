import type { CharterRules } from '../../charter/charter.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Language } from '../../kit/i18n/say.ts'
import type { LetterContent } from '../../kit/mail/letter.ts'
import { type Day, dayIn, type Instant } from '../../kit/time/time.ts'
import { codeOf } from '../../kit/trouble.ts'
import { changedLetter, endedLetter } from './emails.ts'
import { checkLastDay, type DayRefusal, type Leave, leaveOn } from './leave.ts'
import { deleteLeave, lockLeave, type OwnOffice, overlapViolation, ownOffices, setLastDay } from './store.ts'
import { tellStandIns } from './tell-stand-ins.ts'

export interface WhichLeave {
  readonly leaveId: string
  readonly appointmentId: string
  /** Who changes it: the holder of the office, and nobody else. */
  readonly personId: string
}

type Refused<Reason> = { readonly ok: false; readonly reason: Reason }

export type LeaveChanged =
  | { readonly ok: true; readonly told: number }
  | Refused<'not-yours' | 'over' | 'overlaps' | DayRefusal>
export type LeaveEnded = { readonly ok: true; readonly told: number } | Refused<'not-yours' | 'over'>

/** The holder comes back earlier or later than announced: another last day. Whoever stands in is told. */
export async function changeLeave(
  db: Db,
  communityId: string,
  rules: CharterRules,
  change: WhichLeave & { readonly lastDay: Day },
  now: Instant,
): Promise<LeaveChanged> {
  const { lastDay } = change
  const today = dayIn(rules.zone, now)
  try {
    return await db.transaction().execute(async (trx): Promise<LeaveChanged> => {
      const own = await findOwn(trx, communityId, change, today)
      if (!own.ok) return own
      const reason = checkLastDay(own.leave, lastDay, today)
      if (reason) return { ok: false, reason }
      await setLastDay(trx, communityId, own.leave.id, lastDay)
      const content = (language: Language) => changedLetter(language, rules, own.office, { ...own.leave, lastDay })
      return { ok: true, told: await tellStandIns(trx, communityId, rules, own.office, content, now) }
    })
  } catch (error) {
    if (codeOf(error) === overlapViolation) return { ok: false, reason: 'overlaps' }
    throw error
  }
}

/** The holder is back today, or does not go: from now on nobody stands in for them, and whoever did is told. */
export async function endLeave(
  db: Db,
  communityId: string,
  rules: CharterRules,
  which: WhichLeave,
  now: Instant,
): Promise<LeaveEnded> {
  const today = dayIn(rules.zone, now)
  return await db.transaction().execute(async (trx): Promise<LeaveEnded> => {
    const own = await findOwn(trx, communityId, which, today)
    if (!own.ok) return own
    const { leave, office } = own
    const hasBegun = leaveOn([leave], today.subtract({ days: 1 })) !== undefined
    if (hasBegun) await setLastDay(trx, communityId, leave.id, today.subtract({ days: 1 }))
    else await deleteLeave(trx, communityId, leave.id)
    const content = (language: Language): LetterContent => endedLetter(language, rules, office, leave)
    return { ok: true, told: await tellStandIns(trx, communityId, rules, office, content, now) }
  })
}

type Found = { readonly ok: true; readonly leave: Leave; readonly office: OwnOffice } | Refused<'not-yours' | 'over'>

async function findOwn(trx: Trx, communityId: string, which: WhichLeave, today: Day): Promise<Found> {
  const own = await ownOffices(trx, communityId, which.personId)
  const office = own.find(({ appointmentId }) => appointmentId === which.appointmentId)
  const leave = office && (await lockLeave(trx, communityId, which))
  if (!leave) return { ok: false, reason: 'not-yours' }
  const isOver = checkLastDay(leave, leave.lastDay, today) !== undefined
  return isOver ? { ok: false, reason: 'over' } : { ok: true, leave, office }
}
