import type { ComponentChildren } from 'preact'
import { messages } from '../messages.ts'
import { useReader } from './reader.ts'

export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value?: string | undefined
  /** What is wrong with it, in words; shown beside the field. */
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  /** What to say beside the label of a field that may stay empty: `选填`. */
  readonly optionalLabel?: string | undefined
}

/** The id of a field by its name: where an error summary points. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** What ties a control to its label, hint and error. */
export function fieldAttributes({ name, hint, error, required }: Omit<FieldProps, 'label'>) {
  return {
    id: fieldId(name),
    name,
    required: required ?? false,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-describedby': describedBy(name, hint, error),
  }
}

export function describedBy(name: string, hint?: string, error?: string): string | undefined {
  const ids = [hint !== undefined && `${fieldId(name)}-hint`, error !== undefined && `${fieldId(name)}-error`]
  return ids.filter((id) => id !== false).join(' ') || undefined
}

/** Label, hint, control, error: in the order in which they are read. */
export function Field(props: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <div class={props.error === undefined ? 'field' : 'field field-wrong'}>
      <label class="field-label" for={fieldId(props.name)}>
        {props.label}
        <FieldDuty {...props} />
      </label>
      <FieldHint {...props} />
      {props.children}
      <FieldError {...props} />
    </div>
  )
}

/** Says in words whether a field must be filled. */
export function FieldDuty({ required, optionalLabel }: Pick<FieldProps, 'required' | 'optionalLabel'>) {
  const { say } = useReader()
  const words = required ? say(messages.required) : optionalLabel
  if (words === undefined) return null
  return (
    <>
      {' '}
      <span class="field-duty">{words}</span>
    </>
  )
}

export function FieldHint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  if (hint === undefined) return null
  return (
    <p class="field-hint" id={`${fieldId(name)}-hint`}>
      {hint}
    </p>
  )
}

export function FieldError({ name, error }: Pick<FieldProps, 'name' | 'error'>) {
  if (error === undefined) return null
  return (
    <p class="field-error" id={`${fieldId(name)}-error`}>
      {error}
    </p>
  )
}
