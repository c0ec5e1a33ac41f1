import { ButtonLink } from '../../kit/web/components/button.tsx'
import { FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Stops } from '../../kit/web/components/stops.tsx'
import type { FormValues } from '../../kit/web/read-form.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Remark } from '../ballot.ts'
import { AnswerForm, answerField, type WrongAnswer } from '../case/answer-form.tsx'
import { AnswerWords } from '../case/answer-words.tsx'
import { BallotList } from '../case/ballot-list.tsx'
import { KeptWords } from '../case/blocked-pages.tsx'
import { caseMessages } from '../case/case-messages.ts'
import { CaseChecks, CaseEnd, tellingOf } from '../case/case-page.tsx'
import { caseStops, sayAnswers } from '../case/case-words.ts'
import { KeeperLink } from '../case/keeper-link.tsx'
import type { Case } from '../case/load-case.ts'
import { BallotForm } from './ballot-form.tsx'
import { CaseSide } from './case-side.tsx'
import type { Hint } from './load-hints.ts'
import { messages } from './messages.ts'
import { Notes, type WrongNote } from './notes.tsx'
import type { BallotError } from './read-ballot.ts'

/** What was just done, to be said once. */
export type Done = 'ballot' | 'same' | 'note' | 'answer'

export interface ReviewPageProps {
  readonly visit: Visit
  readonly one: Case
  readonly readerId: string
  readonly notes: readonly Remark[]
  readonly hints: readonly Hint[]
  /** Who may decide, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Holds a rank of the governing body, and may hide a text. */
  readonly isKeeper: boolean
  readonly isApplicantSuspended: boolean
  /** Why the reader is suspended, if they are. */
  readonly suspended?: string | undefined
  readonly done?: Done | undefined
  /** A ballot that was sent and not taken. */
  readonly values?: FormValues | undefined
  readonly errors?: readonly BallotError[] | undefined
  readonly wrongAnswer?: WrongAnswer | undefined
  readonly wrongNote?: WrongNote | undefined
  /** Why something was not done: a sentence. */
  readonly refusal?: string | undefined
  /** Words that were not saved and have no field any more. */
  readonly kept?: readonly string[] | undefined
}

/** The case as those see it who decide it: answers left, what the charter makes of them right; below it the ballots. */
export function ReviewPage(props: ReviewPageProps) {
  const { visit, one } = props
  const { say } = visit
  const { state } = one.proposal
  const isOpen = state === 'open'
  const days = say(isOpen ? messages.age : messages.ended, { days: one.days })
  const canVote = isOpen && props.suspended === undefined
  const hasVoted = one.ballots.some((own) => own.personId === props.readerId && own.revision === one.proposal.revision)
  return (
    <Page visit={visit} title={say(one.title)} private wide>
      <PageHeading
        kicker={`${say(messages.kicker)} · ${days}`}
        title={say(one.title)}
        actions={
          canVote ? (
            <ButtonLink kind={hasVoted ? 'quiet' : 'primary'} href="#ballot">
              {say(hasVoted ? messages.toOwnBallot : messages.toBallot)}
            </ButtonLink>
          ) : undefined
        }
      />
      <Complaints {...props} />
      {isOpen && props.isApplicantSuspended && (
        <Notice kind="warning" title={say(messages.applicantSuspended)}>
          {say(messages.applicantSuspendedWords)}
        </Notice>
      )}
      <Stops label={say(caseMessages.progress)} stops={caseStops(one, tellingOf(visit))} />
      <CaseEnd visit={visit} one={one} />
      <div class="review">
        <div class="review-answers">
          <WrittenAnswers visit={visit} one={one} isKeeper={props.isKeeper} />
        </div>
        <div class="review-side">
          {isOpen && one.proposal.applicantId === props.readerId && <OwnFiling visit={visit} one={one} />}
          <CaseSide {...props} />
          <CaseChecks visit={visit} one={one} />
        </div>
        <div class="review-ballots">
          <Ballots {...props} />
          {isOpen && <BallotForm {...props} errors={props.errors ?? []} />}
          <Notes {...props} wrong={props.wrongNote} />
        </div>
      </div>
    </Page>
  )
}

/** Whoever filed the case for a station or a body, and decides it too, can change it and take it back. */
function OwnFiling({ visit, one }: Pick<ReviewPageProps, 'visit' | 'one'>) {
  const { say } = visit
  const base = `/desk/cases/${one.proposal.id}`
  return (
    <Section title={say(messages.ownFiling)}>
      <div class="action-row">
        <ButtonLink kind="quiet" href={href(visit, `${base}/edit`)}>
          {say(messages.ownEdit)}
        </ButtonLink>
        <ButtonLink kind="danger" href={href(visit, `${base}/withdrawal`)}>
          {say(messages.ownWithdraw)}
        </ButtonLink>
      </div>
    </Section>
  )
}

function Complaints({ visit, done, errors = [], wrongAnswer, wrongNote, refusal, kept = [] }: ReviewPageProps) {
  const { say } = visit
  const wrong = [
    ...errors.map(({ field, text, values }) => ({ field, words: say(text, values) })),
    ...(wrongAnswer ? [{ field: answerField(wrongAnswer.ballotId), words: wrongAnswer.error }] : []),
    ...(wrongNote ? [{ field: 'note', words: wrongNote.error }] : []),
  ]
  return (
    <>
      {done && <Notice kind="good">{say(doneWords[done])}</Notice>}
      {refusal !== undefined && (
        <Notice kind="warning" title={say(messages.notDoneTitle)}>
          {refusal}
        </Notice>
      )}
      {refusal === undefined && <FormErrors title={say(messages.mend)} errors={wrong} />}
      <KeptWords visit={visit} kept={kept} />
    </>
  )
}

const doneWords = {
  ballot: messages.doneBallot,
  same: messages.doneSame,
  note: messages.doneNote,
  answer: messages.doneAnswer,
} as const

function WrittenAnswers({ visit, one, isKeeper }: Pick<ReviewPageProps, 'visit' | 'one' | 'isKeeper'>) {
  return (
    <Section title={visit.say(messages.answers)}>
      <dl class="answer-list">
        {sayAnswers(one, 'decider', tellingOf(visit)).map((answer) => (
          <div key={answer.field} class={answer.isLong ? 'answer-long' : 'answer-short'}>
            <dt>{answer.label}</dt>
            <dd>
              <AnswerWords one={one} answer={answer} />
              {isKeeper && answer.isWritten && <KeeperLink visit={visit} one={one} subject={answer.subject} />}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Ballots({ visit, one, readerId, suspended, wrongAnswer, isKeeper }: ReviewPageProps) {
  const { say } = visit
  const canAnswer = one.proposal.state === 'open' && suspended === undefined
  return (
    <Section title={say(messages.ballots)}>
      {one.ballots.length === 0 ? (
        <EmptyState title={say(messages.ballotsEmpty)}>{say(messages.ballotsEmptyWords)}</EmptyState>
      ) : (
        <BallotList
          visit={visit}
          one={one}
          ballots={one.ballots}
          readerId={readerId}
          isKeeper={isKeeper}
          actionOn={(ballot) =>
            canAnswer &&
            ballot.choice === 'object' &&
            ballot.counts &&
            ballot.personId !== readerId && (
              <details open={wrongAnswer?.ballotId === ballot.id}>
                <summary>{say(messages.answerOther)}</summary>
                <AnswerForm
                  visit={visit}
                  action={href(visit, `/desk/cases/${one.proposal.id}/answers`)}
                  ballotId={ballot.id}
                  wrong={wrongAnswer}
                />
              </details>
            )
          }
        />
      )}
    </Section>
  )
}
