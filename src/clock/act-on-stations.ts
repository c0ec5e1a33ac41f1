import type { ClockEffect } from '../charter/charter.ts'
import type { DutyAct } from '../charter/duties/acts.ts'
import { type DutyStation, dutiesOf } from '../charter/duty.ts'
import { rolesOf } from '../charter/quorum.ts'
import type { ShelvedCharter } from '../charters/shelf.ts'
import { type DutyMoment, loadDutyFacts } from '../duties/load-duty-facts.ts'
import { insertOutcomes, insertReminders, type NewOutcome, type NewReminder } from '../duties/store.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { speak } from '../kit/i18n/say.ts'
import { enqueueAll } from '../kit/jobs/jobs.ts'
import { type Day, dayIn, type Instant, Temporal } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { appendEntries } from '../ledger/append-entry.ts'
import { putAllOnAgenda } from '../meetings/agenda/put-on-agenda.ts'
import { closeSearchesAt } from '../offices/search-store.ts'
import { openByClock } from '../proposals/open-case.ts'
import { lockAppointments, resetOffices } from '../stations/appointment-store.ts'
import { changeStatuses, type StatusChange } from '../stations/change-status.ts'
import type { Station, StationStatus } from '../stations/station.ts'
import { lockStations } from '../stations/store.ts'
import { enqueueAfterTerms } from './after-terms.ts'
import { actsIn, changeBy, notWaiting } from './change.ts'
import { type DecidingAct, dutyEntry, outcomeOf } from './duty-entry.ts'
import { letterMessages } from './letter-messages.ts'
import { type Note, noteOn } from './note.ts'
import { tellPeople } from './tell-people.ts'

/** What was done about some stations. */
export interface Done {
  readonly told: number
  readonly recorded: number
  readonly decided: number
}

interface StationActs {
  readonly facts: DutyStation
  readonly station: Station
  readonly today: string
  readonly acts: readonly DutyAct[]
}

/** An act that is a decision, with what it stands on. */
interface Decision {
  readonly of: StationActs
  readonly act: DecidingAct
  /** In the ledger. */
  readonly seq: number
}

/**
 * Does what is due at some stations, in one transaction: looks at them again once they are locked, tells people, records how duties
 * ended, and carries out what the charter says of a miss, as far as the brake lets it. What another process did meanwhile is not due
 * any more. The ledger's lock comes last. `isWhole`: with everything that they ever held.
 */
export async function actOnStations(
  db: Db,
  communityId: string,
  charter: ShelvedCharter,
  ids: readonly string[],
  allowed: ReadonlySet<string>,
  moment: DutyMoment,
  isWhole: boolean,
  now: Instant,
): Promise<Done> {
  return await db.transaction().execute(async (trx) => {
    const day = dayIn(charter.rules.zone, now)
    const work = await findWork(trx, communityId, charter, ids, allowed, moment, isWhole)
    const isNew = await remember(trx, communityId, work, now)
    const notes = work.flatMap((one) => notesOf(charter, one, isNew))
    await lockAppointments(trx, communityId, resetAt(work))
    const told = await tellPeople(trx, communityId, charter, notes, day, now)
    const decisions = await decide(trx, communityId, charter, work, moment, now)
    await insertOutcomes(trx, communityId, charter.versionId, outcomesOf(work, decisions), now)
    await changeStates(trx, communityId, decisions, day, now)
    await endOffices(trx, communityId, decisions, day)
    await openCases(trx, communityId, charter, decisions, now)
    await putOnAgendas(trx, communityId, charter, decisions, now)
    const recorded = work.flatMap(({ acts }) => acts).filter(({ act }) => act === 'record').length
    return { told, recorded, decided: decisions.length }
  })
}

async function findWork(
  trx: Trx,
  communityId: string,
  { rules }: ShelvedCharter,
  ids: readonly string[],
  allowed: ReadonlySet<string>,
  moment: DutyMoment,
  isWhole: boolean,
): Promise<StationActs[]> {
  const stations = new Map((await lockStations(trx, communityId, ids)).map((station) => [station.id, station]))
  const facts = await loadDutyFacts(trx, communityId, rules, { ids }, moment, isWhole)
  return facts.flatMap((one) => {
    const station = stations.get(one.station)
    const duties = dutiesOf(rules, one, moment.today, moment.since)
    const acts = notWaiting(one, actsIn(rules, one, duties, moment), allowed)
    return station && acts.length > 0 ? [{ facts: one, station, today: duties.today, acts }] : []
  })
}

/** Notes who is told of what, once; gives whether it is news. */
async function remember(
  trx: Trx,
  communityId: string,
  work: readonly StationActs[],
  now: Instant,
): Promise<(station: string, act: DutyAct) => boolean> {
  const reminders = work.flatMap(({ facts, acts }) => acts.flatMap((act) => reminderOf(facts.station, act) ?? []))
  const news = new Set((await insertReminders(trx, communityId, reminders, now)).map(keyOfReminder))
  return (station, act) => {
    const reminder = reminderOf(station, act)
    return reminder === undefined || news.has(keyOfReminder(reminder))
  }
}

function reminderOf(station: string, act: DutyAct): NewReminder | undefined {
  if (act.act !== 'remind' && act.act !== 'ask') return undefined
  const { obligation, due } = act.row
  return act.act === 'remind'
    ? { station, obligation, due, kind: 'reminder', day: act.day }
    : { station, obligation, due, kind: 'unknown', day: due }
}

function keyOfReminder({ station, obligation, due, kind, day }: NewReminder): string {
  return [station, obligation, due, kind, day].join(' ')
}

function notesOf(
  { rules }: ShelvedCharter,
  { station, facts, acts }: StationActs,
  isNew: (station: string, act: DutyAct) => boolean,
): Note[] {
  return acts.flatMap((act): Note[] => {
    const rule = rules.obligations[act.row.obligation]
    const note = rule && isNew(station.id, act) ? noteOn(station, rule, act) : undefined
    if (!note) return []
    const opens = (changeBy(facts, act)?.effects ?? []).flatMap((effect) => ('open' in effect ? [effect.open] : []))
    const deciding = opens.flatMap((name) => rolesOf(rules.procedures[name]?.decide.quorum ?? 'none'))
    if (deciding.length === 0) return [note]
    return [note, { ...note, about: 'to-decide', roles: deciding }]
  })
}

/** Writes the decisions into the ledger, in the order of stations. */
async function decide(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  work: readonly StationActs[],
  { since }: DutyMoment,
  now: Instant,
): Promise<Decision[]> {
  const deciding = work.flatMap((of) =>
    of.acts.flatMap((act) => (act.act === 'miss' || act.act === 'risk' ? [{ of, act }] : [])),
  )
  const entries = deciding.map(({ of, act }) => dutyEntry(charter, of.facts, act, of.today, since))
  const heads = await appendEntries(trx, communityId, entries, now)
  return deciding.flatMap((one, index) => {
    const head = heads[index]
    return head ? [{ ...one, seq: head.seq }] : []
  })
}

function outcomesOf(work: readonly StationActs[], decisions: readonly Decision[]): NewOutcome[] {
  const recorded = work.flatMap(({ facts, acts }) =>
    acts.flatMap((act) => (act.act === 'record' ? [outcomeOf(facts, act, act.outcome)] : [])),
  )
  const missed = decisions.flatMap(({ of: { facts }, act, seq }) =>
    act.act === 'miss'
      ? [{ ...outcomeOf(facts, act, 'missed'), ledgerSeq: seq, changed: changeBy(facts, act) !== undefined }]
      : [],
  )
  return [...recorded, ...missed]
}

const gravity: readonly StationStatus[] = ['active', 'at-risk', 'inactive']

/** Each station comes into one state: of several into the gravest. */
async function changeStates(
  trx: Trx,
  communityId: string,
  decisions: readonly Decision[],
  day: Day,
  now: Instant,
): Promise<void> {
  const changes = new Map<string, StatusChange>()
  for (const { of, act, seq } of decisions) {
    for (const status of statusesBy(act)) {
      const before = changes.get(of.station.id)
      if (before && gravity.indexOf(before.status) >= gravity.indexOf(status)) continue
      const because = act.act === 'miss' ? 'duty-missed' : act.status === 'at-risk' ? 'duty-at-risk' : 'duty-safe'
      const { clause } = act.row
      changes.set(of.station.id, { stationId: of.station.id, status, day, clause, because, ledgerSeq: seq })
    }
  }
  const changed = await changeStatuses(trx, communityId, [...changes.values()], now)
  const inactive = changed.filter((id) => changes.get(id)?.status === 'inactive')
  await closeSearchesAt(trx, communityId, inactive, 'station-inactive', now)
  // An open case may hang on the state.
  const asked = decisions.filter(({ of }) => (of.facts.pending ?? []).length > 0).map(({ of }) => of.station.id)
  const again = changed.filter((id) => asked.includes(id)).map((stationId) => ({ communityId, stationId }))
  await enqueueAll(trx, 'settle-station', again)
}

function statusesBy(act: DecidingAct): StationStatus[] {
  return act.act === 'risk' ? [act.status] : effectsBy(act).flatMap((one) => ('status' in one ? [one.status] : []))
}

function effectsBy(act: DecidingAct): readonly ClockEffect[] {
  return act.act === 'miss' ? act.effects : []
}

/** The stations at which offices will end. */
function resetAt(work: readonly StationActs[]): string[] {
  const resets = (act: DutyAct) => act.act === 'miss' && act.effects.some((effect) => 'end-offices' in effect)
  return work.filter(({ acts }) => acts.some(resets)).map(({ station }) => station.id)
}

/** Ends everybody's terms in the offices that a miss resets; each once, by the first decision that says so. */
async function endOffices(trx: Trx, communityId: string, decisions: readonly Decision[], day: Day): Promise<void> {
  const ended = new Map<string, Parameters<typeof resetOffices>[2][number]>()
  for (const { of, act, seq } of decisions) {
    const offices = effectsBy(act).flatMap((effect) => ('end-offices' in effect ? effect['end-offices'] : []))
    for (const office of offices) {
      const key = `${of.station.id} ${office}`
      if (ended.has(key)) continue
      ended.set(key, { stationId: of.station.id, office, clause: act.row.clause, ledgerSeq: seq })
    }
  }
  await enqueueAfterTerms(trx, communityId, await resetOffices(trx, communityId, [...ended.values()], day))
}

/** Opens the cases by which people decide what is to be done (H2); none where one is open. */
async function openCases(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  decisions: readonly Decision[],
  now: Instant,
): Promise<void> {
  const cases = decisions.flatMap(({ of: { facts, station }, act }) => {
    const { obligation, due } = act.row
    const opens = (changeBy(facts, act)?.effects ?? []).flatMap((effect) => ('open' in effect ? [effect.open] : []))
    return opens.map((procedure) => ({ procedure, stationId: station.id, cause: { obligation, due } }))
  })
  await openByClock(trx, communityId, charter, cases, now)
}

/** Puts what was missed on the agenda of a body's next meeting, where the charter says so. */
async function putOnAgendas(
  trx: Trx,
  communityId: string,
  { rules }: ShelvedCharter,
  decisions: readonly Decision[],
  now: Instant,
): Promise<void> {
  const topics = decisions.flatMap(({ of: { station }, act }) => {
    const { obligation, due } = act.row
    const name = rules.obligations[obligation]?.name ?? { zh: obligation, en: obligation }
    const title = (language: 'zh' | 'en') =>
      speak(language)(letterMessages.topic, {
        name: name[language],
        due: writeDay(Temporal.PlainDate.from(due), language),
      })
    return effectsBy(act).flatMap((effect) => {
      if (!('put-on-agenda' in effect)) return []
      return [{ body: effect['put-on-agenda'], stationId: station.id, title: { zh: title('zh'), en: title('en') } }]
    })
  })
  await putAllOnAgenda(trx, communityId, topics, now)
}
