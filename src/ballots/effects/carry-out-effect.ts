import { giveRank } from '../../bodies/give-rank.ts'
import type { Effect } from '../../charter/charter.ts'
import { putOnAgenda } from '../../meetings/agenda/put-on-agenda.ts'
import { tellRoles } from '../../offices/tell-roles.ts'
import { caseTitle } from '../../proposals/case-title.ts'
import { openByCase } from '../../proposals/open-case.ts'
import { insertWarning } from '../../stations/warning-store.ts'
import { toldLetter } from '../emails.ts'
import { adoptProposed } from './adopt-proposed.ts'
import { type Carrying, personOf, stationOf } from './carrying.ts'
import { changeState } from './change-state.ts'
import { endOffices, endTerm } from './end-terms.ts'
import { giveOffice } from './give-office.ts'
import { giveWaiver } from './give-waiver.ts'

/** Carries out one thing that the charter lets follow from a grant. What opens a station is done before: the rest is about it. */
export async function carryOutEffect(carrying: Carrying, effect: Effect): Promise<void> {
  const { trx, inHand, day, seq, now } = carrying
  const { communityId, charter, proposal } = inHand
  if ('open-station' in effect) return
  if ('appoint' in effect) return await giveOffice(carrying, effect)
  if ('end' in effect) return await endTerm(carrying, effect)
  if ('end-offices' in effect) return await endOffices(carrying, effect['end-offices'])
  if ('status' in effect) return await changeState(carrying, effect.status)
  if ('rank' in effect) {
    await giveRank(
      trx,
      communityId,
      { personId: personOf(carrying, 'applicant'), role: effect.as, day, ledgerSeq: seq },
      now,
    )
    return
  }
  if ('warn' in effect) {
    const warning = {
      stationId: stationOf(carrying).id,
      about: effect.warn,
      day,
      proposalId: proposal.id,
      ledgerSeq: seq,
    }
    return await insertWarning(trx, communityId, warning)
  }
  if ('waive' in effect) return await giveWaiver(carrying, effect)
  if ('open' in effect) {
    await openByCase(trx, communityId, charter, proposal, effect.open, now)
    return
  }
  if ('tell' in effect) {
    const title = await caseTitle(trx, communityId, charter.rules, proposal)
    await tellRoles(
      trx,
      communityId,
      effect.tell,
      proposal.stationId,
      (language) => toldLetter(language, title, seq),
      now,
    )
    return
  }
  if ('put-on-agenda' in effect) {
    const title = await caseTitle(trx, communityId, charter.rules, proposal)
    const about = { stationId: carrying.station?.id ?? null, proposalId: proposal.id, title }
    await putOnAgenda(trx, communityId, { body: effect['put-on-agenda'], ...about }, now)
    return
  }
  if ('adopt-charter' in effect) return await adoptProposed(carrying)
  throw new Error(`The effect ${Object.keys(effect).join()} cannot be carried out`)
}
