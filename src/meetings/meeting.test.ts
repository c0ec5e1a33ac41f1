import { describe, expect, it } from 'vitest'
import { charterFile } from '../../test/community.ts'
import { Temporal } from '../kit/time/time.ts'
import {
  attendClause,
  attendObligations,
  endsAt,
  judgeAttendance,
  lastCallOf,
  type Meeting,
  reminderDue,
  type StationAtMeeting,
  stageOf,
  startOf,
  whyNoRoll,
} from './meeting.ts'

const { rules } = await charterFile('kubesphere.yaml')

function when(day: string, time: string, zone: string) {
  return { day: Temporal.PlainDate.from(day), time: Temporal.PlainTime.from(time), zone }
}

const at = (text: string) => Temporal.Instant.from(text)
const evening = { ...when('2026-12-02', '20:00', 'Asia/Shanghai'), body: 'sig', lasts: 60, state: 'planned' } as const

describe('the moment of a meeting', () => {
  it('follows from its day, hour and zone', () => {
    expect(startOf(evening).toInstant()).toEqual(at('2026-12-02T12:00:00Z'))
    expect(endsAt(evening)).toEqual(at('2026-12-02T13:00:00Z'))
  })

  it('keeps its local hour over a change of the clock', () => {
    const [before, after] = ['2026-03-26', '2026-04-02'].map((day) => startOf(when(day, '19:00', 'Europe/Berlin')))
    expect([before, after].map((one) => one?.hour)).toEqual([19, 19])
    expect([before, after].map((one) => one?.offset)).toEqual(['+01:00', '+02:00'])
  })

  it('is that much later when the clock skips it', () => {
    expect(startOf(when('2026-03-29', '02:30', 'Europe/Berlin')).toString()).toContain('T03:30:00+02:00')
    expect(startOf(when('2026-03-08', '02:30', 'America/New_York')).toString()).toContain('T03:30:00-04:00')
  })

  it('is the first of the two when it comes twice', () => {
    expect(startOf(when('2026-10-25', '02:30', 'Europe/Berlin')).offset).toBe('+02:00')
    expect(startOf(when('2026-11-01', '01:30', 'America/New_York')).offset).toBe('-04:00')
  })

  it('has its last call a day before by the local clock, also when that day has 23 or 25 hours', () => {
    const ordinary = lastCallOf(when('2026-12-02', '20:00', 'Asia/Shanghai'))
    expect(ordinary).toEqual(at('2026-12-01T12:00:00Z'))
    const spring = when('2026-03-29', '20:00', 'Europe/Berlin')
    expect(lastCallOf(spring).until(startOf(spring).toInstant()).total('hours')).toBe(23)
    const autumn = when('2026-10-25', '20:00', 'Europe/Berlin')
    expect(lastCallOf(autumn).until(startOf(autumn).toInstant()).total('hours')).toBe(25)
  })
})

describe('where a meeting is', () => {
  it('goes from ahead over going on to over, until it is closed or cancelled', () => {
    const stages = ['2026-12-02T11:59:00Z', '2026-12-02T12:00:00Z', '2026-12-02T13:00:00Z'].map(at)
    expect(stages.map((now) => stageOf(evening, now))).toEqual(['ahead', 'now', 'over'])
    expect(stageOf({ ...evening, state: 'held' }, at('2026-12-05T00:00:00Z'))).toBe('held')
    expect(stageOf({ ...evening, state: 'cancelled' }, at('2026-11-05T00:00:00Z'))).toBe('cancelled')
  })

  it('has no roll before it begins, when it is cancelled, and once it is closed (H3)', () => {
    const [before, begun] = [at('2026-12-02T11:59:59Z'), at('2026-12-02T12:00:00Z')]
    expect(whyNoRoll(evening, before)).toBe('not-begun')
    expect(whyNoRoll(evening, begun)).toBeUndefined()
    expect(whyNoRoll({ ...evening, state: 'cancelled' }, begun)).toBe('cancelled')
    expect(whyNoRoll({ ...evening, state: 'held' }, begun)).toBe('held')
  })
})

describe('the duty to come (H3)', () => {
  const station: StationAtMeeting = {
    stationId: 'suzhou',
    kind: 'city',
    status: 'active',
    countsFrom: Temporal.PlainDate.from('2026-11-01'),
    toldAt: at('2026-12-01T12:00:00Z'),
    present: 0,
  }
  const judge = (change: Partial<StationAtMeeting>) => judgeAttendance(rules, evening, [{ ...station, ...change }])[0]

  it('is met when at least one who holds an office there was present', () => {
    expect(judge({ present: 1 })).toMatchObject({ obligation: 'come-to-meetings', clause: 'H3', outcome: 'met' })
    expect(judge({ present: 3 })).toMatchObject({ outcome: 'met', needed: 1 })
  })

  it('is missed when nobody was, though they were told a day before', () => {
    expect(judge({})).toMatchObject({ outcome: 'missed', told: true, owes: true })
  })

  it('cannot be missed by who was told later, or not at all; who came all the same has met it', () => {
    const late = at('2026-12-01T12:00:01Z')
    expect(judge({ toldAt: late })).toMatchObject({ outcome: 'cannot-tell', told: false })
    expect(judge({ toldAt: null })).toMatchObject({ outcome: 'cannot-tell' })
    expect(judge({ toldAt: late, present: 1 })).toMatchObject({ outcome: 'met' })
  })

  it('is not owed in a state that the charter does not name, or when nobody knows the state', () => {
    expect(judge({ status: 'inactive' })).toMatchObject({ outcome: 'cannot-tell', owes: false })
    expect(judge({ status: 'inactive', present: 1 })).toMatchObject({ outcome: 'cannot-tell' })
    expect(judge({ status: 'at-risk' })).toMatchObject({ outcome: 'missed' })
    expect(judge({ status: null })).toMatchObject({ outcome: 'cannot-tell' })
  })

  it('is not owed before the station counts as owing', () => {
    expect(judge({ countsFrom: Temporal.PlainDate.from('2026-12-03') })).toMatchObject({ outcome: 'cannot-tell' })
    expect(judge({ countsFrom: Temporal.PlainDate.from('2026-12-02') })).toMatchObject({ outcome: 'missed' })
  })

  it('asks as many as the charter says', () => {
    const [owed] = attendObligations(rules, 'sig')
    if (!owed) throw new Error('The charter asks nobody to come')
    const strict = { ...owed.obligation, attend: { body: 'sig', 'at-least': 2 } }
    const judged = judgeAttendance({ obligations: { come: strict } }, evening, [{ ...station, present: 1 }])
    expect(judged[0]).toMatchObject({ outcome: 'missed', needed: 2, present: 1 })
  })

  it('is nobody’s by the meetings of a body, or for a kind of station, that the charter does not name', () => {
    expect(judgeAttendance(rules, { ...evening, body: 'board' }, [station])).toEqual([])
    expect(judgeAttendance(rules, evening, [{ ...station, kind: 'virtual' }])).toEqual([])
    expect(judgeAttendance({ obligations: {} }, evening, [station])).toEqual([])
  })

  it('is named by its clause, and without one by the body’s', () => {
    expect(attendClause(rules, 'sig')).toBe('H3')
    expect(attendClause({ ...rules, obligations: {} }, 'sig')).toBe('A1')
  })
})

describe('a letter of the clock', () => {
  const meeting: Meeting = {
    ...evening,
    id: 'm',
    seriesId: null,
    title: { zh: '例会', original: 'zh' },
    place: '',
    link: '',
    sequence: 0,
    toldAt: null,
    touchedAt: null,
    changedAt: at('2026-11-01T00:00:00Z'),
    minutes: null,
    present: null,
    closedAt: null,
    ledgerSeq: null,
  }

  it('is due from a day before a meeting until it begins', () => {
    expect(reminderDue(meeting, at('2026-12-01T11:59:59Z'))).toBeUndefined()
    expect(reminderDue(meeting, at('2026-12-01T12:00:00Z'))).toBe('before')
    expect(reminderDue(meeting, at('2026-12-02T11:59:59Z'))).toBe('before')
    expect(reminderDue({ ...meeting, state: 'cancelled' }, at('2026-12-02T00:00:00Z'))).toBeUndefined()
  })

  it('is not, for people who were told of its hour within that day', () => {
    const late = { ...meeting, toldAt: at('2026-12-01T13:00:00Z') }
    expect(reminderDue(late, at('2026-12-01T14:00:00Z'))).toBeUndefined()
  })

  it('asks to close a meeting from half a day after its end, for a month', () => {
    expect(reminderDue(meeting, at('2026-12-02T18:00:00Z'))).toBeUndefined()
    expect(reminderDue(meeting, at('2026-12-03T01:00:00Z'))).toBe('not-closed')
    expect(reminderDue(meeting, at('2027-02-03T01:00:00Z'))).toBeUndefined()
    expect(reminderDue({ ...meeting, state: 'held' }, at('2026-12-03T01:00:00Z'))).toBeUndefined()
  })
})
