import { describe, expect, it } from 'vitest'
import type { Activity } from '../../activities/activity.ts'
import type { DutyRow } from '../../charter/duty.ts'
import type { ContactCard } from '../../contacts/cards/card.ts'
import { Temporal } from '../../kit/time/time.ts'
import type { Invited } from '../../meetings/duty-store.ts'
import type { HandOver } from '../../offices/hand-over/hand-over.ts'
import { type Around, dayOf, dueAt, isUrgent } from './due.ts'

const now = Temporal.Instant.from('2026-11-23T02:00:00Z')
const today = Temporal.PlainDate.from('2026-11-23')

function activity(id: string, day: string, change: Partial<Activity> = {}): Activity {
  return {
    ...{ id, slug: id, title: { en: id, original: 'en' }, state: 'planned', kind: 'meetup', place: 'offline' },
    ...{ localDate: Temporal.PlainDate.from(day), zone: 'Asia/Shanghai', venue: null, summary: null },
    ...{ attendance: null, recordedBy: null, recordedAt: now, changedAt: now },
    ...{ hosts: [], evidence: [], confirmations: [] },
    ...change,
  }
}

function duty(outcome: DutyRow['outcome'], due: string): DutyRow {
  return {
    ...{ obligation: 'offline-event', clause: 'H1', from: '2026-01-01', until: due, due, required: 1 },
    ...{ held: 0, claimed: 0, planned: 0, evidence: [], outcome, daysLeft: 0, reminders: [] },
    forecast: { say: 'duty.met' },
  }
}

const card: ContactCard = {
  ...{ id: 'c', stationId: 's', kind: 'group', personId: null, personName: null, fileId: 'f', width: 1, height: 1 },
  ...{ madeOn: today.subtract({ days: 6 }), expiresOn: today.add({ days: 1 }), members: 20 },
}

const list: HandOver = {
  ...{ id: 'h', stationId: 's', stationSlug: 's', stationNames: { zh: '站', en: 's' }, office: 'leader' },
  ...{ leaverId: 'p', leaverName: 'P', lastDay: today, openedAt: now, doneAt: null, items: [] },
}

function due(change: Partial<Around>) {
  const nothing = { duties: [], answers: [], activities: [], asked: [], meetings: [], handOvers: [], cards: [] }
  return dueAt({ ...nothing, ...change }, today, now)
}

describe('what is due at a station', () => {
  it('is nothing when nothing is', () => {
    expect(due({})).toEqual([])
    expect(due({ duties: [duty('met', '2026-12-31'), duty('waived', '2026-12-31')] })).toEqual([])
  })

  it('has first what is late or waits for somebody, then what comes by day, then what has no day', () => {
    const items = due({
      duties: [duty('open', '2026-12-31')],
      answers: [{ proposalId: 'p', procedure: 'step-down' }],
      activities: [activity('next', '2026-12-05'), activity('past', '2026-11-01')],
      asked: [activity('together', '2026-12-01')],
      handOvers: [list],
      cards: [card],
    })
    expect(items.map(({ what }) => what)).toEqual([
      ...['overdue', 'card', 'answer'],
      ...['asked', 'planned', 'duty'],
      'hand-over',
    ])
    expect(items.filter(isUrgent)).toHaveLength(3)
  })

  it('is urgent for a duty that is at risk or was missed (H1)', () => {
    expect(due({ duties: [duty('at-risk', '2026-12-31')] }).every(isUrgent)).toBe(true)
    expect(due({ duties: [duty('missed', '2025-12-31')] }).every(isUrgent)).toBe(true)
    expect(due({ duties: [duty('open', '2027-12-31')] }).some(isUrgent)).toBe(false)
  })

  it('counts together what was held and nothing shows', () => {
    const held = { state: 'held' } as const
    const shown = { ...held, evidence: [{ id: 'e', url: 'https://example.org', words: 'Photos' }] }
    const activities = [
      activity('a', '2026-10-01', held),
      activity('b', '2026-09-01', held),
      activity('c', '2026-08-01', shown),
    ]
    expect(due({ activities })).toEqual([{ what: 'claimed', count: 2 }])
  })

  it('does not tell twice of what the station is asked to hold', () => {
    const together = activity('together', '2026-12-01')
    expect(due({ activities: [together], asked: [together] }).map(({ what }) => what)).toEqual(['asked'])
  })

  it('has meetings about the station, once: as what it owes, or else as they are (H3)', () => {
    const meeting: Invited = {
      ...{ stationId: 's', meetingId: 'm', body: 'sig', day: today.add({ days: 9 }), time: '20:00:00' },
      ...{ zone: 'Asia/Shanghai', title: { en: 'Monthly', original: 'en' }, toldAt: now },
    }
    expect(due({ meetings: [meeting] }).map(({ what }) => what)).toEqual(['meeting'])
    const row = { ...duty('open', '2026-12-02'), meeting: { meeting: 'm', body: 'sig', day: '2026-12-02' } }
    expect(due({ meetings: [meeting], duties: [row] }).map(({ what }) => what)).toEqual(['duty'])
  })

  it('says of a code the last day on which it is shown (J2)', () => {
    const [item] = due({ cards: [card] })
    expect(item && dayOf(item)).toBe('2026-11-23')
    expect(due({ cards: [{ ...card, expiresOn: today.add({ days: 5 }) }] })).toEqual([])
  })
})
