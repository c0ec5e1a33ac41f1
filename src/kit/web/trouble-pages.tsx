import type { Text, Values } from '../i18n/say.ts'
import { ButtonLink } from './components/button.tsx'
import { PageHeading } from './components/layout.tsx'
import { Page } from './components/page.tsx'
import { troubleMessages as messages } from './trouble-messages.ts'
import { href, type Visit } from './visit.ts'

interface TroublePageProps {
  readonly visit: Visit
  readonly title: Text
  readonly words: Text
  readonly values?: Values | undefined
}

/** A page that says what went wrong and where to go on. */
function TroublePage({ visit, title, words, values }: TroublePageProps) {
  return (
    <Page visit={visit} title={visit.say(title)} private>
      <PageHeading title={visit.say(title)} lead={visit.say(words, values)} />
      <ButtonLink kind="quiet" href={href(visit, '')}>
        {visit.say(messages.home)}
      </ButtonLink>
    </Page>
  )
}

export function NothingHerePage({ visit }: { readonly visit: Visit }) {
  return <TroublePage visit={visit} title={messages.nothingTitle} words={messages.nothingWords} />
}

/** `most`: how many bytes a form like that may have. */
export function TooLargePage({ visit, most }: { readonly visit: Visit; readonly most: number }) {
  const values = { kilobytes: Math.round(most / 1024) }
  return <TroublePage visit={visit} title={messages.tooLargeTitle} words={messages.tooLargeWords} values={values} />
}

export function ForeignFormPage({ visit }: { readonly visit: Visit }) {
  return <TroublePage visit={visit} title={messages.foreignTitle} words={messages.foreignWords} />
}

export function UnreadablePage({ visit }: { readonly visit: Visit }) {
  return <TroublePage visit={visit} title={messages.unreadableTitle} words={messages.unreadableWords} />
}

export function AwayPage({ visit }: { readonly visit: Visit }) {
  return <TroublePage visit={visit} title={messages.awayTitle} words={messages.awayWords} />
}

export function BrokenPage({ visit }: { readonly visit: Visit }) {
  return <TroublePage visit={visit} title={messages.brokenTitle} words={messages.brokenWords} />
}
