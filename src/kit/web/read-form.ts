import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** A submitted form: the last value of every field, as text. Files are left out. */
export type FormValues = Readonly<Record<string, string>>

/**
 * Reads a form body. Line ends become `\n`; text is brought to Unicode's composed form (NFC); NUL, which PostgreSQL cannot keep, goes.
 * A body that is no form at all is answered 400.
 */
export async function readForm(c: Context): Promise<FormValues> {
  const body = await c.req.parseBody().catch(() => {
    throw new HTTPException(400)
  })
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') values[name] = value.replaceAll('\0', '').replaceAll('\r\n', '\n').normalize('NFC')
  }
  return values
}
