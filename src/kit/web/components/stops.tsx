import type { Text } from '../../i18n/say.ts'
import { messages } from '../messages.ts'
import { useReader } from './reader.ts'

export type StopState = 'done' | 'here' | 'ahead' | 'stopped'

export interface Stop {
  readonly label: string
  readonly state: StopState
  /** When or how it was passed: a day, a count. */
  readonly detail?: string | undefined
}

export interface StopsProps {
  readonly stops: readonly Stop[]
  /** What travels this line: `申请进度`. */
  readonly label: string
}

const stateNames: Readonly<Record<StopState, Text>> = {
  done: messages.stopDone,
  here: messages.stopHere,
  ahead: messages.stopAhead,
  stopped: messages.stopStopped,
}

/** A case as a short line with its stops: downwards on a phone, across where there is room. */
export function Stops({ stops, label }: StopsProps) {
  const { say } = useReader()
  return (
    <div class="stops">
      <ol aria-label={label}>
        {stops.map((stop) => (
          <li key={stop.label} class={`stop stop-${stop.state}`} aria-current={isCurrent(stop) ? 'step' : undefined}>
            <span class="stop-label">{stop.label}</span>
            <span class="sr-only"> ({say(stateNames[stop.state])})</span>
            {stop.detail !== undefined && <span class="stop-detail">{stop.detail}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}

function isCurrent(stop: Stop): boolean {
  return stop.state === 'here' || stop.state === 'stopped'
}
