import { giveRank } from '../bodies/give-rank.ts'
import type { Effect } from '../charter/charter.ts'
import type { Trx } from '../kit/db/database.ts'
import { type Day, dayIn, type Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { findPlace } from '../places/store.ts'
import { caseTitle } from '../proposals/case-title.ts'
import { endProposal, findOpenByKey } from '../proposals/store.ts'
import { appointPerson } from '../stations/appoint-person.ts'
import { type Station, stationKey, stationNames } from '../stations/station.ts'
import { findStation, findStationBySlug, insertStation } from '../stations/store.ts'
import { decisionEntry } from './decision-entry.ts'
import { grantedLetter, newColleagueLetter, overtakenLetter } from './emails.ts'
import type { CaseInHand } from './take-in-hand.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellStation } from './tell-station.ts'

/** Carries out what follows from a grant by the charter (`then`): in order, with the ledger entry and the letters. */
export async function carryOut(trx: Trx, inHand: CaseInHand, now: Instant): Promise<void> {
  const { communityId, charter, proposal } = inHand
  const effects = charter.rules.procedures[proposal.procedure]?.then ?? []
  const day = dayIn(charter.rules.zone, now)
  const station = await stationOf(trx, inHand, effects, day, now)
  const overtaken = proposal.key ? await overtakeOthers(trx, inHand, station, now) : []
  const subject = station ? `station:${station.id}` : `proposal:${proposal.id}`
  const { seq } = await appendEntry(trx, communityId, decisionEntry(inHand, subject, overtaken), now)
  for (const effect of effects) await carryOutOn(trx, inHand, effect, station, day, seq, now)
  await endProposal(trx, communityId, proposal.id, { state: 'granted', decisionSeq: seq, stationId: station?.id }, now)
  const title = await caseTitle(trx, communityId, charter.rules, proposal)
  await tellApplicant(trx, communityId, proposal, (language) => grantedLetter(language, title, station, seq), now)
  if (proposal.stationId && station) {
    const name = String(proposal.answers[nameField(inHand)] ?? '')
    await tellStation(
      trx,
      communityId,
      station,
      proposal.applicantId,
      (language) => newColleagueLetter(language, station, name),
      now,
    )
  }
}

/** The station that the case is about: the one it opens now, or the one it names. */
async function stationOf(
  trx: Trx,
  inHand: CaseInHand,
  effects: readonly Effect[],
  day: Day,
  now: Instant,
): Promise<Station | undefined> {
  const { communityId, charter, proposal } = inHand
  const opening = effects.find((effect) => 'open-station' in effect)
  if (!opening) return proposal.stationId ? await findStation(trx, communityId, proposal.stationId) : undefined
  const kind = opening['open-station']
  const rules = charter.rules.stations[kind]
  const place = proposal.placeSlug ? await findPlace(trx, proposal.placeSlug) : undefined
  if (!rules || !place) throw new Error(`The case ${proposal.id} opens a ${kind} at a place that is not known`)
  const key = proposal.key ?? stationKey(kind, place.slug)
  const isSlugTaken = (await findStationBySlug(trx, communityId, place.slug)) !== undefined
  const slug = isSlugTaken ? `${place.slug}-${kind}` : place.slug
  const names = stationNames(rules.title, place.names)
  const id = await insertStation(
    trx,
    communityId,
    {
      kind,
      key,
      slug,
      placeSlug: place.slug,
      names,
      foundedOn: day,
      foundedPrecision: 'day',
      countsFrom: day,
      clause: rules.clause,
    },
    now,
  )
  // The key's lock and the gate keep this from happening; the constraint has the last word.
  if (!id) throw new Error(`There is already a station ${key}`)
  return await findStation(trx, communityId, id)
}

/** Other applications for the same city end: their applicants are told how to join. */
async function overtakeOthers(
  trx: Trx,
  inHand: CaseInHand,
  station: Station | undefined,
  now: Instant,
): Promise<string[]> {
  const { communityId, charter, proposal } = inHand
  const others = (await findOpenByKey(trx, communityId, proposal.key ?? '')).filter(({ id }) => id !== proposal.id)
  for (const other of others) {
    await endProposal(trx, communityId, other.id, { state: 'overtaken', overtakenBy: proposal.id }, now)
    if (other.state === 'unconfirmed') continue
    const title = await caseTitle(trx, communityId, charter.rules, other)
    await tellApplicant(trx, communityId, other, (language) => overtakenLetter(language, title, station), now)
  }
  return others.map(({ id }) => id)
}

async function carryOutOn(
  trx: Trx,
  inHand: CaseInHand,
  effect: Effect,
  station: Station | undefined,
  day: Day,
  ledgerSeq: number,
  now: Instant,
): Promise<void> {
  const { communityId, charter, proposal } = inHand
  const personId = proposal.applicantId
  if ('rank' in effect) {
    await giveRank(trx, communityId, { personId, role: effect.as, day, ledgerSeq }, now)
    return
  }
  if (!('appoint' in effect)) return
  const kind = station && charter.rules.stations[station.kind]
  if (!kind) throw new Error(`The case ${proposal.id} appoints at a station that is not known`)
  const appointed = await appointPerson(trx, communityId, kind, {
    stationId: station.id,
    office: typeof effect.as === 'string' ? effect.as : String(proposal.answers[effect.as.field] ?? ''),
    personId,
    firstDay: day,
    ledgerSeq,
  })
  // The gates of the charter forbid a second office; should a charter lack them, nothing is done by halves.
  if (!appointed.ok) throw new Error(`The office could not be given: ${appointed.reason}`)
}

function nameField({ charter, proposal }: CaseInHand): string {
  return charter.rules.procedures[proposal.procedure]?.form.find(({ is }) => is === 'name')?.field ?? 'name'
}
