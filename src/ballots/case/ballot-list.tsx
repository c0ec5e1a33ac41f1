import type { ComponentChildren } from 'preact'
import { clauseHref } from '../../charters/say-checks.ts'
import { HiddenOr } from '../../conduct/hidden-or.tsx'
import { ClauseTag } from '../../kit/web/components/checklist.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { WrittenWords } from '../../kit/web/components/written-words.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import type { Remark } from '../ballot.ts'
import { caseMessages as messages } from './case-messages.ts'
import { sayRoles } from './case-words.ts'
import { KeeperLink } from './keeper-link.tsx'
import type { Case, CaseBallot } from './load-case.ts'

export interface BallotListProps {
  readonly visit: Visit
  readonly one: Case
  readonly ballots: readonly CaseBallot[]
  /** Who reads: their own words are called theirs. */
  readonly readerId: string
  /** Holds a rank of the governing body, and may hide a text. */
  readonly isKeeper?: boolean | undefined
  /** What can be done about a ballot here: an objection can be answered. */
  readonly actionOn?: ((ballot: CaseBallot) => ComponentChildren) | undefined
}

/** Ballots with the rank and the name of who cast them, their reasons, what they confirm, and what was answered. */
export function BallotList({ visit, one, ballots, readerId, isKeeper = false, actionOn }: BallotListProps) {
  return (
    <ul class="ballot-list">
      {ballots.map((ballot) => (
        <li key={ballot.id} class={`ballot ballot-${ballot.choice}`} id={`ballot-${ballot.id}`}>
          <BallotHead visit={visit} one={one} ballot={ballot} readerId={readerId} />
          <HiddenOr hidden={one.hidden.get(`ballot:${ballot.id}`)} words={<Reasons visit={visit} ballot={ballot} />} />
          {isKeeper && <KeeperLink visit={visit} one={one} subject={`ballot:${ballot.id}`} />}
          {one.answers
            .filter(({ ballotId }) => ballotId === ballot.id)
            .map((answer) => (
              <Answer key={answer.id} visit={visit} one={one} answer={answer} readerId={readerId} isKeeper={isKeeper} />
            ))}
          {actionOn?.(ballot)}
        </li>
      ))}
    </ul>
  )
}

interface BallotProps {
  readonly visit: Visit
  readonly one: Case
  readonly ballot: CaseBallot
  readonly readerId: string
}

function BallotHead({ visit, one, ballot, readerId }: BallotProps) {
  const { say, language } = visit
  const rank = sayRoles(one.charter.rules, ballot.roles, language)
  const isStale = ballot.revision !== one.proposal.revision
  return (
    <>
      <p class="ballot-head">
        <span class="ballot-choice">{say(messages[ballot.choice])}</span>
        <strong>{ballot.personName}</strong>
        {ballot.personId === readerId && <span class="ballot-rank">({say(messages.you)})</span>}
        {rank !== '' && <span class="ballot-rank">{rank}</span>}
        <span class="ballot-when">
          <Time at={ballot.castAt} />
        </span>
      </p>
      {one.decision && !ballot.counts && <p class="ballot-void">{say(isStale ? messages.stale : messages.noRole)}</p>}
    </>
  )
}

function Reasons({ visit, ballot }: Pick<BallotProps, 'visit' | 'ballot'>) {
  return (
    <>
      {ballot.reason !== '' && <WrittenWords>{ballot.reason}</WrittenWords>}
      <Vouches visit={visit} ballot={ballot} />
    </>
  )
}

function Vouches({ visit, ballot }: Pick<BallotProps, 'visit' | 'ballot'>) {
  if (ballot.vouches.length === 0) return null
  return (
    <ul class="ballot-vouches">
      {ballot.vouches.map(({ clause, reason }) => (
        <li key={clause}>
          <p class="ballot-vouch-head">
            <ClauseTag clause={clause} href={clauseHref(clause, visit.language)} />{' '}
            {visit.say(messages.vouches, { clause })}
          </p>
          <WrittenWords>{reason}</WrittenWords>
        </li>
      ))}
    </ul>
  )
}

interface AnswerProps {
  readonly visit: Visit
  readonly one: Case
  readonly answer: Remark
  readonly readerId: string
  readonly isKeeper: boolean
}

function Answer({ visit, one, answer, readerId, isKeeper }: AnswerProps) {
  const { say } = visit
  const isApplicants = answer.personId === one.proposal.applicantId
  const who =
    answer.personId === readerId
      ? say(messages.answerByYou)
      : isApplicants
        ? say(messages.answerByApplicant)
        : say(messages.answerBy, { name: answer.personName })
  return (
    <div class="ballot-answer">
      <p class="ballot-answer-head">
        <strong>{who}</strong>{' '}
        <span class="ballot-when">
          <Time at={answer.saidAt} />
        </span>
      </p>
      <HiddenOr hidden={one.hidden.get(`remark:${answer.id}`)} words={<WrittenWords>{answer.words}</WrittenWords>} />
      {isKeeper && <KeeperLink visit={visit} one={one} subject={`remark:${answer.id}`} />}
    </div>
  )
}
