import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { isSecretPath } from './secret-path.ts'

/**
 * Takes forms from pages of this site only (403 for others), by `Sec-Fetch-Site` or by `Origin`: its host is the one that was
 * asked, or the site's own. `baseUrl`: what a proxy that changes the host makes of it.
 */
export function guardForms(baseUrl: string): MiddlewareHandler {
  const own = new URL(baseUrl).host
  return csrf({
    origin: (origin, c) => {
      if (origin === 'null') return hasHiddenOrigin(c.req.path, c.req.header('sec-fetch-site'))
      const from = URL.canParse(origin) ? new URL(origin).host : ''
      return from === own || from === new URL(c.req.url).host
    },
  })
}

// A page that sends no referrer sends `Origin: null` with its forms too. Browsers from before 2023 send nothing else to go by;
// there, whoever knows the secret in the path may use it.
function hasHiddenOrigin(path: string, secFetchSite: string | undefined): boolean {
  return secFetchSite === undefined && isSecretPath(path)
}
