/** Something that a check of a charter found. `path`: where it stands, from the top of the file. */
export interface Remark {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly severity: 'error' | 'warning'
}

export function error(path: readonly PropertyKey[], message: string): Remark {
  return { path, message, severity: 'error' }
}

export function warning(path: readonly PropertyKey[], message: string): Remark {
  return { path, message, severity: 'warning' }
}
