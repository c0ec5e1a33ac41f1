import { BrakeNotice } from '../clock/brake/brake-notice.tsx'
import type { Brake } from '../clock/brake/store.ts'
import { dayIn } from '../kit/time/time.ts'
import { Button, ButtonLink } from '../kit/web/components/button.tsx'
import { Form } from '../kit/web/components/form.tsx'
import { PageHeading, Section } from '../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { Viewer } from '../people/viewer.ts'
import { ActivitySection } from './activity-section.tsx'
import { OpenRows, TitledRows } from './case-rows.tsx'
import { Chores } from './chores.tsx'
import type { Desk } from './load-desk.ts'
import { messages } from './messages.ts'
import { Posts } from './posts.tsx'

export interface DeskPageProps {
  readonly visit: Visit
  readonly viewer: Viewer
  readonly desk: Desk
  /** Whether they take part in changing the charter. */
  readonly amends: boolean
  /** Where the clock has stopped, for those who are told of it. */
  readonly brake?: Brake | undefined
  /** Why the viewer is suspended, if they are. */
  readonly suspended?: string | undefined
}

/** One page for whatever somebody has to do here: what needs their ballot, their own applications, their offices. */
export function DeskPage({ visit, viewer, desk, amends, brake, suspended }: DeskPageProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading
        kicker={say(messages.title)}
        title={say(messages.hello, { name: viewer.name })}
        actions={viewer.isManager || amends ? <HeadActions {...{ visit, viewer, amends }} /> : undefined}
      />
      {suspended !== undefined && (
        <Notice kind="warning" title={say(messages.suspendedTitle)}>
          {say(messages.suspendedWords, { reason: suspended })}
        </Notice>
      )}
      {brake && <BrakeNotice visit={visit} brake={brake} />}
      <InboxSections visit={visit} viewer={viewer} desk={desk} />
      <Chores
        visit={visit}
        rules={desk.charter.rules}
        chores={desk.chores}
        today={dayIn(desk.charter.rules.zone, visit.now)}
      />
      <ActivitySection visit={visit} activities={desk.activities} />
      {desk.own.length > 0 && <OwnCases visit={visit} desk={desk} />}
      <Posts visit={visit} desk={desk} />
      {desk.own.length === 0 && <OwnCases visit={visit} desk={desk} />}
      {desk.ended.length > 0 && (
        <Section title={say(messages.ended)}>
          <TitledRows visit={visit} cases={desk.ended} />
        </Section>
      )}
      <div class="desk-account">
        <ButtonLink kind="quiet" href={href(visit, '/me')}>
          {say(messages.profile)}
        </ButtonLink>
        <Form action={href(visit, '/sign-out')}>
          <Button kind="quiet">{say(messages.signOut)}</Button>
        </Form>
      </div>
    </Page>
  )
}

function HeadActions({ visit, viewer, amends }: Pick<DeskPageProps, 'visit' | 'viewer' | 'amends'>) {
  const { say } = visit
  return (
    <>
      {viewer.isManager && (
        <ButtonLink kind="quiet" href={href(visit, '/manage')}>
          {say(messages.manage)}
        </ButtonLink>
      )}
      {amends && (
        <ButtonLink kind="quiet" href={href(visit, '/desk/charters')}>
          {say(messages.amend)}
        </ButtonLink>
      )}
    </>
  )
}

function InboxSections({ visit, viewer, desk }: Pick<DeskPageProps, 'visit' | 'viewer' | 'desk'>) {
  const { say } = visit
  if (!desk.inbox) return null
  const { needed, waiting } = desk.inbox
  return (
    <>
      <Section
        title={say(messages.needed)}
        lead={needed.length > 0 ? say(messages.neededCount, { count: needed.length }) : undefined}
      >
        {needed.length > 0 ? (
          <OpenRows visit={visit} cases={needed} personId={viewer.personId} />
        ) : (
          <EmptyState
            title={say(messages.neededNone)}
            action={
              <ButtonLink kind="quiet" href={href(visit, '/ledger')}>
                {say(messages.toLedger)}
              </ButtonLink>
            }
          >
            {say(visit.sendsMail ? messages.neededNoneWords : messages.neededNoneNoMail)}
          </EmptyState>
        )}
      </Section>
      {waiting.length > 0 && (
        <Section title={say(messages.waiting)} lead={say(messages.waitingLead)}>
          <OpenRows visit={visit} cases={waiting} personId={viewer.personId} />
        </Section>
      )}
    </>
  )
}

function OwnCases({ visit, desk }: Pick<DeskPageProps, 'visit' | 'desk'>) {
  const { say } = visit
  return (
    <Section title={say(messages.own)}>
      {desk.own.length > 0 ? (
        <TitledRows visit={visit} cases={desk.own} />
      ) : (
        <EmptyState
          title={say(messages.ownNone)}
          action={
            <>
              <ButtonLink kind="quiet" href={href(visit, '/join')}>
                {say(messages.join)}
              </ButtonLink>
              <ButtonLink kind="quiet" href={href(visit, '/found')}>
                {say(messages.found)}
              </ButtonLink>
            </>
          }
        >
          {say(messages.ownNoneWords)}
        </EmptyState>
      )}
    </Section>
  )
}
