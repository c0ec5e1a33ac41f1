import { readFile } from 'node:fs/promises'
import { takeCharterFile } from './amendments/take-charter-file.ts'
import type { Charter } from './charter/charter.ts'
import { readCharter } from './charter/read-charter.ts'
import type { AdoptCharter } from './charters/adopt-charter.ts'
import { bringIntoForce } from './charters/bring-into-force.ts'
import { type CharterShelf, openShelf } from './charters/shelf.ts'
import { type Community, communitiesWithComing, findDefaultCommunity } from './charters/store.ts'
import type { Config } from './config.ts'
import { prepareDemo, refuseMixture } from './demo/prepare-demo.ts'
import type { Connection } from './kit/db/connect.ts'
import type { Db } from './kit/db/database.ts'
import type { Text } from './kit/i18n/say.ts'
import { type Clock, systemClock } from './kit/time/time.ts'
import { codeOf, messageOf, Trouble } from './kit/trouble.ts'
import { offerFirstManagerLink } from './people/first-manager.ts'
import { loadPlaces } from './places/load-places.ts'
import { readSeed } from './stations/read-seed.ts'
import { recordFirstStations } from './stations/record-first-stations.ts'

/** What a start has at hand once the tables are there. */
export interface Preparation extends Pick<Connection, 'db'> {
  readonly config: Config
  readonly baseUrl: string
  readonly clock?: Clock
  /** Told what is being done, for the person who waits. */
  readonly tell: (words: string) => void
}

/** What is ready to be visited. */
export interface Prepared {
  readonly community: Community
  readonly shelf: CharterShelf
  /** The `From` of letters. */
  readonly sender: string
  /** What to print once the site is open: one-time links. */
  readonly links: readonly string[]
}

/**
 * Brings the community of this installation to where it can be visited: places, charter, the stations that the charter records,
 * in a demonstration the invented people, and while no manager has signed in a link for the first. Running it twice changes nothing.
 * @throws Trouble for a charter that cannot be used when there is none to go on with
 */
export async function prepareCommunity({
  db,
  config,
  baseUrl,
  clock = systemClock,
  tell,
}: Preparation): Promise<Prepared> {
  const shelf = openShelf()
  await refuseMixture(db, config.isDemo)
  if ((await loadPlaces(db)) > 0) tell('Loaded the list of places')
  await bringChartersIntoForce(db, shelf, clock, tell)
  const community = await prepareCharter({ db, config, clock, tell, baseUrl })
  const sender = senderOf((await shelf.running(db, community.id)).rules.name, config, baseUrl)
  if (config.isDemo)
    return {
      community,
      shelf,
      sender,
      links: await prepareDemo({ db, communityId: community.id, shelf, baseUrl, clock, tell }),
    }
  const secret = await offerFirstManagerLink(db, community.id, clock())
  const links =
    secret === undefined ? [] : ['To set it up, open this link within 30 minutes:', `  ${baseUrl}/zh/manager/${secret}`]
  return { community, shelf, sender, links }
}

/** `"KubeSphere 社区用户委员会" <stations@example.org>`: the address that signs in to the mail server, else one at the site's host. */
function senderOf(name: Text, { smtpUrl }: Config, baseUrl: string): string {
  const user = smtpUrl === undefined ? '' : decodeURIComponent(new URL(smtpUrl).username)
  const address = user.includes('@') ? user : `stations@${new URL(baseUrl).hostname}`
  return `"${name.zh.replaceAll('"', '')}" <${address}>`
}

/** What came while the program was not running. */
async function bringChartersIntoForce(
  db: Db,
  shelf: CharterShelf,
  clock: Clock,
  tell: Preparation['tell'],
): Promise<void> {
  for (const id of await communitiesWithComing(db)) {
    const { rules } = await shelf.running(db, id)
    for (const version of await bringIntoForce(db, id, rules.zone, clock()))
      tell(`The charter ${version} has come into force`)
  }
}

type Steps = Required<Pick<Preparation, 'db' | 'config' | 'clock' | 'tell' | 'baseUrl'>>

/** Adopts the charter file. A wrong one does not stop an installation that has a charter: that one stays in force. */
async function prepareCharter({ db, config, clock, tell, baseUrl }: Steps): Promise<Community> {
  const file = await readCharterFile(config.charter)
  if (!file.ok) {
    const running = await findDefaultCommunity(db)
    if (!running) throw new Trouble(file.problem)
    tell(`${file.problem}\nThe charter that was adopted before stays in force.`)
    return running
  }
  const { rules } = file.charter
  const taken = await takeCharterFile(db, file.charter, config.isDemo, clock())
  if (taken.did === 'wait') {
    tell(waitingWords(taken, file.charter, config.charter, baseUrl))
    return taken.community
  }
  if (!taken.ok) {
    tell(refusalWords(taken, file.charter, config.charter))
    return taken.community
  }
  const { community, isNew, isInForce } = taken
  if (isNew && isInForce) tell(`Adopted the charter ${rules.id} ${rules.version}`)
  if (!isInForce)
    tell(`${config.charter}: version ${rules.version} is adopted and comes into force on ${rules.effective}.`)
  await recordSeed({ db, config, clock, tell, baseUrl }, community, file.charter)
  return community
}

function refusalWords({ reason, latest }: AdoptCharter & { ok: false }, { rules }: Charter, path: string): string {
  if (reason === 'same-version-other-words')
    return `${path} differs from the charter ${latest} and has the same version: give a changed charter a greater version. The one in force stays.`
  if (reason === 'before-coming')
    return `${path} would come into force on ${rules.effective}, before version ${latest}, which is adopted already: give it a later day. The one in force stays.`
  return `${path} has version ${rules.version}; ${latest} is adopted and stays.`
}

/** The charter in force says how it is changed: the file alone does not. */
function waitingWords(
  { draftId, procedure, isNew }: { draftId: string; procedure: string; isNew: boolean },
  { rules }: Charter,
  path: string,
  baseUrl: string,
): string {
  const kept = isNew ? 'It was taken as a draft' : 'It is a draft'
  return `${path} has version ${rules.version}. The charter in force says how it is changed (${procedure}), so the file alone changes nothing.\n${kept}, to be compared, tried and proposed: ${baseUrl}/zh/desk/charters/${draftId}`
}

type CharterFile = { readonly ok: true; readonly charter: Charter } | { readonly ok: false; readonly problem: string }

async function readCharterFile(path: string): Promise<CharterFile> {
  const source = await readText(path)
  if (source === undefined)
    return {
      ok: false,
      problem: `The charter ${path} cannot be read: there is no such file. Set CHARTER to the path of one.`,
    }
  const read = readCharter(source)
  if (read.ok) return { ok: true, charter: read.charter }
  const lines = read.problems.slice(0, 10).map(({ line, column, message }) => `  ${path}:${line}:${column} ${message}`)
  return { ok: false, problem: ['The charter cannot be used:', ...lines].join('\n') }
}

/** The stations that a charter records lie beside it: `kubesphere.yaml`, `kubesphere.seed.yaml`. */
async function recordSeed({ db, config, clock, tell }: Steps, community: Community, charter: Charter): Promise<void> {
  const path = config.charter.replace(/\.ya?ml$/, '.seed.yaml')
  const source = path === config.charter ? undefined : await readText(path)
  if (source === undefined) return
  const read = readSeed(source, charter.rules)
  if (!read.ok) throw new Trouble(`${path} cannot be used: ${read.problem}`)
  const recorded = await recordFirstStations(db, community.id, charter, read.seed, clock())
  if (recorded > 0) tell(`Recorded the ${recorded} stations that the charter names`)
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new Trouble(`${path} cannot be read: ${messageOf(error)}`)
  }
}
