import type { Tally } from '../../charter/quorum.ts'
import { QuorumBar } from '../../kit/web/components/quorum-bar.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import { caseMessages as messages } from './case-messages.ts'
import { quorumParts } from './case-words.ts'
import type { Case } from './load-case.ts'

export interface CaseQuorumProps {
  readonly visit: Visit
  readonly one: Case
}

/** How far the approvals have come, and the objections once there is one. */
export function CaseQuorum({ visit, one }: CaseQuorumProps) {
  const { decision } = one
  // Where nobody decides there is nothing to count.
  if (!decision || one.procedure.decide.quorum === 'none') return null
  const { approvals, objections } = decision
  const isObjected = objections?.ways.some((way) => way.seats.some(({ have }) => have > 0))
  return (
    <div class="case-quorum">
      <Ways visit={visit} one={one} label={visit.say(messages.approvals)} tally={approvals} />
      {objections && isObjected && (
        <Ways visit={visit} one={one} label={visit.say(messages.objections)} tally={objections} />
      )}
    </div>
  )
}

interface WaysProps extends CaseQuorumProps {
  readonly label: string
  readonly tally: Tally
}

function Ways({ visit, one, label, tally }: WaysProps) {
  const { say, language } = visit
  return (
    <>
      {tally.ways.length > 1 && <p class="small-note">{say(messages.anyWay)}</p>}
      {tally.ways.map((way, place) => (
        <QuorumBar
          // Ways have no name of their own, and the charter's order never changes.
          key={place}
          label={label}
          parts={quorumParts(one.charter.rules, way, language)}
          state={way.isReached ? 'reached' : 'open'}
        />
      ))}
    </>
  )
}
