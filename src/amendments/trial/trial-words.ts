import { type CharterRules, clauseTitle, roleTitle } from '../../charter/charter.ts'
import type { Check } from '../../charter/check.ts'
import { clauseJoiner, listJoiner, statusTitles } from '../../charter/phrases.ts'
import { sayPhrase } from '../../charter/say-phrase.ts'
import type { CaseTrial } from '../../charter/trial/try-case.ts'
import type { StationChange } from '../../charter/trial/try-stations.ts'
import { type Language, speak } from '../../kit/i18n/say.ts'
import { messages, outcomeWords } from './messages.ts'
import { type Counts, countTrial, type RoleGone, type Trial, type Undecidable } from './trial.ts'

/** What is told of a trial: which charters' names it uses. */
export interface TrialTelling {
  /** The draft. */
  readonly draft: CharterRules
  /** The charter in force. */
  readonly inForce: CharterRules
  readonly language: Language
}

/** A line of a trial: what would be, by which clause, and the check that says what is expected and what was found. */
export interface TrialLine {
  readonly words: string
  readonly clause?: string | undefined
  readonly check?: Check | undefined
}

/** The trial in a few sentences, the gravest first. */
export function sayCounts(trial: Trial, language: Language): string[] {
  const say = speak(language)
  const counts = countTrial(trial)
  const order: readonly (keyof Counts)[] = [
    ...([
      'inactive',
      'missed',
      'atRisk',
      'officesEnd',
      'casesOpen',
      'structure',
      'active',
      'notMissed',
      'owes',
    ] as const),
    ...(['refused', 'lacks', 'otherwise', 'gone'] as const),
  ]
  const some = order.filter((name) => counts[name] > 0).map((name) => say(messages[name], { count: counts[name] }))
  const { rolesGone, undecidable } = trial
  if (rolesGone.length > 0) some.push(say(messages.rolesGone, { count: rolesGone.length }))
  if (undecidable.length > 0) some.push(say(messages.undecidable, { count: undecidable.length }))
  return some
}

/** What would become of a case like this one. */
export function sayCaseTrial({ draft, language }: TrialTelling, one: CaseTrial): string {
  const say = speak(language)
  const clauses = [...new Set(one.checks.map(({ clause }) => clause))]
    .map((clause) => `${clause} ${clauseTitle(draft, clause)[language]}`)
    .join(listJoiner[language])
  if (one.verdict === 'gone') return say(messages.caseGone)
  if (one.verdict === 'refused') return say(messages.caseRefused, { clauses })
  if (one.verdict === 'lacks') return say(messages.caseLacks, { clauses })
  const word = (outcome: string) => outcomeWords[outcome]?.[language] ?? outcome
  return say(messages.caseOtherwise, { before: word(one.before), after: word(one.after ?? 'gone') })
}

export function sayStationChange(telling: TrialTelling, change: StationChange): TrialLine {
  const { draft, inForce, language } = telling
  const say = speak(language)
  const status = (name: string) => statusTitles[name]?.[language] ?? name
  const duty = (name: string) => (draft.obligations[name] ?? inForce.obligations[name])?.name[language] ?? name
  const office = (name: string) => {
    const title = roleTitle(draft, `station.${name}`)[language]
    return title === `station.${name}` ? roleTitle(inForce, `station.${name}`)[language] : title
  }
  switch (change.what) {
    case 'status': {
      const words = say(messages.status, { before: status(change.before), after: status(change.after) })
      return { words, clause: change.clause, check: change.check }
    }
    case 'missed':
    case 'not-missed': {
      const text = change.what === 'missed' ? messages.stationMissed : messages.stationNotMissed
      return { words: say(text, { duty: duty(change.obligation) }), clause: change.check.clause, check: change.check }
    }
    case 'case-opens': {
      const procedure = draft.procedures[change.procedure]?.name[language] ?? change.procedure
      return { words: say(messages.stationCase, { procedure }), clause: change.clause }
    }
    case 'offices-end': {
      const offices = change.offices.map(office).join(listJoiner[language])
      return { words: say(messages.stationOffices, { offices }), clause: change.clause }
    }
    case 'owes': {
      const forecast = sayPhrase({ rules: draft }, change.row.forecast, language)
      const words = say(messages.stationOwes, { duty: duty(change.obligation), forecast })
      return { words, clause: change.row.clause, check: change.check }
    }
    case 'owes-no-more':
      return { words: say(messages.stationOwesNot, { duty: duty(change.obligation) }), clause: change.clause }
    case 'kind-gone':
      return { words: say(messages.kindGone, { kind: inForce.stations[change.kind]?.name[language] ?? change.kind }) }
    case 'office-gone':
      return { words: say(messages.officeGone, { office: office(change.office), count: change.holders }) }
    case 'too-many': {
      const values = { office: office(change.office), count: change.holders, seats: change.seats }
      return { words: say(messages.tooMany, values), clause: change.clause }
    }
    case 'too-few': {
      const values = { office: office(change.office), count: change.holders, least: change.atLeast }
      return { words: say(messages.tooFew, values), clause: change.clause }
    }
  }
}

export function sayRoleGone({ inForce, language }: TrialTelling, { role, holders }: RoleGone): string {
  return speak(language)(messages.roleGone, { role: roleTitle(inForce, role)[language], count: holders })
}

export function sayUndecidable({ draft, language }: TrialTelling, { procedure, missing }: Undecidable): string {
  const say = speak(language)
  const name = draft.procedures[procedure]?.name[language] ?? procedure
  const seats = missing.map(({ role, count }) => say(messages.seats, { count, role: roleTitle(draft, role)[language] }))
  return say(messages.cannotDecide, { procedure: name, missing: seats.join(listJoiner[language]) })
}

/** A check in one line: `At least 2 offline activities in 2026; 1 held`. */
function sayCheckLine(rules: CharterRules, procedure: string | undefined, check: Check, language: Language): string {
  const about = { rules, procedure }
  return [check.expected, check.actual].map((one) => sayPhrase(about, one, language)).join(clauseJoiner[language])
}

/** The whole trial in lines of plain text: ranks, cases and stations, each with its clause, what is expected and what was found. */
export function trialLines(telling: TrialTelling, trial: Trial, nameOf: (id: string) => string): string[] {
  const { draft, language } = telling
  const say = speak(language)
  const ranks = [
    ...trial.rolesGone.map((one) => `  ${sayRoleGone(telling, one)}`),
    ...trial.undecidable.map((one) => `  ${sayUndecidable(telling, one)}`),
  ]
  const cases = trial.cases.flatMap((one) => [
    `  ${nameOf(one.case)}: ${sayCaseTrial(telling, one)}`,
    ...one.checks.map((check) => `    ${check.clause} · ${sayCheckLine(draft, one.procedure, check, language)}`),
  ])
  const stations = trial.stations.flatMap(({ station, changes }) => [
    `  ${nameOf(station)}`,
    ...changes.flatMap((change) => {
      const { words, clause, check } = sayStationChange(telling, change)
      const line = `    ${clause === undefined ? '' : `${clause} · `}${words}`
      return check ? [line, `      ${sayCheckLine(draft, undefined, check, language)}`] : [line]
    }),
  ])
  return [
    ...(ranks.length > 0 ? ['', say(messages.ranks), ...ranks] : []),
    ...(cases.length > 0 ? ['', say(messages.cases), ...cases] : []),
    ...(stations.length > 0 ? ['', say(messages.stations), ...stations] : []),
  ]
}
