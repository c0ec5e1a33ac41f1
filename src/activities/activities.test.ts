import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testHolder, testOfficer, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testNow } from '../../test/visit.ts'
import type { Db } from '../kit/db/database.ts'
import { lettersTo } from '../kit/mail/outbox-store.ts'
import { Temporal } from '../kit/time/time.ts'
import { findHead } from '../ledger/store.ts'
import type { Station } from '../stations/station.ts'
import { findStationBySlug } from '../stations/store.ts'
import { type Activity, creditedWith, heldFacts, isProved, peopleAt } from './activity.ts'
import { addEvidence, removeEvidence } from './add-evidence.ts'
import { answerHost } from './answer-host.ts'
import { askHost, stopAsking } from './ask-host.ts'
import { cancelActivity, holdActivity, planAgain } from './change-state.ts'
import type { WrittenActivity } from './change-store.ts'
import { type ConfirmActivity, confirmActivity, takeBackConfirmation } from './confirm-activity.ts'
import { type EditActivity, editActivity } from './edit-activity.ts'
import {
  activitiesAround,
  countAround,
  countAsked,
  countWaiting,
  publicActivities,
  waitingForConfirmation,
} from './list-store.ts'
import { type ActivityRecorded, type RecordActivity, recordActivity } from './record-activity.ts'
import { removeActivity } from './remove-activity.ts'
import { activitiesAt, activitiesOfStations, findActivity, isProvedInSql, peopleInSql } from './store.ts'

let db: Db
let pool: pg.Pool
let community: TestCommunity
let hangzhou: Station
let shanghai: Station
const people = { lead: '', member: '', recorder: '', colleague: '', other: '', stranger: '' }

const day = (text: string) => Temporal.PlainDate.from(text)
const link = { url: 'https://example.org/photos', words: 'Photos' }

beforeAll(async () => {
  ;({ db, pool } = await testDatabase())
  community = await testCommunity(db)
  hangzhou = await station('hangzhou')
  shanghai = await station('shanghai')
  people.lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  people.member = await testHolder(db, community.id, 'sig.member', 'Mo Member')
  people.recorder = await testOfficer(db, community.id, 'hangzhou', 'Rita Recorder')
  people.colleague = await testOfficer(db, community.id, 'hangzhou', 'Carl Colleague')
  people.other = await testOfficer(db, community.id, 'shanghai', 'Olga Other')
  people.stranger = await testPerson(db, community.id, 'Some Stranger')
})

async function station(slug: string): Promise<Station> {
  const found = await findStationBySlug(db, community.id, slug)
  if (!found) throw new Error(slug)
  return found
}

let minutes = 0
const later = () => testNow.add({ minutes: ++minutes })

function written(change: Partial<WrittenActivity> = {}): WrittenActivity {
  return {
    title: { en: 'Upgrades without fear', original: 'en' },
    summary: null,
    venue: null,
    state: 'held',
    kind: 'meetup',
    place: 'offline',
    localDate: day('2026-10-24'),
    zone: 'Asia/Shanghai',
    attendance: null,
    ...change,
  }
}

const rules = () => community.charter.rules
const record = async (
  change: Partial<WrittenActivity> = {},
  more: Partial<Omit<RecordActivity, 'activity'>> = {},
): Promise<ActivityRecorded> => {
  const given = { personId: people.recorder, stationId: hangzhou.id, activity: written(change), ...more }
  return await recordActivity(db, community.id, rules(), given, later())
}

async function recorded(
  change: Partial<WrittenActivity> = {},
  more: Partial<Omit<RecordActivity, 'activity'>> = {},
): Promise<Activity> {
  const outcome = await record(change, more)
  if (!outcome.ok) throw new Error(outcome.reason)
  return await look(outcome)
}

async function look({ slug }: { slug: string }): Promise<Activity> {
  const found = await findActivity(db, community.id, slug)
  if (!found) throw new Error(slug)
  return found
}

const on = (activity: Activity, personId = people.recorder) => ({ activityId: activity.id, personId })
const confirm = async (activity: Activity, personId: string, change: Partial<ConfirmActivity> = {}) => {
  const given = { ...on(activity, personId), seen: activity.changedAt.toString(), people: null, words: 'I was there' }
  return await confirmActivity(db, community.id, rules(), { ...given, ...change }, later())
}
const edit = async (activity: Activity, change: Partial<EditActivity> = {}) => {
  const words = { language: 'en', title: 'Upgrades', summary: '', venue: null } as const
  const given = { ...on(activity), seen: activity.changedAt.toString(), ...words }
  return await editActivity(db, community.id, rules(), { ...given, ...change }, later())
}
const ask = async (activity: Activity, stationId: string) =>
  await askHost(db, community.id, rules(), { ...on(activity), stationId }, later())
const answer = async (activity: Activity, agrees: boolean, personId = people.other, stationId = shanghai.id) =>
  await answerHost(db, community.id, rules(), { ...on(activity, personId), stationId, agrees }, later())
const evidence = async (activity: Activity, personId = people.recorder, url = link.url) =>
  await addEvidence(db, community.id, rules(), { ...on(activity, personId), ...link, url }, later())

describe('recording an activity', () => {
  it('takes the right to do so at that station: an office there', async () => {
    expect(await record({}, { personId: people.stranger })).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await record({}, { personId: people.other })).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await record({}, { personId: people.lead })).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await record({}, { stationId: crypto.randomUUID() })).toEqual({ ok: false, reason: 'no-such-station' })
  })

  it('credits the station with it at once, as claimed, and decides nothing', async () => {
    const before = await findHead(db, community.id)
    const one = await recorded({ attendance: { people: 40, counted: 'attested' } })
    expect(one).toMatchObject({ state: 'held', recordedBy: people.recorder, confirmations: [], evidence: [] })
    expect(creditedWith(one)).toEqual([hangzhou.id])
    expect([isProved(one), peopleAt(one)]).toEqual([false, { people: 40, known: 'attested' }])
    expect(await findHead(db, community.id)).toEqual(before)
  })

  it('keeps a link with it, which proves it', async () => {
    expect(isProved(await recorded({}, { evidence: link }))).toBe(true)
  })

  it('refuses a held one that is ahead, a plan that is behind, and what was before the founding', async () => {
    const why = (problem: string) => ({ ok: false, reason: 'wrong-day', why: expect.objectContaining({ problem }) })
    expect(await record({ localDate: day('2026-11-24') })).toEqual(why('held-ahead'))
    expect(await record({ localDate: day('2026-11-23') })).toMatchObject({ ok: true })
    expect(await record({ state: 'planned', localDate: day('2026-11-22') })).toEqual(why('planned-behind'))
    expect(await record({ localDate: day('2020-12-31') })).toEqual(why('before-founding'))
    expect(await record({ localDate: day('2011-12-30'), zone: 'Pacific/Apia' })).toEqual(why('no-such-day'))
  })

  it('that the database itself refuses what nobody may write', async () => {
    const one = await recorded()
    const attempts = [
      `update activity set people = -1, counted = 'attested' where id = '${one.id}'`,
      `update activity set state = 'planned', people = 3, counted = 'attested' where id = '${one.id}'`,
      `insert into activity_evidence (community_id, activity_id, url, words, added_at)
       values ('${community.id}', '${one.id}', 'javascript:alert(1)', 'x', now())`,
      `update activity_host set leads = true, agreed_at = null where activity_id = '${one.id}'`,
    ]
    for (const attempt of attempts) await expect(pool.query(attempt)).rejects.toThrow(/check constraint/)
  })
})

describe('holding it together', () => {
  it('credits another station only once it agrees, and writes to those of its people who can answer', async () => {
    const one = await recorded({}, { coHost: shanghai.id })
    expect(creditedWith(one)).toEqual([hangzhou.id])
    expect((await countAsked(db, community.id, [shanghai.id])).get(shanghai.id)).toBe(1)
    const letters = await lettersTo(db, community.id, people.other)
    expect(letters.at(-1)?.content.subject).toBe(
      'The Hangzhou station asks the Shanghai station to host an activity with it',
    )
    expect(letters.at(-1)?.content.action?.path).toBe('/desk/stations/shanghai/activities')

    expect(await answer(one, true, people.colleague)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await answer(one, true)).toEqual({ ok: true })
    expect(creditedWith(await look(one))).toEqual([hangzhou.id, shanghai.id])
    expect((await countAsked(db, community.id, [shanghai.id])).size).toBe(0)
    const since = (await look(one)).hosts[1]?.agreedAt
    expect(await answer(one, true)).toEqual({ ok: true })
    expect((await look(one)).hosts[1]?.agreedAt).toEqual(since)
  })

  it('can be refused, and the station that refused may still change its mind', async () => {
    const one = await recorded()
    expect(await answer(one, true)).toEqual({ ok: false, reason: 'not-asked' })
    expect(await ask(one, shanghai.id)).toEqual({ ok: true })
    expect(await ask(one, shanghai.id)).toEqual({ ok: false, reason: 'asked-already' })
    expect(await answer(one, false)).toEqual({ ok: true })
    expect(await ask(one, shanghai.id)).toEqual({ ok: false, reason: 'refused-already' })
    expect(creditedWith(await look(one))).toEqual([hangzhou.id])
    expect(await answer(one, true)).toEqual({ ok: true })
    expect(creditedWith(await look(one))).toEqual([hangzhou.id, shanghai.id])
    expect(await answer(one, false)).toEqual({ ok: true })
    expect(creditedWith(await look(one))).toEqual([hangzhou.id])
  })

  it('is not asked of the station itself, of none, or of one that was founded later (A0)', async () => {
    expect(await record({}, { coHost: hangzhou.id })).toEqual({ ok: false, reason: 'own-station' })
    expect(await record({}, { coHost: crypto.randomUUID() })).toEqual({ ok: false, reason: 'no-such-co-host' })
    const one = await recorded({ localDate: day('2021-05-01') })
    expect(await ask(one, hangzhou.id)).toEqual({ ok: false, reason: 'own-station' })
    expect(await ask(one, crypto.randomUUID())).toEqual({ ok: false, reason: 'no-such-station' })
    const chengdu = await station('chengdu')
    await pool.query(`update station set founded_on = '2022-06-01', founded_precision = 'day' where id = $1`, [
      chengdu.id,
    ])
    expect(await ask(one, chengdu.id)).toMatchObject({ ok: false, reason: 'before-founding' })
  })

  it('is taken back while the other has not agreed; the one that leads stays', async () => {
    const one = await recorded({}, { coHost: shanghai.id })
    expect(await stopAsking(db, community.id, rules(), { ...on(one), stationId: shanghai.id }, later())).toEqual({
      ok: true,
    })
    expect((await look(one)).hosts).toHaveLength(1)
    await ask(one, shanghai.id)
    await answer(one, true)
    expect(await stopAsking(db, community.id, rules(), { ...on(one), stationId: shanghai.id }, later())).toEqual({
      ok: false,
      reason: 'agreed',
    })
    expect(await answer(one, false, people.recorder, hangzhou.id)).toEqual({ ok: false, reason: 'leads' })
  })
})

describe('from plan to fact', () => {
  it('a plan takes place once its day has come, with whoever says so as the one who recorded it', async () => {
    const plan = await recorded({ state: 'planned', localDate: day('2026-11-28') })
    const held = { ...on(plan, people.colleague), attendance: { people: 24, counted: 'checked-in' } as const }
    expect(await holdActivity(db, community.id, rules(), held, later())).toMatchObject({
      why: { problem: 'held-ahead' },
    })
    const then = Temporal.Instant.from('2026-11-28T12:00:00Z')
    expect(await holdActivity(db, community.id, rules(), held, then)).toEqual({ ok: true })
    expect(await look(plan)).toMatchObject({ state: 'held', recordedBy: people.colleague })
    expect(isProved(await look(plan))).toBe(true)
    expect(await holdActivity(db, community.id, rules(), held, then)).toEqual({ ok: false, reason: 'otherwise' })
  })

  it('a plan is called off, and planned again', async () => {
    const plan = await recorded({ state: 'planned', localDate: day('2026-12-05') })
    expect(await cancelActivity(db, community.id, rules(), on(plan, people.other), later())).toMatchObject({
      reason: 'not-allowed',
    })
    expect(await cancelActivity(db, community.id, rules(), on(plan), later())).toEqual({ ok: true })
    expect(await look(plan)).toMatchObject({ state: 'cancelled' })
    expect(await cancelActivity(db, community.id, rules(), on(plan), later())).toMatchObject({ reason: 'otherwise' })
    expect(await planAgain(db, community.id, rules(), on(plan), later())).toEqual({ ok: true })
    expect(await look(plan)).toMatchObject({ state: 'planned' })
  })

  it('what was held is planned again only while nothing shows it', async () => {
    const one = await recorded({ attendance: { people: 3, counted: 'attested' } })
    await evidence(one)
    expect(await planAgain(db, community.id, rules(), on(one), later())).toEqual({ ok: false, reason: 'rests-on-it' })
    const [shown] = (await look(one)).evidence
    await removeEvidence(db, community.id, rules(), { ...on(one), evidenceId: shown?.id ?? '' }, later())
    expect(await planAgain(db, community.id, rules(), on(one), later())).toEqual({ ok: true })
    expect(await look(one)).toMatchObject({ state: 'planned', attendance: null })
  })
})

describe('links', () => {
  it('are added by any station that is credited, each once, to what was held', async () => {
    const one = await recorded({}, { coHost: shanghai.id })
    expect(await evidence(one, people.other)).toEqual({ ok: false, reason: 'not-allowed' })
    await answer(one, true)
    expect(await evidence(one, people.other)).toEqual({ ok: true })
    expect(await evidence(one)).toEqual({ ok: false, reason: 'added-already' })
    expect((await look(one)).evidence).toMatchObject([link])
    const plan = await recorded({ state: 'planned', localDate: day('2026-12-05') })
    expect(await evidence(plan)).toEqual({ ok: false, reason: 'not-held' })
  })

  it('are no more than thirty', async () => {
    const one = await recorded()
    for (let each = 0; each < 30; each++) await evidence(one, people.recorder, `https://example.org/${each}`)
    expect(await evidence(one)).toEqual({ ok: false, reason: 'too-many' })
  })
})

describe('confirming', () => {
  it('is done by a rank or by another office holder of the station, and never by who recorded it', async () => {
    const one = await recorded()
    expect(await confirm(one, people.recorder)).toEqual({ ok: false, reason: 'own-record' })
    expect(await confirm(one, people.stranger)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await confirm(one, people.other)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await confirm(one, people.member, { people: 26 })).toEqual({ ok: true })
    expect(await confirm(one, people.colleague)).toEqual({ ok: true })
    const after = await look(one)
    expect([isProved(after), peopleAt(after)]).toEqual([true, { people: 26, known: 'confirmed' }])
    expect(after.confirmations).toMatchObject([
      { personName: 'Carl Colleague', role: 'station.committee-member', stationId: hangzhou.id, people: null },
      { personName: 'Mo Member', role: 'sig.member', stationId: null, people: 26, words: 'I was there' },
    ])
  })

  it('twice changes nothing, and of two at once each counts once', async () => {
    const one = await recorded()
    const both = await Promise.all([
      confirm(one, people.member),
      confirm(one, people.member),
      confirm(one, people.lead),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(2)
    expect(both.filter((outcome) => !outcome.ok && outcome.reason === 'confirmed-already')).toHaveLength(1)
    expect((await look(one)).confirmations).toHaveLength(2)
  })

  it('is of what was read: not of a plan, nor of what was changed meanwhile', async () => {
    const plan = await recorded({ state: 'planned', localDate: day('2026-12-05') })
    expect(await confirm(plan, people.member)).toEqual({ ok: false, reason: 'not-held' })
    const one = await recorded({ attendance: { people: 4, counted: 'attested' } })
    const happening = { ...one, attendance: { people: 400, counted: 'attested' } as const }
    expect(await edit(one, { happening })).toEqual({ ok: true })
    expect(await confirm(one, people.member)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(await confirm(await look(one), people.member)).toEqual({ ok: true })
  })

  it('and changing at once: the second finds what the first did', async () => {
    const one = await recorded()
    const happening = { ...one, localDate: day('2026-10-25') }
    const [edited, confirmed] = await Promise.all([edit(one, { happening }), confirm(one, people.member)])
    expect([edited.ok, confirmed.ok].filter(Boolean)).toHaveLength(1)
  })

  it('is taken back by who did it, and by nobody else', async () => {
    const one = await recorded()
    await confirm(one, people.member)
    const back = async (personId: string) => await takeBackConfirmation(db, community.id, on(one, personId))
    expect(await back(people.lead)).toEqual({ ok: false, reason: 'not-confirmed' })
    expect(await back(people.member)).toEqual({ ok: true })
    expect(isProved(await look(one))).toBe(false)
  })
})

describe('changing a record', () => {
  it('puts one language beside the other, and leaves who said what happened', async () => {
    const one = await recorded()
    const words = { language: 'zh', title: '放心升级', summary: '讲了三个案例。', venue: '西湖区' } as const
    expect(await edit(one, { ...words, personId: people.colleague })).toEqual({ ok: true })
    expect(await look(one)).toMatchObject({
      title: { en: 'Upgrades without fear', zh: '放心升级', original: 'en' },
      summary: { zh: '讲了三个案例。', original: 'zh' },
      venue: '西湖区',
      recordedBy: people.recorder,
    })
    expect(await edit(await look(one), { language: 'en', title: '' })).toEqual({ ok: true })
    expect((await look(one)).title).toEqual({ zh: '放心升级', original: 'zh' })
    expect(await edit(await look(one), { language: 'zh', title: '' })).toEqual({ ok: false, reason: 'no-title' })
  })

  it('makes whoever changes what happened the one who says so: they cannot confirm it, the first now can', async () => {
    const one = await recorded()
    const happening = { ...one, attendance: { people: 50, counted: 'attested' } as const }
    expect(await edit(one, { happening, personId: people.colleague })).toEqual({ ok: true })
    const after = await look(one)
    expect(await confirm(after, people.colleague)).toEqual({ ok: false, reason: 'own-record' })
    expect(await confirm(after, people.recorder)).toEqual({ ok: true })
  })

  it('leaves alone what somebody confirmed, but for the words', async () => {
    const one = await recorded()
    await confirm(one, people.member)
    expect(await edit(one, { happening: { ...one, localDate: day('2026-10-25') } })).toEqual({
      ok: false,
      reason: 'confirmed',
    })
    expect(await edit(one, { happening: one, title: 'Upgrades, again' })).toEqual({ ok: true })
    expect(await removeActivity(db, community.id, rules(), on(one), later())).toEqual({
      ok: false,
      reason: 'confirmed',
    })
  })

  it('moves the day by the same rules, and of a plan keeps no number of people', async () => {
    const plan = await recorded({ state: 'planned', localDate: day('2026-12-05') })
    const attendance = { people: 9, counted: 'checked-in' } as const
    const moved = { ...plan, localDate: day('2026-12-12'), attendance }
    expect(await edit(plan, { happening: moved })).toEqual({ ok: true })
    expect(await look(plan)).toMatchObject({ localDate: day('2026-12-12'), attendance: null })
    const behind = { ...plan, localDate: day('2026-11-01') }
    expect(await edit(await look(plan), { happening: behind })).toMatchObject({ why: { problem: 'planned-behind' } })
  })

  it('is refused when somebody changed it meanwhile, and to everybody who may not', async () => {
    const one = await recorded()
    expect(await edit(one, { personId: people.other })).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await edit(one)).toEqual({ ok: true })
    expect(await edit(one)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })

  it('ends with removing a mistake, and everything beside it', async () => {
    const one = await recorded({}, { coHost: shanghai.id, evidence: link })
    expect(await removeActivity(db, community.id, rules(), on(one, people.other), later())).toMatchObject({
      reason: 'not-allowed',
    })
    expect(await removeActivity(db, community.id, rules(), on(one), later())).toEqual({ ok: true })
    expect(await findActivity(db, community.id, one.slug)).toBeUndefined()
    expect(await removeActivity(db, community.id, rules(), on(one), later())).toMatchObject({
      reason: 'no-such-activity',
    })
  })
})

describe('reading', () => {
  let chengdu: Station
  let recorder: string

  beforeAll(async () => {
    chengdu = await station('chengdu')
    recorder = await testOfficer(db, community.id, 'chengdu', 'Chen Recorder')
  })

  const here = async (change: Partial<WrittenActivity> = {}) =>
    await recorded(change, { personId: recorder, stationId: chengdu.id })

  it('gives what a station is credited with, the latest first, and nothing that it is only asked to hold', async () => {
    const [early, late] = [await here({ localDate: day('2022-07-01') }), await here({ localDate: day('2026-09-01') })]
    const plan = await here({ state: 'planned', localDate: day('2026-12-01') })
    const asked = await recorded()
    await ask(asked, chengdu.id)
    const ids = async (since?: string) => {
      const found = await activitiesAt(db, community.id, chengdu.id, since === undefined ? {} : { since: day(since) })
      return found.map(({ id }) => id)
    }
    expect(await ids()).toEqual([plan.id, late.id, early.id])
    expect(await ids('2026-09-01')).toEqual([plan.id, late.id])
    expect(heldFacts(await activitiesAt(db, community.id, chengdu.id)).map((fact) => fact.day)).toEqual([
      '2026-09-01',
      '2022-07-01',
    ])
    const all = await activitiesOfStations(db, community.id)
    expect(all.get(chengdu.id)?.map(({ id }) => id)).toEqual([plan.id, late.id, early.id])
    expect(all.get(shanghai.id)?.every((one) => creditedWith(one).includes(shanghai.id))).toBe(true)
    expect((await activitiesOfStations(db, community.id, [])).size).toBe(0)

    const around = await activitiesAround(db, community.id, chengdu.id)
    expect(around.map(({ id }) => id)).toEqual([plan.id, asked.id, late.id, early.id])
    expect(await countAround(db, community.id, chengdu.id)).toEqual({ count: 4, years: [2026, 2022] })
    const found = async (filter: Parameters<typeof activitiesAround>[3]) =>
      (await activitiesAround(db, community.id, chengdu.id, filter)).map(({ id }) => id)
    expect(await found({ state: 'planned' })).toEqual([plan.id])
    expect(await found({ year: 2022 })).toEqual([early.id])
    expect(await found({ query: 'FEAR' })).toHaveLength(4)
    expect(await found({ query: '100%_' })).toEqual([])
  })

  it('parts the public list by the day that it is at each activity’s place', async () => {
    const at = Temporal.Instant.from('2027-01-01T02:00:00Z')
    const side = async (which: 'ahead' | 'past') => {
      const filter = { stationId: chengdu.id, side: which }
      return (await publicActivities(db, community.id, filter, { offset: 0, limit: 50 }, at)).activities.map(
        ({ id }) => id,
      )
    }
    const west = await here({ state: 'planned', localDate: day('2026-12-31'), zone: 'America/Los_Angeles' })
    const east = await here({ state: 'planned', localDate: day('2026-12-31') })
    expect(await side('ahead')).toEqual([west.id])
    expect(await side('past')).toContain(east.id)
  })

  it('says in SQL what the rules say, whatever an activity looks like', async () => {
    for (const attendance of [
      null,
      { people: 0, counted: 'checked-in' },
      { people: 7, counted: 'attested' },
    ] as const) {
      for (const confirmers of [[], [people.member], [people.member, people.lead]]) {
        const one = await here({ attendance })
        for (const [place, personId] of confirmers.entries())
          await confirm(one, personId, { people: place === 0 ? 5 : null })
      }
    }
    const { rows } = await pool.query('select slug from activity where community_id = $1', [community.id])
    expect(rows.length).toBeGreaterThan(30)
    for (const { slug } of rows) {
      const one = await look({ slug })
      const inSql = await db
        .selectFrom('activity')
        .select([isProvedInSql.as('isProved'), peopleInSql.as('people')])
        .where('slug', '=', slug)
        .executeTakeFirstOrThrow()
      expect(inSql).toEqual({ isProved: isProved(one), people: peopleAt(one)?.people ?? null })
    }
  })

  it('tells who may confirm what waits for them: held, not proved, not their own', async () => {
    const asked = { personId: people.member, stations: 'every' } as const
    const waiting = await waitingForConfirmation(db, community.id, asked, 100)
    expect(waiting.every((one) => one.state === 'held' && !isProved(one))).toBe(true)
    expect(await countWaiting(db, community.id, asked)).toBe(waiting.length)
    const own = { personId: recorder, stations: [chengdu.id] }
    expect(await countWaiting(db, community.id, own)).toBe(0)
    const colleague = { personId: people.colleague, stations: [chengdu.id] }
    expect(await countWaiting(db, community.id, colleague)).toBeGreaterThan(0)
    expect(await countWaiting(db, community.id, { personId: people.stranger, stations: [] })).toBe(0)
  })
})
