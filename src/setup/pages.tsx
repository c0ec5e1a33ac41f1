import { troubleWords } from '../kit/mail/messages.ts'
import { Button, ButtonLink } from '../kit/web/components/button.tsx'
import { Form } from '../kit/web/components/form.tsx'
import { Card, Columns, PageHeading, Section } from '../kit/web/components/layout.tsx'
import { Notice } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { StatusSign } from '../kit/web/components/status-sign.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { becauseWords, messages, stateNames, stepWords } from './messages.ts'
import { type SetupFacts, type Step, stepsOf } from './status.ts'

export interface ManagePageProps {
  readonly visit: Visit
  readonly facts: SetupFacts
  /** What became of a test letter that was just asked for. */
  readonly testLetter?: 'written' | 'no-address' | undefined
}

/** The checklist: what is done, what is to do, why it matters, and the next act. */
export function ManagePage({ visit, facts, testLetter }: ManagePageProps) {
  const { say } = visit
  const steps = stepsOf(facts)
  const asked = steps.filter(({ state }) => state !== 'optional')
  const done = asked.filter(({ state }) => state === 'done').length
  return (
    <Page visit={visit} title={say(messages.title)} private wide>
      <PageHeading
        title={say(messages.title)}
        lead={say(messages.lead)}
        kicker={say(messages.progress, { done, total: asked.length })}
      />
      {testLetter === 'written' && <Notice kind="good">{say(messages.testWritten)}</Notice>}
      {testLetter === 'no-address' && <Notice kind="bad">{say(messages.testNowhere)}</Notice>}
      <Section title={say(messages.checklist)}>
        <Columns>
          {steps.map((step) => (
            <StepCard key={step.step} visit={visit} facts={facts} step={step} />
          ))}
        </Columns>
      </Section>
    </Page>
  )
}

interface StepCardProps {
  readonly visit: Visit
  readonly facts: SetupFacts
  readonly step: Step
}

const signs = { done: 'active', 'to-do': 'at-risk', optional: 'optional' } as const

function StepCard({ visit, facts, step }: StepCardProps) {
  const { say } = visit
  const words = stepWords[step.step]
  return (
    <Card title={say(words.title)}>
      <p>
        <StatusSign status={signs[step.state]} label={say(stateNames[step.state])} />
      </p>
      <p>{say(becauseWords[step.because], valuesOf(visit, facts, step))}</p>
      <p>{say(words.why)}</p>
      {step.step === 'mail' && facts.hasMailServer && (
        <Form action={href(visit, '/manage/test-letters')}>
          <Button kind="quiet">{say(messages.sendTest)}</Button>
        </Form>
      )}
      {words.next && (
        <ButtonLink kind={step.state === 'to-do' ? 'primary' : 'quiet'} href={href(visit, `/manage/${step.step}`)}>
          {say(words.next)}
        </ButtonLink>
      )}
    </Card>
  )
}

function valuesOf({ say }: Visit, facts: SetupFacts, { step }: Step): Record<string, string | number> {
  const { baseUrl, visitedHost: host, letters } = facts
  const trouble = letters.trouble ? say(troubleWords[letters.trouble]) : ''
  const counts = {
    ranks: facts.undecidable,
    claims: facts.openClaims,
    letters: letters.waiting,
    places: facts.addedPlaces,
  }
  return { baseUrl, host, trouble, invitations: facts.openInvitations, count: countOf(step, counts) }
}

function countOf(step: Step['step'], counts: Readonly<Record<string, number>>): number {
  return counts[step] ?? 0
}
