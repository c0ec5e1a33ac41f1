/** A part of a long list, and where it lies in the whole. */
export interface Slice<Item> {
  readonly shown: readonly Item[]
  readonly count: number
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** One page of a list; a page that is not there is the last that is. */
export function sliceOf<Item>(items: readonly Item[], page: number, size: number): Slice<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const at = Math.min(Math.max(1, page), pages)
  return { shown: items.slice((at - 1) * size, at * size), count: items.length, page: at, pages }
}
