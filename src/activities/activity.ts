import type { CharterRules } from '../charter/charter.ts'
import type { HeldActivity } from '../charter/facts.ts'
import { activityKinds } from '../charter/words.ts'
import type { WrittenText } from '../kit/i18n/say.ts'
import { type Day, dayIn, type Instant, Temporal } from '../kit/time/time.ts'
import { hasDay } from '../kit/time/zone.ts'
import { ranksWith, type Standing } from '../offices/standing.ts'
import type { Station } from '../stations/station.ts'

export { activityKinds }
export const activityStates = ['planned', 'held', 'cancelled'] as const
export const activityPlaces = ['offline', 'online', 'both'] as const
export const waysToCount = ['checked-in', 'attested'] as const

export type ActivityState = (typeof activityStates)[number]
export type ActivityKind = (typeof activityKinds)[number]
export type ActivityPlace = (typeof activityPlaces)[number]

/** How many came, and how that is known: each was ticked off, or the organisers say so. */
export interface Attendance {
  readonly people: number
  readonly counted: (typeof waysToCount)[number]
}

/** A station that holds an activity, or was asked to. */
export interface Host {
  readonly stationId: string
  /** Whether it recorded the activity and keeps the record. */
  readonly leads: boolean
  /** When it agreed; from then on it is credited with the activity. */
  readonly agreedAt: Instant | null
  readonly refusedAt: Instant | null
}

/** A link that shows that an activity was held. */
export interface Evidence {
  readonly id: string
  readonly url: string
  readonly words: string
}

/** Somebody said that an activity was held. */
export interface Confirmation {
  readonly personId: string
  readonly personName: string
  /** By which they could: a rank (`sig.member`), or an office (`station.deputy`) at `stationId`. */
  readonly role: string
  readonly stationId: string | null
  /** How many came, where they know it. */
  readonly people: number | null
  readonly words: string
  readonly confirmedAt: Instant
}

/** Something that a station plans, held or called off, with everything that shows it. */
export interface Activity {
  readonly id: string
  readonly slug: string
  readonly title: WrittenText
  readonly state: ActivityState
  readonly kind: ActivityKind
  readonly place: ActivityPlace
  /** The date at its place: what periods count by. */
  readonly localDate: Day
  /** IANA name of the zone of its place. */
  readonly zone: string
  readonly venue: string | null
  readonly summary: WrittenText | null
  /** As whoever recorded it says; null when nobody counted. */
  readonly attendance: Attendance | null
  /** Who last said what, when, where and how many: they do not confirm it. */
  readonly recordedBy: string | null
  readonly recordedAt: Instant
  readonly changedAt: Instant
  /** The one that leads first. */
  readonly hosts: readonly Host[]
  readonly evidence: readonly Evidence[]
  /** The latest first. */
  readonly confirmations: readonly Confirmation[]
}

/** The stations that are credited with an activity: those that hold it and agreed to. */
export function creditedWith({ hosts }: Pick<Activity, 'hosts'>): string[] {
  return hosts.filter(({ agreedAt }) => agreedAt !== null).map(({ stationId }) => stationId)
}

/** The station that keeps the record. */
export function leadingStation({ hosts }: Pick<Activity, 'hosts'>): string | null {
  return hosts.find(({ leads }) => leads)?.stationId ?? null
}

type Proof = Pick<Activity, 'state' | 'attendance' | 'recordedBy' | 'evidence' | 'confirmations'>

/**
 * Whether an activity counts as proved: it was held, and somebody else confirmed it, or a link shows it, or people were ticked off.
 * Otherwise it is only claimed. `isProvedInSql` in the store says the same.
 */
export function isProved(activity: Proof): boolean {
  if (activity.state !== 'held') return false
  const { attendance, evidence } = activity
  const wasCheckedIn = attendance?.counted === 'checked-in' && attendance.people > 0
  return wasCheckedIn || evidence.length > 0 || confirmationsByOthers(activity).length > 0
}

/** How many came, and by what that is known. The latest confirmation's number counts before that of who recorded it. */
export function peopleAt(
  activity: Proof,
): { readonly people: number; readonly known: 'confirmed' | Attendance['counted'] } | undefined {
  const told = confirmationsByOthers(activity).find(({ people }) => people !== null)
  if (told && told.people !== null) return { people: told.people, known: 'confirmed' }
  const { attendance } = activity
  return attendance ? { people: attendance.people, known: attendance.counted } : undefined
}

function confirmationsByOthers({ recordedBy, confirmations }: Pick<Activity, 'recordedBy' | 'confirmations'>) {
  return confirmations.filter(({ personId }) => personId !== recordedBy)
}

/** What a rule may look at of an activity that was held: naming nobody. */
export function toFact(activity: Activity): HeldActivity {
  const known = peopleAt(activity)
  return {
    day: activity.localDate.toString(),
    kind: activity.kind,
    place: activity.place,
    ...(known ? { people: known.people } : {}),
    proved: isProved(activity),
  }
}

/** Those of some activities that were held, as facts, in the same order. */
export function heldFacts(activities: readonly Activity[]): HeldActivity[] {
  return activities.filter(({ state }) => state === 'held').map(toFact)
}

/** As recorded, but a plan whose day has passed is `overdue`, and what was held and nothing shows is `claimed`. */
export type Stage = ActivityState | 'claimed' | 'overdue'

/** Where an activity stands now. */
export function stageOf(activity: Activity, now: Instant): Stage {
  if (activity.state === 'held') return isProved(activity) ? 'held' : 'claimed'
  if (activity.state === 'cancelled') return 'cancelled'
  return isBefore(activity.localDate, dayIn(activity.zone, now)) ? 'overdue' : 'planned'
}

/** Why an activity cannot have been, or be, on that day. */
export type DayProblem =
  /** The zone left the day out. */
  | { readonly problem: 'no-such-day' }
  | { readonly problem: 'held-ahead'; readonly today: Day }
  | { readonly problem: 'planned-behind'; readonly today: Day }
  | { readonly problem: 'too-far-ahead' }
  | { readonly problem: 'before-founding'; readonly station: Station }

const farthest = { years: 5 }

/**
 * What is wrong with an activity's day at its place. Held: not after today there. Planned: not before today, unless it was planned for
 * that day already (`former`). Neither before one of its stations was founded: until then there was none (A0).
 */
export function dayProblem(
  given: { state: ActivityState; day: Day; zone: string; stations: readonly Station[]; former?: Day | undefined },
  now: Instant,
): DayProblem | undefined {
  const { state, day, zone, former } = given
  const today = dayIn(zone, now)
  if (!hasDay(zone, day)) return { problem: 'no-such-day' }
  if (state === 'held' && isBefore(today, day)) return { problem: 'held-ahead', today }
  const isMoved = former === undefined || !former.equals(day)
  if (state === 'planned' && isMoved && isBefore(day, today)) return { problem: 'planned-behind', today }
  if (isBefore(today.add(farthest), day)) return { problem: 'too-far-ahead' }
  const station = given.stations.find((one) => one.foundedPrecision !== 'unknown' && isBefore(day, one.foundedOn))
  return station && { problem: 'before-founding', station }
}

function isBefore(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}

/** What an activity says happened: whoever changes it says it anew, and once somebody confirmed it, it stays. */
export type Happening = Pick<Activity, 'state' | 'kind' | 'place' | 'localDate' | 'zone' | 'attendance'>

export function isSameHappening(one: Happening, other: Happening): boolean {
  return (
    one.state === other.state &&
    one.kind === other.kind &&
    one.place === other.place &&
    one.localDate.equals(other.localDate) &&
    one.zone === other.zone &&
    one.attendance?.people === other.attendance?.people &&
    one.attendance?.counted === other.attendance?.counted
  )
}

/** Whether somebody confirmed it: then it is neither changed in what happened nor removed. */
export function isConfirmed({ confirmations }: Pick<Activity, 'confirmations'>): boolean {
  return confirmations.length > 0
}

/** By what somebody may confirm that an activity was held. */
export interface Confirmer {
  readonly role: string
  /** The station of an office; null for a rank. */
  readonly stationId: string | null
}

/**
 * By what somebody may confirm an activity: a rank that has the right, or an office at a station that is credited with it. Undefined
 * for everybody else, and for who recorded it.
 */
export function confirmerOf(
  rules: CharterRules,
  standing: Standing,
  activity: Pick<Activity, 'hosts' | 'recordedBy'>,
  personId: string,
): Confirmer | undefined {
  if (activity.recordedBy === personId) return undefined
  const [rank] = ranksWith(rules, standing, 'confirm-activities')
  if (rank !== undefined) return { role: rank, stationId: null }
  const credited = creditedWith(activity)
  const office = standing.offices.find(({ stationId }) => credited.includes(stationId))
  return office && { role: `station.${office.office}`, stationId: office.stationId }
}

/** How much may be written. */
export const longest = { title: 120, venue: 200, summary: 5000, evidence: 200, link: 2000, words: 1000 } as const
export const mostPeople = 1_000_000
/** How many stations may hold an activity together, and how many links may show it. */
export const mostHosts = 30
export const mostEvidence = 30
