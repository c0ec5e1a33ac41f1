import { type Context, Hono } from 'hono'
import type { Procedure } from '../charter/charter.ts'
import { sayChecks } from '../charters/say-checks.ts'
import type { CharterShelf, ShelvedCharter } from '../charters/shelf.ts'
import { checkCapability } from '../kit/crypto/capability.ts'
import type { Db } from '../kit/db/database.ts'
import type { Clock } from '../kit/time/time.ts'
import { clientAddress, rateLimit } from '../kit/web/rate-limit.ts'
import { type FormValues, readForm } from '../kit/web/read-form.ts'
import { sendPage } from '../kit/web/send-page.ts'
import { clearSessionCookie, readSessionCookie } from '../kit/web/session-cookie.ts'
import { NothingHerePage } from '../kit/web/trouble-pages.tsx'
import { type Env, href } from '../kit/web/visit.ts'
import { findViewer } from '../people/viewer.ts'
import { searchPlaces } from '../places/store.ts'
import { privacyVersion } from '../policies/policy.ts'
import { reachableHolders } from '../stations/appointment-store.ts'
import { listStations } from '../stations/store.ts'
import { ApplyPage, type ApplyPageProps } from './apply/apply-page.tsx'
import { ChoosePlacePage } from './apply/choose-place-page.tsx'
import { ConfirmPage, GateShutPage, SentPage, SuspendedPage, VoidLinkPage } from './apply/filed-pages.tsx'
import { findSubject, readFiling, type Subject } from './apply/find-subject.ts'
import { pageMessages as messages } from './apply/page-messages.ts'
import { confirmProposal } from './confirm-proposal.ts'
import type { FieldError } from './form.ts'
import { submitProposal, tryCase } from './submit-proposal.ts'

export interface ApplyDeps {
  readonly db: Db
  readonly shelf: CharterShelf
  readonly clock: Clock
  /** Whether letters can be sent: else an application is open at once, its address unconfirmed. */
  readonly canMail: boolean
  readonly proxies?: number | undefined
}

type Visiting = Context<Env>

/** `/apply/<procedure>`: the form of any procedure that the charter has. `/confirm/<secret>`: the link of the letter. */
export function applyRoutes(deps: ApplyDeps): Hono<Env> {
  const routes = new Hono<Env>()
  // An office or a campus shares one network address.
  const limit = rateLimit({ points: 40, seconds: 3600 })

  routes.get('/apply/:procedure', async (c) => {
    const asked = await findAsked(c, deps)
    return asked
      ? await showForm(c, deps, asked, c.req.query())
      : sendPage(c, <NothingHerePage visit={c.get('visit')} />, 404)
  })

  routes.get('/apply/:procedure/sent', async (c) => {
    const visit = c.get('visit')
    const asked = await findAsked(c, deps)
    return asked
      ? sendPage(c, <SentPage {...{ visit, ...asked }} />)
      : sendPage(c, <NothingHerePage visit={visit} />, 404)
  })

  routes.post('/apply/:procedure', async (c) => {
    const asked = await findAsked(c, deps)
    if (!asked) return sendPage(c, <NothingHerePage visit={c.get('visit')} />, 404)
    const values = await readForm(c)
    return values.act === 'check' || values.act === 'try'
      ? await checkForm(c, deps, asked, values)
      : await fileForm(c, deps, asked, values, limit)
  })

  routes.get('/confirm/:secret', async (c) => {
    const visit = c.get('visit')
    const secret = c.req.param('secret')
    const link = await checkCapability(deps.db, visit.community.id, 'confirm-proposal', secret, deps.clock())
    return link
      ? sendPage(c, <ConfirmPage visit={visit} secret={secret} />)
      : sendPage(c, <VoidLinkPage visit={visit} />, 410)
  })

  routes.post('/confirm/:secret', async (c) => {
    const visit = c.get('visit')
    const confirmed = await confirmProposal(
      deps.db,
      visit.community.id,
      deps.shelf,
      c.req.param('secret'),
      deps.clock(),
    )
    if (confirmed.ok) return c.redirect(href(visit, `/follow/${confirmed.secret}`), 303)
    if (confirmed.reason === 'gate-shut') {
      const { rules } = await deps.shelf.version(deps.db, visit.community.id, confirmed.proposal.charterVersionId)
      const checks = sayChecks({ rules, procedure: confirmed.proposal.procedure }, visit.language, confirmed.gates)
      return sendPage(c, <GateShutPage visit={visit} checks={checks} />, 409)
    }
    return confirmed.reason === 'suspended'
      ? sendPage(c, <SuspendedPage visit={visit} />, 403)
      : sendPage(c, <VoidLinkPage visit={visit} />, 410)
  })

  return routes
}

interface Asked {
  readonly charter: ShelvedCharter
  readonly procedureId: string
  readonly procedure: Procedure
}

async function findAsked(c: Visiting, { db, shelf }: ApplyDeps): Promise<Asked | undefined> {
  const charter = await shelf.running(db, c.get('visit').community.id)
  const procedureId = c.req.param('procedure') ?? ''
  const procedure = Object.hasOwn(charter.rules.procedures, procedureId)
    ? charter.rules.procedures[procedureId]
    : undefined
  return procedure && { charter, procedureId, procedure }
}

async function showForm(c: Visiting, deps: ApplyDeps, asked: Asked, query: FormValues) {
  const visit = c.get('visit')
  const { procedure, procedureId } = asked
  const subject = await findSubject(deps.db, visit.community.id, procedure, query)
  if (procedure.about === 'new-station' && !subject.place) {
    const wanted = (query.q ?? '').trim()
    const found = wanted === '' ? [] : await searchPlaces(deps.db, wanted, 8)
    const stations = await listStations(deps.db, visit.community.id)
    const taken = new Set(stations.flatMap(({ placeSlug }) => placeSlug ?? []))
    return sendPage(c, <ChoosePlacePage {...{ visit, procedureId, procedure, found, taken }} query={wanted} />)
  }
  const values = prefill(procedure, query, subject)
  return sendPage(c, <ApplyPage {...(await pageData(c, deps, asked, { values, subject, errors: [] }))} />)
}

/** What the link that led here says already: the city, the station, the way in. */
function prefill(procedure: Procedure, query: FormValues, subject: Subject): FormValues {
  const given = procedure.form.flatMap(({ field, type }) => {
    if (type === 'place' && subject.place) return [[field, subject.place.slug]]
    return type === 'station' && subject.station ? [[field, subject.station.slug]] : []
  })
  return { ...Object.fromEntries(given), channel: query.channel ?? '' }
}

/**
 * Answers what the charter makes of the form as it stands. Nothing is kept. To `try` is what the page does by itself while the
 * form is filled in: that it is not complete yet is no mistake.
 */
async function checkForm(c: Visiting, deps: ApplyDeps, asked: Asked, values: FormValues) {
  const subject = await findSubject(deps.db, c.get('visit').community.id, asked.procedure, values)
  const read = readFiling(asked.procedure, values, subject, asked.charter.rules.zone, deps.clock())
  const errors = read.ok ? [] : read.errors
  const data = await pageData(c, deps, asked, { values, subject, errors })
  const isChecked = read.ok && data.decision.outcome !== 'refused'
  const isFine = isChecked || values.act === 'try'
  return sendPage(c, <ApplyPage {...data} isChecked={isChecked} />, isFine ? 200 : 422)
}

async function fileForm(
  c: Visiting,
  deps: ApplyDeps,
  asked: Asked,
  values: FormValues,
  limit: ReturnType<typeof rateLimit>,
) {
  const visit = c.get('visit')
  const { db, canMail } = deps
  const { charter, procedure, procedureId } = asked
  const subject = await findSubject(db, visit.community.id, procedure, values)
  const read = readFiling(procedure, values, subject, charter.rules.zone, deps.clock())
  const errors: FieldError[] = read.ok ? [] : [...read.errors]
  if (values.privacy !== 'yes') errors.push({ field: 'privacy', text: messages.privacyNeeded })
  if (!read.ok || errors.length > 0)
    return sendPage(c, <ApplyPage {...(await pageData(c, deps, asked, { values, subject, errors }))} />, 422)

  const seconds = await limit(clientAddress(c, deps.proxies ?? 0))
  if (seconds > 0) {
    c.header('Retry-After', String(seconds))
    const refusal = visit.say(messages.tooOften, { minutes: Math.ceil(seconds / 60) })
    return sendPage(
      c,
      <ApplyPage {...(await pageData(c, deps, asked, { values, subject, errors }))} refusal={refusal} />,
      429,
    )
  }
  const applicantId = await whoFiles(c, deps)
  if (applicantId === undefined && readSessionCookie(c) !== undefined) {
    // They took themselves for signed in: nothing is filed under nobody's name without their knowing.
    clearSessionCookie(c)
    const data = await pageData(c, deps, asked, { values, subject, errors })
    return sendPage(c, <ApplyPage {...data} refusal={visit.say(messages.signedOut)} />, 409)
  }
  const filed = await submitProposal(
    db,
    visit.community.id,
    charter,
    {
      procedure: procedureId,
      channel: channelOf(procedure, values),
      answers: read.answers,
      name: read.name,
      address: read.address,
      language: visit.language,
      stationId: procedure.about === 'station' ? (subject.station?.id ?? null) : null,
      key: subject.key,
      placeSlug: subject.place?.slug ?? null,
      privacyVersion,
      applicantId,
    },
    canMail,
    deps.clock(),
  )
  if (!filed.ok)
    return sendPage(c, <ApplyPage {...(await pageData(c, deps, asked, { values, subject, errors: [] }))} />, 422)
  // Another page, so that asking for it again files nothing again.
  if (filed.next === 'confirm') return c.redirect(href(visit, `/apply/${procedureId}/sent`), 303)
  const done = applicantId === undefined ? 'filed' : 'filed-signed-in'
  return c.redirect(href(visit, `/follow/${filed.secret}?done=${done}`), 303)
}

/** Who is signed in files for themself. Pages that are only looked at stay the same for everybody: they do not ask. */
async function whoFiles(c: Visiting, { db, clock }: ApplyDeps): Promise<string | undefined> {
  if (c.req.method !== 'POST') return undefined
  return (await findViewer(db, c, clock()))?.personId
}

async function pageData(
  c: Visiting,
  deps: ApplyDeps,
  { charter, procedure, procedureId }: Asked,
  given: { values: FormValues; subject: Subject; errors: readonly FieldError[] },
): Promise<ApplyPageProps> {
  const visit = c.get('visit')
  const { db } = deps
  const { subject, values } = given
  const now = deps.clock()
  const applicantId = await whoFiles(c, deps)
  const { answers } = readFiling(procedure, values, subject, charter.rules.zone, now)
  const stationId = procedure.about === 'station' ? (subject.station?.id ?? null) : null
  const decision = await tryCase(
    db,
    visit.community.id,
    charter,
    { procedure: procedureId, answers, stationId, key: subject.key, applicantId },
    now,
  )
  const stations = procedure.about === 'station' ? await listStations(db, visit.community.id) : []
  const reachable = stationId ? await reachableHolders(db, visit.community.id, stationId) : []
  const offices = new Set(reachable.map(({ office }) => `station.${office}`))
  const passedOn = procedure.channels.filter(({ to }) => stationId && to?.startsWith('station.') && !offices.has(to))
  return {
    visit,
    rules: charter.rules,
    procedureId,
    procedure,
    decision,
    ...given,
    channel: channelOf(procedure, values),
    isChecked: false,
    passedOn: passedOn.map(({ channel }) => channel),
    stations: stations.map(({ slug, names }) => ({ value: slug, label: visit.say(names) })),
  }
}

function channelOf(procedure: Procedure, values: FormValues): string {
  const known = procedure.channels.map(({ channel }) => channel)
  return known.find((channel) => channel === values.channel) ?? known[0] ?? ''
}
