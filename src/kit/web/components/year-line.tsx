export type YearMarkKind = 'done' | 'unsure' | 'ahead' | 'bell'

export interface YearMark {
  readonly kind: YearMarkKind
  /** Where it stands: 0 at the beginning, 1 at the end. */
  readonly at: number
  /** Whether it is the next stop. */
  readonly isNext?: boolean | undefined
}

export interface YearLineProps {
  /** What the drawing shows, in words. */
  readonly label: string
  /** What stands at both ends: days, as people write them. */
  readonly from: string
  readonly until: string
  /** How far it is travelled: 0 to 1; beyond that it is over. */
  readonly now: number
  readonly nowLabel: string
  /** How its end is drawn: ahead, reached, or missed. */
  readonly end: 'ahead' | 'done' | 'missed'
  readonly isEndNext?: boolean | undefined
  readonly marks: readonly YearMark[]
}

/** A stretch of days as a line: what was held and what is planned are its stops, the next one marked, and today a pointer above it. */
export function YearLine({ label, from, until, now, nowLabel, end, isEndNext = false, marks }: YearLineProps) {
  return (
    <figure class="year-line">
      <svg width="100%" height="64" role="img" aria-label={label}>
        <line class="year-way year-way-ahead" x1="0%" x2="100%" y1="40" y2="40" />
        <line class="year-way" x1="0%" x2={percent(now)} y1="40" y2="40" />
        <line class="year-end" x1="0%" x2="0%" y1="29" y2="51" />
        {marks.map((mark) => (
          <Stop key={`${mark.kind} ${mark.at}`} {...mark} />
        ))}
        {isEndNext && <circle class="year-next" cx="100%" cy="40" r="15" />}
        <circle class={`year-stop year-end-${end}`} cx="100%" cy="40" r="9" />
        {now <= 1 && (
          <svg x={percent(now)} y="0" overflow="visible" aria-hidden="true">
            <text class="year-now" x="0" y="12" text-anchor={anchor(now)}>
              {nowLabel}
            </text>
            <path class="year-pointer" d="M-6 17h12l-6 8z" />
          </svg>
        )}
      </svg>
      <figcaption class="year-ends">
        <span>{from}</span>
        <span>{until}</span>
      </figcaption>
    </figure>
  )
}

function Stop({ kind, at, isNext = false }: YearMark) {
  if (kind === 'bell')
    return (
      <>
        {isNext && <circle class="year-next" cx={percent(at)} cy="40" r="12" />}
        <line class="year-bell" x1={percent(at)} x2={percent(at)} y1="33" y2="47" />
      </>
    )
  return (
    <>
      {isNext && <circle class="year-next" cx={percent(at)} cy="40" r="14" />}
      <circle class={`year-stop year-stop-${kind}`} cx={percent(at)} cy="40" r="8" />
    </>
  )
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`
}

/** A word near an end leans inwards. */
function anchor(now: number): 'start' | 'middle' | 'end' {
  if (now < 0.12) return 'start'
  return now > 0.88 ? 'end' : 'middle'
}
