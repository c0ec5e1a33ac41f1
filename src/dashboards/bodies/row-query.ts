import { z } from 'zod'
import { firstWay, type RowColumn, type RowFilter, type RowSort, rowColumns } from './station-row.ts'

/** What a reader asks of the list: which stations, in which order, which part. */
export interface RowQuery extends RowFilter {
  readonly query: string
  readonly sort: RowSort
  /** From 1. */
  readonly page: number
}

// A nonsensical choice is no choice: a link that somebody shortened still shows the list.
const schema = z.object({
  q: z.string().max(200).catch(''),
  status: z.enum(['active', 'at-risk', 'inactive']).optional().catch(undefined),
  due: z.enum(['30', '90']).optional().catch(undefined),
  risk: z.literal('yes').optional().catch(undefined),
  vacant: z.literal('yes').optional().catch(undefined),
  sort: z.enum(rowColumns).catch('due'),
  way: z.enum(['up', 'down']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** Reads the query of an address. Without a choice what is due soonest stands first. */
export function readRowQuery(given: Readonly<Record<string, string>>): RowQuery {
  const { q, status, due, risk, vacant, sort, way, page } = schema.parse(given)
  return {
    query: q.trim(),
    status,
    within: due === undefined ? undefined : Number(due),
    atRisk: risk === 'yes',
    vacant: vacant === 'yes',
    sort: { column: sort, way: way ?? firstWay[sort] },
    page,
  }
}

/** The query of an address that asks the same, but for what is changed: `?status=active&sort=name`. Empty when it asks for nothing. */
export function writeRowQuery(asked: RowQuery, change: Partial<RowQuery> = {}): string {
  const { query, status, within, atRisk, vacant, sort, page } = { ...asked, page: 1, ...change }
  const params = new URLSearchParams()
  if (query !== '') params.set('q', query)
  if (status !== undefined) params.set('status', status)
  if (within !== undefined) params.set('due', String(within))
  if (atRisk) params.set('risk', 'yes')
  if (vacant) params.set('vacant', 'yes')
  if (sort.column !== 'due' || sort.way !== firstWay.due) {
    params.set('sort', sort.column)
    if (sort.way !== firstWay[sort.column]) params.set('way', sort.way)
  }
  if (page > 1) params.set('page', String(page))
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** How the list is sorted when a column's head is followed: by it, or the other way round when it is already. */
export function sortedBy({ sort }: RowQuery, column: RowColumn): RowSort {
  if (sort.column !== column) return { column, way: firstWay[column] }
  return { column, way: sort.way === 'up' ? 'down' : 'up' }
}

export function isNarrowed({ query, status, within, atRisk, vacant }: RowQuery): boolean {
  return query !== '' || status !== undefined || within !== undefined || atRisk || vacant
}
