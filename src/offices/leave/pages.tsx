import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import type { Text } from '../../kit/i18n/say.ts'
import type { Day } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { Card, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { standInsFor } from '../standing.ts'
import { type Leave, leaveOn } from './leave.ts'
import { messages } from './messages.ts'
import type { OwnOffice } from './store.ts'
import type { StandIn } from './tell-stand-ins.ts'

/** What is wrong with a form of the page. `leave`: which announced one it is about; a new one when left out. */
export interface LeaveError {
  readonly leave?: string | undefined
  readonly field: 'first-day' | 'last-day'
  readonly text: Text
}

export interface LeavePageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly office: OwnOffice
  /** Not over yet, in their order. */
  readonly leaves: readonly Leave[]
  readonly standIns: readonly StandIn[]
  readonly today: Day
  readonly firstDay: string
  readonly lastDay: string
  readonly error?: LeaveError | undefined
  /** How many people were just told, after something was saved. */
  readonly told?: number | undefined
}

/** Leave of absence from one office: what is announced, and the form for another. */
export function LeavePage(props: LeavePageProps) {
  const { visit, rules, office, leaves, error } = props
  const { say } = visit
  const values = { office: say(roleTitle(rules, `station.${office.office}`)), station: say(office.names) }
  return (
    <Page visit={visit} title={say(messages.leaveTitle)} private>
      <PageHeading
        kicker={say(messages.officeAt, values)}
        title={say(messages.leaveTitle)}
        lead={say(messages.leaveLead)}
      />
      {props.told !== undefined && (
        <Notice kind="good" title={say(messages.saved)}>
          {say(visit.sendsMail ? messages.toldCount : messages.toldNoMail, { count: props.told })}
        </Notice>
      )}
      <FormErrors
        title={say(messages.mend)}
        errors={error ? [{ field: fieldName(error.field, error.leave), words: say(error.text) }] : []}
      />
      <Section title={say(messages.standIns)}>
        <p>{sayStandIns(props)}</p>
      </Section>
      {leaves.length > 0 && (
        <Section title={say(messages.planned)}>
          {leaves.map((leave) => (
            <Announced key={leave.id} {...props} leave={leave} />
          ))}
        </Section>
      )}
      <Section title={say(messages.announce)}>
        <Form action={href(visit, `/desk/offices/${office.appointmentId}/leave`)}>
          <DayField {...props} field="first-day" label={say(messages.firstDay)} value={props.firstDay} />
          <DayField
            {...props}
            field="last-day"
            label={say(messages.lastDay)}
            hint={say(messages.lastDayHint)}
            value={props.lastDay}
          />
          <Button>{say(messages.save)}</Button>
        </Form>
      </Section>
      <ButtonLink kind="quiet" href={href(visit, '/desk/offices')}>
        {say(messages.back)}
      </ButtonLink>
    </Page>
  )
}

function sayStandIns({ visit, rules, office, standIns }: LeavePageProps): string {
  const { say } = visit
  const offices = standInsFor(rules, office.kind, office.office)
  const title = (one: string) => say(roleTitle(rules, `station.${one}`))
  if (offices.length === 0) return say(messages.standInNone)
  if (standIns.length === 0)
    return say(messages.standInVacant, { offices: offices.map(title).join(say(messages.listJoiner)) })
  const names = standIns
    .map((one) => say(messages.standInNamed, { office: title(one.office), name: one.name }))
    .join(say(messages.listJoiner))
  return say(visit.sendsMail ? messages.standInsWords : messages.standInsNoMail, { names, count: standIns.length })
}

function Announced(props: LeavePageProps & { readonly leave: Leave }) {
  const { visit, office, leave, today, error } = props
  const { say, language } = visit
  const values = { first: writeDay(leave.firstDay, language), last: writeDay(leave.lastDay, language) }
  const path = `/desk/offices/${office.appointmentId}/leave/${leave.id}`
  const isNow = leaveOn([leave], today) !== undefined
  const field = fieldName('last-day', leave.id)
  return (
    <Card title={say(messages.awayFrom, values)}>
      <Form action={href(visit, path)}>
        <TextField
          name={field}
          type="date"
          label={say(messages.changeLast)}
          value={error?.leave === leave.id ? props.lastDay : leave.lastDay.toString()}
          error={error?.leave === leave.id ? say(error.text) : undefined}
          required
        />
        <Actions>
          <Button kind="quiet">{say(messages.change)}</Button>
          <Button kind="danger" formaction={href(visit, `${path}/end`)}>
            {say(isNow ? messages.endNow : messages.cancel)}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

interface DayFieldProps extends LeavePageProps {
  readonly field: LeaveError['field']
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
}

function DayField({ visit, error, field, label, hint, value }: DayFieldProps) {
  const isWrong = error?.field === field && error.leave === undefined
  return (
    <TextField
      name={field}
      type="date"
      label={label}
      hint={hint}
      value={error?.leave === undefined ? value : ''}
      error={isWrong ? visit.say(error.text) : undefined}
      required
    />
  )
}

/** Fields of several forms on one page need names of their own, for the links of the error summary. */
export function fieldName(field: LeaveError['field'], leaveId: string | undefined): string {
  return leaveId === undefined ? field : `${field}-${leaveId}`
}

export function NotYourOfficePage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.notYours)} private>
      <PageHeading title={say(messages.notYours)} lead={say(messages.notYoursWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/desk/offices')}>
        {say(messages.back)}
      </ButtonLink>
    </Page>
  )
}
