import type { Text } from '../../kit/i18n/say.ts'
import { FormErrors as ErrorSummary } from '../../kit/web/components/form.tsx'
import { ComboField, SelectField, TextArea, TextField } from '../../kit/web/components/text-fields.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import { formMessages as messages } from './form-messages.ts'
import { type FormErrors, longestWords, type MeetingField, type MeetingForm } from './meeting-form.ts'

export interface FieldsProps {
  readonly visit: Visit
  readonly form: MeetingForm
  readonly errors: FormErrors
}

/** What every field takes from the form. */
export function fieldOf({ visit, form, errors }: FieldsProps, name: MeetingField, label: Text) {
  const error = errors[name]
  return { name, label: visit.say(label), value: form[name], error: error && visit.say(error) }
}

export function Errors({ visit, errors }: Pick<FieldsProps, 'visit' | 'errors'>) {
  const all = Object.entries(errors).map(([field, words]) => ({ field, words: visit.say(words) }))
  return <ErrorSummary title={visit.say(messages.mend)} errors={all} />
}

/** The title in both languages, of which one is enough. */
export function TitleFields(props: FieldsProps) {
  const { say } = props.visit
  return (
    <>
      <TextField {...fieldOf(props, 'title', messages.title)} hint={say(messages.titleHint)} maxlength={120} required />
      <TextField
        {...fieldOf(props, 'titleOther', messages.titleOther)}
        optionalLabel={say(messages.optional)}
        maxlength={120}
      />
    </>
  )
}

/** Hour, zone, length, place and link: what meetings and series have in common. */
export function MeantFields(props: FieldsProps) {
  const { say } = props.visit
  const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value }))
  return (
    <>
      <TextField {...fieldOf(props, 'time', messages.time)} type="time" hint={say(messages.timeHint)} required />
      <ComboField
        {...fieldOf(props, 'zone', messages.zone)}
        hint={say(messages.zoneHint)}
        options={zones}
        maxlength={60}
        required
      />
      <TextField {...fieldOf(props, 'lasts', messages.lasts)} inputmode="numeric" maxlength={4} required />
      <TextField
        {...fieldOf(props, 'place', messages.place)}
        hint={say(messages.placeHint)}
        optionalLabel={say(messages.optional)}
        maxlength={200}
      />
      <TextField
        {...fieldOf(props, 'link', messages.link)}
        type="url"
        hint={say(messages.linkHint)}
        optionalLabel={say(messages.optional)}
        maxlength={500}
      />
    </>
  )
}

/** What is added to the letters. */
export function WordsField(props: FieldsProps) {
  const { say } = props.visit
  return (
    <TextArea
      {...fieldOf(props, 'words', messages.words)}
      hint={say(messages.wordsHint)}
      optionalLabel={say(messages.optional)}
      rows={3}
      maxlength={longestWords}
    />
  )
}

/** Whose meeting it is: a choice only where there is one. */
export function BodyField(props: FieldsProps & { readonly bodies: readonly { id: string; name: Text }[] }) {
  const { say } = props.visit
  const options = props.bodies.map(({ id, name }) => ({ value: id, label: say(name) }))
  if (options.length < 2) return <input type="hidden" name="body" value={options[0]?.value ?? ''} />
  return <SelectField {...fieldOf(props, 'body', messages.body)} options={options} required />
}

/** How many people an act tells. */
export function ToldLine({ visit, count }: { readonly visit: Visit; readonly count: number }) {
  return <p class="small-note">{visit.say(visit.sendsMail ? messages.told : messages.toldNoMail, { count })}</p>
}
