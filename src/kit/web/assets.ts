import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Visit } from './visit.ts'

const built = z.object({ assets: z.object({ 'style.css': z.string(), 'elements.js': z.string() }) })

/** The names, with their hashes, under which the build left the stylesheet and the elements. `folder`: what the build made. */
export function readAssets(folder: string): Visit['assets'] {
  const { assets } = built.parse(JSON.parse(readFileSync(join(folder, 'built.json'), 'utf8')))
  return { style: assets['style.css'], elements: assets['elements.js'] }
}

/** `/assets/…`: files with a hash in their name are kept for ever, others are asked for again. */
export function assetRoutes(folder: string): Hono {
  return new Hono().use(
    '/assets/*',
    serveStatic({
      root: folder,
      onFound: (path, c) => {
        c.header(
          'Cache-Control',
          /-[0-9a-f]{12}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        )
      },
    }),
  )
}

/** `/theme.css`: the community's colour, as variables that the stylesheet uses. */
export function themeCss(accent: string | undefined): string {
  return accent === undefined ? '' : `:root{--accent:${accent}}\n`
}
