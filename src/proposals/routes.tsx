import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type CharterRules, type Procedure, roleTitle } from '../charter/charter.ts'
import { findDraft } from '../charters/draft-store.ts'
import { obstacleWords } from '../charters/obstacle-words.ts'
import { sayChecks } from '../charters/say-checks.ts'
import type { CharterShelf, ShelvedCharter } from '../charters/shelf.ts'
import { checkCapability } from '../kit/crypto/capability.ts'
import type { Db } from '../kit/db/database.ts'
import type { Text } from '../kit/i18n/say.ts'
import type { Clock } from '../kit/time/time.ts'
import { clientAddress, rateLimit } from '../kit/web/rate-limit.ts'
import { type FormValues, readForm } from '../kit/web/read-form.ts'
import { sendPage } from '../kit/web/send-page.ts'
import { clearSessionCookie, readSessionCookie } from '../kit/web/session-cookie.ts'
import { NothingHerePage } from '../kit/web/trouble-pages.tsx'
import { type Env, href, type Visit } from '../kit/web/visit.ts'
import { findViewer } from '../people/viewer.ts'
import { searchPlaces } from '../places/store.ts'
import { privacyVersion } from '../policies/policy.ts'
import { reachableHolders } from '../stations/appointment-store.ts'
import { listStations } from '../stations/store.ts'
import { ApplyPage, type ApplyPageProps } from './apply/apply-page.tsx'
import { ChoosePlacePage } from './apply/choose-place-page.tsx'
import { ConfirmPage, GateShutPage, SentPage, SuspendedPage, VoidLinkPage } from './apply/filed-pages.tsx'
import { refuseFiler } from './apply/filer-routes.tsx'
import { type AskedProcedure, findSubject, readFiling, type Subject } from './apply/find-subject.ts'
import { pageMessages as messages } from './apply/page-messages.ts'
import { confirmProposal } from './confirm-proposal.ts'
import { type FieldError, readSubject } from './form.ts'
import type { Settle } from './settle-opened.ts'
import { submitProposal, tryCase } from './submit-proposal.ts'
import type { DraftRefusal } from './take-up-draft.ts'

export interface ApplyDeps {
  readonly db: Db
  readonly shelf: CharterShelf
  readonly clock: Clock
  /** Whether letters can be sent: else an application is open at once, its address unconfirmed. */
  readonly canMail: boolean
  readonly proxies?: number | undefined
  /** Asks the charter about a case that nobody has to decide, as soon as it is open. */
  readonly settle?: Settle | undefined
}

type Visiting = Context<Env>

/** `/apply/<procedure>`: the form of any procedure that the charter has. `/confirm/<secret>`: the link of the letter. */
export function applyRoutes(deps: ApplyDeps): Hono<Env> {
  const routes = new Hono<Env>()
  // An office or a campus shares one network address.
  const limit = rateLimit({ points: 40, seconds: 3600 })

  routes.get('/apply/:procedure', async (c) => {
    const asked = await findAsked(c, deps)
    if (!asked) return sendPage(c, <NothingHerePage visit={c.get('visit')} />, 404)
    if (lacksDraft(asked.procedure, c.req.query())) return c.redirect(href(c.get('visit'), '/desk/charters'), 303)
    return (await refuseFiler(c, deps, asked, c.req.query())) ?? (await showForm(c, deps, asked, c.req.query()))
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
    const refused = await refuseFiler(c, deps, asked, values)
    if (refused) return refused
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
      deps.settle,
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

interface Asked extends AskedProcedure {
  readonly charter: ShelvedCharter
}

async function findAsked(c: Visiting, { db, shelf }: ApplyDeps): Promise<Asked | undefined> {
  const charter = await shelf.running(db, c.get('visit').community.id)
  const procedureId = c.req.param('procedure') ?? ''
  const procedure = Object.hasOwn(charter.rules.procedures, procedureId)
    ? charter.rules.procedures[procedureId]
    : undefined
  return procedure && { charter, rules: charter.rules, procedureId, procedure }
}

async function showForm(c: Visiting, deps: ApplyDeps, asked: Asked, query: FormValues) {
  const visit = c.get('visit')
  const { procedure, procedureId } = asked
  const subject = await findSubject(deps.db, visit.community.id, asked, query)
  const isAtPlace = procedure.form.some(({ type }) => type === 'place')
  if (procedure.about === 'new-station' && isAtPlace && !subject.place) {
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
  const given = procedure.form.flatMap(({ field, type, is }) => {
    if (type === 'place' && subject.place) return [[field, subject.place.slug]]
    if (type === 'person') return [[field, query.person ?? query[field] ?? '']]
    if (is === 'office') return [[field, query.office ?? query[field] ?? '']]
    return type === 'station' && subject.station ? [[field, subject.station.slug]] : []
  })
  return { ...Object.fromEntries(given), channel: query.channel ?? '', draft: query.draft ?? '' }
}

/**
 * Answers what the charter makes of the form as it stands. Nothing is kept. To `try` is what the page does by itself while the
 * form is filled in: that it is not complete yet is no mistake.
 */
async function checkForm(c: Visiting, deps: ApplyDeps, asked: Asked, values: FormValues) {
  const subject = await findSubject(deps.db, c.get('visit').community.id, asked, values)
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
  const subject = await findSubject(db, visit.community.id, asked, values)
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
  const applicantId = await whoFiles(c, deps, procedure)
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
      subject: read.subject,
      draftId: draftOf(procedure, values),
      privacyVersion,
      applicantId,
    },
    canMail,
    deps.clock(),
    deps.settle,
  )
  if (!filed.ok && filed.reason === 'draft-refused') {
    const data = await pageData(c, deps, asked, { values, subject, errors: [] })
    return sendPage(c, <ApplyPage {...data} refusal={visit.say(refusalWords(filed.because))} />, 409)
  }
  if (!filed.ok && filed.reason === 'open-already') {
    const data = await pageData(c, deps, asked, { values, subject, errors: [] })
    return sendPage(c, <ApplyPage {...data} refusal={visit.say(messages.openAlready)} />, 409)
  }
  if (!filed.ok)
    return sendPage(c, <ApplyPage {...(await pageData(c, deps, asked, { values, subject, errors: [] }))} />, 422)
  // Another page, so that asking for it again files nothing again.
  if (filed.next === 'confirm') return c.redirect(href(visit, `/apply/${procedureId}/sent`), 303)
  const done = applicantId === undefined ? 'filed' : 'filed-signed-in'
  return c.redirect(href(visit, `/follow/${filed.secret}?done=${done}`), 303)
}

/** A case about the charter begins at a draft. */
function lacksDraft(procedure: Procedure, values: FormValues): boolean {
  return procedure.about === 'charter' && draftOf(procedure, values) === undefined
}

function refusalWords(because: DraftRefusal): Text {
  if (because === 'no-such-draft') return messages.noDraft
  return because === 'open-case' ? messages.draftOpen : obstacleWords[because]
}

/** The charter that a case would adopt: the link that led to the form names it. */
function draftOf({ about }: Procedure, values: FormValues): string | undefined {
  return about === 'charter' ? z.uuid().safeParse(values.draft).data : undefined
}

/** Who is signed in files for themself. Pages that are only looked at stay the same for everybody: they do not ask. */
async function whoFiles(c: Visiting, { db, clock }: ApplyDeps, procedure: Procedure): Promise<string | undefined> {
  if (c.req.method !== 'POST' && !procedure['filed-by']) return undefined
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
  const applicantId = await whoFiles(c, deps, procedure)
  const { answers } = readFiling(procedure, values, subject, charter.rules.zone, now)
  const stationId = procedure.about === 'station' ? (subject.station?.id ?? null) : null
  const named = readSubject(procedure.form, values, { people: subject.holders?.map(({ personId }) => personId) })
  const decision = await tryCase(
    db,
    visit.community.id,
    charter,
    {
      procedure: procedureId,
      answers,
      stationId,
      key: subject.key,
      applicantId,
      subject: Array.isArray(named) ? undefined : named,
    },
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
    draft: await findDraft(db, visit.community.id, draftOf(procedure, values) ?? ''),
    isChecked: false,
    passedOn: passedOn.map(({ channel }) => channel),
    stations: stations.map(({ slug, names }) => ({ value: slug, label: visit.say(names) })),
    people: peopleOptions(visit, charter.rules, procedure, subject),
  }
}

/** Whom the form may name: those in office, and where the charter lets one, oneself or somebody else. */
function peopleOptions({ say }: Visit, rules: CharterRules, { form }: Procedure, { holders = [] }: Subject) {
  const isOpen = form.some(({ type, anybody }) => type === 'person' && anybody)
  const inOffice = holders.map(({ personId, personName, office }) => ({
    value: personId,
    label: say(messages.personHolder, { name: personName, office: say(roleTitle(rules, `station.${office}`)) }),
  }))
  if (!isOpen) return inOffice
  return [
    ...inOffice,
    { value: 'self', label: say(messages.personSelf) },
    { value: 'other', label: say(messages.personOther) },
  ]
}

function channelOf(procedure: Procedure, values: FormValues): string {
  const known = procedure.channels.map(({ channel }) => channel)
  return known.find((channel) => channel === values.channel) ?? known[0] ?? ''
}
