import type { ComponentChildren } from 'preact'
import type { Text } from '../../kit/i18n/say.ts'
import { writeWeekday } from '../../kit/time/write-day.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { SelectField, TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { formMessages as messages } from './form-messages.ts'
import {
  BodyField,
  Errors,
  type FieldsProps,
  fieldOf,
  MeantFields,
  TitleFields,
  ToldLine,
  WordsField,
} from './form-parts.tsx'
import { ruleNames } from './meeting-form.ts'

interface FormPageProps extends FieldsProps {
  /** How many people are told once it is done. */
  readonly told: number
  /** Why it was not done, when no field is to blame. */
  readonly refusal?: Text | undefined
}

export interface CallPageProps extends FormPageProps {
  readonly bodies: readonly { id: string; name: Text }[]
}

export function CallPage(props: CallPageProps) {
  const { say } = props.visit
  return (
    <Frame
      {...props}
      title={messages.callTitle}
      lead={messages.callLead}
      action="/desk/meetings/new"
      back="/desk/meetings"
    >
      <BodyField {...props} />
      <TitleFields {...props} />
      <TextField {...fieldOf(props, 'day', messages.day)} type="date" required />
      <MeantFields {...props} />
      <ToldLine visit={props.visit} count={props.told} />
      <Buttons visit={props.visit} label={say(messages.call)} back="/desk/meetings" />
    </Frame>
  )
}

export interface ChangePageProps extends FormPageProps {
  readonly meetingId: string
}

export function ChangePage(props: ChangePageProps) {
  const { visit, meetingId } = props
  const back = `/desk/meetings/${meetingId}`
  return (
    <Frame {...props} title={messages.changeTitle} lead={messages.changeLead} action={`${back}/change`} back={back}>
      <TitleFields {...props} />
      <TextField {...fieldOf(props, 'day', messages.day)} type="date" required />
      <MeantFields {...props} />
      <WordsField {...props} />
      <ToldLine visit={visit} count={props.told} />
      <Buttons visit={visit} label={visit.say(messages.change)} back={back} />
    </Frame>
  )
}

export function CancelPage(props: ChangePageProps) {
  const { visit, meetingId } = props
  const back = `/desk/meetings/${meetingId}`
  return (
    <Frame
      {...props}
      title={messages.cancelTitle}
      lead={messages.cancelLead}
      action={`${back}/cancellation`}
      back={back}
    >
      <WordsField {...props} />
      <ToldLine visit={visit} count={props.told} />
      <Buttons visit={visit} label={visit.say(messages.cancel)} back={back} isDanger />
    </Frame>
  )
}

export interface SeriesPageProps extends CallPageProps {
  /** Of one that is changed; a new one when left out. */
  readonly seriesId?: string | undefined
}

export function SeriesPage(props: SeriesPageProps) {
  const { visit, seriesId } = props
  const { say } = visit
  const isNew = seriesId === undefined
  const action = isNew ? '/desk/meetings/series/new' : `/desk/meetings/series/${seriesId}`
  const title = isNew ? messages.seriesTitle : messages.changeSeriesTitle
  const lead = isNew ? messages.seriesLead : messages.changeSeriesLead
  return (
    <Frame {...props} title={title} lead={lead} action={action} back="/desk/meetings">
      {isNew && <BodyField {...props} />}
      <TitleFields {...props} />
      <RuleFields {...props} />
      <MeantFields {...props} />
      {!isNew && <WordsField {...props} />}
      <ToldLine visit={visit} count={props.told} />
      <Buttons visit={visit} label={say(isNew ? messages.startSeries : messages.change)} back="/desk/meetings" />
    </Frame>
  )
}

function RuleFields(props: FieldsProps) {
  const { say, language } = props.visit
  const rules = ruleNames.map((name) => ({ value: name, label: say(messages[name]) }))
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: writeWeekday(day, language) }))
  return (
    <>
      <SelectField {...fieldOf(props, 'rule', messages.rule)} options={rules} required />
      <SelectField {...fieldOf(props, 'weekday', messages.weekday)} options={weekdays} required />
      <TextField
        {...fieldOf(props, 'startsOn', messages.startsOn)}
        type="date"
        hint={say(messages.startsOnHint)}
        required
      />
      <TextField
        {...fieldOf(props, 'endsOn', messages.endsOn)}
        type="date"
        hint={say(messages.endsOnHint)}
        optionalLabel={say(messages.optional)}
      />
    </>
  )
}

export function EndSeriesPage(props: FormPageProps & { readonly seriesId: string }) {
  const { visit, seriesId } = props
  const action = `/desk/meetings/series/${seriesId}/end`
  return (
    <Frame
      {...props}
      title={messages.endSeriesTitle}
      lead={messages.endSeriesLead}
      action={action}
      back="/desk/meetings"
    >
      <TextField {...fieldOf(props, 'endsOn', messages.endsWithDay)} type="date" required />
      <WordsField {...props} />
      <ToldLine visit={visit} count={props.told} />
      <Buttons visit={visit} label={visit.say(messages.endSeries)} back="/desk/meetings" isDanger />
    </Frame>
  )
}

interface FrameProps extends FormPageProps {
  readonly title: Text
  readonly lead: Text
  readonly action: string
  readonly back: string
  readonly children: ComponentChildren
}

function Frame({ visit, errors, refusal, title, lead, action, children }: FrameProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(title)} private>
      <PageHeading title={say(title)} lead={say(lead)} />
      {refusal && <Notice kind="warning">{say(refusal)}</Notice>}
      <Errors visit={visit} errors={errors} />
      <Form action={href(visit, action)}>{children}</Form>
    </Page>
  )
}

interface ButtonsProps {
  readonly visit: Visit
  readonly label: string
  readonly back: string
  readonly isDanger?: boolean
}

function Buttons({ visit, label, back, isDanger = false }: ButtonsProps) {
  return (
    <Actions>
      <Button kind={isDanger ? 'danger' : 'primary'}>{label}</Button>
      <ButtonLink kind="quiet" href={href(visit, back)}>
        {visit.say(messages.back)}
      </ButtonLink>
    </Actions>
  )
}
