import type { ComponentChildren } from 'preact'
import { read, type Text, type Values } from '../../kit/i18n/say.ts'
import { writeDayIn } from '../../kit/time/write-day.ts'
import { Actions, Button, type ButtonKind, ButtonLink } from '../../kit/web/components/button.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { Form, FormErrors, HiddenField } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextArea, TextField } from '../../kit/web/components/text-fields.tsx'
import type { FormValues } from '../../kit/web/read-form.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import { type Activity, longest } from '../activity.ts'
import { EvidenceLink, Written } from '../activity-parts.tsx'
import { type StationsById, sayHosts } from '../activity-words.ts'
import { kindNames } from '../messages.ts'
import { factsOf } from '../public/activity-page.tsx'
import type { FieldError } from './form.ts'
import { AttendanceFields, LinkFields } from './form-page.tsx'
import { messages } from './messages.ts'
import { recordPath } from './record-page.tsx'
import { sayErrors } from './say-error.ts'

interface ActProps {
  readonly visit: Visit
  readonly activity: Activity
  readonly values: FormValues
  readonly errors: readonly FieldError[]
}

/** Says that a planned activity took place, with how many came and a link where there is one. */
export function HoldPage({ visit, activity, values, errors }: ActProps) {
  const { say, language } = visit
  const said = sayErrors(visit, errors)
  const fields = { visit, values, errors: said }
  const day = writeDayIn(activity.localDate, language, activity.zone)
  return (
    <Page visit={visit} title={say(messages.holdTitle)} private>
      <PageHeading
        title={say(messages.holdTitle)}
        lead={say(messages.holdLead, { title: read(activity.title, language).words, day })}
      />
      <FormErrors title={say(messages.mend)} errors={said.all} />
      <Form action={href(visit, `${recordPath(activity)}/holding`)}>
        <AttendanceFields {...fields} />
        <LinkFields {...fields} />
        <ActButtons visit={visit} activity={activity}>
          <Button>{say(messages.holdSave)}</Button>
        </ActButtons>
      </Form>
    </Page>
  )
}

/** The three acts that ask nothing but whether they are meant. */
const plainActs = {
  cancellation: { title: messages.cancelTitle, lead: messages.cancelLead, save: messages.cancelSave, kind: 'danger' },
  planning: { title: messages.planTitle, lead: messages.planLead, save: messages.planAgain, kind: 'primary' },
  removal: { title: messages.removeTitle, lead: messages.removeLead, save: messages.removeSave, kind: 'danger' },
} as const satisfies Record<string, { title: Text; lead: Text; save: Text; kind: ButtonKind }>

export type PlainAct = keyof typeof plainActs

interface PlainActPageProps extends Pick<ActProps, 'visit' | 'activity'> {
  readonly act: PlainAct
  readonly stations: StationsById
}

/** Says what an act does, and asks whether it is meant. */
export function PlainActPage({ visit, activity, act, stations }: PlainActPageProps) {
  const { say, language } = visit
  const { title, lead, save, kind } = plainActs[act]
  const values: Values = { title: read(activity.title, language).words, hosts: sayHosts(say, activity, stations) }
  return (
    <Page visit={visit} title={say(title)} private>
      <PageHeading title={say(title)} lead={say(lead, values)} />
      <Form action={href(visit, `${recordPath(activity)}/${act}`)}>
        <ActButtons visit={visit} activity={activity}>
          <Button kind={kind}>{say(save)}</Button>
        </ActButtons>
      </Form>
    </Page>
  )
}

interface ConfirmPageProps extends ActProps {
  readonly stations: StationsById
}

/** What somebody confirms, and their words for it. */
export function ConfirmPage({ visit, activity, stations, values, errors }: ConfirmPageProps) {
  const { say } = visit
  const said = sayErrors(visit, errors, { words: messages.confirmWords })
  return (
    <Page visit={visit} title={say(messages.confirmTitle)} private>
      <PageHeading title={say(messages.confirmTitle)} lead={say(messages.confirmLead)} />
      <FormErrors title={say(messages.mend)} errors={said.all} />
      <DataList
        items={[
          { term: say(messages.activity), details: <Written visit={visit} text={activity.title} /> },
          { term: say(messages.kind), details: say(kindNames[activity.kind]) },
          ...factsOf({ visit, activity, stations }),
          ...activity.evidence.map((link, index) => ({
            term: `${say(messages.link)} ${index + 1}`,
            details: <EvidenceLink visit={visit} link={link} />,
          })),
        ]}
      />
      <Form action={href(visit, `${recordPath(activity)}/confirmation`)}>
        <HiddenField name="seen" value={activity.changedAt.toString()} />
        <TextField
          name="people"
          inputmode="numeric"
          label={say(messages.confirmPeople)}
          hint={say(messages.confirmPeopleHint)}
          value={values.people}
          error={said.at('people')}
          optionalLabel={say(messages.optional)}
        />
        <TextArea
          name="words"
          rows={3}
          label={say(messages.confirmWords)}
          hint={say(messages.confirmWordsHint)}
          value={values.words}
          error={said.at('words')}
          maxlength={longest.words}
          required
        />
        <ActButtons visit={visit} activity={activity}>
          <Button>{say(messages.confirmSave)}</Button>
        </ActButtons>
      </Form>
    </Page>
  )
}

interface ActButtonsProps extends Pick<ActProps, 'visit' | 'activity'> {
  readonly children: ComponentChildren
}

function ActButtons({ visit, activity, children }: ActButtonsProps) {
  return (
    <Actions>
      {children}
      <ButtonLink kind="quiet" href={href(visit, recordPath(activity))}>
        {visit.say(messages.back)}
      </ButtonLink>
    </Actions>
  )
}
