import { ballotFacts } from '../ballots/ballot.ts'
import { ballotsOn, lastActIn, remarksOn } from '../ballots/store.ts'
import type { Charter } from '../charter/charter.ts'
import { closesAt, decide } from '../charter/decide.ts'
import type { OpenCase } from '../charter/outlook/outlook.ts'
import type { TrialCase } from '../charter/trial/try-case.ts'
import type { CharterShelf, ShelvedCharter } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Text } from '../kit/i18n/say.ts'
import { dayIn, type Instant, Temporal } from '../kit/time/time.ts'
import { caseTitle } from '../proposals/case-title.ts'
import { askedBy, loadFacts } from '../proposals/load-facts.ts'
import type { Proposal } from '../proposals/proposal.ts'
import { openProposals } from '../proposals/store.ts'

/** The open cases with their facts as the draft may see them too. */
export async function loadTrialCases(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  draft: Charter,
): Promise<{ cases: TrialCase[]; titles: Map<string, Text> }> {
  const cases: TrialCase[] = []
  const titles = new Map<string, Text>()
  for (const proposal of await openProposals(db, communityId)) {
    const charter = await shelf.version(db, communityId, proposal.charterVersionId)
    const facts = await factsBy(db, communityId, charter, proposal)
    if (!facts) continue
    const draftFacts = await factsBy(db, communityId, draft, proposal)
    cases.push({ case: proposal.id, procedure: proposal.procedure, charter, facts, ...(draftFacts && { draftFacts }) })
    titles.set(proposal.id, await caseTitle(db, communityId, charter.rules, proposal))
  }
  return { cases, titles }
}

/** The facts of a case as the rules of a charter may see them; undefined where it has no such procedure. */
async function factsBy(db: Db, communityId: string, { rules }: Charter, proposal: Proposal) {
  const procedure = Object.hasOwn(rules.procedures, proposal.procedure)
    ? rules.procedures[proposal.procedure]
    : undefined
  if (!procedure) return undefined
  const [cast, remarks] = [await ballotsOn(db, communityId, proposal.id), await remarksOn(db, communityId, proposal.id)]
  const answers = remarks.filter(({ kind }) => kind === 'answer')
  return await loadFacts(db, communityId, askedBy(proposal, procedure), ballotFacts(cast, answers))
}

/** The open cases as they go on with nothing done. */
export async function loadOpenCases(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
): Promise<{ cases: OpenCase[]; titles: Map<string, Text> }> {
  const cases: OpenCase[] = []
  const titles = new Map<string, Text>()
  for (const proposal of await openProposals(db, communityId)) {
    if (!proposal.openedAt) continue
    const charter = await shelf.version(db, communityId, proposal.charterVersionId)
    const lastAct = await lastActIn(db, communityId, proposal.id)
    const silentSince =
      lastAct && Temporal.Instant.compare(lastAct, proposal.openedAt) > 0 ? lastAct : proposal.openedAt
    cases.push({
      case: proposal.id,
      procedure: proposal.procedure,
      station: proposal.stationId ?? undefined,
      rules: charter.rules,
      silentSince: silentSince.toString(),
      closing: await closingOf(db, communityId, charter, proposal),
    })
    titles.set(proposal.id, await caseTitle(db, communityId, charter.rules, proposal))
  }
  return { cases, titles }
}

/** When a case closes, and what the charter would make of it then as it stands now. */
async function closingOf(
  db: Db,
  communityId: string,
  charter: ShelvedCharter,
  proposal: Proposal,
): Promise<OpenCase['closing']> {
  const { rules } = charter
  const procedure = rules.procedures[proposal.procedure]
  const closing: Instant | undefined = procedure && closesAt(procedure, proposal.openedAt?.toString(), rules.zone)
  const facts = closing && (await factsBy(db, communityId, charter, proposal))
  if (!closing || !facts) return undefined
  const { outcome } = decide(charter, proposal.procedure, facts, closing)
  return { day: dayIn(rules.zone, closing).toString(), outcome }
}
