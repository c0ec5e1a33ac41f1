import type { CharterRules } from '../../charter/charter.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Language } from '../../kit/i18n/say.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import { loadStanding } from '../load-standing.ts'
import { keepsLists, longestName, longestNote } from './hand-over.ts'
import { insertItem, isSuspended, lockHandOver, markDone, markOpen, setNote, settleHandOver } from './store.ts'

export type ListChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-list' | 'not-allowed' | 'empty' | 'too-long' }

export interface ItemChange {
  readonly itemId: string
  readonly personId: string
  /** Done, open again, or as it is. */
  readonly becomes?: 'done' | 'open' | undefined
  readonly note?: string | undefined
}

/** Somebody says that an item is handed over, or that it is not after all, or notes where it is. Who and when is kept. */
export async function changeItem(
  db: Db,
  communityId: string,
  rules: CharterRules,
  change: ItemChange,
  now: Instant,
): Promise<ListChanged> {
  const { itemId, personId, becomes } = change
  const note = change.note?.trim()
  if (note !== undefined && note.length > longestNote) return { ok: false, reason: 'too-long' }
  return await onList(db, communityId, rules, { itemId }, personId, now, async (trx) => {
    if (note !== undefined) await setNote(trx, communityId, itemId, note, personId)
    if (becomes === 'done') await markDone(trx, communityId, itemId, personId, now)
    if (becomes === 'open') await markOpen(trx, communityId, itemId)
  })
}

/** Somebody adds an item of their own to a list; one that was done is open again. */
export async function addItem(
  db: Db,
  communityId: string,
  rules: CharterRules,
  added: { handOverId: string; personId: string; name: string; language: Language },
  now: Instant,
): Promise<ListChanged> {
  const { handOverId, personId, language } = added
  const name = added.name.trim().replaceAll(/\s+/g, ' ')
  if (name === '') return { ok: false, reason: 'empty' }
  if (name.length > longestName) return { ok: false, reason: 'too-long' }
  return await onList(db, communityId, rules, { handOverId }, personId, now, async (trx) => {
    const item = { item: null, name: { [language]: name, original: language }, addedBy: personId }
    await insertItem(trx, communityId, handOverId, item)
  })
}

async function onList(
  db: Db,
  communityId: string,
  rules: CharterRules,
  which: { handOverId: string } | { itemId: string },
  personId: string,
  now: Instant,
  change: (trx: Trx) => Promise<void>,
): Promise<ListChanged> {
  return await db.transaction().execute(async (trx): Promise<ListChanged> => {
    const list = await lockHandOver(trx, communityId, which)
    if (!list) return { ok: false, reason: 'no-such-list' }
    const standing = await loadStanding(trx, communityId, rules, personId, dayIn(rules.zone, now))
    const isOwn = list.leaverId === personId && !(await isSuspended(trx, communityId, personId))
    if (!isOwn && !keepsLists(rules, standing, list.stationId)) return { ok: false, reason: 'not-allowed' }
    await change(trx)
    await settleHandOver(trx, communityId, list.id, now)
    return { ok: true }
  })
}
