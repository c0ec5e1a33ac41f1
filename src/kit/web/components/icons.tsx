// Every mark differs in shape, so that none of them leans on colour. All are decoration: the word stands beside.

const marks = {
  tick: <path d="M4.5 10.5l3.6 3.6 7.4-8" />,
  cross: <path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />,
  question: <path d="M6.8 7.3a3.2 3.2 0 1 1 4.7 2.8c-1 .6-1.5 1.2-1.5 2.2M10 15.6v.1" />,
  /** A person confirms it: a tick in a seal. */
  vouch: (
    <>
      <circle cx="10" cy="10" r="7.8" stroke-dasharray="2.4 2.5" />
      <path d="M6.8 10.4l2.2 2.2 4.2-4.7" />
    </>
  ),
  alert: <path d="M10 3l7.5 13.5h-15zM10 8.2v3.6M10 14.2v.1" />,
  info: (
    <>
      <circle cx="10" cy="10" r="7.8" />
      <path d="M10 9.4v4.4M10 6.4v.1" />
    </>
  ),
  arrow: <path d="M4 10h12M11 5l5 5-5 5" />,
} as const

export type MarkName = keyof typeof marks

export function Mark({ name }: { readonly name: MarkName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="2.25"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {marks[name]}
    </svg>
  )
}

/** The sign of the house: a line that stops at a station and goes on. */
export function WordmarkLine(props: { readonly class?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 44 28"
      width="44"
      height="28"
      fill="none"
      stroke="currentColor"
      stroke-width="5"
      aria-hidden="true"
      class={props.class}
    >
      <path d="M2 20h9c5 0 5-6 11-6s6 0 20 0" stroke-linecap="round" />
      <circle cx="26" cy="14" r="8.5" class="wordmark-stop" />
    </svg>
  )
}
