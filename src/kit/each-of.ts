/**
 * Does something with each of some items, so many at once, in the order in which they come. When one fails no further ones are begun;
 * throws what the first failed with, once those that had begun are done.
 */
export async function eachOf<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let hasFailed = false
  // One iterator for all: each takes the next that nobody has taken.
  const left = items.values()
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    try {
      for (const item of left) {
        if (hasFailed) return
        await work(item)
      }
    } catch (error) {
      hasFailed = true
      throw error
    }
  })
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** Parts of a list, each so long; the last may be shorter. */
export function chunked<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = []
  for (let from = 0; from < items.length; from += size) chunks.push(items.slice(from, from + size))
  return chunks
}
