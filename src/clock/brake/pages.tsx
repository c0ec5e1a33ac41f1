import type { CharterRules } from '../../charter/charter.ts'
import { sayChecks } from '../../charters/say-checks.ts'
import { sayEffect } from '../../charters/say-effect.ts'
import { writeInstant } from '../../kit/time/write-day.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Checklist } from '../../kit/web/components/checklist.tsx'
import { Form, HiddenField } from '../../kit/web/components/form.tsx'
import { Card, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { printOf, stationsOf } from '../change.ts'
import type { Stopped } from './load-stopped.ts'
import { messages } from './messages.ts'
import type { BrakeReleased } from './release-brake.ts'
import type { Brake } from './store.ts'

export interface BrakePageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly brake: Brake | undefined
  /** The changes that are shown: the first of them. */
  readonly stopped: readonly Stopped[]
  readonly mayRelease: boolean
  readonly isDone: boolean
}

/** `/desk/brake`: what the clock would change and why, and the button that lets it. */
export function BrakePage(props: BrakePageProps) {
  const { visit, brake, isDone } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading kicker={say(messages.kicker)} title={say(messages.title)} lead={say(messages.lead)} />
      {isDone && (
        <Notice kind="good" title={say(messages.released)}>
          <p>{say(messages.releasedWords)}</p>
          <a href={href(visit, '/ledger')}>{say(messages.toLedger)}</a>
        </Notice>
      )}
      {brake ? (
        <OnBrake {...props} brake={brake} />
      ) : (
        <EmptyState
          title={say(messages.none)}
          action={
            <ButtonLink kind="quiet" href={href(visit, '/desk')}>
              {say(messages.toDesk)}
            </ButtonLink>
          }
        >
          {say(messages.noneWords)}
        </EmptyState>
      )}
    </Page>
  )
}

function OnBrake(props: BrakePageProps & { readonly brake: Brake }) {
  const { visit, rules, brake, stopped, mayRelease } = props
  const { say, language } = visit
  const stations = stationsOf(brake.changes).size
  const at = writeInstant(brake.pulledAt, language, rules.zone)
  const rest = brake.changes.length - stopped.length
  return (
    <>
      <Notice kind="warning" title={say(messages.stopped, { stations })}>
        {say(messages.stoppedWords, { most: brake.most, at })}
      </Notice>
      <Section title={say(messages.changes)} lead={say(messages.changesLead)}>
        {[...Map.groupBy(stopped, ({ station }) => station.id)].map(([id, changes]) => (
          <StationCard key={id} visit={visit} rules={rules} changes={changes} />
        ))}
        {rest > 0 && <p>{say(messages.more, { count: rest })}</p>}
      </Section>
      {mayRelease ? (
        <Section title={say(messages.release)} lead={say(messages.releaseWords, { stations })}>
          <Form action={href(visit, '/desk/brake')}>
            <HiddenField name="seen" value={printOf(brake.changes)} />
            <Actions>
              <Button kind="danger">{say(messages.release)}</Button>
              <ButtonLink kind="quiet" href={href(visit, '/desk')}>
                {say(messages.toDesk)}
              </ButtonLink>
            </Actions>
          </Form>
        </Section>
      ) : (
        <p>{say(messages.notYours)}</p>
      )}
    </>
  )
}

interface StationCardProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly changes: readonly Stopped[]
}

/** What would change at one station: what follows, and why. */
function StationCard({ visit, rules, changes }: StationCardProps) {
  const { say, language } = visit
  const [first] = changes
  if (!first) return null
  return (
    <Card title={say(first.station.names)}>
      {changes.map(({ obligation, due, effects, check }) => (
        <div key={`${obligation} ${due}`} class="stopped-change">
          <ul class="effect-list">
            {effects.map((effect) => (
              <li key={JSON.stringify(effect)}>{sayEffect(rules, effect, language)}</li>
            ))}
          </ul>
          {check ? <Checklist items={sayChecks({ rules }, language, [check])} /> : <p>{say(messages.gone)}</p>}
        </div>
      ))}
      <p>
        <a href={href(visit, `/stations/${first.station.slug}/duties`)}>{say(messages.toSheet)}</a>
      </p>
    </Card>
  )
}

export type Refused = Extract<BrakeReleased, { ok: false }>['reason']

/** Why it was not released, and what to do instead. */
export function RefusedPage({ visit, why }: { readonly visit: Visit; readonly why: Refused }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.refusedTitle)} private>
      <PageHeading title={say(messages.refusedTitle)} lead={say(messages[why])} />
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, '/desk/brake')}>
          {say(messages.lookAgain)}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

export function NotForYouPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.forOthers)} private>
      <PageHeading title={say(messages.forOthers)} lead={say(messages.forOthersWords)} />
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, '/desk')}>
          {say(messages.toDesk)}
        </ButtonLink>
      </Actions>
    </Page>
  )
}
