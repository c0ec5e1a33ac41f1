import type { Procedure } from '../charter/charter.ts'
import type { Check } from '../charter/check.ts'
import { type Decision, decide } from '../charter/decide.ts'
import { charterKey } from '../charters/propose-draft.ts'
import type { ShelvedCharter } from '../charters/shelf.ts'
import { grantCapability } from '../kit/crypto/capability.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { giveConsent } from '../people/consent-store.ts'
import { personForAddress } from '../people/find-or-create-person.ts'
import { findPerson } from '../people/store.ts'
import { announceCase } from './announce-case.ts'
import { claimHandle } from './claim-handle.ts'
import { insertConfirmation } from './confirmation-store.ts'
import { confirmLetter } from './emails.ts'
import type { NamedSubject } from './form.ts'
import { loadFacts } from './load-facts.ts'
import { mayFile } from './may-file.ts'
import { officeAsked } from './office-asked.ts'
import type { Answers } from './proposal.ts'
import { type Settle, settleOpened } from './settle-opened.ts'
import { openProposalsAt } from './station-case-store.ts'
import { insertProposal, lockFiling, lockKey } from './store.ts'
import { type DraftRefusal, takeUpDraft } from './take-up-draft.ts'

export interface Submission {
  readonly procedure: string
  readonly channel: string
  readonly answers: Answers
  readonly name: string
  readonly address: string
  readonly language: Language
  readonly stationId: string | null
  readonly key: string | null
  readonly placeSlug: string | null
  /** Whom it concerns, where its form asks for somebody. */
  readonly subject?: NamedSubject | undefined
  /** The charter that it would adopt. */
  readonly draftId?: string | undefined
  /** The version of the privacy notice that the applicant was shown and agreed to. */
  readonly privacyVersion: string
  /** Who files, when signed in under this very address: nothing needs to be confirmed then. */
  readonly applicantId?: string | undefined
}

export type SubmitProposal =
  | { readonly ok: false; readonly reason: 'gate-shut'; readonly gates: readonly Check[] }
  | { readonly ok: false; readonly reason: 'erased' | 'open-already' | 'not-yours' }
  /** The charter that it would adopt cannot be proposed. */
  | { readonly ok: false; readonly reason: 'draft-refused'; readonly because: DraftRefusal }
  /** A letter with a link to confirm the address is on its way. */
  | { readonly ok: true; readonly id: string; readonly next: 'confirm' }
  /** Nothing to confirm, or no mail to confirm it by: the case is open. `secret` opens its page; shown once. */
  | { readonly ok: true; readonly id: string; readonly next: 'follow'; readonly secret: string }

/**
 * Files a case (G4, F1–F3, D1, H2): refuses it when somebody else is meant to file it or a gate of the charter is shut; else keeps it,
 * and asks the applicant to confirm the address. Where no mail can be sent (`canMail` false) the case opens at once and its contact
 * stays unconfirmed. `settle` is asked at once about a case that is open: some wait for nobody.
 */
export async function submitProposal(
  db: Db,
  communityId: string,
  charter: ShelvedCharter,
  submission: Submission,
  canMail: boolean,
  now: Instant,
  settle?: Settle,
): Promise<SubmitProposal> {
  const procedure = charter.rules.procedures[submission.procedure]
  if (!procedure) throw new Error(`The charter has no procedure ${submission.procedure}`)
  return await db.transaction().execute(async (trx): Promise<SubmitProposal> => {
    if (submission.applicantId) {
      await lockFiling(trx, communityId, submission.applicantId)
      const person = await findPerson(trx, communityId, submission.applicantId)
      if (!person || person.erasedAt) return { ok: false, reason: 'erased' }
    }
    const filing = { id: submission.applicantId, stationId: submission.stationId }
    if (!(await mayFile(trx, communityId, charter.rules, procedure, filing, now)))
      return { ok: false, reason: 'not-yours' }
    const refused =
      procedure.about === 'charter' && (await takeUpDraft(trx, communityId, charter, submission.draftId, now))
    if (refused) return { ok: false, reason: 'draft-refused', because: refused }
    // Else a city's station could be founded between the gate's look and the filing, and nobody would end this case.
    if (submission.key) await lockKey(trx, communityId, submission.key)
    const decision = await tryCase(trx, communityId, charter, submission, now)
    if (decision.outcome === 'refused') return { ok: false, reason: 'gate-shut', gates: decision.gates }
    const applicantId = submission.applicantId ?? (await newApplicant(trx, communityId, submission, now))
    const subjectId = await subjectOf(trx, communityId, submission, applicantId, now)
    if (procedure['filed-by'] && (await isOpenAlready(trx, communityId, submission, subjectId)))
      return { ok: false, reason: 'open-already' }
    const office = officeAsked(procedure, submission.answers)
    const key = procedure.about === 'charter' ? charterKey : submission.key
    const isOpen = !canMail || submission.applicantId !== undefined
    const id = await insertProposal(
      trx,
      communityId,
      { ...submission, key, charterVersionId: charter.versionId, applicantId, subjectId, office, isOpen },
      now,
    )
    if (subjectId === applicantId) await agree(trx, communityId, id, applicantId, now)
    await giveConsent(trx, communityId, applicantId, 'privacy', submission.privacyVersion, now)
    await claimHandle(trx, communityId, charter, submission.procedure, applicantId, submission.answers, now)
    if (!isOpen) {
      await askToConfirm(trx, communityId, procedure, charter, submission, applicantId, id, now)
      return { ok: true, id, next: 'confirm' }
    }
    await announceCase(trx, communityId, charter, id, now)
    await settleOpened(trx, communityId, charter, id, now, settle)
    const secret = await grantCapability(trx, communityId, { purpose: 'follow-proposal', subject: id }, now)
    return { ok: true, id, next: 'follow', secret }
  })
}

/** What the charter would make of an application as it stands: for the checklist while it is being filed. */
export async function tryCase(
  db: Db,
  communityId: string,
  charter: ShelvedCharter,
  draft: Pick<Submission, 'procedure' | 'answers' | 'stationId' | 'key' | 'applicantId' | 'subject'>,
  now: Instant,
): Promise<Decision> {
  const procedure = charter.rules.procedures[draft.procedure]
  if (!procedure) throw new Error(`The charter has no procedure ${draft.procedure}`)
  const asked = {
    ...draft,
    procedure,
    subjectId: knownSubject(draft),
    office: officeAsked(procedure, draft.answers),
    moment: { rules: charter.rules, now },
  }
  return decide(charter, draft.procedure, await loadFacts(db, communityId, asked, []), now)
}

/** Whether the same was filed for the station already, and about the same person, and is not ended. Of two at once one waits. */
async function isOpenAlready(
  trx: Trx,
  communityId: string,
  { procedure, stationId }: Submission,
  subjectId: string | undefined,
): Promise<boolean> {
  if (stationId === null) return false
  await lockKey(trx, communityId, `once ${procedure} ${stationId} ${subjectId ?? ''}`)
  const open = await openProposalsAt(trx, communityId, stationId)
  return open.some((one) => one.procedure === procedure && one.subjectId === (subjectId ?? null))
}

/** Whom a form names, when that is somebody the community knows. */
function knownSubject({ subject, applicantId }: Pick<Submission, 'subject' | 'applicantId'>): string | undefined {
  if (subject?.kind === 'self') return applicantId
  return subject?.kind === 'holder' ? subject.personId : undefined
}

async function subjectOf(
  trx: Trx,
  communityId: string,
  { subject, language }: Submission,
  applicantId: string,
  now: Instant,
): Promise<string | undefined> {
  if (subject?.kind !== 'other') return knownSubject({ subject, applicantId })
  const { name, email } = subject
  // Only said to be theirs: they prove it when they agree by the link that comes to it.
  return await personForAddress(trx, communityId, { name, email, language, verified: false }, now)
}

/** Whoever files about themself has said so. */
async function agree(trx: Trx, communityId: string, proposalId: string, personId: string, now: Instant): Promise<void> {
  await insertConfirmation(trx, communityId, { proposalId, by: 'subject', personId, revision: 1 }, now)
}

async function newApplicant(
  trx: Trx,
  communityId: string,
  { name, address, language }: Submission,
  now: Instant,
): Promise<string> {
  return await personForAddress(trx, communityId, { name, email: address, language, verified: false }, now)
}

async function askToConfirm(
  trx: Trx,
  communityId: string,
  procedure: Procedure,
  charter: ShelvedCharter,
  submission: Submission,
  applicantId: string,
  id: string,
  now: Instant,
): Promise<void> {
  await writeLetter(
    trx,
    {
      communityId,
      personId: applicantId,
      address: submission.address,
      language: submission.language,
      content: confirmLetter(submission.language, charter.rules, procedure, submission.name),
      link: { purpose: 'confirm-proposal', subject: id, lives: procedure['confirm-within'] },
    },
    now,
  )
}
