import type { Charter } from '../charter/charter.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { claimGithub } from '../people/handle-store.ts'
import type { Answers } from './proposal.ts'

/** Keeps the GitHub account that an applicant names: as claimed, until it is proved. */
export async function claimHandle(
  trx: Trx,
  communityId: string,
  { rules }: Charter,
  procedure: string,
  personId: string,
  answers: Answers,
  now: Instant,
): Promise<void> {
  const field = rules.procedures[procedure]?.form.find(({ type }) => type === 'github')
  const handle = field && answers[field.field]
  if (typeof handle === 'string') await claimGithub(trx, communityId, personId, handle, now)
}
