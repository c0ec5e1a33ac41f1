import type { FactsInput } from '../../src/charter/facts.ts'

/** Every word of the vocabulary with every way to take it. */
export const conditions = [
  { unique: { among: ['active', 'at-risk', 'inactive'] } },
  { active: { within: 'P1Y2M3D', 'at-least': 2, claimed: 'last-active' } },
  { answer: { field: 'people' } },
  { answer: { field: 'people', 'at-least': 20, proves: false } },
  { answer: { field: 'people', 'at-most': 20 } },
  { answer: { field: 'people', 'at-least': 2, 'at-most': 20 } },
  { answer: { field: 'people', is: 'many' } },
  { ticked: ['tick-H1', 'tick-H2'] },
  { holds: { role: ['sig.lead', 'station.leader'] } },
  { holds: { role: ['sig.member'], when: 'ever' } },
  { offices: { 'at-most': 1 } },
  { vacant: { office: 'leader' } },
  { share: { of: 'leader', with: ['company'], 'at-most': '50%' } },
  { share: { of: 'leader', 'at-most': '50%' } },
  { status: { is: ['inactive', 'at-risk'] } },
  { status: { is: ['inactive'], for: 'P3M' } },
  { confirmed: { by: 'applicant' } },
  { confirmed: { by: 'sig.lead' } },
  { attested: { from: ['gathering'] } },
  { not: { ticked: ['tick-H1'] } },
  { not: { holds: { role: ['station.leader'] } } },
  { not: { holds: { role: ['station.leader'], when: 'ever' } } },
  { all: [{ ticked: ['tick-H1'] }, { attested: {} }] },
  { any: [{ ticked: ['tick-H1'] }, { attested: {} }] },
  { some: [{ ticked: ['tick-H1'] }, { attested: {} }], 'at-least': 1 },
  { active: { within: 'P6M', of: 'subject' } },
  { holds: { role: ['station.leader'], of: 'applicant' } },
  { not: { holds: { role: ['station.leader'], of: 'subject' } } },
  { offices: { 'at-most': 1, of: 'subject' } },
  { confirmed: { by: 'subject' } },
  { vacant: { office: { field: 'office' } } },
  { succeeded: { office: 'leader' } },
  { not: { succeeded: { office: 'leader' } } },
  { pending: ['found-station', 'gone'] },
  { not: { pending: ['join-station'] } },
  { warned: { about: 'ads' } },
  { warned: { about: 'ads', 'at-most': 1, within: 'P1Y' } },
  { warned: { about: 'ads', 'at-least': 1, 'at-most': 2 } },
  { held: { within: 'P90D', place: 'offline', people: 11, kind: ['meetup', 'talk'] } },
  { held: { per: 'calendar-year', place: 'online', 'at-least': 6 } },
  { held: { per: 'calendar-year', 'in-each': 'calendar-half', people: 1 } },
]

const leaders = (...employers: (string | undefined)[]) =>
  employers.map((employer, index) => ({ person: `p${index}`, office: 'leader', employer }))

/** Nothing known; everything well; everything ill. */
export const situations: Partial<FactsInput>[] = [
  { applicant: { person: 'a' }, sameKey: undefined, answers: {} },
  { applicant: { person: 'a' }, answers: { people: { given: true, length: 3 } } },
  {
    applicant: {
      person: 'a',
      activity: [1, 2].map((one) => ({ kind: 'talk', day: `2026-09-0${one}`, proved: true })),
      roles: [
        { role: 'sig.member', current: true },
        { role: 'sig.lead', current: true },
      ],
    },
    answers: {
      people: { value: 20 },
      'tick-H1': { value: true },
      'tick-H2': { value: true },
      company: { value: 'Ant' },
      gathering: { given: true, length: 9 },
    },
    station: {
      station: 's',
      kind: 'free',
      status: 'inactive',
      since: '2020-01-01',
      holders: leaders('Bee'),
      activities: [
        { day: '2026-10-01', kind: 'meetup', place: 'both', people: 30, proved: true },
        { day: '2026-09-01', kind: 'talk', place: 'both', proved: true },
        { day: '2026-08-01', kind: 'hike', place: 'both', people: 30, proved: false },
      ],
      warnings: [{ about: 'ads', day: '2026-09-01' }],
      pending: ['found-station', 'join-station'],
    },
    subject: { person: 'b', roles: [], activity: [] },
    confirmations: ['applicant', 'sig.lead'].map((by) => ({ by, at: '2026-10-01T00:00:00Z' })),
  },
  {
    applicant: {
      person: 'a',
      roles: ['one', 'other'].map((station) => ({ role: 'station.deputy', station, current: true })),
    },
    answers: {
      people: { value: 1 },
      'tick-H1': { value: false },
      'tick-H2': { value: false },
      company: { value: 'Ant' },
    },
    sameKey: [{ status: 'active' }],
    station: { station: 's', kind: 'full', status: 'inactive', since: '2026-10-01', holders: leaders('Ant', 'Ant') },
  },
  {
    opened: undefined,
    sameKey: [{ status: 'inactive' }],
    answers: { office: { value: 'leader' } },
    station: {
      station: 's',
      kind: 'full',
      status: 'active',
      since: '2026-10-01',
      activities: [],
      warnings: [],
      pending: [],
    },
  },
  {
    station: {
      station: 's',
      status: 'active',
      since: '2026-10-01',
      holders: [{ person: 'n', office: 'leader', since: '2026-10-02' }],
    },
  },
  {
    station: {
      station: 's',
      status: 'active',
      since: '2026-10-01',
      activities: [{ day: '2026-10-01', kind: 'talk', place: 'both', people: 30, proved: false }],
    },
  },
  { station: { station: 's', status: 'at-risk', since: '2026-10-01', holders: leaders(undefined, 'Bee') } },
]
