import type { Effect } from '../charter/charter.ts'
import { procedureAbout } from '../charter/ways-in.ts'
import type { Trx } from '../kit/db/database.ts'
import { enqueue } from '../kit/jobs/jobs.ts'
import { type Day, dayIn, type Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { findPlace } from '../places/store.ts'
import { caseTitle } from '../proposals/case-title.ts'
import { endProposal, findOpenByKey } from '../proposals/store.ts'
import { type Station, stationKey, stationNames } from '../stations/station.ts'
import { findStation, findStationBySlug, insertStation, lockStation } from '../stations/store.ts'
import { decisionEntry } from './decision-entry.ts'
import { carryOutEffect } from './effects/carry-out-effect.ts'
import { overtakenLetter } from './emails.ts'
import type { CaseInHand } from './take-in-hand.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellOfGrant } from './tell-of-grant.ts'

/** Carries out what follows from a grant by the charter (`then`): in order, with the ledger entry and the letters. */
export async function carryOut(trx: Trx, inHand: CaseInHand, now: Instant): Promise<void> {
  const { communityId, charter, proposal } = inHand
  const effects = charter.rules.procedures[proposal.procedure]?.then ?? []
  const day = dayIn(charter.rules.zone, now)
  const station = await stationAbout(trx, inHand, effects, day, now)
  const overtaken = proposal.key ? await overtakeOthers(trx, inHand, station, now) : []
  const subject = station ? `station:${station.id}` : `proposal:${proposal.id}`
  const { seq } = await appendEntry(trx, communityId, decisionEntry(inHand, subject, overtaken), now)
  for (const effect of effects) await carryOutEffect({ trx, inHand, station, day, seq, now }, effect)
  await endProposal(trx, communityId, proposal.id, { state: 'granted', decisionSeq: seq, stationId: station?.id }, now)
  await tellOfGrant(trx, inHand, station, seq, now)
  // What others ask about the same station may be decided now, or have nothing to be about any more.
  if (station) await enqueue(trx, 'settle-station', { communityId, stationId: station.id })
}

/** The station that the case is about: the one it opens now, or the one it names; locked. */
async function stationAbout(
  trx: Trx,
  inHand: CaseInHand,
  effects: readonly Effect[],
  day: Day,
  now: Instant,
): Promise<Station | undefined> {
  const { communityId, charter, proposal } = inHand
  const opening = effects.find((effect) => 'open-station' in effect)
  if (!opening) return proposal.stationId ? await lockStation(trx, communityId, proposal.stationId) : undefined
  const kind = opening['open-station']
  const rules = charter.rules.stations[kind]
  if (!rules) throw new Error(`The case ${proposal.id} opens a ${kind}, which the charter has not`)
  const { key, slug, placeSlug, names } = await newStation(trx, inHand, kind)
  const id = await insertStation(
    trx,
    communityId,
    {
      kind,
      key,
      slug,
      placeSlug,
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

/** What the new station is called and where it is found: by its place, or by the name that was given to it. */
async function newStation(trx: Trx, { communityId, charter, proposal }: CaseInHand, kind: string) {
  const title = charter.rules.stations[kind]?.title ?? { zh: '', en: '' }
  const place = proposal.placeSlug ? await findPlace(trx, proposal.placeSlug) : undefined
  const named = charter.rules.procedures[proposal.procedure]?.form.find(({ is }) => is === 'station-name')
  const name = named && String(proposal.answers[named.field] ?? '')
  if (!place && !name) throw new Error(`The case ${proposal.id} opens a ${kind} at a place that is not known`)
  const key = proposal.key ?? stationKey(kind, place?.slug ?? '')
  const wanted = place?.slug ?? slugOf(name ?? '', key)
  const isTaken = (await findStationBySlug(trx, communityId, wanted)) !== undefined
  const names = stationNames(title, { place: place?.names, name })
  return { key, slug: isTaken ? `${wanted}-${kind}` : wanted, placeSlug: place?.slug ?? null, names }
}

/** A name as it stands in an address; where it has no Latin letters, something that stays. */
function slugOf(name: string, key: string): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return latin === ''
    ? `station-${[...key].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) % 1_000_003, 7)}`
    : latin
}

/** Other applications for the same end: a city has one station, a seat one holder. */
async function overtakeOthers(
  trx: Trx,
  inHand: CaseInHand,
  station: Station | undefined,
  now: Instant,
): Promise<string[]> {
  const { communityId, charter, proposal } = inHand
  const others = (await findOpenByKey(trx, communityId, proposal.key ?? '')).filter(({ id }) => id !== proposal.id)
  const founded = charter.rules.procedures[proposal.procedure]?.about === 'new-station' ? station : undefined
  const joining = procedureAbout(charter.rules, 'station')?.id
  for (const other of others) {
    await endProposal(trx, communityId, other.id, { state: 'overtaken', overtakenBy: proposal.id }, now)
    if (other.state === 'unconfirmed') continue
    const title = await caseTitle(trx, communityId, charter.rules, other)
    await tellApplicant(trx, communityId, other, (language) => overtakenLetter(language, title, founded, joining), now)
  }
  return others.map(({ id }) => id)
}
