import { sql } from 'kysely'
import type { Trx } from '../kit/db/database.ts'
import { deleteLettersTo } from '../kit/mail/outbox-store.ts'
import type { Instant } from '../kit/time/time.ts'
import { codeOf } from '../kit/trouble.ts'
import { erasedName } from './erased.ts'

/** Every mail address that leads to a person: those they sign in with, and those they gave. */
export async function addressesOf(trx: Trx, communityId: string, personId: string): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select identity.subject as address from identity join person using (account_id)
      where person.community_id = ${communityId} and person.id = ${personId} and identity.issuer = 'mail'
    union select value from contact_point
      where community_id = ${communityId} and person_id = ${personId} and kind = 'email'`.execute(trx)
  return rows.map(({ address }) => address)
}

/**
 * Erases what the community keeps about a person under people: what is left is an id and the mark that it was erased. That they
 * agreed to something, and when, stays beside that id. The account goes too, unless it is somebody in another community.
 */
export async function eraseRecordOf(
  trx: Trx,
  communityId: string,
  person: { id: string; accountId: string | null },
  now: Instant,
): Promise<void> {
  for (const table of ['contact_point', 'claimed_handle', 'claim', 'manager'] as const)
    await trx.deleteFrom(table).where('community_id', '=', communityId).where('person_id', '=', person.id).execute()
  await trx
    .updateTable('consent')
    .set({ withdrawn_at: now })
    .where('community_id', '=', communityId)
    .where('person_id', '=', person.id)
    .where('withdrawn_at', 'is', null)
    .execute()
  await trx
    .updateTable('person')
    .set({ name: erasedName, latin_name: null, account_id: null, erased_at: now })
    .where('community_id', '=', communityId)
    .where('id', '=', person.id)
    .execute()
  if (person.accountId !== null) await deleteAccount(trx, person.accountId)
}

/** Removes an account with its identities and sessions, unless it is somebody in a community. */
async function deleteAccount(trx: Trx, accountId: string): Promise<void> {
  await trx
    .deleteFrom('account')
    .where('id', '=', accountId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('person').select('id').whereRef('person.account_id', '=', 'account.id'))),
    )
    .execute()
}

/**
 * Removes somebody who came to be by a form that nobody confirmed: with no address that was ever proved, never recorded by a
 * charter, and to whom nothing else that is kept refers. Everybody else stays. True when they are gone, with contacts, handles,
 * consents and letters. The foreign keys have the last word, so that no table can be forgotten.
 */
export async function deletePassingPerson(trx: Trx, communityId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ accountId: string | null }>`
    select account_id as "accountId" from person
    where community_id = ${communityId} and id = ${personId} and recorded_in is null and erased_at is null
      and not exists (select from identity i where i.account_id = person.account_id and i.verified_at is not null)
      and not exists (select from session where session.account_id = person.account_id)
    for update`.execute(trx)
  const [person] = rows
  if (!person) return false
  await sql`savepoint passing_person`.execute(trx)
  try {
    for (const table of ['contact_point', 'claimed_handle', 'consent'] as const)
      await trx.deleteFrom(table).where('community_id', '=', communityId).where('person_id', '=', personId).execute()
    await deleteLettersTo(trx, communityId, { id: personId, addresses: [] })
    await trx.deleteFrom('person').where('community_id', '=', communityId).where('id', '=', personId).execute()
  } catch (error) {
    if (codeOf(error) !== foreignKeyViolation) throw error
    await sql`rollback to savepoint passing_person`.execute(trx)
    return false
  }
  if (person.accountId !== null) await deleteAccount(trx, person.accountId)
  return true
}

const foreignKeyViolation = '23503'
