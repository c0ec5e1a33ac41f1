import { type Context, Hono } from 'hono'
import { findDraft } from '../../charters/draft-store.ts'
import { adoptedVersions, findVersion } from '../../charters/store.ts'
import { latestOf } from '../../charters/version.ts'
import { Temporal } from '../../kit/time/time.ts'
import { readUpload } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { NothingHerePage } from '../../kit/web/trouble-pages.tsx'
import { type Env, href } from '../../kit/web/visit.ts'
import { dropDraft } from '../drop-draft.ts'
import { type AmendmentDeps, type Entered, enterCharters, NotForYouPage } from '../enter-charters.tsx'
import { readDay } from '../read-day.ts'
import { loadTrial } from '../trial/load-trial.ts'
import { sayWrongDay } from '../trial/say-wrong-day.ts'
import { type DraftUploaded, uploadDraft } from '../upload-draft.ts'
import { DraftPage, type Tried } from './draft-page.tsx'
import { DraftsPage } from './list-page.tsx'
import { type LoadedDraft, listDrafts, loadDraft } from './load-drafts.ts'
import { messages } from './messages.ts'
import { UploadPage } from './upload-page.tsx'

type Visiting = Context<Env>

/** `/desk/charters`: drafts of the charter, for those who take part in changing it. */
export function draftRoutes(deps: AmendmentDeps): Hono<Env> {
  const { db, shelf, clock } = deps
  return new Hono<Env>()
    .get('/desk/charters', async (c) => {
      const { entered, answer } = await enter(c, deps)
      if (!entered) return answer
      const { visit, charter, rights } = entered
      const drafts = await listDrafts(db, visit.community.id)
      const done = c.req.query('done') === 'dropped' ? visit.say(messages.dropped) : undefined
      return sendPage(c, <DraftsPage {...{ visit, rights, drafts, done }} rules={charter.rules} />)
    })
    .get('/desk/charters/new', async (c) => {
      const { entered, answer } = await enter(c, deps, 'mayUpload')
      if (!entered) return answer
      const { visit } = entered
      return sendPage(c, <UploadPage visit={visit} text={await latestText(deps, visit.community.id)} />)
    })
    .post('/desk/charters', async (c) => {
      // Asked before the file is read: it costs memory.
      const { entered, answer } = await enter(c, deps, 'mayUpload')
      if (!entered) return answer
      return await takeUpload(c, deps, entered)
    })
    .get('/desk/charters/:id', async (c) => {
      const { entered, answer } = await enter(c, deps)
      if (!entered) return answer
      return await showDraft(c, deps, entered)
    })
    .get('/desk/charters/:id/charter.yaml', async (c) => {
      const { entered, answer } = await enter(c, deps)
      if (!entered) return answer
      const draft = await findDraft(db, entered.visit.community.id, c.req.param('id'))
      if (!draft) return sendPage(c, <NothingHerePage visit={entered.visit} />, 404)
      // To the letter what the hash was taken over.
      return c.body(draft.source, 200, { 'content-type': 'application/yaml; charset=utf-8' })
    })
    .post('/desk/charters/:id/drop', async (c) => {
      const { entered, answer } = await enter(c, deps, 'mayUpload')
      if (!entered) return answer
      const { visit, viewer } = entered
      const drop = { draftId: c.req.param('id'), by: viewer }
      const dropped = await dropDraft(db, visit.community.id, shelf, drop, clock())
      if (dropped.ok) return c.redirect(href(visit, '/desk/charters?done=dropped'), 303)
      if (dropped.reason === 'not-yours') return sendPage(c, <NotForYouPage visit={visit} />, 403)
      return await showDraft(c, deps, entered, visit.say(messages.inUse), 409)
    })
}

async function enter(c: Visiting, deps: AmendmentDeps, needs?: Parameters<typeof enterCharters>[2]) {
  const come = await enterCharters(c, deps, needs)
  return 'entered' in come
    ? { entered: come.entered, answer: new Response() }
    : { entered: undefined, answer: come.answer }
}

async function latestText({ db }: AmendmentDeps, communityId: string): Promise<string> {
  const latest = latestOf(await adoptedVersions(db, communityId))
  return (latest && (await findVersion(db, communityId, latest.id))?.source) ?? ''
}

async function showDraft(
  c: Visiting,
  deps: AmendmentDeps,
  entered: Entered,
  refusal?: string,
  status: 200 | 409 = 200,
): Promise<Response> {
  const { db, shelf } = deps
  const { visit, charter, rights, today } = entered
  const { id } = visit.community
  const one = await loadDraft(db, id, shelf, c.req.param('id') ?? '', today)
  if (!one) return sendPage(c, <NothingHerePage visit={visit} />, 404)
  const done = { kept: messages.kept, known: messages.known }[c.req.query('done') ?? '']
  const tried = one.version ? undefined : await tryDraft(c, deps, entered, one)
  const props = { visit, rights, one, tried, refusal, rules: charter.rules, source: one.charter.source }
  return sendPage(c, <DraftPage {...props} done={done && visit.say(done)} />, status)
}

/** Tries it on the day that the address names; else on its first day, or today where that is over. */
async function tryDraft(
  c: Visiting,
  { db, shelf }: AmendmentDeps,
  { visit, today, now }: Entered,
  { draft, charter }: LoadedDraft,
): Promise<Tried> {
  const usual = Temporal.PlainDate.compare(draft.effective, today) < 0 ? today : draft.effective
  const asked = c.req.query('at') ?? usual.toString()
  const read = readDay(asked, today)
  const first = readDay(usual.toString(), today)
  const day = read.ok ? read.day : first.ok ? first.day : today
  const trial = await loadTrial(db, visit.community.id, shelf, charter, day, now)
  return { ...trial, asked, error: read.ok ? undefined : sayWrongDay(visit, read) }
}

async function takeUpload(c: Visiting, deps: AmendmentDeps, entered: Entered): Promise<Response> {
  const { visit, viewer } = entered
  const { values, file } = await readUpload(c, 'file')
  const text = file ? decode(file) : (values.text ?? '')
  if (text === undefined) {
    const refusal = visit.say(messages.notText)
    return sendPage(c, <UploadPage visit={visit} text={values.text ?? ''} refusal={refusal} />, 422)
  }
  const upload = { source: text, by: viewer }
  const uploaded = await uploadDraft(deps.db, visit.community.id, deps.shelf, upload, deps.clock())
  if (uploaded.ok)
    return c.redirect(href(visit, `/desk/charters/${uploaded.id}?done=${uploaded.isNew ? 'kept' : 'known'}`), 303)
  if (uploaded.reason === 'not-yours') return sendPage(c, <NotForYouPage visit={visit} />, 403)
  if (uploaded.reason === 'problems')
    return sendPage(c, <UploadPage visit={visit} text={text} problems={uploaded.problems} />, 422)
  return sendPage(c, <UploadPage visit={visit} text={text} refusal={refusalWords(entered, uploaded)} />, 422)
}

function refusalWords(
  { visit: { say } }: Entered,
  uploaded: Exclude<DraftUploaded, { ok: true } | { reason: 'problems' | 'not-yours' }>,
): string {
  if (uploaded.reason === 'other-community') return say(messages.otherCommunity, { community: uploaded.community })
  if (uploaded.reason === 'adopted') return say(messages.adoptedBefore, { version: uploaded.version })
  return say(messages.tooMany)
}

/** The text of a file; undefined when it is not UTF-8. */
function decode(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file)
  } catch {
    return undefined
  }
}
