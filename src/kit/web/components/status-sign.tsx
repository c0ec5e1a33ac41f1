export interface StatusSignProps {
  /** `active`, `at-risk` and `inactive` have signs of their own; any other status gets a plain one. */
  readonly status: string
  /** The status in words, in the reader's language: `活跃 · 自 2022年6月1日`. */
  readonly label: string
}

/** A station's sign: what state it is in, in words, with a mark whose shape says the same. */
export function StatusSign({ status, label }: StatusSignProps) {
  return (
    <span class={`status-sign status-sign-${status}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <StatusMark status={status} />
      </svg>
      {label}
    </span>
  )
}

function StatusMark({ status }: { readonly status: string }) {
  const ring = { cx: 8, cy: 8, r: 6, fill: 'none', stroke: 'currentColor', 'stroke-width': 2.5 } as const
  if (status === 'active') return <circle cx="8" cy="8" r="7" fill="currentColor" />
  if (status === 'at-risk') {
    return (
      <>
        <circle {...ring} />
        <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
      </>
    )
  }
  if (status === 'inactive') {
    return (
      <>
        <circle {...ring} />
        <path d="M4.5 8h7" stroke="currentColor" stroke-width="2.5" />
      </>
    )
  }
  return <circle {...ring} />
}
