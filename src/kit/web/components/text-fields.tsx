import { createElement } from 'preact'
import { messages } from '../messages.ts'
import { Field, type FieldProps, fieldAttributes, fieldId } from './field.tsx'
import { useReader } from './reader.ts'

export type LineType = 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'time' | 'number'

export interface TextFieldProps extends FieldProps {
  readonly type?: LineType | undefined
  readonly autocomplete?: string | undefined
  readonly maxlength?: number | undefined
  readonly inputmode?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'numeric' | undefined
  readonly placeholder?: string | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      <Line {...props} />
    </Field>
  )
}

export interface TextAreaProps extends Omit<TextFieldProps, 'type'> {
  readonly rows?: number | undefined
  /** It holds the text of a file: spaces and lines count. */
  readonly isCode?: boolean | undefined
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea
        class={props.isCode ? 'textarea textarea-code' : 'textarea'}
        spellcheck={props.isCode ? false : undefined}
        wrap={props.isCode ? 'off' : undefined}
        {...fieldAttributes(props)}
        rows={props.rows ?? 5}
        autocomplete={props.autocomplete}
        maxlength={props.maxlength}
        inputmode={props.inputmode}
        placeholder={props.placeholder}
      >
        {props.value ?? ''}
      </textarea>
    </Field>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  /** Options of the same group stand together under its name. */
  readonly group?: string | undefined
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly autocomplete?: string | undefined
}

/** One of a known list. When nothing is chosen yet an empty option stands first. */
export function SelectField(props: SelectFieldProps) {
  const { say } = useReader()
  const isKnown = props.options.some((option) => option.value === props.value)
  return (
    <Field {...props}>
      <select class="select" {...fieldAttributes(props)} autocomplete={props.autocomplete}>
        {(!isKnown || !props.required) && !props.options.some((option) => option.value === '') && (
          <option value="" selected={!isKnown}>
            {say(messages.choose)}
          </option>
        )}
        <Options options={props.options} chosen={props.value} />
      </select>
    </Field>
  )
}

function Options({ options, chosen }: { readonly options: readonly Option[]; readonly chosen?: string | undefined }) {
  const groups = Map.groupBy(options, (option) => option.group)
  return [...groups].map(([group, members]) => {
    const list = members.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === chosen}>
        {option.label}
      </option>
    ))
    return group === undefined ? (
      list
    ) : (
      <optgroup key={group} label={group}>
        {list}
      </optgroup>
    )
  })
}

export interface ComboFieldProps extends TextFieldProps {
  readonly options: readonly { readonly value: string; readonly label?: string | undefined }[]
}

/** A line of text with suggestions: any words may be written. */
export function ComboField(props: ComboFieldProps) {
  const list = `${fieldId(props.name)}-options`
  return (
    <Field {...props}>
      <Line {...props} list={list} />
      <datalist id={list}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value} label={option.label} />
        ))}
      </datalist>
    </Field>
  )
}

/** The input itself. `createElement`, because Preact types JSX inputs apart by `type`, which is only known here at run time. */
function Line(props: TextFieldProps & { readonly list?: string | undefined }) {
  return createElement('input', {
    class: 'input',
    ...fieldAttributes(props),
    type: props.type ?? 'text',
    value: props.value ?? '',
    list: props.list,
    autocomplete: props.autocomplete,
    maxlength: props.maxlength,
    inputmode: props.inputmode,
    placeholder: props.placeholder,
  })
}
