import type { Day, Instant, Precision } from '../../time/time.ts'
import { writeDay, writeInstant } from '../../time/write-day.ts'
import { useReader } from './reader.ts'

export type TimeProps =
  | { readonly day: Day; readonly precision?: Precision | undefined; readonly at?: undefined }
  | {
      readonly at: Instant
      /** IANA zone; the community's own when not given. */
      readonly zone?: string | undefined
      readonly day?: undefined
    }

/** A day or an instant, as people write it and as machines read it; no more exact than it is known. */
export function Time(props: TimeProps) {
  const { language, zone } = useReader()
  if (props.at !== undefined) {
    return <time datetime={props.at.toString()}>{writeInstant(props.at, language, props.zone ?? zone)}</time>
  }
  const precision = props.precision ?? 'day'
  if (precision === 'unknown') return null
  return <time datetime={machineDay(props.day, precision)}>{writeDay(props.day, language, precision)}</time>
}

function machineDay(day: Day, precision: Precision): string {
  const length = { day: 10, month: 7, year: 4, unknown: 0 }[precision]
  return day.toString().slice(0, length)
}
