import { ButtonLink } from '../../kit/web/components/button.tsx'
import { CopyText } from '../../kit/web/components/copy-text.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Stops } from '../../kit/web/components/stops.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { OthersNotice } from '../../proposals/apply/others-notice.tsx'
import { canRead, hasEnded } from '../../proposals/proposal.ts'
import { AnswerForm, answerField, type WrongAnswer } from '../case/answer-form.tsx'
import { AnswerWords } from '../case/answer-words.tsx'
import { BallotList } from '../case/ballot-list.tsx'
import { caseMessages } from '../case/case-messages.ts'
import { CaseChecks, CaseEnd, tellingOf } from '../case/case-page.tsx'
import { caseStops, sayAnswers } from '../case/case-words.ts'
import type { Case } from '../case/load-case.ts'
import { CaseQuorum } from '../case/quorum-parts.tsx'
import { messages } from './messages.ts'
import { NextSteps } from './next-steps.tsx'

/** What was just done, to be said once. */
export type Done = 'answer' | 'edit' | 'material' | 'withdrawal' | 'filed' | 'filed-signed-in'

export interface FollowPageProps {
  readonly visit: Visit
  readonly one: Case
  readonly applicantId: string
  /** Where the case's own pages begin: `/follow/<secret>`, or `/desk/cases/<id>` for somebody signed in. */
  readonly base: string
  readonly done?: Done | undefined
  readonly wrong?: WrongAnswer | undefined
  /** Why something was not done: a sentence. */
  readonly refusal?: string | undefined
}

/** The applicant's own page: what happens next, what would mend it, who said what. Never the deciders' notes. */
export function FollowPage(props: FollowPageProps) {
  const { visit, one, base, wrong, refusal } = props
  const { say } = visit
  const title = say(one.title)
  const keep = hasEnded(one.proposal) ? messages.keepLinkEnded : messages.keepLink
  const errors = wrong ? [{ field: answerField(wrong.ballotId), words: wrong.error }] : []
  return (
    <Page visit={visit} title={title} private>
      <PageHeading kicker={say(messages.kicker)} title={title} />
      <FormErrors title={say(caseMessages.mend)} errors={errors} />
      {refusal !== undefined && (
        <Notice kind="warning" title={say(messages.cannotTitle)}>
          {refusal}
        </Notice>
      )}
      <DoneNotice {...props} />
      <Section>
        <Stops label={say(caseMessages.progress)} stops={caseStops(one, tellingOf(visit))} />
      </Section>
      <CaseEnd visit={visit} one={one} />
      {one.proposal.state === 'open' && <OthersNotice visit={visit} others={one.rivals} />}
      <NextSteps visit={visit} one={one} base={base} />
      <Objections {...props} />
      {one.decision && one.procedure.decide.quorum !== 'none' && (
        <Section title={say(messages.quorumTitle)}>
          <CaseQuorum visit={visit} one={one} />
        </Section>
      )}
      <OtherBallots {...props} />
      <CaseChecks visit={visit} one={one} />
      <OwnAnswers {...props} />
      {base.startsWith('/follow/') && <p class="small-note follow-keep">{say(keep)}</p>}
    </Page>
  )
}

function DoneNotice(props: FollowPageProps) {
  const { visit, done } = props
  if (done === undefined) return null
  if (done === 'filed') return <KeepThisLink {...props} />
  const words = {
    answer: messages.doneAnswer,
    edit: messages.doneEdit,
    material: messages.doneMaterial,
    withdrawal: messages.doneWithdrawal,
    'filed-signed-in': messages.doneFiledSignedIn,
  }[done]
  return <Notice kind="good">{visit.say(words)}</Notice>
}

/** Just filed, and no mail can be sent: this page's own address is the one way back, and it is shown once. */
function KeepThisLink({ visit, base }: FollowPageProps) {
  const { say } = visit
  return (
    <Notice kind="warning" title={say(messages.doneFiledTitle)}>
      <p>{say(messages.doneFiled)}</p>
      <CopyText text={`${visit.baseUrl}${href(visit, base)}`} />
    </Notice>
  )
}

function Objections({ visit, one, applicantId, base, wrong }: FollowPageProps) {
  const objections = one.ballots.filter(({ choice }) => choice === 'object')
  if (objections.length === 0) return null
  const isOpen = one.proposal.state === 'open'
  return (
    <Section title={visit.say(messages.objectionsTitle)} lead={visit.say(messages.ballotsLead)} id="objections">
      <BallotList
        visit={visit}
        one={one}
        ballots={objections}
        readerId={applicantId}
        actionOn={(ballot) =>
          isOpen &&
          ballot.counts && (
            <AnswerForm visit={visit} action={href(visit, `${base}/answers`)} ballotId={ballot.id} wrong={wrong} />
          )
        }
      />
    </Section>
  )
}

function OtherBallots({ visit, one, applicantId }: FollowPageProps) {
  const others = one.ballots.filter(({ choice }) => choice !== 'object')
  if (others.length === 0) return null
  const isAll = others.length === one.ballots.length
  return (
    <Section
      title={visit.say(isAll ? messages.ballotsTitleAll : messages.ballotsTitle)}
      lead={isAll ? visit.say(messages.ballotsLead) : undefined}
    >
      <BallotList visit={visit} one={one} ballots={others} readerId={applicantId} />
    </Section>
  )
}

function OwnAnswers({ visit, one, base }: FollowPageProps) {
  const { say } = visit
  const isPublic = (name: string) =>
    one.procedure.form.some(({ field, visible }) => field === name && canRead('public', visible))
  const canChange = one.proposal.state === 'open'
  return (
    <Section title={say(messages.answersTitle)} lead={say(messages.answersLead)} id="answers">
      <DataList
        items={sayAnswers(one, 'applicant', tellingOf(visit)).map((answer) => ({
          term: isPublic(answer.field) ? say(messages.publicTag, { label: answer.label }) : answer.label,
          details: <AnswerWords one={one} answer={answer} />,
        }))}
      />
      {(canChange || one.proposal.state === 'unconfirmed') && (
        <div class="action-row">
          {canChange && (
            <ButtonLink kind="quiet" href={href(visit, `${base}/edit`)}>
              {say(messages.edit)}
            </ButtonLink>
          )}
          <ButtonLink kind="danger" href={href(visit, `${base}/withdrawal`)}>
            {say(messages.withdraw)}
          </ButtonLink>
        </div>
      )}
    </Section>
  )
}
