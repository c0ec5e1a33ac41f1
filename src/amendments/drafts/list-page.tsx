import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import { orJoiner } from '../../charter/phrases.ts'
import { type Amending, amendingOf } from '../../charters/amending.ts'
import { clauseHref } from '../../charters/say-checks.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, ButtonLink } from '../../kit/web/components/button.tsx'
import { ClauseTag } from '../../kit/web/components/checklist.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { AmendingRights } from '../rights.ts'
import type { ListedDraft } from './load-drafts.ts'
import { messages } from './messages.ts'

export interface DraftsPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly rights: AmendingRights
  readonly drafts: readonly ListedDraft[]
  /** What was just done: a sentence. */
  readonly done?: string | undefined
}

/** How the charter is changed, and the drafts that there are. */
export function DraftsPage({ visit, rules, rights, drafts, done }: DraftsPageProps) {
  const { say } = visit
  const amending = amendingOf(rules)
  const upload = rights.mayUpload ? (
    <ButtonLink href={href(visit, '/desk/charters/new')}>{say(messages.upload)}</ButtonLink>
  ) : undefined
  return (
    <Page visit={visit} title={say(messages.title)} private wide>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {done !== undefined && <Notice kind="good">{done}</Notice>}
      {amending ? (
        <p>
          <ByProcedure visit={visit} rules={rules} amending={amending} />
        </p>
      ) : (
        <Notice kind="info" title={say(messages.noProcedure)}>
          {say(messages.noProcedureWords)}
        </Notice>
      )}
      <Section title={say(messages.drafts)}>
        {drafts.length === 0 ? (
          <EmptyState title={say(messages.draftsNone)} action={upload}>
            {say(messages.draftsNoneWords)}
          </EmptyState>
        ) : (
          <>
            <DraftTable visit={visit} drafts={drafts} />
            {upload && <Actions>{upload}</Actions>}
          </>
        )}
      </Section>
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, '/charters')}>
          {say(messages.toVersions)}
        </ButtonLink>
        <ButtonLink kind="quiet" href={href(visit, '/desk')}>
          {say(messages.toDesk)}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

function ByProcedure({ visit, rules, amending }: Pick<DraftsPageProps, 'visit' | 'rules'> & { amending: Amending }) {
  const { say, language } = visit
  const { clause, name } = amending.procedure
  const who = sayFilers(visit, rules, amending)
  return (
    <>
      <ClauseTag clause={clause} href={clauseHref(clause, language)} />{' '}
      {say(messages.byProcedure, { procedure: say(name), who })}
    </>
  )
}

/** Who may file the procedure, in words. */
export function sayFilers({ say, language }: Visit, rules: CharterRules, { procedure }: Amending): string {
  const roles = procedure['filed-by']?.map((role) => say(roleTitle(rules, role)))
  return roles ? roles.join(orJoiner[language]) : say(messages.anybody)
}

function DraftTable({ visit, drafts }: Pick<DraftsPageProps, 'visit' | 'drafts'>) {
  const { say, language, community } = visit
  return (
    <Table
      caption={say(messages.drafts)}
      head={[
        say(messages.version),
        say(messages.effective),
        say(messages.uploadedBy),
        say(messages.uploadedOn),
        say(messages.status),
      ]}
      rows={drafts.map(({ draft, uploader, lastCase }) => [
        <a key={draft.id} href={href(visit, `/desk/charters/${draft.id}`)}>
          {draft.version}
        </a>,
        <Time key={draft.id} day={draft.effective} />,
        uploader === undefined ? say(messages.operator) : <bdi key={draft.id}>{uploader}</bdi>,
        writeDay(dayIn(community.zone, draft.uploadedAt), language),
        say(
          lastCase === undefined
            ? messages.notProposed
            : lastCase.state === 'open'
              ? messages.proposed
              : messages.decidedBefore,
        ),
      ])}
    />
  )
}
