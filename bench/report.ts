/** What a benchmark found: its figures, and ratios that say what they mean. */
export interface Report {
  readonly name: string
  readonly figures: Readonly<Record<string, number>>
  readonly ratios: Readonly<Record<string, number>>
}

/** Prints a table, or with `--json` one object. */
export function printReport(report: Report): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(report))
    return
  }
  console.log(report.name)
  for (const part of [report.figures, report.ratios]) {
    for (const [name, value] of Object.entries(part)) console.log(`  ${name.padEnd(24)}${String(value).padStart(10)}`)
  }
}

/** To the given number of decimals. */
export function round(value: number, decimals = 2): number {
  return Number(value.toFixed(decimals))
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
