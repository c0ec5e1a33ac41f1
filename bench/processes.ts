import { readFileSync } from 'node:fs'

/** A process and all that it started, and those started; read from Linux's /proc. */
export function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return [pid, ...(children === '' ? [] : children.split(' ').flatMap((child) => family(Number(child))))]
}

/** What a process was started with. */
export function commandOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
}

/** Resident memory in MB (10⁶ bytes). */
export function residentMb(pid: number): number {
  return megabytes(readFileSync(`/proc/${pid}/status`, 'utf8'), /^VmRSS:\s+(\d+) kB/m)
}

/** Resident memory in MB (10⁶ bytes), of which what is shared counts by its share: sums over processes are true. */
export function proportionalMb(pid: number): number {
  return megabytes(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), /^Pss:\s+(\d+) kB/m)
}

function megabytes(text: string, line: RegExp): number {
  return (Number(line.exec(text)?.[1] ?? Number.NaN) * 1024) / 1e6
}
