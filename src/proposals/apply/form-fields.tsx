import type { Field } from '../../charter/charter.ts'
import { ChoiceField, TickField } from '../../kit/web/components/choice-fields.tsx'
import { HiddenField } from '../../kit/web/components/form.tsx'
import { SelectField, TextArea, TextField } from '../../kit/web/components/text-fields.tsx'
import type { FormValues } from '../../kit/web/read-form.ts'
import type { Visit } from '../../kit/web/visit.ts'
import { type FieldError, longestLine, longestText } from '../form.ts'
import { pageMessages as messages } from './page-messages.ts'

export interface FormFieldsProps {
  readonly visit: Visit
  readonly fields: readonly Field[]
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  /** Choices of the fields that the charter leaves open: stations. */
  readonly options?: Readonly<Record<string, readonly { value: string; label: string }[]>> | undefined
  /** Fields that are decided already and are only shown: their words. */
  readonly fixed?: Readonly<Record<string, string>> | undefined
}

/** The form that a charter asks for, field by field, with the words that were given and what is wrong with them. */
export function FormFields({ visit, fields, values, errors, options = {}, fixed = {} }: FormFieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <CharterField
          key={field.field}
          visit={visit}
          field={field}
          value={values[field.field]}
          error={errors.find((one) => one.field === field.field)}
          options={options[field.field] ?? []}
          fixed={fixed[field.field]}
        />
      ))}
    </>
  )
}

interface CharterFieldProps {
  readonly visit: Visit
  readonly field: Field
  readonly value: string | undefined
  readonly error: FieldError | undefined
  readonly options: readonly { value: string; label: string }[]
  readonly fixed: string | undefined
}

function CharterField({ visit, field, value, error, options, fixed }: CharterFieldProps) {
  const { say } = visit
  const common = {
    name: field.field,
    label: say(field.label),
    hint: field.hint && say(field.hint),
    error: error && say(error.text, error.values),
    required: field.required,
    optionalLabel: field.required ? undefined : say(messages.optional),
    value,
  }
  if (fixed !== undefined) {
    return (
      <>
        <HiddenField name={field.field} value={value ?? ''} />
        <p class="fixed-answer">
          <span class="field-label">{common.label}</span> <strong>{fixed}</strong>
        </p>
      </>
    )
  }
  switch (field.type) {
    case 'text':
      return <TextArea {...common} rows={4} maxlength={field.max ?? longestText} />
    case 'tick':
      return <TickField {...common} value="yes" checked={value !== undefined && value !== '' && value !== 'no'} />
    case 'choice': {
      const choices = (field.options ?? []).map((option) => ({ value: option.value, label: say(option.label) }))
      return <ChoiceField {...common} legend={common.label} options={choices} />
    }
    case 'station':
    case 'place':
    case 'person':
      return <SelectField {...common} options={options} />
    case 'number':
      return <TextField {...common} inputmode="numeric" maxlength={12} />
    case 'email':
      return <TextField {...common} type="email" autocomplete="email" maxlength={254} />
    case 'url':
      return <TextField {...common} type="url" maxlength={2000} />
    case 'day':
      return <TextField {...common} type="date" />
    case 'github':
      return <TextField {...common} maxlength={120} autocomplete="off" />
    case 'line':
      return (
        <TextField
          {...common}
          autocomplete={field.is === 'name' ? 'name' : undefined}
          maxlength={field.max ?? longestLine}
        />
      )
  }
}
