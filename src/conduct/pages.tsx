import type { ComponentChildren } from 'preact'
import type { Text } from '../kit/i18n/say.ts'
import { dayIn } from '../kit/time/time.ts'
import { Button, ButtonLink } from '../kit/web/components/button.tsx'
import { Form, FormErrors } from '../kit/web/components/form.tsx'
import { PageHeading, Prose, Section } from '../kit/web/components/layout.tsx'
import { Notice } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { Table } from '../kit/web/components/table.tsx'
import { TextArea } from '../kit/web/components/text-fields.tsx'
import { Time } from '../kit/web/components/time.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages, textKinds } from './messages.ts'
import { longestReason } from './standing.ts'
import type { ListedText, Suspension } from './store.ts'
import { readSubject } from './text-subject.ts'

export type ListedSuspension = Suspension & { readonly by: string }

export interface ConductPageProps {
  readonly visit: Visit
  readonly texts: readonly ListedText[]
  readonly suspensions: readonly ListedSuspension[]
  /** What was just done, to be said once. */
  readonly done?: Act | undefined
}

/** What is hidden and who is suspended now, each with the way to undo it. */
export function ConductPage({ visit, texts, suspensions, done }: ConductPageProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading
        title={say(messages.title)}
        lead={say(messages.lead)}
        actions={
          <ButtonLink kind="quiet" href={href(visit, '/conduct')}>
            {say(messages.readConduct)}
          </ButtonLink>
        }
      />
      {done && <Notice kind="good">{say(doneWords[done])}</Notice>}
      <Section title={say(messages.hiddenTexts)} lead={say(messages.howToHide)}>
        <Table
          caption={say(messages.hiddenTexts)}
          head={[say(messages.text), say(messages.reason), say(messages.byAndWhen), say(messages.act)]}
          rows={texts.map((one) => [
            <ShownText key="text" visit={visit} listed={one} />,
            one.reason,
            <ByAndWhen key="by" by={one.by} at={<Time day={dayIn(visit.community.zone, one.hiddenAt)} />} />,
            <a key="act" href={href(visit, `/desk/conduct/show?subject=${encodeURIComponent(one.subject)}`)}>
              {say(messages.showLink)}
            </a>,
          ])}
          empty={say(messages.noHiddenTexts)}
        />
      </Section>
      <Section title={say(messages.suspendedPeople)} lead={say(messages.howToSuspend)}>
        <Table
          caption={say(messages.suspendedPeople)}
          head={[say(messages.person), say(messages.reason), say(messages.byAndWhen), say(messages.act)]}
          rows={suspensions.map((one) => [
            one.name,
            one.reason,
            <ByAndWhen key="by" by={one.by} at={<Time day={dayIn(visit.community.zone, one.suspendedAt)} />} />,
            <a key="act" href={href(visit, `/desk/conduct/lift?person=${one.personId}`)}>
              {say(messages.liftLink)}
            </a>,
          ])}
          empty={say(messages.noSuspendedPeople)}
        />
      </Section>
    </Page>
  )
}

function ShownText({ visit, listed }: { readonly visit: Visit; readonly listed: ListedText }) {
  const { say } = visit
  const kind = readSubject(listed.subject)?.kind
  const { words, proposalId } = listed
  return (
    <>
      {kind && <p>{say(textKinds[kind])}</p>}
      {words ? (
        <>
          <details>
            <summary>{say(messages.seeText)}</summary>
            <p dir="auto">{words}</p>
          </details>
          <a href={href(visit, `/desk/cases/${proposalId}`)}>{say(messages.toCase)}</a>
        </>
      ) : (
        <p>{say(messages.textGone)}</p>
      )}
    </>
  )
}

function ByAndWhen({ by, at }: { readonly by: string; readonly at: ComponentChildren }) {
  return (
    <>
      <p>{by}</p>
      <p>{at}</p>
    </>
  )
}

/** The four acts, each with its own words. */
export const acts = ['hide', 'show', 'suspend', 'lift'] as const
export type Act = (typeof acts)[number]

const doneWords: Readonly<Record<Act, Text>> = {
  hide: messages.doneHide,
  show: messages.doneShow,
  suspend: messages.doneSuspend,
  lift: messages.doneLift,
}

interface ActWords {
  readonly title: Text
  readonly lead: Text
  readonly label: Text
  readonly hint: Text
  readonly button: Text
}

const actWords: Readonly<Record<Act, ActWords>> = {
  hide: {
    title: messages.hideTitle,
    lead: messages.hideLead,
    label: messages.hideReason,
    hint: messages.publicReason,
    button: messages.hideNow,
  },
  show: {
    title: messages.showTitle,
    lead: messages.showLead,
    label: messages.showReason,
    hint: messages.ledgerReason,
    button: messages.showNow,
  },
  suspend: {
    title: messages.suspendTitle,
    lead: messages.suspendLead,
    label: messages.suspendReason,
    hint: messages.personReason,
    button: messages.suspendNow,
  },
  lift: {
    title: messages.liftTitle,
    lead: messages.liftLead,
    label: messages.liftReason,
    hint: messages.personReason,
    button: messages.liftNow,
  },
}

export interface ActPageProps {
  readonly visit: Visit
  readonly act: Act
  /** The form's own address, inside the site: `/desk/conduct/hide?subject=…`. */
  readonly path: string
  /** Whom it is about, for the two acts that are about a person. */
  readonly name?: string | undefined
  /** The text it is about, for the two that are about one. */
  readonly words?: string | undefined
  readonly reason: string
  readonly isReasonWrong?: boolean | undefined
}

/** Says what an act would do, and asks for the reason. */
export function ActPage({ visit, act, path, name = '', words, reason, isReasonWrong = false }: ActPageProps) {
  const { say } = visit
  const { title, lead, label, hint, button } = actWords[act]
  const error = isReasonWrong ? say(messages.reasonNeeded, { most: longestReason }) : undefined
  return (
    <Page visit={visit} title={say(title, { name })} private>
      <PageHeading title={say(title, { name })} lead={say(lead)} kicker={say(messages.title)} />
      {act !== 'show' && (
        <Prose>
          <p>{say(visit.sendsMail ? messages.tellsByLetter : messages.tellsNobody)}</p>
        </Prose>
      )}
      {words !== undefined && (
        <Section title={say(messages.theText)}>
          <blockquote dir="auto">{words}</blockquote>
        </Section>
      )}
      <FormErrors title={say(messages.mend)} errors={error === undefined ? [] : [{ field: 'reason', words: error }]} />
      <Form action={href(visit, path)}>
        <TextArea
          name="reason"
          label={say(label)}
          hint={say(hint, { most: longestReason })}
          value={reason}
          error={error}
          rows={4}
          maxlength={longestReason}
          required
        />
        <Button kind={act === 'hide' || act === 'suspend' ? 'danger' : 'primary'}>{say(button)}</Button>
      </Form>
      <ButtonLink kind="quiet" href={href(visit, '/desk/conduct')}>
        {say(messages.back)}
      </ButtonLink>
    </Page>
  )
}

/** Why an act was not done. */
export type Refusal =
  | 'not-allowed'
  | 'no-such-text'
  | 'hidden-already'
  | 'not-hidden'
  | 'no-such-person'
  | 'oneself'
  | 'stands-above'
  | 'suspended-already'
  | 'not-suspended'

const refusalWords: Readonly<Record<Refusal, Text>> = {
  'not-allowed': messages.notAllowed,
  'no-such-text': messages.noSuchText,
  'hidden-already': messages.hiddenAlready,
  'not-hidden': messages.notHidden,
  'no-such-person': messages.noSuchPerson,
  oneself: messages.oneself,
  'stands-above': messages.standsAbove,
  'suspended-already': messages.suspendedAlready,
  'not-suspended': messages.notSuspended,
}

export function RefusedPage({ visit, why }: { readonly visit: Visit; readonly why: Refusal }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.refused)} private>
      <PageHeading title={say(messages.refused)} />
      <Notice kind="warning">{say(refusalWords[why])}</Notice>
      {why !== 'not-allowed' && (
        <ButtonLink kind="quiet" href={href(visit, '/desk/conduct')}>
          {say(messages.back)}
        </ButtonLink>
      )}
    </Page>
  )
}

/** Told to somebody suspended who tries to act. */
export function SuspendedPage({ visit, reason }: { readonly visit: Visit; readonly reason: string }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.youAreSuspended)} private>
      <PageHeading title={say(messages.youAreSuspended)} />
      <Notice kind="warning">
        <p>{say(messages.youAreSuspendedWords)}</p>
        <p>{say(messages.theReason, { reason })}</p>
      </Notice>
      <ButtonLink kind="quiet" href={href(visit, '/conduct')}>
        {say(messages.readConduct)}
      </ButtonLink>
    </Page>
  )
}
