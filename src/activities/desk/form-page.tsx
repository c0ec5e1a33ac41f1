import { otherLanguage, type WrittenText } from '../../kit/i18n/say.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { ChoiceField } from '../../kit/web/components/choice-fields.tsx'
import { Form, FormErrors, HiddenField } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { ComboField, SelectField, TextArea, TextField } from '../../kit/web/components/text-fields.tsx'
import type { FormValues } from '../../kit/web/read-form.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import { type Activity, activityKinds, activityPlaces, isConfirmed, longest } from '../activity.ts'
import { kindNames, placeNames } from '../messages.ts'
import type { FieldError } from './form.ts'
import { messages } from './messages.ts'
import { type SaidErrors, sayErrors } from './say-error.ts'

interface FieldsProps {
  readonly visit: Visit
  readonly values: FormValues
  readonly errors: SaidErrors
}

export interface NewActivityPageProps {
  readonly visit: Visit
  readonly station: Station
  readonly state: 'planned' | 'held'
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  /** Those that could hold it too. */
  readonly others: readonly Station[]
}

/** Writes down an activity that a station plans or held. */
export function NewActivityPage({ visit, station, state, values, errors, others }: NewActivityPageProps) {
  const { say } = visit
  const isHeld = state === 'held'
  const title = say(isHeld ? messages.newHeldTitle : messages.newPlannedTitle)
  const said = sayErrors(visit, errors)
  const fields = { visit, values, errors: said }
  const list = `/desk/stations/${station.slug}/activities`
  const otherState = isHeld ? 'planned' : 'held'
  return (
    <Page visit={visit} title={title} private>
      <PageHeading title={title} lead={say(messages.newLead, { station: say(station.names) })}>
        <p>
          <a href={href(visit, `${list}/new?state=${otherState}`)}>
            {say(isHeld ? messages.switchToPlanned : messages.switchToHeld)}
          </a>
        </p>
      </PageHeading>
      <FormErrors title={say(messages.mend)} errors={said.all} />
      <Form action={href(visit, `${list}/new`)}>
        <HiddenField name="state" value={state} />
        <TitleField {...fields} text={null} />
        <HappeningFields {...fields} />
        <WordsFields {...fields} text={null} />
        {isHeld && <AttendanceFields {...fields} />}
        {isHeld && <LinkFields {...fields} />}
        <CoHostField {...fields} stations={others} hint={say(messages.coHostHint)} label={say(messages.coHost)} />
        <Actions>
          <Button>{say(isHeld ? messages.save : messages.savePlan)}</Button>
          <ButtonLink kind="quiet" href={href(visit, list)}>
            {say(messages.back)}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

export interface EditActivityPageProps {
  readonly visit: Visit
  readonly activity: Activity
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  /** Somebody else changed it after the form was opened. */
  readonly isOvertaken?: boolean | undefined
}

/** Changes what is said of an activity. What somebody confirmed is not asked for. */
export function EditActivityPage({ visit, activity, values, errors, isOvertaken = false }: EditActivityPageProps) {
  const { say } = visit
  const said = sayErrors(visit, errors)
  const fields = { visit, values, errors: said }
  const isFixed = isConfirmed(activity)
  const path = `/desk/activities/${activity.slug}`
  return (
    <Page visit={visit} title={say(messages.editTitle)} private>
      <PageHeading title={say(messages.editTitle)} />
      {isOvertaken && <Notice kind="warning">{say(messages.changedMeanwhile)}</Notice>}
      <FormErrors title={say(messages.mend)} errors={said.all} />
      <Form action={href(visit, `${path}/edit`)}>
        <HiddenField name="seen" value={activity.changedAt.toString()} />
        {isFixed && <Notice kind="info">{say(messages.confirmedFixed)}</Notice>}
        <TitleField {...fields} text={activity.title} />
        {!isFixed && <HappeningFields {...fields} />}
        <WordsFields {...fields} text={activity.summary} />
        {!isFixed && activity.state === 'held' && <AttendanceFields {...fields} />}
        <Actions>
          <Button>{say(messages.save)}</Button>
          <ButtonLink kind="quiet" href={href(visit, path)}>
            {say(messages.back)}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

function TitleField({ visit, values, errors, text }: FieldsProps & { readonly text: WrittenText | null }) {
  const { say, language } = visit
  const other = text?.[otherLanguage(language)]
  return (
    <TextField
      name="title"
      label={say(messages.title)}
      hint={other === undefined ? say(messages.titleHint) : say(messages.otherTitle, { words: other })}
      value={values.title}
      error={errors.at('title')}
      maxlength={longest.title}
      required={other === undefined}
      optionalLabel={say(messages.optional)}
    />
  )
}

function HappeningFields({ visit, values, errors }: FieldsProps) {
  const { say } = visit
  const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value }))
  return (
    <>
      <SelectField
        name="kind"
        label={say(messages.kind)}
        value={values.kind}
        error={errors.at('kind')}
        options={activityKinds.map((value) => ({ value, label: say(kindNames[value]) }))}
        required
      />
      <TextField
        name="day"
        type="date"
        label={say(messages.day)}
        hint={say(messages.dayHint)}
        value={values.day}
        error={errors.at('day')}
        required
      />
      <ChoiceField
        name="place"
        legend={say(messages.place)}
        value={values.place}
        error={errors.at('place')}
        options={activityPlaces.map((value) => ({ value, label: say(placeNames[value]) }))}
        required
      />
      <ComboField
        name="zone"
        label={say(messages.zone)}
        hint={say(messages.zoneHint)}
        value={values.zone}
        error={errors.at('zone')}
        options={zones}
        required
      />
    </>
  )
}

function WordsFields({ visit, values, errors, text }: FieldsProps & { readonly text: WrittenText | null }) {
  const { say, language } = visit
  const other = text?.[otherLanguage(language)]
  return (
    <>
      <TextField
        name="venue"
        label={say(messages.venue)}
        hint={say(messages.venueHint)}
        value={values.venue}
        error={errors.at('venue')}
        maxlength={longest.venue}
        optionalLabel={say(messages.optional)}
      />
      <TextArea
        name="summary"
        label={say(messages.summary)}
        hint={other === undefined ? say(messages.summaryHint) : say(messages.otherSummary, { words: other })}
        value={values.summary}
        error={errors.at('summary')}
        maxlength={longest.summary}
        optionalLabel={say(messages.optional)}
      />
    </>
  )
}

/** How many came, and how they were counted. */
export function AttendanceFields({ visit, values, errors }: FieldsProps) {
  const { say } = visit
  return (
    <>
      <TextField
        name="people"
        inputmode="numeric"
        label={say(messages.people)}
        hint={say(messages.peopleHint)}
        value={values.people}
        error={errors.at('people')}
        optionalLabel={say(messages.optional)}
      />
      <ChoiceField
        name="counted"
        legend={say(messages.counted)}
        value={values.counted}
        error={errors.at('counted')}
        options={[
          { value: 'attested', label: say(messages.attested) },
          { value: 'checked-in', label: say(messages.checkedIn), hint: say(messages.checkedInHint) },
        ]}
      />
    </>
  )
}

/** A link that shows that it was held. */
export function LinkFields({ visit, values, errors, isNeeded = false }: FieldsProps & { readonly isNeeded?: boolean }) {
  const { say } = visit
  const duty = isNeeded ? { required: true } : { optionalLabel: say(messages.optional) }
  return (
    <>
      <TextField
        name="url"
        type="url"
        label={say(messages.link)}
        hint={say(messages.linkHint)}
        value={values.url}
        error={errors.at('url')}
        maxlength={longest.link}
        {...duty}
      />
      <TextField
        name="words"
        label={say(messages.linkWords)}
        hint={say(messages.linkWordsHint)}
        value={values.words}
        error={errors.at('words')}
        maxlength={longest.evidence}
        {...duty}
      />
    </>
  )
}

interface CoHostFieldProps extends FieldsProps {
  readonly stations: readonly Station[]
  readonly label: string
  readonly hint: string
  readonly isNeeded?: boolean | undefined
}

// More than that is no help to choose from, and a heavy page; every name can be written all the same.
const mostSuggested = 500

/** A station by its name. */
export function CoHostField({ visit, values, errors, stations, label, hint, isNeeded = false }: CoHostFieldProps) {
  const { say } = visit
  return (
    <ComboField
      name="co-host"
      label={label}
      hint={hint}
      value={values['co-host']}
      error={errors.at('co-host')}
      options={stations.slice(0, mostSuggested).map(({ names }) => ({ value: say(names) }))}
      {...(isNeeded ? { required: true } : { optionalLabel: say(messages.optional) })}
    />
  )
}
