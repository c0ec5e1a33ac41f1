import { dayIn, Temporal } from '../../kit/time/time.ts'
import { writeDay, writeDuration } from '../../kit/time/write-day.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { caseMessages } from '../case/case-messages.ts'
import { sayNext } from '../case/case-words.ts'
import type { Case } from '../case/load-case.ts'
import { messages } from './messages.ts'

export interface NextStepsProps {
  readonly visit: Visit
  readonly one: Case
  readonly base: string
}

/** What happens next, and whose turn it is, in plain words. */
export function NextSteps({ visit, one, base }: NextStepsProps) {
  const { say } = visit
  const { state } = one.proposal
  return (
    <Section title={say(messages.nextTitle)}>
      {state === 'open' ? (
        <OpenSteps visit={visit} one={one} base={base} />
      ) : (
        <EndedSteps visit={visit} one={one} base={base} />
      )}
    </Section>
  )
}

function OpenSteps({ visit, one }: NextStepsProps) {
  const { say, language } = visit
  const { decision, procedure, reminders } = one
  const unanswered = procedure.decide.objection === 'answer' ? (decision?.unanswered ?? 0) : 0
  const isDenied = decision?.findings.some(({ outcome }) => outcome === 'not-met') ?? false
  const day = (at: Temporal.Instant) => writeDay(dayIn(visit.community.zone, at), language)
  const last = reminders.at(-1)
  const { silence } = procedure.decide
  return (
    <>
      <Turn visit={visit} unanswered={unanswered} isDenied={isDenied} />
      <ul class="next-list">
        {sayNext(one, language).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {decision?.closes && <li>{say(messages.closes, { day: day(Temporal.Instant.from(decision.closes)) })}</li>}
      </ul>
      {last && <p class="small-note">{say(messages.reminded, { day: day(last) })}</p>}
      {silence && (
        <p class="small-note">
          {say(messages.silence, {
            after: writeDuration(silence.after, language),
            every: writeDuration(silence.every, language),
          })}
        </p>
      )}
    </>
  )
}

interface TurnProps {
  readonly visit: Visit
  readonly unanswered: number
  readonly isDenied: boolean
}

function Turn({ visit, unanswered, isDenied }: TurnProps) {
  const { say } = visit
  if (unanswered > 0) {
    return (
      <Notice kind="warning">
        <p>{say(messages.yourTurn, { count: unanswered })}</p>
        <p>
          <a href="#objections">{say(messages.toObjections)}</a>
        </p>
      </Notice>
    )
  }
  if (isDenied) return <Notice kind="warning">{say(messages.mendHint)}</Notice>
  return <p>{say(visit.sendsMail ? messages.nothingToDo : messages.nothingToDoNoMail)}</p>
}

function EndedSteps({ visit, one, base }: NextStepsProps) {
  const { say, sendsMail } = visit
  const { state, procedure } = one.proposal
  if (state === 'unconfirmed') return <p>{say(sendsMail ? messages.unconfirmedNext : messages.unconfirmedNoMail)}</p>
  if (state === 'granted') return <GrantedSteps visit={visit} one={one} base={base} />
  const { station } = one
  if (state === 'overtaken' && station && one.procedure.about === 'new-station') {
    return (
      <>
        <p>{say(messages.overtakenNext)}</p>
        <ButtonLink href={href(visit, `/apply/join-station?station=${station.slug}`)}>
          {say(messages.joinInstead, { station: say(station.names) })}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <p>{say(endedWords[state])}</p>
      <ButtonLink kind="quiet" href={href(visit, `/apply/${procedure}`)}>
        {say(messages.applyAgain)}
      </ButtonLink>
    </>
  )
}

/** Whoever follows by the letter's link may never have signed in. */
function GrantedSteps({ visit, one, base }: NextStepsProps) {
  const { say, sendsMail } = visit
  if (!isInOfficeBy(one)) {
    const to = one.station ? `/stations/${one.station.slug}` : '/desk'
    const label = one.station
      ? say(caseMessages.toStation, { station: say(one.station.names) })
      : say(caseMessages.toDesk)
    return (
      <>
        <p>{say(messages.grantedOther)}</p>
        <ButtonLink href={href(visit, to)}>{label}</ButtonLink>
      </>
    )
  }
  if (base.startsWith('/desk/')) {
    return (
      <>
        <p>{say(messages.grantedAtDesk)}</p>
        <ButtonLink href={href(visit, '/desk')}>{say(caseMessages.toDesk)}</ButtonLink>
      </>
    )
  }
  return (
    <>
      <p>{say(sendsMail ? messages.grantedNext : messages.grantedNoMail)}</p>
      <ButtonLink href={href(visit, '/sign-in')}>{say(messages.signIn)}</ButtonLink>
    </>
  )
}

/** Whether the case gave the applicant an office or a rank. */
function isInOfficeBy({ procedure, proposal }: Case): boolean {
  return procedure.then.some(
    (effect) =>
      'rank' in effect ||
      ('appoint' in effect && (effect.appoint === 'applicant' || proposal.subjectId === proposal.applicantId)),
  )
}

const endedWords = {
  declined: messages.declinedNext,
  withdrawn: messages.withdrawnNext,
  lapsed: messages.withdrawnNext,
  overtaken: messages.overtakenOther,
  open: messages.withdrawnNext,
} as const
