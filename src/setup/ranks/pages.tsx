import type { Invitation } from '../../bodies/holding-store.ts'
import { mayAppoint, type Readiness, ranksIn, readinessOf } from '../../bodies/rank.ts'
import type { Holder } from '../../bodies/store.ts'
import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { Card, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Person } from '../../kit/web/components/person.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages as common } from '../messages.ts'
import { InviteForm, type InviteFormProps } from './invite-form.tsx'
import { messages } from './messages.ts'

/** What was just done on the page. */
export const rankNews = ['invited', 'invitedNoMail', 'takenBack', 'notOpen'] as const
export type RankNews = (typeof rankNews)[number]

export interface RanksPageProps extends Pick<InviteFormProps, 'form' | 'errors'> {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly holders: readonly Holder[]
  readonly invitations: readonly Invitation[]
  readonly news?: RankNews | undefined
}

/** Who holds which rank, who is invited, whether a quorum can be reached, and the invitation form while it may be used. */
export function RanksPage(props: RanksPageProps) {
  const { visit, rules, holders, news } = props
  const { say } = visit
  const bodies = Object.entries(rules.bodies)
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {news && <Notice kind={news === 'notOpen' ? 'warning' : 'good'}>{say(messages[news])}</Notice>}
      <Section title={say(messages.readiness)} lead={say(messages.readinessLead)}>
        <Table
          caption={say(messages.readiness)}
          head={[say(messages.procedure), say(messages.standing)]}
          rows={readinessOf(rules, holders).map(({ procedure, readiness }) => [
            say(rules.procedures[procedure]?.name ?? { zh: procedure, en: procedure }),
            sayReadiness(visit, rules, readiness),
          ])}
        />
      </Section>
      {bodies.map(([body, { name }]) => (
        <Section key={body} title={say(name)}>
          <Holders {...props} holders={holders.filter(({ role }) => role.startsWith(`${body}.`))} />
        </Section>
      ))}
      <Invitations {...props} />
      <Invite {...props} />
      <Section>
        <ButtonLink kind="quiet" href={href(visit, '/manage')}>
          {say(common.back)}
        </ButtonLink>
      </Section>
    </Page>
  )
}

/** 还缺 1 位 SIG 负责人和 2 位 SIG 成员: the ways are joined by “or”. */
function sayReadiness({ say }: Visit, rules: CharterRules, { isReachable, missing }: Readiness): string {
  if (isReachable) return say(messages.canDecide)
  const ways = missing.map((way) =>
    way
      .map(({ role, count }) => say(messages.count, { count, rank: say(roleTitle(rules, role)) }))
      .join(say(messages.and)),
  )
  return say(messages.missing, { list: ways.join(say(messages.or)) })
}

function Holders({ visit, rules, holders }: RanksPageProps) {
  const { say, language } = visit
  if (holders.length === 0) {
    return <EmptyState title={say(messages.nobody)}>{say(messages.nobodyNext)}</EmptyState>
  }
  const order = ranksIn(rules)
  return (
    <>
      {holders
        .toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role))
        .map(({ person, role, name, since }) => (
          <Person
            key={person}
            name={name}
            office={say(roleTitle(rules, role))}
            note={say(messages.since, { day: writeDay(since, language) })}
          />
        ))}
    </>
  )
}

function Invitations({ visit, rules, invitations }: RanksPageProps) {
  const { say } = visit
  return (
    <Section title={say(messages.invitations)} id="invitations">
      {invitations.length === 0 && <p>{say(messages.noInvitations)}</p>}
      {invitations.map((invitation) => (
        <Card key={invitation.id} title={invitation.name}>
          <p>{say(roleTitle(rules, invitation.role))}</p>
          <p>{sayInvitation(visit, rules, invitation)}</p>
          {!invitation.refusedAt && (
            <Form action={href(visit, `/manage/ranks/${invitation.id}/withdrawal`)}>
              <Actions>
                {invitation.letterId && (
                  <ButtonLink kind="quiet" href={href(visit, `/manage/letters/${invitation.letterId}`)}>
                    {say(messages.seeLetter)}
                  </ButtonLink>
                )}
                <Button kind="danger">{say(messages.takeBack)}</Button>
              </Actions>
            </Form>
          )}
        </Card>
      ))}
    </Section>
  )
}

function sayInvitation({ say, language }: Visit, { zone }: CharterRules, { invitedAt, refusedAt }: Invitation): string {
  const day = writeDay(dayIn(zone, refusedAt ?? invitedAt), language)
  return say(refusedAt ? messages.refusedOn : messages.invitedOn, { day })
}

/** The form for the ranks that the manager may still appoint; for the others, the procedure that gives them. */
function Invite({ visit, rules, holders, form, errors }: RanksPageProps) {
  const { say } = visit
  const judged = ranksIn(rules).map((role) => ({ role, may: mayAppoint(rules, role, holders) }))
  const open = judged.filter(({ may }) => may.ok).map(({ role }) => role)
  const lead = visit.sendsMail ? messages.inviteLead : messages.inviteLeadNoMail
  return (
    <Section title={say(messages.invite)} lead={open.length > 0 ? say(lead) : undefined}>
      {judged.map(({ role, may }) => {
        if (may.ok) return null
        const rank = say(roleTitle(rules, role))
        const procedure = say(rules.procedures[may.procedure]?.name ?? { zh: may.procedure, en: may.procedure })
        return (
          <Notice key={role} kind="info" title={say(messages.charterDecides, { rank, procedure })}>
            <p>{say(messages.charterDecidesWords, { rank, procedure })}</p>
            <ButtonLink kind="quiet" href={href(visit, `/apply/${may.procedure}`)}>
              {say(messages.toProcedure, { procedure })}
            </ButtonLink>
          </Notice>
        )
      })}
      {open.length > 0 && <InviteForm visit={visit} rules={rules} roles={open} form={form} errors={errors} />}
    </Section>
  )
}
