import type { CharterRules } from '../../charter/charter.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { type Option, SelectField, TextArea, TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Topic } from '../agenda/topic.ts'
import { attendObligations, type Meeting } from '../meeting.ts'
import { wordsOf } from '../say-meeting.ts'
import { formMessages } from './form-messages.ts'
import { ToldLine } from './form-parts.tsx'
import { messages } from './messages.ts'

/** The fields of a topic, in the order in which they are asked. */
export const topicFields = ['title', 'titleOther', 'station', 'case', 'words'] as const
export type TopicField = (typeof topicFields)[number]
export type TopicForm = Readonly<Record<TopicField, string>>

/** How long the note on a topic, or what came of it, may be; and its title. */
export const longestNote = 2000
export const longestTitle = 120

export interface TopicPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly meeting: Meeting
  readonly form: TopicForm
  readonly errors: Partial<Readonly<Record<TopicField, Text>>>
  readonly stations: readonly Option[]
  readonly cases: readonly Option[]
  /** Less than a day before it begins: nobody comes to owe anything by the topic. */
  readonly isLate: boolean
}

/** Asks for a topic: what about, which station, which case. */
export function TopicPage(props: TopicPageProps) {
  const { visit, meeting, form, errors, isLate } = props
  const { say } = visit
  const fieldOf = (name: TopicField, label: Text) => {
    const error = errors[name]
    return { name, label: say(label), value: form[name], error: error && say(error) }
  }
  const optionalLabel = say(formMessages.optional)
  return (
    <Page visit={visit} title={say(messages.topicTitle)} private>
      <PageHeading
        kicker={wordsOf(meeting.title, visit.language)}
        title={say(messages.topicTitle)}
        lead={say(messages.topicLead)}
      />
      {isLate && <Notice kind="warning">{say(messages.topicLate)}</Notice>}
      <FormErrors
        title={say(formMessages.mend)}
        errors={Object.entries(errors).map(([field, words]) => ({ field, words: say(words) }))}
      />
      <Form action={href(visit, `/desk/meetings/${meeting.id}/topics`)}>
        <TextField
          {...fieldOf('title', messages.topicName)}
          hint={say(messages.topicNameHint)}
          maxlength={longestTitle}
          required
        />
        <TextField
          {...fieldOf('titleOther', messages.topicOther)}
          optionalLabel={optionalLabel}
          maxlength={longestTitle}
        />
        <SelectField
          {...fieldOf('station', messages.topicStation)}
          hint={sayDuty(props)}
          options={[{ value: '', label: say(messages.noStation) }, ...props.stations]}
        />
        <SelectField
          {...fieldOf('case', messages.topicCase)}
          options={[{ value: '', label: say(messages.noCase) }, ...props.cases]}
        />
        <TextArea
          {...fieldOf('words', messages.topicWords)}
          hint={say(messages.topicWordsHint)}
          optionalLabel={optionalLabel}
          maxlength={longestNote}
          rows={4}
        />
        <Actions>
          <Button>{say(messages.add)}</Button>
          <ButtonLink kind="quiet" href={href(visit, `/desk/meetings/${meeting.id}`)}>
            {say(formMessages.back)}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

function sayDuty({ visit, rules, meeting }: TopicPageProps): string {
  const [owed] = attendObligations(rules, meeting.body)
  if (!owed) return visit.say(messages.topicStationPlain)
  const { clause, attend } = owed.obligation
  return visit.say(messages.topicStationHint, { clause, needed: attend['at-least'] })
}

export interface RemovalPageProps {
  readonly visit: Visit
  readonly meeting: Meeting
  readonly topic: Topic
  readonly told: number
}

export function RemovalPage({ visit, meeting, topic, told }: RemovalPageProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.removeTitle)} private>
      <PageHeading
        kicker={wordsOf(meeting.title, visit.language)}
        title={say(messages.removeTitle)}
        lead={say(messages.removeLead, { topic: wordsOf(topic.title, visit.language) })}
      />
      <Form action={href(visit, `/desk/meetings/${meeting.id}/topics/${topic.id}/removal`)}>
        <ToldLine visit={visit} count={told} />
        <Actions>
          <Button kind="danger">{say(messages.remove)}</Button>
          <ButtonLink kind="quiet" href={href(visit, `/desk/meetings/${meeting.id}`)}>
            {say(formMessages.back)}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}
