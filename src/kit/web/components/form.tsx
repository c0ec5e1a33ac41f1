import type { ComponentChildren } from 'preact'
import { fieldId } from './field.tsx'

export interface FormProps {
  readonly action: string
  readonly method?: 'get' | 'post' | undefined
  /** One of its fields is a file, or its words may be very long. */
  readonly carriesFile?: boolean | undefined
  readonly children: ComponentChildren
}

/** A plain form. The server checks it and answers in the reader's language, so the browser's own complaints are off. */
export function Form({ action, method = 'post', carriesFile, children }: FormProps) {
  const enctype = carriesFile ? 'multipart/form-data' : undefined
  return (
    <form class="form" action={action} method={method} enctype={enctype} novalidate>
      {children}
    </form>
  )
}

export interface FormErrorsProps {
  readonly title: string
  readonly errors: readonly { readonly field: string; readonly words: string }[]
}

/** What is wrong with a form, each error a link to its field. Nothing when there are none. Stands above the form. */
export function FormErrors({ title, errors }: FormErrorsProps) {
  if (errors.length === 0) return null
  return (
    // The page came back instead of going on: a reader who cannot see that must land here.
    <div class="form-errors" role="alert" tabIndex={-1} autofocus>
      <h2>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.words}`}>
            <a href={`#${fieldId(error.field)}`}>{error.words}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function HiddenField({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />
}
