import { describe, expect, it } from 'vitest'
import {
  attendance,
  charterOwing,
  dutyStation,
  heldOn,
  ninetyDays,
  rowOn,
  rowsOn,
  yearly,
} from '../../test/charter/duties.ts'
import { Temporal } from '../kit/time/time.ts'
import { actsDue } from './duties/acts.ts'
import { minus, periodAfter, periodAt, plus } from './duties/days.ts'
import { dutyCheck } from './duties/explain.ts'
import { type DutyRow, type DutyStation, dutiesOf, localDays, onDay } from './duty.ts'
import { sayPhrase } from './say-phrase.ts'

const inYear = charterOwing(yearly)
const inSpan = charterOwing(ninetyDays)

const outcomes = (rows: readonly DutyRow[]) => rows.map(({ due, outcome }) => `${due} ${outcome}`)

function outcomeOn(station: DutyStation, day: string, charter = inYear): string {
  return rowOn(charter, station, day).outcome
}

function actsOn(station: DutyStation, day: string, charter = inYear): string[] {
  return actsDue(charter.rules, station, dutiesOf(charter.rules, station, onDay(day))).map((act) => {
    if (act.act === 'remind') return `remind ${act.day} of ${act.row.due}`
    if (act.act === 'record') return `record ${act.row.due} ${act.outcome}`
    return act.act === 'risk' ? act.status : `${act.act} ${act.row.due}`
  })
}

describe('calendar days', () => {
  it('has the end of a shorter month where the day is missing', () => {
    expect(minus('2026-08-31', 'P6M')).toBe('2026-02-28')
    expect(minus('2024-08-31', 'P6M')).toBe('2024-02-29')
    expect(plus('2026-11-30', 'P3M')).toBe('2027-02-28')
    expect(plus('2024-02-29', 'P1Y')).toBe('2025-02-28')
  })

  it('ends with the year 9999', () => {
    expect(plus('9999-12-30', 'P90D')).toBe('9999-12-31')
    expect(minus('0001-01-05', 'P1Y')).toBe('0001-01-01')
  })

  it('knows years, halves, quarters and months', () => {
    expect(periodAt('calendar-year', '2026-11-23')).toEqual({ from: '2026-01-01', until: '2026-12-31' })
    expect(periodAt('calendar-half', '2026-06-30')).toEqual({ from: '2026-01-01', until: '2026-06-30' })
    expect(periodAt('calendar-half', '2026-07-01')).toEqual({ from: '2026-07-01', until: '2026-12-31' })
    expect(periodAt('calendar-quarter', '2026-05-31')).toEqual({ from: '2026-04-01', until: '2026-06-30' })
    expect(periodAt('calendar-month', '2024-02-10')).toEqual({ from: '2024-02-01', until: '2024-02-29' })
    const december = periodAt('calendar-month', '2026-12-31')
    expect(periodAfter('calendar-month', december)).toEqual({ from: '2027-01-01', until: '2027-01-31' })
  })
})

describe('one offline event a year (H1)', () => {
  it('is open until it is held, and met from then on', () => {
    const station = dutyStation({ decided: [{ obligation: 'offline-event', due: '2025-12-31', outcome: 'met' }] })
    expect(rowOn(inYear, station, '2026-05-01')).toMatchObject({ outcome: 'open', required: 1, held: 0, daysLeft: 244 })
    const held = { ...station, activities: [heldOn('2026-04-11')] }
    expect(rowOn(inYear, held, '2026-05-01')).toMatchObject({ outcome: 'met', held: 1, next: '2027-12-31' })
    expect(outcomeOn(held, '2026-04-10')).toBe('open')
  })

  it('is missed on the day after the year, at the place of the station', () => {
    const station = dutyStation({ countsFrom: '2026-01-01' })
    expect(outcomes(rowsOn(inYear, station, '2026-12-31'))).toEqual(['2026-12-31 at-risk'])
    expect(outcomes(rowsOn(inYear, station, '2027-01-01'))).toEqual(['2026-12-31 missed', '2027-12-31 open'])
    const afterMidnightInShanghai = Temporal.Instant.from('2026-12-31T16:30:00Z')
    const rows = (zone: string) => dutiesOf(inYear.rules, { ...station, zone }, localDays(afterMidnightInShanghai)).rows
    expect(outcomes(rows('Asia/Shanghai'))).toEqual(['2026-12-31 missed', '2027-12-31 open'])
    expect(outcomes(rows('America/Los_Angeles'))).toEqual(['2026-12-31 at-risk'])
  })

  it('counts an activity by its own date: 31 December in Los Angeles is of that year', () => {
    const station = dutyStation({
      zone: 'America/Los_Angeles',
      countsFrom: '2026-01-01',
      activities: [heldOn('2026-12-31')],
    })
    const midnightThere = Temporal.Instant.from('2027-01-01T08:00:00Z')
    const { rows } = dutiesOf(inYear.rules, station, localDays(midnightThere))
    expect(outcomes(rows)).toEqual(['2026-12-31 met', '2027-12-31 open'])
  })

  it('is not owed before the first full year', () => {
    const founded = dutyStation({ countsFrom: '2026-03-01' })
    expect(outcomes(rowsOn(inYear, founded, '2026-12-31'))).toEqual(['2026-12-31 not-yet'])
    expect(rowOn(inYear, founded, '2026-12-31').reminders).toEqual([])
    expect(outcomes(rowsOn(inYear, founded, '2027-01-01'))).toEqual(['2027-12-31 open'])
    const onNewYear = dutyStation({ countsFrom: '2026-01-01' })
    expect(outcomeOn(onNewYear, '2026-02-01')).toBe('open')
  })

  it('is owed at once where the charter says so', () => {
    const atOnce = charterOwing(yearly.replace('per: calendar-year', 'per: calendar-year\n    owes-from: at-once'))
    const founded = dutyStation({ countsFrom: '2026-11-15' })
    const row = rowOn(atOnce, founded, '2026-11-20')
    expect(row).toMatchObject({ outcome: 'at-risk', due: '2026-12-31' })
    // 2 October lies before the station owed anything.
    expect(row.reminders).toEqual(['2026-12-01', '2026-12-24'])
  })

  it('is owed from the first full year after the charter came to say it', () => {
    const { rules } = inYear
    const since = { 'offline-event': '2026-06-01' }
    expect(outcomes(dutiesOf(rules, dutyStation(), onDay('2026-11-01'), since).rows)).toEqual(['2026-12-31 not-yet'])
    expect(outcomes(dutiesOf(rules, dutyStation(), onDay('2027-02-01'), since).rows)).toEqual(['2027-12-31 open'])
  })

  it('is owed only by the kinds of station and in the states that the charter names', () => {
    expect(rowsOn(inYear, dutyStation({ status: 'inactive' }), '2026-05-01')).toEqual([])
    expect(rowsOn(inYear, dutyStation({ kind: 'other' }), '2026-05-01')).toEqual([])
  })

  it('cannot be told while what would meet it is only claimed, planned and left so, or its people are not known', () => {
    const station = dutyStation({ countsFrom: '2026-01-01' })
    const claims = [heldOn('2026-05-02', { proved: false }), heldOn('2026-05-02', { state: 'planned' })]
    for (const claim of claims) {
      const claiming = { ...station, activities: [claim] }
      expect(outcomes(rowsOn(inYear, claiming, '2027-01-01'))).toEqual(['2026-12-31 unknown', '2027-12-31 open'])
    }
    const ofTwenty = charterOwing(yearly.replace('{ place: offline }', '{ place: offline, people: 20 }'))
    const on = (people: number | undefined) =>
      rowsOn(ofTwenty, { ...station, activities: [heldOn('2026-05-02', { people })] }, '2027-01-01')[0]?.outcome
    expect([on(undefined), on(19), on(20)]).toEqual(['unknown', 'missed', 'met'])
  })

  it('counts what is both offline and online, and no other place or kind', () => {
    const station = dutyStation({ countsFrom: '2026-01-01' })
    const on = (place: 'offline' | 'online' | 'both') =>
      outcomeOn({ ...station, activities: [heldOn('2026-05-02', { place })] }, '2026-06-01')
    expect([on('offline'), on('both'), on('online')]).toEqual(['met', 'met', 'open'])
    const workshops = charterOwing(yearly.replace('{ place: offline }', '{ kind: [workshop, talk] }'))
    expect(outcomeOn({ ...station, activities: [heldOn('2026-05-02')] }, '2026-06-01', workshops)).toBe('open')
  })

  it('is at risk sixty days before with nothing held or planned', () => {
    const station = dutyStation({ countsFrom: '2026-01-01' })
    expect(outcomeOn(station, '2026-10-31')).toBe('open')
    expect(outcomeOn(station, '2026-11-01')).toBe('at-risk')
    const planning = { ...station, activities: [heldOn('2026-12-12', { state: 'planned' })] }
    expect(rowOn(inYear, planning, '2026-11-01')).toMatchObject({ outcome: 'open', planned: 1 })
    expect(outcomeOn({ ...planning, activities: [heldOn('2027-01-03', { state: 'planned' })] }, '2026-11-01')).toBe(
      'at-risk',
    )
  })

  it('is waived where a waiver covers the day it is due, and may be met all the same', () => {
    const waiver = { waiver: 'w', obligation: 'offline-event', from: '2026-02-01', until: '2026-12-31' }
    const station = dutyStation({ countsFrom: '2026-01-01', waivers: [waiver] })
    expect(outcomes(rowsOn(inYear, station, '2027-01-01'))).toEqual(['2026-12-31 waived', '2027-12-31 open'])
    expect(rowOn(inYear, station, '2026-12-01').reminders).toEqual([])
    expect(outcomeOn({ ...station, activities: [heldOn('2026-05-02')] }, '2026-06-01')).toBe('met')
    const short = { ...station, waivers: [{ ...waiver, until: '2026-12-30' }] }
    expect(outcomeOn(short, '2026-12-31')).toBe('at-risk')
    expect(outcomeOn({ ...station, waivers: [{ ...waiver, obligation: 'other' }] }, '2026-12-31')).toBe('at-risk')
  })

  it('decides every year once, also after a long downtime', () => {
    const station = dutyStation({ countsFrom: '2023-01-01', activities: [heldOn('2024-05-05')] })
    expect(outcomes(rowsOn(inYear, station, '2026-02-01'))).toEqual([
      '2023-12-31 missed',
      '2024-12-31 met',
      '2025-12-31 missed',
      '2026-12-31 open',
    ])
    const decided = [
      { obligation: 'offline-event', due: '2023-12-31', outcome: 'unknown' as const },
      { obligation: 'offline-event', due: '2024-12-31', outcome: 'met' as const },
    ]
    expect(outcomes(rowsOn(inYear, { ...station, decided }, '2026-02-01'))).toEqual([
      '2023-12-31 missed',
      '2025-12-31 missed',
      '2026-12-31 open',
    ])
  })
})

describe('no gap of more than ninety days', () => {
  const station = dutyStation({ countsFrom: '2026-01-01' })

  it('is due ninety days after the latest activity that counts, or after the station began to owe', () => {
    expect(rowOn(inSpan, station, '2026-02-01')).toMatchObject({ due: '2026-04-01', outcome: 'open' })
    const held = { ...station, activities: [heldOn('2026-01-20'), heldOn('2026-03-01'), heldOn('2025-12-01')] }
    expect(rowOn(inSpan, held, '2026-03-02')).toMatchObject({ due: '2026-05-30', held: 1, outcome: 'open' })
    expect(outcomeOn(held, '2026-05-30', inSpan)).toBe('at-risk')
    expect(rowOn(inSpan, held, '2026-05-31')).toMatchObject({ outcome: 'missed', held: 0, due: '2026-05-30' })
  })

  it('goes by the second latest activity where two are asked', () => {
    const two = charterOwing(ninetyDays.replace('{ place: offline }', '{ place: offline, at-least: 2 }'))
    const held = { ...station, activities: [heldOn('2026-02-01'), heldOn('2026-03-01')] }
    expect(rowOn(two, held, '2026-03-02')).toMatchObject({ due: '2026-05-02', held: 2 })
    expect(rowOn(two, { ...station, activities: [heldOn('2026-03-01')] }, '2026-03-02').due).toBe('2026-04-01')
  })

  it('goes by the day of revival, whatever was held before', () => {
    const revived = dutyStation({ countsFrom: '2026-06-01', activities: [heldOn('2026-01-10')] })
    expect(rowOn(inSpan, revived, '2026-06-02').due).toBe('2026-08-30')
  })

  it('is missed only by what both is proved and claimed', () => {
    const claiming = {
      ...station,
      activities: [heldOn('2026-01-20'), heldOn('2026-03-01', { proved: false })],
    }
    expect(rowOn(inSpan, claiming, '2026-03-02')).toMatchObject({ due: '2026-04-20', outcome: 'open', claimed: 1 })
    expect(rowOn(inSpan, claiming, '2026-04-21')).toMatchObject({ due: '2026-04-20', outcome: 'unknown' })
    expect(rowOn(inSpan, claiming, '2026-05-31')).toMatchObject({ due: '2026-05-30', outcome: 'missed' })
  })

  it('runs anew from the last day of a waiver', () => {
    const waiver = { waiver: 'w', obligation: 'meet-often', from: '2026-03-15', until: '2026-06-30' }
    const waived = { ...station, waivers: [waiver] }
    expect(rowOn(inSpan, waived, '2026-04-02')).toMatchObject({ outcome: 'waived', reminders: [] })
    expect(rowOn(inSpan, waived, '2026-07-01')).toMatchObject({ outcome: 'open', due: '2026-09-28' })
    // What is held meanwhile brings the day no nearer.
    const held = { ...waived, activities: [heldOn('2026-04-10')] }
    expect(rowOn(inSpan, held, '2026-07-01').due).toBe('2026-09-28')
    // One that begins after the day that was missed changes nothing.
    expect(outcomeOn({ ...station, waivers: [{ ...waiver, from: '2026-04-02' }] }, '2026-07-01', inSpan)).toBe('missed')
  })

  it('is decided once: the same gap is not missed anew', () => {
    const decided = [{ obligation: 'meet-often', due: '2026-04-01', outcome: 'missed' as const }]
    expect(actsOn(station, '2026-04-02', inSpan)).toEqual(['miss 2026-04-01'])
    expect(actsOn({ ...station, decided }, '2026-04-02', inSpan)).toEqual([])
    expect(outcomeOn({ ...station, decided }, '2026-12-01', inSpan)).toBe('missed')
    const back = { ...station, decided, activities: [heldOn('2026-04-20')] }
    expect(actsOn(back, '2026-07-20', inSpan)).toEqual(['miss 2026-07-19'])
  })
})

describe('coming to the meetings (H3)', () => {
  const charter = charterOwing(attendance)
  const meeting = { meeting: 'm', body: 'sig', day: '2026-05-10' }
  const station = dutyStation({ meetings: [meeting] })

  const found = (outcome: 'met' | 'missed' | 'cannot-tell', present = outcome === 'met' ? 1 : 0) => ({
    ...station,
    meetings: [{ ...meeting, outcome, present }],
  })

  it('is open before, unknown until the roll is closed, then as it was found', () => {
    expect(outcomeOn(station, '2026-05-01', charter)).toBe('open')
    expect(outcomeOn(station, '2026-05-11', charter)).toBe('unknown')
    expect(outcomeOn(found('met'), '2026-05-11', charter)).toBe('met')
    expect(outcomeOn(found('missed'), '2026-05-11', charter)).toBe('missed')
    expect(outcomeOn(found('cannot-tell'), '2026-05-11', charter)).toBe('unknown')
  })

  it('is no duty before the station owes, of another body or obligation, or once it is decided', () => {
    const decided = [{ obligation: 'attendance', due: '2026-05-10', outcome: 'met' as const }]
    const others = [
      { ...meeting, body: 'toc' },
      { ...meeting, obligation: 'other' },
    ]
    for (const change of [{ countsFrom: '2026-06-01' }, { meetings: others }, { decided }])
      expect(rowsOn(charter, { ...station, ...change }, '2026-07-01')).toEqual([])
  })

  it('asks for all of several meetings on a day', () => {
    const two = [...found('met').meetings, ...found('missed').meetings]
    expect(outcomes(rowsOn(charter, { ...station, meetings: two }, '2026-05-11'))).toEqual(['2026-05-10 missed'])
  })

  it('is waived where a waiver covers the day', () => {
    const waivers = [{ waiver: 'w', obligation: 'attendance', from: '2026-05-01', until: '2026-05-31' }]
    expect(outcomeOn({ ...found('missed'), waivers }, '2026-05-11', charter)).toBe('waived')
    expect(outcomeOn({ ...found('met'), waivers }, '2026-05-11', charter)).toBe('met')
  })

  it('is reminded of, and recorded the day after, once it can be told', () => {
    expect(actsOn(station, '2026-05-02', charter)).toEqual([])
    expect(actsOn(station, '2026-05-03', charter)).toEqual(['remind 2026-05-03 of 2026-05-10'])
    expect(actsOn(found('met'), '2026-05-10', charter)).toEqual([])
    expect(actsOn(found('met'), '2026-05-11', charter)).toEqual(['record 2026-05-10 met'])
    expect(actsOn(station, '2026-05-11', charter)).toEqual([])
    expect(actsOn(found('cannot-tell'), '2026-05-11', charter)).toEqual(['record 2026-05-10 unknown'])
    const decided = [{ obligation: 'attendance', due: '2026-05-10', outcome: 'unknown' as const }]
    expect(actsOn({ ...found('cannot-tell'), decided }, '2026-05-11', charter)).toEqual([])
    expect(actsOn({ ...found('missed'), decided }, '2026-05-11', charter)).toEqual(['miss 2026-05-10'])
  })
})

describe('what the clock has to do', () => {
  const station = dutyStation({ countsFrom: '2026-01-01' })
  const told = (...days: string[]) =>
    days.map((day) => ({ obligation: 'offline-event', due: '2026-12-31', kind: 'reminder' as const, day }))

  it('is to remind once for each day of the charter, and after a downtime of the latest only', () => {
    expect(actsOn(station, '2026-10-01')).toEqual([])
    expect(actsOn(station, '2026-10-02')).toEqual(['remind 2026-10-02 of 2026-12-31'])
    expect(actsOn({ ...station, told: told('2026-10-02') }, '2026-10-20')).toEqual([])
    const planning = { ...station, activities: [heldOn('2026-12-29', { state: 'planned' })] }
    expect(actsOn(planning, '2026-12-26')).toEqual(['remind 2026-12-24 of 2026-12-31'])
    expect(actsOn({ ...station, activities: [heldOn('2026-09-01')] }, '2026-12-26')).toEqual([])
  })

  it('is to say that a station is at risk, and safe again once something is planned', () => {
    const quiet = { ...station, told: told('2026-10-02') }
    expect(actsOn(quiet, '2026-11-01')).toEqual(['at-risk'])
    const atRisk = { ...quiet, status: 'at-risk', byClock: true }
    expect(actsOn(atRisk, '2026-11-02')).toEqual([])
    const planning = { ...atRisk, activities: [heldOn('2026-12-12', { state: 'planned' })] }
    expect(actsOn(planning, '2026-11-02')).toEqual(['active'])
    expect(actsOn({ ...planning, byClock: false }, '2026-11-02')).toEqual([])
  })

  it('is to keep a station at risk after a miss until the next one is met', () => {
    const decided = [{ obligation: 'offline-event', due: '2026-12-31', outcome: 'missed' as const }]
    const after = { ...station, status: 'at-risk', byClock: true, decided }
    expect(actsOn(after, '2027-01-02')).toEqual([])
    expect(actsOn({ ...after, activities: [heldOn('2027-03-01')] }, '2027-03-02')).toEqual(['active'])
  })

  it('is to record what was missed with what follows, and nothing beside it about the state', () => {
    expect(actsOn(station, '2027-01-01')).toEqual(['miss 2026-12-31'])
    expect(actsOn({ ...station, activities: [heldOn('2026-09-01')] }, '2027-01-01')).toEqual(['record 2026-12-31 met'])
  })

  it('is to ask once where it cannot be told, and to do nothing else', () => {
    const claiming = { ...station, activities: [heldOn('2026-09-01', { proved: false })] }
    expect(actsOn(claiming, '2027-01-01')).toEqual(['record 2026-12-31 unknown', 'ask 2026-12-31'])
    const asked = {
      ...claiming,
      decided: [{ obligation: 'offline-event', due: '2026-12-31', outcome: 'unknown' as const }],
      told: [{ obligation: 'offline-event', due: '2026-12-31', kind: 'unknown' as const, day: '2026-12-31' }],
    }
    expect(actsOn(asked, '2027-03-01')).toEqual([])
    expect(actsOn({ ...asked, activities: [heldOn('2026-09-01')] }, '2027-03-01')).toEqual(['record 2026-12-31 met'])
    expect(actsOn({ ...asked, activities: [] }, '2027-03-01')).toEqual(['miss 2026-12-31'])
  })
})

describe('why', () => {
  function told(charter: typeof inYear, station: DutyStation, day: string, language: 'zh' | 'en') {
    const row = rowOn(charter, station, day)
    const rule = charter.rules.obligations[row.obligation]
    if (!rule) throw new Error(row.obligation)
    const { expected, actual, evidence, mend } = dutyCheck(rule, row)
    const say = (phrase: typeof expected) => sayPhrase({ rules: charter.rules }, phrase, language)
    return [say(expected), say(actual), ...evidence.map(say), ...(mend ? [say(mend)] : []), say(row.forecast)]
  }

  it('is said in both languages: what is asked, what was held, what shows it, what would mend it, how it goes', () => {
    const station = dutyStation({
      countsFrom: '2026-01-01',
      activities: [heldOn('2026-04-11', { people: 23, proved: false })],
    })
    expect(told(inYear, station, '2026-11-14', 'en')).toEqual([
      'At least 1 offline activity in 2026',
      '0 held, 1 more not proved',
      'April 11, 2026 · meetup · 23 people · not proved',
      'Add what shows the activity that is not proved, or hold another by December 31, 2026',
      '47 days left, 1 not proved yet',
    ])
    expect(told(inYear, dutyStation({ countsFrom: '2026-01-01' }), '2026-11-14', 'zh')).toEqual([
      '2026 年至少办 1 场线下活动',
      '已办 0 场',
      '在 2026年12月31日 之前再办 1 场，并附上链接或照片作为证据',
      '还有 47 天，尚无安排',
    ])
  })

  it('is said of spans, of other periods and of meetings', () => {
    const expected = (...obligations: string[]) =>
      told(
        charterOwing(...obligations),
        dutyStation({ meetings: [{ meeting: 'm', body: 'sig', day: '2026-12-01' }] }),
        '2026-11-14',
        'en',
      )[0]
    expect(expected(ninetyDays)).toBe('At least 1 offline activity in any 90 days')
    expect(expected(attendance)).toBe(
      'At least 1 person at the meeting of the Advocacy and Outreach SIG on December 1, 2026',
    )
    const per = (every: string) =>
      expected(yearly.replace('calendar-year', every).replace('place: offline', 'at-least: 2, people: 10'))
    expect(per('calendar-half')).toBe('At least 2 activities in the second half of 2026, with 10 people or more')
    expect(per('calendar-quarter')).toContain('in the 4th quarter of 2026')
    expect(per('calendar-month')).toContain('in November 2026')
  })
})
