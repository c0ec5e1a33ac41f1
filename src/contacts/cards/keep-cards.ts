import type { CharterRules } from '../../charter/charter.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import { insertFile, setShown } from '../../kit/storage/file-store.ts'
import type { Picture } from '../../kit/storage/read-picture.ts'
import { type Day, dayIn, type Instant } from '../../kit/time/time.ts'
import { loadStanding } from '../../offices/load-standing.ts'
import { mayDo } from '../../offices/standing.ts'
import { lockStation } from '../../stations/store.ts'
import { type AskedCard, type CardRefusal, checkCard, expiryOf, mostMembers, stateOf } from './card.ts'
import { deleteCards, insertCard, lockCard, setMembers } from './store.ts'

type Refused<Reason> = { readonly ok: false; readonly reason: Reason }

export interface PutUpCard {
  readonly stationId: string
  readonly personId: string
  readonly card: AskedCard
  readonly picture: Picture
}

/**
 * Puts a WeChat code on a station's page (J2), in place of the one of the group, or of the person's own, that was there. Its picture is
 * public until it expires. Of two who put one up at once, the later one's stays.
 */
export async function putUpCard(
  db: Db,
  communityId: string,
  rules: CharterRules,
  { stationId, personId, card, picture }: PutUpCard,
  now: Instant,
): Promise<{ readonly ok: true } | Refused<'not-allowed' | CardRefusal>> {
  const today = dayIn(rules.zone, now)
  return await db.transaction().execute(async (trx) => {
    await lockStation(trx, communityId, stationId)
    if (!(await mayKeep(trx, communityId, rules, stationId, personId, today)))
      return { ok: false, reason: 'not-allowed' }
    const reason = checkCard(card, today)
    if (reason) return { ok: false, reason }
    const former = card.kind === 'group' ? { groupAt: stationId } : { personAt: stationId, personId }
    await deleteCards(trx, communityId, former)
    const expiresOn = expiryOf(card)
    const until = expiresOn?.toZonedDateTime(rules.zone).toInstant() ?? null
    const fileId = await insertFile(trx, communityId, { ownerId: personId, picture, visibility: 'public', until }, now)
    const ofGroup = card.kind === 'group' ? card : { madeOn: null, members: null }
    const { madeOn, members } = ofGroup
    await insertCard(
      trx,
      communityId,
      { stationId, kind: card.kind, personId, fileId, madeOn, expiresOn, members },
      now,
    )
    return { ok: true }
  })
}

export interface OnCard {
  readonly cardId: string
  readonly personId: string
}

/** A keeper notes how many are in a group. From 200 on its code lets nobody in and is shown no more; below, it is again. */
export async function noteMembers(
  db: Db,
  communityId: string,
  rules: CharterRules,
  note: OnCard & { readonly members: number },
  now: Instant,
): Promise<{ readonly ok: true } | Refused<'not-allowed' | 'no-such-card' | 'no-number'>> {
  const { members } = note
  if (!Number.isInteger(members) || members < 0 || members > mostMembers) return { ok: false, reason: 'no-number' }
  const today = dayIn(rules.zone, now)
  return await db.transaction().execute(async (trx) => {
    const card = await lockCard(trx, communityId, note.cardId)
    if (card?.kind !== 'group') return { ok: false, reason: 'no-such-card' }
    if (!(await mayKeep(trx, communityId, rules, card.stationId, note.personId, today)))
      return { ok: false, reason: 'not-allowed' }
    await setMembers(trx, communityId, card.id, members)
    const isShown = stateOf({ ...card, members }, today) === 'shown'
    const until = card.expiresOn?.toZonedDateTime(rules.zone).toInstant() ?? null
    await setShown(trx, communityId, card.fileId, { visibility: isShown ? 'public' : 'private', until })
    return { ok: true }
  })
}

/** A keeper takes a card down, their own or another's: its picture is gone at once. One that is gone already is no mistake. */
export async function takeDownCard(
  db: Db,
  communityId: string,
  rules: CharterRules,
  { cardId, personId }: OnCard,
  now: Instant,
): Promise<{ readonly ok: true } | Refused<'not-allowed'>> {
  return await db.transaction().execute(async (trx) => {
    const card = await lockCard(trx, communityId, cardId)
    if (!card) return { ok: true }
    if (!(await mayKeep(trx, communityId, rules, card.stationId, personId, dayIn(rules.zone, now))))
      return { ok: false, reason: 'not-allowed' }
    await deleteCards(trx, communityId, { id: card.id })
    return { ok: true }
  })
}

async function mayKeep(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  stationId: string,
  personId: string,
  today: Day,
): Promise<boolean> {
  const standing = await loadStanding(trx, communityId, rules, personId, today)
  return mayDo(rules, standing, 'keep-contact', stationId)
}
