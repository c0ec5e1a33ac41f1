import type { Field } from '../../charter/charter.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, FormErrors, HiddenField } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import type { FormValues } from '../../kit/web/read-form.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import { FormFields } from '../../proposals/apply/form-fields.tsx'
import type { FieldError } from '../../proposals/form.ts'
import type { Answers } from '../../proposals/proposal.ts'
import type { Case } from '../case/load-case.ts'
import { messages } from './messages.ts'

export interface EditPageProps {
  readonly visit: Visit
  readonly one: Case
  readonly base: string
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  /** How many people are written to when the change matters. */
  readonly people: number
  readonly isChangedMeanwhile?: boolean
}

/** The charter's form with what was answered. The address is no part of it: it is kept apart. */
export function EditPage({ visit, one, base, values, errors, people, isChangedMeanwhile = false }: EditPageProps) {
  const { say } = visit
  const ballots = one.ballots.filter(({ counts }) => counts).length
  return (
    <Page visit={visit} title={say(messages.editTitle)} private>
      <PageHeading kicker={say(one.title)} title={say(messages.editTitle)} lead={say(messages.editLead)} />
      <FormErrors
        title={say(messages.editErrors, { count: errors.length })}
        errors={errors.map(({ field, text, values: given }) => ({ field, words: say(text, given) }))}
      />
      <div class="case-end">
        {isChangedMeanwhile && <Notice kind="warning">{say(messages.changedMeanwhile)}</Notice>}
        <Notice kind="warning">{say(messages.editVoids, { ballots, people })}</Notice>
      </div>
      <Form action={href(visit, `${base}/edit`)}>
        <HiddenField name="seen" value={String(one.proposal.revision)} />
        <FormFields
          visit={visit}
          fields={editableFields(one)}
          values={values}
          errors={errors}
          fixed={fixedWords(visit, one)}
        />
        <div class="action-row">
          <Button>{say(messages.save)}</Button>
          <ButtonLink kind="quiet" href={href(visit, base)}>
            {say(messages.back)}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}

export function editableFields({ procedure }: Case): Field[] {
  const isFixed = ({ type, is }: Field) =>
    type === 'person' || is === 'office' || is === 'address' || is === 'subject-name' || is === 'subject-address'
  return procedure.form.filter((field) => !isFixed(field))
}

/** What is answered now, as a form sends it. */
export function writtenAnswers(answers: Answers): FormValues {
  return Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [
      field,
      typeof answer === 'boolean' ? (answer ? 'yes' : '') : String(answer),
    ]),
  )
}

/** A case stays about its city or station. */
function fixedWords({ say }: Visit, { procedure, place, station }: Case): Record<string, string> {
  return Object.fromEntries(
    procedure.form.flatMap(({ field, type }) => {
      if (type === 'place' && place) return [[field, say(place.names)]]
      return type === 'station' && station ? [[field, say(station.names)]] : []
    }),
  )
}
