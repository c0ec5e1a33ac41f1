import type { Text } from '../../kit/i18n/say.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { refusals } from './messages.ts'

/** Why something about a meeting was not done. */
export type Refusal = Exclude<keyof typeof refusals, 'title' | 'back' | 'backToList'>

export interface RefusedPageProps {
  readonly visit: Visit
  readonly why: Refusal
  /** The name of the body whose meeting it is. */
  readonly body: Text
  /** By which people come to its meetings. */
  readonly clause: string
  /** Where to go on: a meeting; the list when there is none. */
  readonly back?: string | undefined
}

export function RefusedPage({ visit, why, body, clause, back }: RefusedPageProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(refusals.title)} private>
      <PageHeading title={say(refusals.title)} />
      <Notice kind="warning">{say(refusals[why], { body: say(body), clause })}</Notice>
      <ButtonLink kind="quiet" href={href(visit, back ?? '/desk/meetings')}>
        {say(back === undefined ? refusals.backToList : refusals.back)}
      </ButtonLink>
    </Page>
  )
}
