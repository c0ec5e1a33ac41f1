import { once } from 'node:events'
import { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { codeOf, messageOf, Trouble } from '../trouble.ts'

/** What answers requests: a Hono app. */
export interface Answerer {
  fetch(request: Request, env: unknown): Response | Promise<Response>
}

export interface Door {
  /** `http://127.0.0.1:3000` */
  readonly address: string
  /** From now on requests go to this one. */
  lead(to: Answerer): void
  /** Takes no more requests; those that came are answered first, for at most ten seconds. */
  close(): Promise<void>
}

/**
 * Opens the HTTP server.
 * @param first answers until the program is ready to answer itself
 * @throws Trouble when the address cannot be listened on
 */
export async function openDoor(host: string, port: number, first: Answerer): Promise<Door> {
  let answerer = first
  const server = createAdaptorServer({ fetch: (request, env) => answerer.fetch(request, env) })
  if (!(server instanceof Server)) throw new Error('HTTP/1.1 was asked for')
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw cannotListen(host, port, error)
  }
  const bound = server.address()
  const open = typeof bound === 'object' && bound !== null ? bound.port : port
  return {
    address: `http://${shownHost(host)}:${open}`,
    lead: (to) => {
      answerer = to
    },
    close: async () => await close(server),
  }
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const patience = setTimeout(() => server.closeAllConnections(), 10_000)
  await closed
  clearTimeout(patience)
}

/** An address to visit: "every address of this machine" is none. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function cannotListen(host: string, port: number, error: unknown): Trouble {
  const why: Record<string, string> = {
    EADDRINUSE: `port ${port} is taken by another program. Stop that one, or set PORT to a free one`,
    EACCES: `this user may not use port ${port}. Set PORT to one from 1024 up`,
    EADDRNOTAVAIL: `this machine has no address ${host}. Set HOST to one of its own, such as 127.0.0.1`,
    ENOTFOUND: `no machine has the name ${host}. Set HOST to an address of this one, such as 127.0.0.1`,
  }
  return new Trouble(`Cannot listen on ${host}:${port}: ${why[codeOf(error) ?? ''] ?? messageOf(error)}.`)
}
