import type { OfficeDeps } from '../offices/enter-station.tsx'

export interface ContactDeps extends OfficeDeps {
  /** How many proxies of ours stand before the server; none when left out. */
  readonly proxies?: number | undefined
}
