import { describedBy, FieldDuty, FieldError, FieldHint, type FieldProps, fieldAttributes, fieldId } from './field.tsx'

export interface TickFieldProps extends Omit<FieldProps, 'value' | 'optionalLabel'> {
  readonly checked?: boolean | undefined
  /** What is sent when it is ticked; `yes` when not given. */
  readonly value?: string | undefined
}

/** A single tick. The whole line is its target. */
export function TickField(props: TickFieldProps) {
  return (
    <div class={props.error === undefined ? 'field field-tick' : 'field field-tick field-wrong'}>
      <label class="tick" for={fieldId(props.name)}>
        <input
          class="checkbox"
          type="checkbox"
          {...fieldAttributes(props)}
          value={props.value ?? 'yes'}
          checked={props.checked ?? false}
        />
        <span>
          {props.label}
          <FieldDuty required={props.required} />
        </span>
      </label>
      <FieldHint {...props} />
      <FieldError {...props} />
    </div>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

export interface ChoiceFieldProps {
  readonly name: string
  readonly legend: string
  readonly options: readonly Choice[]
  readonly hint?: string | undefined
  readonly value?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean | undefined
}

/** One of a few, all in sight. */
export function ChoiceField(props: ChoiceFieldProps) {
  return (
    <fieldset
      class={props.error === undefined ? 'field choices' : 'field choices field-wrong'}
      id={fieldId(props.name)}
      tabIndex={-1}
      aria-describedby={describedBy(props.name, props.hint, props.error)}
    >
      <legend class="field-label">
        {props.legend}
        <FieldDuty required={props.required} />
      </legend>
      <FieldHint {...props} />
      {props.options.map((option) => (
        <ChoiceOption key={option.value} field={props} option={option} />
      ))}
      <FieldError {...props} />
    </fieldset>
  )
}

function ChoiceOption({ field, option }: { readonly field: ChoiceFieldProps; readonly option: Choice }) {
  const id = `${fieldId(field.name)}-${option.value}`
  const hint = option.hint === undefined ? undefined : `${id}-hint`
  return (
    <div class="choice">
      <label class="tick" for={id}>
        <input
          class="radio"
          type="radio"
          id={id}
          name={field.name}
          value={option.value}
          required={field.required ?? false}
          checked={option.value === field.value}
          aria-describedby={hint}
        />
        <span>{option.label}</span>
      </label>
      {option.hint !== undefined && (
        <p class="field-hint" id={hint}>
          {option.hint}
        </p>
      )}
    </div>
  )
}
