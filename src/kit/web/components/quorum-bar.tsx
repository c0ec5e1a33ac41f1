import { messages } from '../messages.ts'
import { useReader } from './reader.ts'

export interface QuorumPart {
  /** The rank: `SIG 负责人`. */
  readonly label: string
  /** How many have approved; may be more than are needed. */
  readonly have: number
  readonly need: number
}

export interface QuorumBarProps {
  readonly label: string
  readonly parts: readonly QuorumPart[]
  readonly state: 'open' | 'reached'
}

/** How far a quorum has come: seats being filled, with the count in figures. */
export function QuorumBar({ label, parts, state }: QuorumBarProps) {
  const { say } = useReader()
  return (
    <div class={`quorum quorum-${state}`}>
      <p class="quorum-head">
        <strong>{label}</strong>
        <span class="quorum-state">{say(state === 'reached' ? messages.quorumReached : messages.quorumOpen)}</span>
      </p>
      <ul class="quorum-parts">
        {parts.map((part) => (
          <li key={part.label}>
            <span class="quorum-part-label">{part.label}</span>
            <span class="quorum-seats" aria-hidden="true">
              {Array.from({ length: part.need }, (_, seat) => (
                <span key={seat} class={seat < part.have ? 'quorum-seat quorum-seat-taken' : 'quorum-seat'} />
              ))}
            </span>
            <span class="quorum-count">
              {part.have}/{part.need}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
