// PostgreSQL's COPY, which the driver leaves to whoever needs it: rows leave and enter as the server itself writes them, every
// value to the letter, with no row held in memory for longer than it takes to pass on.
import { once } from 'node:events'
import type pg from 'pg'

/** Some whole rows in the text format of COPY. */
export interface Rows {
  readonly bytes: Buffer
  readonly count: number
}

/**
 * Runs `copy … to stdout` and gives the rows in parts of about `size` bytes; the server waits while a part is used. Whoever stops
 * before the last part must close the connection: it is still busy.
 */
export async function* copyOut(client: pg.ClientBase, statement: string, size = 1024 * 1024): AsyncGenerator<Rows> {
  const copy = client.query(new CopyOut(statement, size))
  for (let rows = await copy.take(); rows !== undefined; rows = await copy.take()) yield rows
}

/**
 * Runs `copy … from stdin` with what the source gives, no faster than the server takes it.
 * @returns how many rows came in
 */
export async function copyIn(
  client: pg.ClientBase,
  statement: string,
  source: AsyncIterable<Uint8Array>,
): Promise<number> {
  return await client.query(new CopyIn(statement, source)).done
}

// The driver calls the methods by name as the server's messages come.
class CopyOut implements pg.Submittable {
  #connection: pg.Connection | undefined
  #rows: Buffer[] = []
  #held = 0
  #isOver = false
  #fault: Error | undefined
  #wake: () => void = () => undefined
  readonly #statement: string
  readonly #size: number

  constructor(statement: string, size: number) {
    this.#statement = statement
    this.#size = size
  }

  /** The next part; undefined after the last. */
  async take(): Promise<Rows | undefined> {
    while (this.#held < this.#size && !this.#isOver && !this.#fault) await this.#news()
    // Also after a fault: what the server says last must still be read.
    this.#connection?.stream.resume()
    if (this.#fault) throw this.#fault
    if (this.#rows.length === 0) return undefined
    const rows = { bytes: Buffer.concat(this.#rows), count: this.#rows.length }
    this.#rows = []
    this.#held = 0
    return rows
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection
    connection.query(this.#statement)
  }

  /** The server sends each row as a message of its own. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // A copy: the driver's buffer is used again.
    this.#rows.push(Buffer.from(chunk))
    this.#held += chunk.length
    if (this.#held < this.#size) return
    this.#connection?.stream.pause()
    this.#wake()
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#isOver = true
    this.#wake()
  }

  handleError(error: Error): void {
    this.#fault = error
    this.#wake()
  }

  async #news(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve
    })
  }
}

class CopyIn implements pg.Submittable {
  readonly done: Promise<number>
  #resolve: (count: number) => void
  #reject: (error: unknown) => void
  #count = 0
  #fault: unknown
  readonly #over = new AbortController()
  readonly #statement: string
  readonly #source: AsyncIterable<Uint8Array>

  constructor(statement: string, source: AsyncIterable<Uint8Array>) {
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    this.done = promise
    this.#resolve = resolve
    this.#reject = reject
    this.#statement = statement
    this.#source = source
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement)
  }

  handleCopyInResponse({ stream }: pg.Connection): void {
    void this.#feed(stream)
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#count = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0)
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#count)
  }

  handleError(error: Error): void {
    this.#over.abort()
    this.#reject(this.#fault ?? error)
  }

  async #feed(stream: pg.Connection['stream']): Promise<void> {
    const { signal } = this.#over
    try {
      for await (const chunk of this.#source) {
        // The server has refused: what is left is nobody's.
        if (signal.aborted) return
        stream.write(messageHead('d', chunk.length))
        if (!stream.write(chunk)) await once(stream, 'drain', { signal })
      }
      if (!signal.aborted) stream.write(messageHead('c', 0))
    } catch (error) {
      if (signal.aborted) return
      this.#fault = error
      const words = Buffer.from('the rows cannot be read\0')
      stream.write(messageHead('f', words.length))
      stream.write(words)
    }
  }
}

/** A message of PostgreSQL's protocol: its letter, and its length with the length itself. */
function messageHead(letter: string, length: number): Buffer {
  const head = Buffer.alloc(5, letter)
  head.writeUInt32BE(length + 4, 1)
  return head
}
