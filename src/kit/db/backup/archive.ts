import { createHash } from 'node:crypto'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { codeOf, messageOf } from '../../trouble.ts'

/** A file as it was written. */
export interface Written {
  readonly bytes: number
  /** SHA-256 of the whole file, hexadecimal: what `sha256sum` says. */
  readonly sha256: string
}

export interface Archive {
  /** Adds a file to the archive, as fast as the sink takes it. */
  add(name: string, content: Buffer): Promise<void>
  /** Ends the archive; returns when the sink has taken all of it. */
  close(): Promise<Written>
}

/** The sink did not take the archive; the cause is its own error. */
export class SinkFault extends Error {}

/**
 * Writes a tar, compressed with gzip, into the sink. `mtime` is what its files are dated.
 * What adds or closes throws a SinkFault when that fails.
 */
export function writeArchive(sink: Writable, mtime: Date, signal?: AbortSignal): Archive {
  const tar = pack()
  const hash = createHash('sha256')
  let bytes = 0
  async function* measured(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  const written = pipeline(tar, createGzip(), measured, sink, { ...(signal && { signal }) }).catch((cause: unknown) => {
    throw new SinkFault('The archive could not be written', { cause })
  })
  // Whoever adds or closes is told.
  written.catch(() => undefined)
  return {
    add: async (name, content) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      try {
        const entry = tar.entry({ name, mode: 0o600, mtime }, content, (error) => (error ? reject(error) : resolve()))
        // Told twice: without a listener the event would end the process.
        entry.on('error', () => undefined)
        await Promise.race([promise, written])
      } catch (error) {
        // What happened to the sink says more than that the tar has ended.
        await written
        throw error
      }
    },
    close: async () => {
      tar.finalize()
      await written
      return { bytes, sha256: hash.digest('hex') }
    },
  }
}

/** What is wrong with a file that is no whole archive. */
export class Damage extends Error {
  readonly kind: 'not-a-backup' | 'cut' | 'altered'

  constructor(kind: Damage['kind'], words: string) {
    super(words)
    this.kind = kind
  }
}

export interface Entry {
  readonly name: string
  readonly size: number
  /** Its bytes; what is not read of them is passed over. */
  readonly body: AsyncIterable<Uint8Array>
}

/**
 * Reads such an archive, one file after the other.
 * @throws Damage when it is none, or not whole; whatever the source throws
 */
export async function* readArchive(source: Readable): AsyncGenerator<Entry> {
  const tar = extract()
  let isBegun = false
  const read = pipeline(source, createGunzip({ rejectGarbageAfterEnd: true }), tar)
  // It is looked at when the tar has ended.
  read.catch(() => undefined)

  /** What was thrown, or what came before it: the tar breaks off when its source does. */
  async function faultOf(error: unknown): Promise<unknown> {
    return damageOf(
      await read.then(
        () => error,
        (first: unknown) => first,
      ),
      isBegun,
    )
  }

  async function* bodyOf(chunks: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
    try {
      // It gives nothing else.
      for await (const chunk of chunks) if (chunk instanceof Uint8Array) yield chunk
    } catch (error) {
      throw await faultOf(error)
    }
  }

  try {
    for await (const entry of tar) {
      isBegun = true
      const { name, size = 0 } = entry.header
      yield { name, size, body: bodyOf(entry) }
      entry.resume()
    }
    await read
  } catch (error) {
    throw await faultOf(error)
  } finally {
    source.destroy()
    tar.destroy()
  }
}

function damageOf(error: unknown, isBegun: boolean): unknown {
  const code = codeOf(error) ?? ''
  const words = messageOf(error)
  if (code === 'Z_BUF_ERROR' || words === 'Unexpected end of data') return new Damage('cut', words)
  const isHead = /header|compression method/i.test(words)
  const isDamage = code.startsWith('Z_') || code === 'ERR_TRAILING_JUNK_AFTER_STREAM_END' || isHead
  return isDamage ? new Damage(isHead && !isBegun ? 'not-a-backup' : 'altered', words) : error
}
