import type { Charter, Effect, Procedure } from '../../src/charter/charter.ts'
import { decide } from '../../src/charter/decide.ts'
import { type Facts, factsSchema } from '../../src/charter/facts.ts'
import { waysOf } from '../../src/charter/quorum.ts'
import { Temporal } from '../../src/kit/time/time.ts'

/** A station, as far as a charter tells one from another: its state, and which offices somebody holds. */
export interface Modelled {
  readonly kind: string
  readonly status: string
  readonly held: readonly string[]
  readonly warnings: number
}

/** A way from one to another: by a case that was granted, or by the clock. */
export interface Step {
  readonly by: string
  /** Whether people of the station, of now or before, or anybody, can begin it. */
  readonly isTheirs: boolean
  readonly to: Modelled
}

const now = Temporal.Instant.from('2026-11-28T04:00:00Z')
const opened = now.subtract({ hours: 24 * 100 })

/** Every station that a charter can bring about, from its founding on, with the steps from each. */
export function walk(charter: Charter): ReadonlyMap<string, { station: Modelled; steps: Step[] }> {
  const known = new Map<string, { station: Modelled; steps: Step[] }>()
  const open = Object.keys(charter.rules.stations).flatMap((kind) => founded(charter, kind))
  for (const station of open) {
    if (known.has(keyOf(station))) continue
    const steps = [...casesFrom(charter, station), ...clockFrom(charter, station)]
    known.set(keyOf(station), { station, steps })
    open.push(...steps.map(({ to }) => to))
  }
  return known
}

/** The keys of those from which the station's people cannot bring it back to being active, with somebody in office. */
export function lost(walked: ReturnType<typeof walk>): string[] {
  const isAlive = ({ status, held }: Modelled) => status === 'active' && held.length > 0
  const saved = new Set([...walked].filter(([, { station }]) => isAlive(station)).map(([key]) => key))
  for (;;) {
    const more = [...walked].filter(
      ([key, { steps }]) => !saved.has(key) && steps.some(({ isTheirs, to }) => isTheirs && saved.has(keyOf(to))),
    )
    if (more.length === 0) break
    for (const [key] of more) saved.add(key)
  }
  return [...walked.keys()].filter((key) => !saved.has(key))
}

export function keyOf({ kind, status, held, warnings }: Modelled): string {
  return `${kind} ${status} [${[...held].sort().join(' ')}] ${warnings}`
}

function founded({ rules }: Charter, kind: string): Modelled[] {
  return Object.values(rules.procedures)
    .filter(({ then }) => then.some((effect) => 'open-station' in effect && effect['open-station'] === kind))
    .map((procedure) => applyAll({ kind, status: 'active', held: [], warnings: 0 }, procedure.then, undefined, {}))
}

/** The cases about a station that the charter would grant when everybody who may decide approves and confirms. */
function casesFrom(charter: Charter, station: Modelled): Step[] {
  return Object.entries(charter.rules.procedures)
    .filter(([, { about }]) => about === 'station')
    .flatMap(([name, procedure]) =>
      filings(charter, procedure, station).flatMap((filing): Step[] => {
        const facts = factsOf(charter, procedure, station, filing)
        if (decide(charter, name, facts, now).outcome !== 'granted') return []
        const to = applyAll(station, procedure.then, filing.subject, filing.answers)
        return [{ by: name, isTheirs: canBegin(procedure, station), to }]
      }),
    )
}

/** What the clock can do: say that it is at risk or safe again, and what a miss does by itself. */
function clockFrom({ rules }: Charter, station: Modelled): Step[] {
  const owed = Object.entries(rules.obligations).filter(
    ([, duty]) => duty.of.includes(station.kind) && duty.while.some((status) => status === station.status),
  )
  return owed.flatMap(([name, duty]): Step[] => [
    { by: `missed ${name}`, isTheirs: false, to: applyAll(station, duty.missed, undefined, {}) },
    ...(duty['at-risk'] === undefined
      ? []
      : [
          { by: `at risk by ${name}`, isTheirs: false, to: { ...station, status: 'at-risk' } },
          // Something is planned or held: whoever is there can do that.
          { by: `safe by ${name}`, isTheirs: station.held.length > 0, to: { ...station, status: 'active' } },
        ]),
  ])
}

interface Filing {
  /** The office of whom it concerns; `nobody` for somebody who holds none. */
  readonly subject: string | undefined
  readonly answers: Record<string, string>
}

/** Every way to fill a form in that makes a difference: whom it concerns, and which office it names. */
function filings({ rules }: Charter, { form }: Procedure, station: Modelled): Filing[] {
  const person = form.find(({ type }) => type === 'person')
  const choices = form.filter(({ type }) => type === 'choice')
  const among = person?.among ?? Object.keys(rules.stations[station.kind]?.offices ?? {})
  const inOffice = station.held.filter((office) => among.includes(office))
  const subjects = person ? [...inOffice, ...(person.anybody ? ['nobody'] : [])] : [undefined]
  const answered = choices.reduce<Record<string, string>[]>(
    (all, { field, options = [] }) => all.flatMap((one) => options.map(({ value }) => ({ ...one, [field]: value }))),
    [{}],
  )
  return subjects.flatMap((subject) => answered.map((answers) => ({ subject, answers })))
}

function canBegin({ 'filed-by': filedBy }: Procedure, station: Modelled): boolean {
  return filedBy === undefined || filedBy.some((role) => station.held.includes(role.replace(/^station\./, '')))
}

function factsOf(charter: Charter, procedure: Procedure, station: Modelled, filing: Filing): Facts {
  const { rules } = charter
  const roles = [...new Set(waysOf(procedure.decide.quorum).flatMap((way) => Object.keys(way)))]
  const ranked = roles.filter((role) => !role.startsWith('station.'))
  const ranks = ranked.flatMap((role) => [1, 2, 3].map((number) => ({ person: `${role} ${number}`, role })))
  const officers = station.held.map((office) => ({ person: office, role: `station.${office}` }))
  const deciders = [...ranks, ...officers]
  const clauses = Object.keys(rules.clauses)
  const answers = Object.fromEntries(procedure.form.map((field) => [field.field, answerOf(field, filing)]))
  const person = (office: string | undefined) => ({
    person: office ?? 'somebody new',
    activity: [{ kind: 'talk', day: '2026-11-01', proved: true }],
    roles: office && office !== 'nobody' ? [{ role: `station.${office}`, station: 'one', current: true }] : [],
  })
  return factsSchema.parse({
    applicant: person(undefined),
    ...(filing.subject && { subject: person(filing.subject) }),
    answers,
    opened: opened.toString(),
    station: {
      station: 'one',
      kind: station.kind,
      status: station.status,
      since: '2026-01-01',
      holders: station.held.map((office) => ({ person: office, office, since: '2025-01-01' })),
      warnings: Array.from({ length: station.warnings }, () => ({ about: breachIn(charter), day: '2026-10-01' })),
      pending: Object.keys(rules.procedures),
    },
    holders: deciders,
    ballots: deciders.map(({ person }) => ({
      person,
      choice: 'approve',
      at: opened.add({ hours: 1 }).toString(),
      revision: 1,
      vouches: clauses,
    })),
    confirmations: [{ by: 'subject', at: opened.toString() }],
  })
}

function breachIn({ rules }: Charter): string {
  return Object.keys(rules.breaches)[0] ?? 'breach'
}

function answerOf({ field, type }: Procedure['form'][number], { answers }: Filing) {
  if (answers[field] !== undefined) return { value: answers[field] }
  if (type === 'tick') return { value: true }
  if (type === 'number') return { value: 100 }
  if (type === 'day') return { value: '2026-11-01' }
  return { given: true, length: 10 }
}

function applyAll(
  station: Modelled,
  effects: readonly Effect[],
  subject: string | undefined,
  answers: Readonly<Record<string, string>>,
): Modelled {
  return effects.reduce((before, effect) => apply(before, effect, subject, answers), station)
}

function apply(
  station: Modelled,
  effect: Effect,
  subject: string | undefined,
  answers: Readonly<Record<string, string>>,
): Modelled {
  const without = (offices: readonly string[]) => station.held.filter((office) => !offices.includes(office))
  if ('status' in effect) return { ...station, status: effect.status }
  if ('end-offices' in effect) return { ...station, held: without(effect['end-offices']) }
  if ('end' in effect) return { ...station, held: without([effect.end === 'subject' ? (subject ?? '') : '']) }
  if ('warn' in effect) return { ...station, warnings: Math.min(3, station.warnings + 1) }
  if (!('appoint' in effect)) return station
  const office = typeof effect.as === 'string' ? effect.as : (answers[effect.as.field] ?? '')
  const left = effect.appoint === 'subject' ? without([subject ?? '']) : station.held
  return { ...station, held: [...new Set([...left, office])].sort() }
}
