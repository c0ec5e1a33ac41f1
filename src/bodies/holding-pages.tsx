import { type CharterRules, roleTitle } from '../charter/charter.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { Button, ButtonLink } from '../kit/web/components/button.tsx'
import { Form, FormErrors } from '../kit/web/components/form.tsx'
import { Card, PageHeading, Section } from '../kit/web/components/layout.tsx'
import { EmptyState } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { TextArea } from '../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { Holding } from './holding-store.ts'
import { messages } from './messages.ts'

export interface MyRanksPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly holdings: readonly Holding[]
}

/** The ranks that the viewer holds or held, each current one with the way out of it. */
export function MyRanksPage({ visit, rules, holdings }: MyRanksPageProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.mineTitle)} private>
      <PageHeading title={say(messages.mineTitle)} lead={say(messages.mineLead)} />
      {holdings.length === 0 && <EmptyState title={say(messages.mineEmpty)}>{say(messages.mineEmptyWords)}</EmptyState>}
      {holdings.length > 0 && (
        <Section title={say(messages.mineTerms)}>
          {holdings.map((holding) => (
            <Card key={holding.id} title={say(roleTitle(rules, holding.role))}>
              <p>{term(visit, holding)}</p>
              {!holding.lastDay && (
                <ButtonLink kind="quiet" href={href(visit, `/desk/ranks/${holding.id}/departure`)}>
                  {say(messages.leave)}
                </ButtonLink>
              )}
            </Card>
          ))}
        </Section>
      )}
    </Page>
  )
}

function term({ say, language }: Visit, { firstDay, lastDay }: Holding): string {
  const from = firstDay ? writeDay(firstDay, language) : ''
  if (!lastDay) return say(messages.since, { day: from })
  return say(messages.fromTo, { from, to: writeDay(lastDay, language) })
}

export interface DeparturePageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly holding: Holding
  readonly reason: string
  readonly isReasonWrong?: boolean
}

export function DeparturePage({ visit, rules, holding, reason, isReasonWrong = false }: DeparturePageProps) {
  const { say } = visit
  const rank = say(roleTitle(rules, holding.role))
  const error = isReasonWrong ? say(messages.leaveReasonWrong) : undefined
  return (
    <Page visit={visit} title={say(messages.leaveTitle, { rank })} private>
      <PageHeading title={say(messages.leaveTitle, { rank })} lead={say(messages.leaveLead, { rank })} />
      <FormErrors title={say(messages.mend)} errors={error === undefined ? [] : [{ field: 'reason', words: error }]} />
      <Form action={href(visit, `/desk/ranks/${holding.id}/departure`)}>
        <TextArea
          name="reason"
          label={say(messages.leaveReason)}
          hint={say(messages.leaveReasonHint)}
          value={reason}
          error={error}
          rows={3}
          maxlength={1000}
          required
        />
        <Button kind="danger">{say(messages.leaveConfirm)}</Button>
      </Form>
    </Page>
  )
}

export function NotYourRankPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.leaveNot)} private>
      <PageHeading title={say(messages.leaveNot)} lead={say(messages.leaveNotWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/desk/ranks')}>
        {say(messages.mineTitle)}
      </ButtonLink>
    </Page>
  )
}
