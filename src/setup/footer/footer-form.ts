import { z } from 'zod'
import type { Footer } from '../../kit/web/visit.ts'

/** The footer's fields, in the order in which they are asked. */
export const footerFields = ['operator', 'contact', 'icp', 'police'] as const
export type FooterField = (typeof footerFields)[number]

export const longestFooterLine = 200

// Plain words or a web address: nothing that a browser would run or draw.
const line = z
  .string()
  .transform((text) => text.trim().replaceAll(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .max(longestFooterLine)
      .regex(/^[^\p{Cc}\p{Cf}<>]*$/u)
      .refine((text) => !/^(javascript|data|vbscript|file|blob):/i.test(text)),
  )
  .transform((text) => (text === '' ? undefined : text))

const schema = z.object({ operator: line, contact: line, icp: line, police: line })

export type FooterForm = Readonly<Record<FooterField, string>>

export type ReadFooter =
  | { readonly ok: true; readonly footer: Footer }
  | { readonly ok: false; readonly wrong: readonly FooterField[] }

/** Reads the footer as a manager wrote it. Every field may stay empty. */
export function readFooter(form: FooterForm): ReadFooter {
  const read = schema.safeParse(form)
  if (read.success) return { ok: true, footer: read.data }
  const { fieldErrors } = z.flattenError(read.error)
  return { ok: false, wrong: footerFields.filter((field) => fieldErrors[field] !== undefined) }
}
