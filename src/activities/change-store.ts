import { randomInt } from 'node:crypto'
import type { Trx } from '../kit/db/database.ts'
import type { WrittenText } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'
import type { Confirmer, Happening } from './activity.ts'

/** What somebody says of an activity. */
export interface WrittenActivity extends Happening {
  readonly title: WrittenText
  readonly summary: WrittenText | null
  readonly venue: string | null
}

function columnsOf({ title, summary, venue, state, kind, place, localDate, zone, attendance }: WrittenActivity) {
  return {
    title: JSON.stringify(title),
    summary: summary && JSON.stringify(summary),
    venue,
    state,
    kind,
    place,
    local_date: localDate,
    zone,
    people: attendance?.people ?? null,
    counted: attendance?.counted ?? null,
  }
}

/** Adds an activity of a station, which agrees to it by recording it. Gives its id and the end of its address. */
export async function insertActivity(
  trx: Trx,
  communityId: string,
  activity: WrittenActivity,
  by: { readonly personId: string; readonly stationId: string },
  now: Instant,
): Promise<{ id: string; slug: string }> {
  const row = await trx
    .insertInto('activity')
    .values({
      community_id: communityId,
      slug: newSlug(),
      ...columnsOf(activity),
      recorded_by: by.personId,
      recorded_at: now,
      changed_at: now,
    })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('activity_host')
    .values({
      community_id: communityId,
      activity_id: row.id,
      station_id: by.stationId,
      leads: true,
      agreed_at: now,
      agreed_by: by.personId,
    })
    .execute()
  return row
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten letters and digits that are not mistaken for each other: enough that two never meet, short enough to read out. */
function newSlug(): string {
  return Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')
}

/** Changes what is said of an activity. `recordedBy`: who says so from now on, when what happened is said anew. */
export async function updateActivity(
  trx: Trx,
  communityId: string,
  id: string,
  activity: WrittenActivity,
  recordedBy: string | undefined,
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('activity')
    .set({ ...columnsOf(activity), ...(recordedBy === undefined ? {} : { recorded_by: recordedBy }), changed_at: now })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** Removes an activity with its hosts and evidence. */
export async function deleteActivity(trx: Trx, communityId: string, id: string): Promise<void> {
  await trx.deleteFrom('activity').where('community_id', '=', communityId).where('id', '=', id).execute()
}

/** Asks a station to hold an activity together with others. */
export async function insertHost(trx: Trx, communityId: string, activityId: string, stationId: string): Promise<void> {
  await trx
    .insertInto('activity_host')
    .values({ community_id: communityId, activity_id: activityId, station_id: stationId })
    .execute()
}

/** Keeps what a station answers: it holds the activity and is credited with it, or it does not. */
export async function answerAsHost(
  trx: Trx,
  communityId: string,
  host: { readonly activityId: string; readonly stationId: string },
  answer: { readonly agrees: true; readonly personId: string } | { readonly agrees: false },
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('activity_host')
    .set(
      answer.agrees
        ? { agreed_at: now, agreed_by: answer.personId, refused_at: null }
        : { agreed_at: null, agreed_by: null, refused_at: now },
    )
    .where('community_id', '=', communityId)
    .where('activity_id', '=', host.activityId)
    .where('station_id', '=', host.stationId)
    .execute()
}

export async function deleteHost(trx: Trx, communityId: string, activityId: string, stationId: string): Promise<void> {
  await trx
    .deleteFrom('activity_host')
    .where('community_id', '=', communityId)
    .where('activity_id', '=', activityId)
    .where('station_id', '=', stationId)
    .execute()
}

export async function insertEvidence(
  trx: Trx,
  communityId: string,
  activityId: string,
  link: { readonly url: string; readonly words: string; readonly personId: string },
  now: Instant,
): Promise<void> {
  await trx
    .insertInto('activity_evidence')
    .values({
      community_id: communityId,
      activity_id: activityId,
      url: link.url,
      words: link.words,
      added_by: link.personId,
      added_at: now,
    })
    .execute()
}

export async function deleteEvidence(trx: Trx, communityId: string, activityId: string, id: string): Promise<void> {
  await trx
    .deleteFrom('activity_evidence')
    .where('community_id', '=', communityId)
    .where('activity_id', '=', activityId)
    .where('id', '=', id)
    .execute()
}

/** Keeps that somebody confirms an activity; false when they did already: the key decides, not an earlier look. */
export async function insertConfirmation(
  trx: Trx,
  communityId: string,
  activityId: string,
  confirmation: Confirmer & { readonly personId: string; readonly people: number | null; readonly words: string },
  now: Instant,
): Promise<boolean> {
  const result = await trx
    .insertInto('activity_confirmation')
    .values({
      community_id: communityId,
      activity_id: activityId,
      person_id: confirmation.personId,
      role: confirmation.role,
      station_id: confirmation.stationId,
      people: confirmation.people,
      words: confirmation.words,
      confirmed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Takes somebody's confirmation back; false when there was none. */
export async function deleteConfirmation(
  trx: Trx,
  communityId: string,
  activityId: string,
  personId: string,
): Promise<boolean> {
  const result = await trx
    .deleteFrom('activity_confirmation')
    .where('community_id', '=', communityId)
    .where('activity_id', '=', activityId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** Erases what a person wrote when they confirmed activities; that they did, and the number, stays beside a random id. */
export async function eraseConfirmationWordsBy(
  trx: Trx,
  communityId: string,
  personId: string,
  words: string,
): Promise<void> {
  await trx
    .updateTable('activity_confirmation')
    .set({ words })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute()
}
