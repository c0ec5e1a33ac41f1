import type { Context } from 'hono'
import { roleTitle } from '../../charter/charter.ts'
import { orJoiner } from '../../charter/phrases.ts'
import type { Db } from '../../kit/db/database.ts'
import { type Clock, dayIn } from '../../kit/time/time.ts'
import type { FormValues } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { loadStanding } from '../../offices/load-standing.ts'
import { toSignIn } from '../../people/sign-in/routes.tsx'
import { findViewer } from '../../people/viewer.ts'
import { findStationBySlug, listStations } from '../../stations/store.ts'
import { canFile } from '../can-file.ts'
import { ChooseStationPage } from './choose-station-page.tsx'
import { NotYoursPage } from './filed-pages.tsx'
import type { AskedProcedure } from './find-subject.ts'

/**
 * What stands before a form that not everybody may send: signing in, the station it is about, and holding one of the roles that the
 * charter names. Undefined where nothing does. Pages that depend on who reads are kept by no cache.
 */
export async function refuseFiler(
  c: Context<Env>,
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  { rules, procedureId, procedure }: AskedProcedure,
  values: FormValues,
): Promise<Response | undefined> {
  const visit = c.get('visit')
  const isNarrow = procedure['filed-by'] !== undefined
  const asksPerson = procedure.form.some(({ type }) => type === 'person')
  if (!isNarrow && !asksPerson) return undefined
  const { id } = visit.community
  if (isNarrow) c.header('Cache-Control', 'no-store')
  const viewer = isNarrow ? await findViewer(db, c, clock()) : undefined
  if (isNarrow && !viewer) return toSignIn(c, `/apply/${procedureId}${queryOf(c)}`)
  const standing = viewer
    ? await loadStanding(db, id, rules, viewer.personId, dayIn(rules.zone, clock()))
    : { ranks: [], offices: [] }
  const isAllowed = (stationId: string | null) => canFile(procedure, standing, stationId)
  const roles = (procedure['filed-by'] ?? []).map((role) => visit.say(roleTitle(rules, role)))
  const named = roles.join(orJoiner[visit.language])
  if (procedure.about !== 'station')
    return isAllowed(null) ? undefined : sendPage(c, <NotYoursPage visit={visit} roles={named} />, 403)
  const field = procedure.form.find(({ type }) => type === 'station')?.field ?? 'station'
  const slug = values.station || values[field] || ''
  const station = slug === '' ? undefined : await findStationBySlug(db, id, slug)
  if (station) return isAllowed(station.id) ? undefined : sendPage(c, <NotYoursPage visit={visit} roles={named} />, 403)
  const stations = (await listStations(db, id)).filter((one) => isAllowed(one.id))
  return sendPage(c, <ChooseStationPage {...{ visit, procedureId, procedure, stations }} roles={named} />)
}

function queryOf(c: Context<Env>): string {
  return new URL(c.req.url).search
}
