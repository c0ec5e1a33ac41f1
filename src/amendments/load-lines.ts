import type { Charter } from '../charter/charter.ts'
import { type InForce, sinceWhen } from '../charter/duties/since.ts'
import type { IsoDay } from '../charter/duty.ts'
import type { CharterFrom } from '../charter/outlook/outlook.ts'
import { loadHistory } from '../charters/load-history.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import { adoptedVersions } from '../charters/store.ts'
import { comingOf } from '../charters/version.ts'
import type { Db } from '../kit/db/database.ts'

/** The charters of a community on the line of time: the one in force and those to come. */
export interface Lines {
  readonly charters: readonly CharterFrom[]
  /** The same with a draft from a day on. */
  readonly withDraft: (draft: Charter, from: IsoDay) => readonly CharterFrom[]
  /** The charter that is in force on a day without any draft. */
  readonly on: (day: IsoDay) => Charter
}

export async function loadLines(db: Db, communityId: string, shelf: CharterShelf): Promise<Lines> {
  const versions = await adoptedVersions(db, communityId)
  const running = await shelf.running(db, communityId)
  const history = await loadHistory(db, communityId, shelf)
  const coming: { charter: Charter; from: IsoDay }[] = []
  for (const { id, effective } of comingOf(versions))
    coming.push({ charter: await shelf.version(db, communityId, id), from: effective.toString() })
  const first = { rules: running.rules, from: history.at(-1)?.since ?? '', since: sinceWhen(history) }
  const lineOf = (later: typeof coming): CharterFrom[] => {
    const known: InForce[] = [...history]
    const rest = later.map(({ charter: { rules }, from }) => {
      known.push({ rules, since: from })
      return { rules, from, since: sinceWhen(known) }
    })
    return [first, ...rest]
  }
  return {
    charters: lineOf(coming),
    withDraft: (draft, from) => lineOf([...coming.filter((one) => one.from < from), { charter: draft, from }]),
    on: (day) => coming.findLast(({ from }) => from <= day)?.charter ?? running,
  }
}
