import { z } from 'zod'

/** One text that somebody wrote: an answer in an application, the reasons of a ballot, a remark. */
export type TextSubject =
  | { readonly kind: 'proposal'; readonly id: string; readonly field: string }
  | { readonly kind: 'ballot' | 'remark'; readonly id: string }

const id = z.uuid()

/** Reads `proposal:<id>:<field>`, `ballot:<id>` or `remark:<id>`; undefined for anything else. */
export function readSubject(subject: string): TextSubject | undefined {
  const [kind, given, field, ...rest] = subject.split(':')
  const read = id.safeParse(given)
  if (!read.success || rest.length > 0) return undefined
  if (kind === 'proposal' && field) return { kind, id: read.data, field }
  return (kind === 'ballot' || kind === 'remark') && field === undefined ? { kind, id: read.data } : undefined
}
