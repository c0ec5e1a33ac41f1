import type pg from 'pg'

/**
 * Lends a connection for one long piece of work. It is closed afterwards, whatever state it is in: a transaction that was not
 * committed is rolled back by the server. A signal closes it at once, so that whatever it waits for fails.
 */
export async function withClient<Outcome>(
  pool: pg.Pool,
  signal: AbortSignal | undefined,
  work: (client: pg.ClientBase) => Promise<Outcome>,
): Promise<Outcome> {
  signal?.throwIfAborted()
  const client = await pool.connect()
  let isReleased = false
  const release = () => {
    if (isReleased) return
    isReleased = true
    client.release(true)
  }
  signal?.addEventListener('abort', release)
  try {
    return await work(client)
  } finally {
    signal?.removeEventListener('abort', release)
    release()
  }
}
