import type { Text, Values } from '../../kit/i18n/say.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { WrittenWords } from '../../kit/web/components/written-words.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { refusals as messages } from './messages.ts'

const words = {
  'no-such-station': [messages.noStationTitle, messages.noStation],
  'not-yours': [messages.notYoursTitle, messages.notYours],
  'no-such-activity': [messages.noActivityTitle, messages.noActivity],
  'not-allowed': [messages.notAllowedTitle, messages.notAllowed],
  'own-record': [messages.notAllowedTitle, messages.ownRecord],
  'not-held': [messages.notHeldTitle, messages.notHeld],
  'confirmed-already': [messages.confirmedAlreadyTitle, messages.confirmedAlready],
  'not-confirmed': [messages.notConfirmedTitle, messages.notConfirmed],
  'changed-meanwhile': [messages.changedTitle, messages.changed],
  otherwise: [messages.otherwiseTitle, messages.otherwise],
  'rests-on-it': [messages.restsTitle, messages.rests],
  confirmed: [messages.restsTitle, messages.rests],
  agreed: [messages.agreedTitle, messages.agreed],
  'not-asked': [messages.notAskedTitle, messages.notAsked],
  leads: [messages.leadsTitle, messages.leads],
  'before-founding': [messages.laterTitle, messages.later],
} as const satisfies Record<string, readonly [Text, Text]>

/** Why something was not done. */
export type Refusal = keyof typeof words

export function statusOf(why: Refusal): 403 | 404 | 409 {
  if (why === 'no-such-station' || why === 'no-such-activity') return 404
  return why === 'not-yours' || why === 'not-allowed' || why === 'own-record' ? 403 : 409
}

export interface RefusedPageProps {
  readonly visit: Visit
  readonly why: Refusal
  readonly values?: Values | undefined
  /** Where to go on, and whether that is the activity itself. */
  readonly back?: { readonly path: string; readonly toActivity: boolean } | undefined
  /** What somebody wrote that could not be taken: it is given back. */
  readonly kept?: readonly string[] | undefined
}

/** Something that was not done, why, and where to go on. */
export function RefusedPage({ visit, why, values, back, kept = [] }: RefusedPageProps) {
  const { say } = visit
  const [title, lead] = words[why]
  const written = kept.filter((one) => one.trim() !== '')
  return (
    <Page visit={visit} title={say(title)} private>
      <PageHeading title={say(title)} lead={say(lead, values)} />
      {written.length > 0 && (
        <Section title={say(messages.wordsKept)}>
          {written.map((one) => (
            <div key={one} class="kept-words">
              <WrittenWords>{one}</WrittenWords>
            </div>
          ))}
        </Section>
      )}
      <div class="action-row">
        <ButtonLink kind="quiet" href={href(visit, back?.path ?? '/desk/activities')}>
          {say(back?.toActivity ? messages.toActivity : messages.toDesk)}
        </ButtonLink>
      </div>
    </Page>
  )
}
