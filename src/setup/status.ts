import type { Trouble } from '../kit/mail/letter.ts'
import type { Footer } from '../kit/web/visit.ts'

/** What is known of an installation when its manager looks. */
export interface SetupFacts {
  /** The base of the links that leave the site. */
  readonly baseUrl: string
  /** The host by which the manager came: `stations.example.org`. */
  readonly visitedHost: string
  readonly hasMailServer: boolean
  readonly letters: LetterFacts
  readonly footer: Footer
  /** How many procedures cannot be decided yet, because people are missing. */
  readonly undecidable: number
  readonly openInvitations: number
  readonly openClaims: number
  /** Cities that a manager added. */
  readonly addedPlaces: number
}

export interface LetterFacts {
  /** Whether any letter was ever sent. */
  readonly anySent: boolean
  /** With a link that was neither sent nor given by hand: somebody cannot go on without it. Other letters only tell. */
  readonly waiting: number
  /** Of the newest letter that could not be sent; null when there is none. */
  readonly trouble: Trouble | null
}

export type StepName = 'address' | 'mail' | 'ranks' | 'footer' | 'claims' | 'letters' | 'places'

/** A step of the checklist. `because`: which sentence says how it stands. */
export interface Step {
  readonly step: StepName
  readonly state: 'done' | 'to-do' | 'optional'
  readonly because: Because
}

export type Because =
  | 'only-this-machine'
  | 'not-secure'
  | 'other-host'
  | 'reached'
  | 'no-mail-server'
  | 'mail-trouble'
  | 'mail-untried'
  | 'mail-works'
  | 'nobody-decides'
  | 'quorum-there'
  | 'footer-open'
  | 'footer-filled'
  | 'claims-waiting'
  | 'no-claims'
  | 'letters-waiting'
  | 'no-letters-waiting'
  | 'places'

/** The checklist, in the order in which the steps help one another. */
export function stepsOf(facts: SetupFacts): Step[] {
  return [
    addressStep(facts),
    mailStep(facts),
    ranksStep(facts),
    footerStep(facts),
    claimsStep(facts),
    lettersStep(facts),
  ]
    .map(([step, isDone, because]): Step => ({ step, state: isDone ? 'done' : 'to-do', because }))
    .concat({ step: 'places', state: 'optional', because: 'places' })
}

type Judged = readonly [StepName, boolean, Because]

// That the manager came by the address is the proof that it leads here.
function addressStep({ baseUrl, visitedHost }: SetupFacts): Judged {
  const { hostname, host, protocol } = new URL(baseUrl)
  if (isLocal(hostname)) return ['address', false, 'only-this-machine']
  if (protocol !== 'https:') return ['address', false, 'not-secure']
  return host === visitedHost ? ['address', true, 'reached'] : ['address', false, 'other-host']
}

function isLocal(hostname: string): boolean {
  return /^(localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(hostname) || hostname.endsWith('.localhost')
}

function mailStep({ hasMailServer, letters }: SetupFacts): Judged {
  if (!hasMailServer) return ['mail', false, 'no-mail-server']
  if (letters.trouble) return ['mail', false, 'mail-trouble']
  return letters.anySent ? ['mail', true, 'mail-works'] : ['mail', false, 'mail-untried']
}

function ranksStep({ undecidable }: SetupFacts): Judged {
  return undecidable > 0 ? ['ranks', false, 'nobody-decides'] : ['ranks', true, 'quorum-there']
}

function footerStep({ footer }: SetupFacts): Judged {
  return footer.operator && footer.contact ? ['footer', true, 'footer-filled'] : ['footer', false, 'footer-open']
}

function claimsStep({ openClaims }: SetupFacts): Judged {
  return openClaims > 0 ? ['claims', false, 'claims-waiting'] : ['claims', true, 'no-claims']
}

function lettersStep({ letters }: SetupFacts): Judged {
  return letters.waiting > 0 ? ['letters', false, 'letters-waiting'] : ['letters', true, 'no-letters-waiting']
}
