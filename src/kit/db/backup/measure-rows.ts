import { createHash } from 'node:crypto'
import type { Rows } from './copy.ts'
import type { Measure } from './manifest.ts'

/** Counts rows and makes their hash, handing each part on. */
export async function measureRows(
  parts: AsyncIterable<Rows>,
  take: (rows: Rows) => Promise<void> = async () => undefined,
): Promise<Measure> {
  const hash = createHash('sha256')
  let [rows, bytes] = [0, 0]
  for await (const part of parts) {
    rows += part.count
    bytes += part.bytes.length
    hash.update(part.bytes)
    await take(part)
  }
  return { rows, bytes, sha256: hash.digest('hex') }
}
