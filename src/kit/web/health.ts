import { Hono } from 'hono'

/**
 * For whatever watches over the program. `/healthz`: the process lives. `/readyz`: it can do its work; else 503 with a word why.
 * @param whyNot tells what is missing, or nothing when all is well
 */
export function healthRoutes(whyNot: () => Promise<string | undefined>) {
  const routes = new Hono()
  const headers = { 'Cache-Control': 'no-store' }
  routes.get('/healthz', (c) => c.text('alive\n', 200, headers))
  routes.get('/readyz', async (c) => {
    const reason = await whyNot()
    return reason === undefined ? c.text('ready\n', 200, headers) : c.text(`${reason}\n`, 503, headers)
  })
  return routes
}

/** What answers while the program starts: it lives, and asks everybody to come again. */
export function startingApp() {
  const app = new Hono()
  app.route(
    '/',
    healthRoutes(async () => 'starting'),
  )
  app.all('*', (c) => c.text('starting\n', 503, { 'Retry-After': '2' }))
  return app
}
