import { readiness } from '../../bodies/rank.ts'
import { allRoles, type Charter } from '../../charter/charter.ts'
import type { IsoDay } from '../../charter/duty.ts'
import type { Voter } from '../../charter/quorum.ts'
import { type CaseTrial, type TrialCase, tryCase } from '../../charter/trial/try-case.ts'
import { type StationTrial, type TrialLines, type TrialStation, tryStation } from '../../charter/trial/try-stations.ts'
import type { Instant } from '../../kit/time/time.ts'

/** All that is known today, to try a charter on. */
export interface TrialFacts {
  /** In the community's zone. */
  readonly today: IsoDay
  /** The day on which it is looked at, today or later, in the community's zone. */
  readonly day: IsoDay
  /** The moment at which open cases are asked about: that day's beginning, or now. */
  readonly at: Instant
  /** The charter that is in force on that day without the draft. */
  readonly inForce: Charter
  readonly lines: TrialLines
  readonly cases: readonly TrialCase[]
  readonly stations: readonly TrialStation[]
  /** Who holds which rank now. */
  readonly holders: readonly Voter[]
}

/** A rank that somebody holds and the draft has not. */
export interface RoleGone {
  readonly role: string
  readonly holders: number
}

/** A procedure that enough people could decide before, and not under the draft: so many more of each role would be needed. */
export interface Undecidable {
  readonly procedure: string
  readonly missing: readonly { readonly role: string; readonly count: number }[]
}

/** What a draft would do, where that differs from what comes anyway. */
export interface Trial {
  readonly day: IsoDay
  readonly cases: readonly CaseTrial[]
  readonly stations: readonly StationTrial[]
  readonly rolesGone: readonly RoleGone[]
  readonly undecidable: readonly Undecidable[]
  /** How many of each were looked at. */
  readonly looked: { readonly cases: number; readonly stations: number }
}

/**
 * Tries a draft: for every open case what would be otherwise if it were filed by the draft, for every station what would differ with it
 * on that day, and who would hold what is not there any more. Pure; nothing of it is carried out.
 */
export function tryCharter(draft: Charter, facts: TrialFacts): Trial {
  const { today, day, at, inForce, lines, cases, stations, holders } = facts
  const trials = cases.map((one) => tryCase(one, draft, at))
  const fared = stations.map((one) => tryStation(one, lines, today, day))
  return {
    day,
    cases: trials.filter(({ verdict }) => verdict !== 'same'),
    stations: fared.filter(({ changes }) => changes.length > 0),
    rolesGone: rolesGone(draft, holders),
    undecidable: undecidable(draft, inForce, holders),
    looked: { cases: cases.length, stations: stations.length },
  }
}

function rolesGone({ rules }: Charter, holders: readonly Voter[]): RoleGone[] {
  const known = new Set(allRoles(rules))
  const gone = Map.groupBy(
    holders.filter(({ role }) => !known.has(role)),
    ({ role }) => role,
  )
  return [...gone].map(([role, some]) => ({ role, holders: some.length }))
}

function undecidable(draft: Charter, inForce: Charter, holders: readonly Voter[]): Undecidable[] {
  return Object.entries(draft.rules.procedures).flatMap(([name, procedure]) => {
    const { isReachable, missing } = readiness(draft.rules, procedure, holders)
    const [way = []] = missing
    // Offices of stations are counted case by case.
    if (isReachable || way.some(({ role }) => role.startsWith('station.'))) return []
    const before = inForce.rules.procedures[name]
    const wasReachable = before !== undefined && readiness(inForce.rules, before, holders).isReachable
    return before === undefined || wasReachable ? [{ procedure: name, missing: way }] : []
  })
}

/** The trial in numbers: how many stations and cases each thing would happen to. */
export interface Counts {
  readonly inactive: number
  readonly atRisk: number
  readonly active: number
  readonly missed: number
  readonly notMissed: number
  readonly casesOpen: number
  readonly officesEnd: number
  readonly owes: number
  readonly structure: number
  readonly refused: number
  readonly lacks: number
  readonly otherwise: number
  readonly gone: number
}

export function countTrial({ stations, cases }: Trial): Counts {
  const withChange = (is: (change: StationTrial['changes'][number]) => boolean) =>
    stations.filter(({ changes }) => changes.some(is)).length
  const becoming = (status: string) => withChange((change) => change.what === 'status' && change.after === status)
  const verdicts = (verdict: CaseTrial['verdict']) => cases.filter((one) => one.verdict === verdict).length
  const structural = ['kind-gone', 'office-gone', 'too-many', 'too-few']
  return {
    inactive: becoming('inactive'),
    atRisk: becoming('at-risk'),
    active: becoming('active'),
    missed: withChange(({ what }) => what === 'missed'),
    notMissed: withChange(({ what }) => what === 'not-missed'),
    casesOpen: withChange(({ what }) => what === 'case-opens'),
    officesEnd: withChange(({ what }) => what === 'offices-end'),
    owes: withChange(({ what }) => what === 'owes' || what === 'owes-no-more'),
    structure: withChange(({ what }) => structural.includes(what)),
    refused: verdicts('refused'),
    lacks: verdicts('lacks'),
    otherwise: verdicts('otherwise'),
    gone: verdicts('gone'),
  }
}
