import { type CharterRules, roleTitle } from '../charter/charter.ts'
import { findDraft } from '../charters/draft-store.ts'
import type { Db } from '../kit/db/database.ts'
import type { Text } from '../kit/i18n/say.ts'
import { findPlace } from '../places/store.ts'
import { findStation } from '../stations/store.ts'
import type { Proposal } from './proposal.ts'

/** What a case is called: `成立城市站：苏州`, `Found a station: Suzhou`. Of the charter: by the version proposed. With the office, where it could be about several. Names nobody. */
export async function caseTitle(db: Db, communityId: string, rules: CharterRules, proposal: Proposal): Promise<Text> {
  const name = rules.procedures[proposal.procedure]?.name ?? { zh: proposal.procedure, en: proposal.procedure }
  const about = proposal.placeSlug
    ? (await findPlace(db, proposal.placeSlug))?.names
    : proposal.stationId
      ? (await findStation(db, communityId, proposal.stationId))?.names
      : proposal.draftId
        ? await draftName(db, communityId, proposal.draftId)
        : undefined
  const office = proposal.office === null ? undefined : roleTitle(rules, `station.${proposal.office}`)
  const asked = proposal.stationId && office && namesOffice(rules, proposal) ? office : undefined
  const end = { zh: asked ? ` · ${asked.zh}` : '', en: asked ? ` · ${asked.en}` : '' }
  return about ? { zh: `${name.zh}：${about.zh}${end.zh}`, en: `${name.en}: ${about.en}${end.en}` } : name
}

async function draftName(db: Db, communityId: string, draftId: string): Promise<Text | undefined> {
  const draft = await findDraft(db, communityId, draftId)
  return draft && { zh: `版本 ${draft.version}`, en: `version ${draft.version}` }
}

/** Whether the case could be about several offices: then its title says which. */
function namesOffice(rules: CharterRules, { procedure }: Proposal): boolean {
  return rules.procedures[procedure]?.form.some(({ is }) => is === 'office') === true
}
