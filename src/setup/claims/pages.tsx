import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { Card, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Quote } from '../../kit/web/components/quote.tsx'
import { TextArea } from '../../kit/web/components/text-fields.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { type Claim, mostWords } from '../../people/claims/claim.ts'
import { messages as common } from '../messages.ts'
import { messages } from './messages.ts'

/** A decision that was not taken: on which claim, why, and the reason as it was written. */
export interface NotTaken {
  readonly claimId: string
  readonly why: 'reason-needed' | 'already-claimed' | 'has-own-record' | 'gone'
  readonly reason: string
}

export interface ClaimsPageProps {
  readonly visit: Visit
  readonly claims: readonly Claim[]
  readonly notTaken?: NotTaken | undefined
  readonly isDecided: boolean
}

export function ClaimsPage({ visit, claims, notTaken, isDecided }: ClaimsPageProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {isDecided && <Notice kind="good">{say(visit.sendsMail ? messages.decided : messages.decidedNoMail)}</Notice>}
      {notTaken && (
        <FormErrors
          title={say(common.mend)}
          errors={[{ field: reasonField(notTaken.claimId), words: sayWhy(visit, notTaken.why) }]}
        />
      )}
      {claims.length === 0 && <EmptyState title={say(messages.empty)}>{say(messages.emptyNext)}</EmptyState>}
      {claims.length > 0 && (
        <Section title={say(messages.waiting)}>
          {claims.map((claim) => (
            <ClaimCard
              key={claim.id}
              visit={visit}
              claim={claim}
              notTaken={notTaken?.claimId === claim.id ? notTaken : undefined}
            />
          ))}
        </Section>
      )}
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, '/manage')}>
          {say(common.back)}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

interface ClaimCardProps {
  readonly visit: Visit
  readonly claim: Claim
  readonly notTaken: NotTaken | undefined
}

function ClaimCard({ visit, claim, notTaken }: ClaimCardProps) {
  const { say } = visit
  const address = claim.confirmedAddressAt ? messages.confirmed : messages.unconfirmed
  return (
    <Card title={claim.personName}>
      <DataList
        items={[
          {
            term: say(messages.claimant),
            details: (
              <>
                {say(address, { email: claim.email })}
                {!claim.confirmedAddressAt && <p class="small-note">{say(messages.unconfirmedWhy)}</p>}
              </>
            ),
          },
          { term: say(messages.made), details: <Time at={claim.madeAt} /> },
          { term: say(messages.words), details: <Quote language={claim.language}>{claim.words}</Quote> },
        ]}
      />
      <Form action={href(visit, `/manage/claims/${claim.id}`)}>
        <TextArea
          name={reasonField(claim.id)}
          label={say(messages.reason)}
          hint={say(messages.reasonHint)}
          value={notTaken?.reason ?? ''}
          error={notTaken && sayWhy(visit, notTaken.why)}
          rows={3}
          maxlength={mostWords}
          required
        />
        <Actions>
          <Button name="outcome" value="confirmed">
            {say(messages.confirm)}
          </Button>
          <Button kind="danger" name="outcome" value="refused">
            {say(messages.refuse)}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

/** Several claims stand on one page, and a field's id is its name. */
export function reasonField(claimId: string): string {
  return `reason-${claimId}`
}

function sayWhy({ say }: Visit, why: NotTaken['why']): string {
  return why === 'reason-needed' ? say(messages.reasonWrong, { most: mostWords }) : say(messages[why])
}
