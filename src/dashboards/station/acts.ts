import { z } from 'zod'
import type { CharterRules, Procedure } from '../../charter/charter.ts'
import { type NamedProcedure, procedureAbout } from '../../charter/ways-in.ts'
import type { Standing } from '../../offices/standing.ts'
import { canFile } from '../../proposals/can-file.ts'
import type { Station } from '../../stations/station.ts'

/** What somebody may file about a station by the charter, in its order. */
export interface Acts {
  readonly open: readonly NamedProcedure[]
  /** Theirs to file as well, but not in the state in which the station is. */
  readonly shut: readonly NamedProcedure[]
}

/**
 * Every procedure about a station that somebody may file: what the charter has whoever holds one of their roles file, and what it has
 * anybody file; but joining for whoever belongs there already.
 */
export function actsAt(rules: CharterRules, standing: Standing, station: Pick<Station, 'id' | 'status'>): Acts {
  const joining = procedureAbout(rules, 'station')?.id
  const isThere = standing.offices.some(({ stationId }) => stationId === station.id)
  const theirs = Object.entries(rules.procedures)
    .map(([id, procedure]) => ({ id, procedure }))
    .filter(({ procedure }) => procedure.about === 'station' && canFile(procedure, standing, station.id))
    .filter(({ id }) => !(isThere && id === joining))
  const isOpen = ({ procedure }: NamedProcedure) => isTakenUpIn(procedure, station.status)
  return { open: theirs.filter(isOpen), shut: theirs.filter((one) => !isOpen(one)) }
}

const statusTest = z.object({ word: z.literal('status'), takes: z.object({ is: z.array(z.string()) }) })

/** Whether the gates of a procedure let a station in that state through. */
function isTakenUpIn({ gates }: Procedure, status: string): boolean {
  return gates.every(({ test }) => {
    const asked = statusTest.safeParse(test)
    return !asked.success || asked.data.takes.is.includes(status)
  })
}
