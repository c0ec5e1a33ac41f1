import { Hono } from 'hono'
import { compareCharters, groupDifferences } from '../../charter/compare/compare-charters.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import { adoptedVersions } from '../../charters/store.ts'
import { isNewer, latestOf } from '../../charters/version.ts'
import type { Db } from '../../kit/db/database.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { NothingHerePage } from '../../kit/web/trouble-pages.tsx'
import type { Env } from '../../kit/web/visit.ts'
import { VersionPage, VersionsPage } from './pages.tsx'

interface VersionDeps {
  readonly db: Db
  readonly shelf: CharterShelf
}

/** `/charters`: every version that was adopted, and what it changed. Public: the same bytes for everybody. */
export function versionRoutes({ db, shelf }: VersionDeps): Hono<Env> {
  return new Hono<Env>()
    .get('/charters', async (c) => {
      const visit = c.get('visit')
      return sendPage(c, <VersionsPage visit={visit} versions={await adoptedVersions(db, visit.community.id)} />)
    })
    .get('/charters/:version', async (c) => {
      const visit = c.get('visit')
      const { id } = visit.community
      const versions = await adoptedVersions(db, id)
      const one = versions.find(({ version }) => version === c.req.param('version'))
      if (!one) return sendPage(c, <NothingHerePage visit={visit} />, 404)
      const base = latestOf(versions.filter(({ version }) => isNewer(one.version, version)))
      const rules = async (versionId: string) => (await shelf.version(db, id, versionId)).rules
      const differences = base ? compareCharters(await rules(base.id), await rules(one.id)) : []
      return sendPage(c, <VersionPage {...{ visit, versions, one, base }} groups={groupDifferences(differences)} />)
    })
    .get('/charters/:version/charter.yaml', async (c) => {
      const visit = c.get('visit')
      const { id } = visit.community
      const one = (await adoptedVersions(db, id)).find(({ version }) => version === c.req.param('version'))
      if (!one) return sendPage(c, <NothingHerePage visit={visit} />, 404)
      const { source } = await shelf.version(db, id, one.id)
      // To the letter what the hash was taken over.
      return c.body(source, 200, { 'content-type': 'application/yaml; charset=utf-8' })
    })
}
