import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** A submitted form: the last value of every field, as text. Files are left out. */
export type FormValues = Readonly<Record<string, string>>

/**
 * Reads a form body. Line ends become `\n`; text is brought to Unicode's composed form (NFC); NUL, which PostgreSQL cannot keep, goes.
 * A body that is no form at all is answered 400.
 */
export async function readForm(c: Context): Promise<FormValues> {
  return wordsOf(await readBody(c))
}

/** A form that carries a file. The file is undefined when none was chosen. */
export interface Upload {
  readonly values: FormValues
  readonly file: Uint8Array | undefined
}

/** Reads a form body with the file of one of its fields. Ask first whether whoever sends it may: a file costs memory. */
export async function readUpload(c: Context, field: string): Promise<Upload> {
  const body = await readBody(c)
  const file = body[field]
  const isChosen = file instanceof File && file.size > 0
  return { values: wordsOf(body), file: isChosen ? new Uint8Array(await file.arrayBuffer()) : undefined }
}

async function readBody(c: Context) {
  return await c.req.parseBody().catch(() => {
    throw new HTTPException(400)
  })
}

function wordsOf(body: Awaited<ReturnType<typeof readBody>>): FormValues {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') values[name] = value.replaceAll('\0', '').replaceAll('\r\n', '\n').normalize('NFC')
  }
  return values
}
