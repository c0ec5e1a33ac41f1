import type { Text, Values } from '../../kit/i18n/say.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { WrittenWords } from '../../kit/web/components/written-words.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { caseMessages as messages } from './case-messages.ts'

export interface BlockedPageProps {
  readonly visit: Visit
  readonly title: Text
  readonly words: Text
  readonly values?: Values | undefined
  /** What somebody wrote that could not be taken: it is given back. */
  readonly kept?: readonly string[] | undefined
  readonly back: { readonly path: string; readonly label: Text }
}

/** Something that this reader cannot do or see, why, and where to go on. */
export function BlockedPage({ visit, title, words, values, kept = [], back }: BlockedPageProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(title)} private>
      <PageHeading title={say(title)} lead={say(words, values)} />
      <KeptWords visit={visit} kept={kept} />
      <div class="action-row">
        <ButtonLink kind="quiet" href={href(visit, back.path)}>
          {say(back.label)}
        </ButtonLink>
      </div>
    </Page>
  )
}

/** Words that were not saved, to be copied. */
export function KeptWords({ visit, kept }: { readonly visit: Visit; readonly kept: readonly string[] }) {
  const said = kept.filter((words) => words.trim() !== '')
  if (said.length === 0) return null
  return (
    <Section title={visit.say(messages.wordsKept)}>
      {said.map((words) => (
        <div key={words} class="kept-words">
          <WrittenWords>{words}</WrittenWords>
        </div>
      ))}
    </Section>
  )
}

export interface SuspendedPageProps {
  readonly visit: Visit
  readonly reason: string
  readonly kept: readonly string[]
  readonly back: string
}

export function SuspendedPage({ visit, reason, kept, back }: SuspendedPageProps) {
  return (
    <BlockedPage
      visit={visit}
      title={messages.suspendedTitle}
      words={messages.suspendedWords}
      values={{ reason }}
      kept={kept}
      back={{ path: back, label: messages.backToCase }}
    />
  )
}
