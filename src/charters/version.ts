import { type Day, type Instant, Temporal } from '../kit/time/time.ts'

/** A charter that was adopted: in force, in force formerly, or from its effective day on. */
export interface AdoptedVersion {
  readonly id: string
  /** `1.2.0` */
  readonly version: string
  readonly hash: string
  readonly effective: Day
  readonly adoptedAt: Instant
  /** Null until its day has come. */
  readonly inForceSince: Instant | null
  /** The entry of the ledger that adopted it; null for what was adopted before that was kept. */
  readonly ledgerSeq: number | null
}

/** Whether a version is greater than another: `1.10.0` than `1.9.0`. */
export function isNewer(version: string, than: string): boolean {
  const parts = (text: string) => text.split('.').map(Number)
  const [one, other] = [parts(version), parts(than)]
  const place = one.findIndex((part, index) => part !== other[index])
  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0)
}

/** The greatest version that was adopted, whether or not its day has come. */
export function latestOf(versions: readonly AdoptedVersion[]): AdoptedVersion | undefined {
  return versions.reduce<AdoptedVersion | undefined>(
    (found, one) => (found && !isNewer(one.version, found.version) ? found : one),
    undefined,
  )
}

/** The version in force: the greatest of those whose day has come. */
export function runningOf(versions: readonly AdoptedVersion[]): AdoptedVersion | undefined {
  return latestOf(versions.filter(({ inForceSince }) => inForceSince !== null))
}

/** Adopted versions whose day is still to come, the earliest first; of one day the lesser version first. */
export function comingOf(versions: readonly AdoptedVersion[]): AdoptedVersion[] {
  return versions
    .filter(({ inForceSince }) => inForceSince === null)
    .sort(
      (one, other) =>
        Temporal.PlainDate.compare(one.effective, other.effective) || (isNewer(one.version, other.version) ? 1 : -1),
    )
}

/** A charter that somebody would have adopted. */
export interface Candidate {
  readonly community: string
  readonly version: string
  readonly hash: string
  readonly effective: Day
}

/**
 * Why a charter cannot be proposed. `other-community`: it is another community's. `adopted`: it was adopted before, to the letter.
 * `not-newer`: its version is not greater than every adopted one's. `past-day`: it would come into force on a day that is over.
 * `far-day`: that day lies more than two years ahead, and until then no other could come before it. `before-coming`: it would come into force before one that is adopted already and less than it.
 */
export type Obstacle = 'other-community' | 'adopted' | 'not-newer' | 'past-day' | 'far-day' | 'before-coming'

/** `today`: the day in the community's zone. Empty when nothing stands in its way. */
export function obstaclesTo(
  candidate: Candidate,
  community: string,
  versions: readonly AdoptedVersion[],
  today: Day,
): Obstacle[] {
  const obstacles: Obstacle[] = []
  if (candidate.community !== community) obstacles.push('other-community')
  if (versions.some(({ hash }) => hash === candidate.hash)) return [...obstacles, 'adopted']
  if (Temporal.PlainDate.compare(candidate.effective, today) < 0) obstacles.push('past-day')
  if (Temporal.PlainDate.compare(candidate.effective, today.add({ years: 2 })) > 0) obstacles.push('far-day')
  return [...obstacles, ...orderObstacles(candidate, versions)]
}

/** What stands in the way of adopting a charter even after it was proposed: versions follow each other, and so do their days. */
export function orderObstacles(
  { version, effective }: Pick<Candidate, 'version' | 'effective'>,
  versions: readonly AdoptedVersion[],
): Obstacle[] {
  const latest = latestOf(versions)
  if (latest && !isNewer(version, latest.version)) return ['not-newer']
  const isEarly = comingOf(versions).some((one) => Temporal.PlainDate.compare(effective, one.effective) < 0)
  return isEarly ? ['before-coming'] : []
}
