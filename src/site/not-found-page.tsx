import type { Text } from '../kit/i18n/say.ts'
import { ButtonLink } from '../kit/web/components/button.tsx'
import { PageHeading } from '../kit/web/components/layout.tsx'
import { EmptyState } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'

/** What was asked for is not there, and where to look instead. */
export function NotFoundPage(props: { readonly visit: Visit; readonly title: Text; readonly next: Text }) {
  const { visit, title, next } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say(title)} private>
      <PageHeading title={say(messages.notFound)} />
      <EmptyState
        title={say(title)}
        action={<ButtonLink href={href(visit, '/stations')}>{say(messages.stations)}</ButtonLink>}
      >
        {say(next)}
      </EmptyState>
    </Page>
  )
}
