import type { CharterRules } from '../../charter/charter.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { ChoiceField } from '../../kit/web/components/choice-fields.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { SelectField, TextArea, TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { stationsOf } from '../agenda/topic.ts'
import type { ShownMeeting } from '../load-agendas.ts'
import type { AttendDuty } from '../meeting.ts'
import { common, dutyNames } from '../messages.ts'
import { longestReason } from '../roll/correct-roll.ts'
import type { RollRow } from '../roll/store.ts'
import { wordsOf } from '../say-meeting.ts'
import { formMessages } from './form-messages.ts'
import { saySeats } from './meeting-page.tsx'
import { messages } from './messages.ts'
import { longestNote } from './topic-pages.tsx'

/** How long minutes may be, in characters. */
export const longestMinutes = 20_000

interface MeetingProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly shown: ShownMeeting
}

export interface MinutesPageProps extends Omit<MeetingProps, 'rules'> {
  readonly minutes: string
  /** What came of each topic, by its id. */
  readonly outcomes: Readonly<Record<string, string>>
  /** What is wrong, by the name of the field. */
  readonly errors: Readonly<Record<string, Text>>
}

/** The minutes, and what came of each topic. */
export function MinutesPage({ visit, shown, minutes, outcomes, errors }: MinutesPageProps) {
  const { say, language } = visit
  const { meeting, topics } = shown
  const errorOf = (name: string) => errors[name] && say(errors[name])
  return (
    <Page visit={visit} title={say(messages.minutesTitle)} private>
      <PageHeading
        kicker={wordsOf(meeting.title, language)}
        title={say(messages.minutesTitle)}
        lead={say(messages.minutesLead)}
      />
      <Errors visit={visit} errors={errors} />
      <Form action={href(visit, `/desk/meetings/${meeting.id}/minutes`)}>
        {topics.map(({ id, title }) => (
          <TextArea
            key={id}
            name={`outcome.${id}`}
            label={say(messages.outcomeOf, { topic: wordsOf(title, language) })}
            value={outcomes[id]}
            error={errorOf(`outcome.${id}`)}
            maxlength={longestNote}
            rows={3}
          />
        ))}
        <TextArea
          name="minutes"
          label={say(messages.minutesField)}
          value={minutes}
          error={errorOf('minutes')}
          maxlength={longestMinutes}
          rows={12}
        />
        <Buttons visit={visit} shown={shown} label={say(messages.save)} />
      </Form>
    </Page>
  )
}

export interface ClosePageProps extends MeetingProps {
  readonly present: number
  /** How the stations would stand. */
  readonly duties: readonly AttendDuty[]
}

/** Says what closing does, with the numbers as they are. */
export function ClosePage({ visit, shown, present, duties }: ClosePageProps) {
  const { say, language } = visit
  const { meeting, topics } = shown
  const stations = new Map(stationsOf(topics).map((station) => [station.id, station]))
  return (
    <Page visit={visit} title={say(messages.closeTitle)} private>
      <PageHeading
        kicker={wordsOf(meeting.title, language)}
        title={say(messages.closeTitle)}
        lead={say(messages.closeLead)}
      />
      <Section>
        <p>{say(messages.closePresent, { count: present })}</p>
        <ul class="next-list">
          {duties.map(({ stationId, obligation, outcome, present: there, needed }) => (
            <li key={`${stationId} ${obligation}`}>
              {say(messages.wouldBe, {
                station: say(stations.get(stationId)?.names ?? { zh: stationId, en: stationId }),
                outcome: say(common.duty, { outcome: say(dutyNames[outcome]), present: there, needed }),
              })}
            </li>
          ))}
          {duties.length === 0 && <li>{say(messages.noDuties)}</li>}
        </ul>
      </Section>
      <Form action={href(visit, `/desk/meetings/${meeting.id}/closing`)}>
        <Buttons visit={visit} shown={shown} label={say(messages.close)} />
      </Form>
    </Page>
  )
}

export interface CorrectionForm {
  readonly whom: string
  readonly kind: string
  readonly reason: string
}

export interface CorrectionPageProps extends MeetingProps {
  /** Who may be chosen: the roll, then whoever was found. */
  readonly roll: readonly RollRow[]
  readonly query: string
  readonly form: CorrectionForm
  readonly errors: Partial<Readonly<Record<keyof CorrectionForm, Text>>>
}

/** Corrects a closed roll. Somebody who is not on it, and held an office elsewhere, is looked for by name first. */
export function CorrectionPage(props: CorrectionPageProps) {
  const { visit, shown, roll, query, form, errors } = props
  const { say } = visit
  const errorOf = (name: keyof CorrectionForm) => errors[name] && say(errors[name])
  const people = roll.map((row) => ({ value: row.personId, label: `${row.name} · ${saySeats(props, row)}` }))
  const kinds = [
    { value: 'present', label: say(messages.wasThere) },
    { value: 'absent', label: say(messages.wasNotThere) },
  ]
  return (
    <Page visit={visit} title={say(messages.correctTitle)} private>
      <PageHeading
        kicker={wordsOf(shown.meeting.title, visit.language)}
        title={say(messages.correctTitle)}
        lead={say(messages.correctLead)}
      />
      <Errors visit={visit} errors={errors} />
      <Form action={href(visit, `/desk/meetings/${shown.meeting.id}/corrections`)}>
        <SelectField
          name="whom"
          label={say(messages.whom)}
          options={people}
          value={form.whom}
          error={errorOf('whom')}
          required
        />
        <ChoiceField
          name="kind"
          legend={say(messages.kind)}
          options={kinds}
          value={form.kind}
          error={errorOf('kind')}
          required
        />
        <TextArea
          name="reason"
          label={say(messages.reason)}
          hint={say(messages.reasonHint)}
          value={form.reason}
          error={errorOf('reason')}
          maxlength={longestReason}
          rows={3}
          required
        />
        <Buttons visit={visit} shown={shown} label={say(messages.saveCorrection)} />
      </Form>
      <Section title={say(messages.somebodyElse)} lead={say(messages.somebodyElseLead)}>
        <form class="filter-bar" action={href(visit, `/desk/meetings/${shown.meeting.id}/corrections`)}>
          <TextField name="q" type="search" label={say(messages.search)} value={query} maxlength={100} />
          <Button kind="quiet">{say(messages.find)}</Button>
        </form>
      </Section>
    </Page>
  )
}

function Errors({ visit, errors }: { readonly visit: Visit; readonly errors: Readonly<Record<string, Text>> }) {
  const all = Object.entries(errors).map(([field, words]) => ({ field, words: visit.say(words) }))
  return <FormErrors title={visit.say(formMessages.mend)} errors={all} />
}

function Buttons({ visit, shown, label }: Omit<MeetingProps, 'rules'> & { readonly label: string }) {
  return (
    <Actions>
      <Button>{label}</Button>
      <ButtonLink kind="quiet" href={href(visit, `/desk/meetings/${shown.meeting.id}`)}>
        {visit.say(formMessages.back)}
      </ButtonLink>
    </Actions>
  )
}
