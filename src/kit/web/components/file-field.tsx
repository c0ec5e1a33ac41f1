import { Field, type FieldProps, fieldAttributes } from './field.tsx'

export interface FileFieldProps extends Omit<FieldProps, 'value'> {
  /** What may be chosen: `.yaml,.yml`, `image/*`. The browser's help only: the server looks at what comes. */
  readonly accept?: string | undefined
}

/** A file from the reader's machine. Its form is to say `carriesFile`. */
export function FileField(props: FileFieldProps) {
  return (
    <Field {...props}>
      <input class="file-input" type="file" {...fieldAttributes(props)} accept={props.accept} />
    </Field>
  )
}
