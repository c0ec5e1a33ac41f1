import type { ComponentChildren } from 'preact'
import type { CharterRules } from '../../charter/charter.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { TickField } from '../../kit/web/components/choice-fields.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextArea, TextField } from '../../kit/web/components/text-fields.tsx'
import type { FormValues } from '../../kit/web/read-form.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import { messages as reachMessages } from '../messages.ts'
import { sayWhoGetsIt } from '../reach-words.ts'
import type { Receiver } from '../receivers.ts'
import { type FieldError, longestWords } from './message.ts'
import { messages } from './messages.ts'

export interface ContactPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly station: Station
  readonly receivers: readonly Receiver[]
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  /** Something else that kept it from being sent: a limit. */
  readonly refusal?: string | undefined
  /** The station's cards, where there are any. */
  readonly children?: ComponentChildren
}

/** The form by which anybody writes to a station. It shows no address, and says by office who gets it. */
export function ContactPage(props: ContactPageProps) {
  const { visit, rules, station, receivers, errors } = props
  const { say } = visit
  const title = say(messages.title, { station: say(station.names) })
  return (
    <Page visit={visit} title={title}>
      <PageHeading title={title} lead={receivers.length > 0 ? say(messages.lead) : undefined} />
      {props.refusal !== undefined && <Notice kind="warning">{props.refusal}</Notice>}
      <FormErrors
        title={say(messages.mend)}
        errors={errors.map(({ field, text, values }) => ({ field, words: say(text, values) }))}
      />
      {receivers.length === 0 ? (
        <Unreachable visit={visit} />
      ) : (
        <>
          <Notice kind="info">
            <p>{sayWhoGetsIt(visit, rules, station, receivers)}</p>
            {!visit.sendsMail && <p>{say(messages.noMail)}</p>}
          </Notice>
          <Section>
            <MessageForm {...props} />
          </Section>
        </>
      )}
      {props.children}
      <ButtonLink kind="quiet" href={href(visit, `/stations/${station.slug}`)}>
        {say(messages.back, { station: say(station.names) })}
      </ButtonLink>
    </Page>
  )
}

function MessageForm({ visit, station, values, errors }: ContactPageProps) {
  const { say } = visit
  const errorOf = (name: FieldError['field']) => {
    const error = errors.find(({ field }) => field === name)
    return error && say(error.text, error.values)
  }
  return (
    <Form action={href(visit, `/stations/${station.slug}/contact`)}>
      <TextField
        name="name"
        label={say(messages.name)}
        value={values.name}
        error={errorOf('name')}
        autocomplete="name"
        maxlength={120}
        required
      />
      <TextField
        name="address"
        type="email"
        label={say(messages.address)}
        hint={say(messages.addressHint)}
        value={values.address}
        error={errorOf('address')}
        autocomplete="email"
        maxlength={254}
        required
      />
      <TextArea
        name="words"
        label={say(messages.words)}
        value={values.words}
        error={errorOf('words')}
        maxlength={longestWords}
        rows={6}
        required
      />
      <TickField
        name="privacy"
        label={say(messages.privacy)}
        checked={values.privacy === 'yes'}
        error={errorOf('privacy')}
        required
      />
      <p>
        <a href={href(visit, '/privacy')}>{say(messages.privacyRead)}</a>
      </p>
      <Button>{say(messages.send)}</Button>
    </Form>
  )
}

function Unreachable({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <EmptyState
      title={say(reachMessages.goesNowhere)}
      action={
        <ButtonLink kind="quiet" href={href(visit, '/join')}>
          {say(messages.join)}
        </ButtonLink>
      }
    >
      {say(reachMessages.goesNowhereNext)}
    </EmptyState>
  )
}

export function SentPage({ visit, station }: { readonly visit: Visit; readonly station: Station }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.sentTitle)} private>
      <PageHeading
        kicker={say(station.names)}
        title={say(messages.sentTitle)}
        lead={say(visit.sendsMail ? messages.sentWords : messages.sentNoMail)}
      />
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, `/stations/${station.slug}`)}>
          {say(messages.back, { station: say(station.names) })}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

export function NoStationPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.noStation)} private>
      <PageHeading title={say(messages.noStation)} lead={say(messages.noStationWords)} />
      <ButtonLink href={href(visit, '/stations')}>{say(messages.allStations)}</ButtonLink>
    </Page>
  )
}
