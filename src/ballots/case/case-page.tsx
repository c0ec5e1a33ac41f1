import { roleTitle } from '../../charter/charter.ts'
import { clauseHref } from '../../charters/say-checks.ts'
import { dayIn } from '../../kit/time/time.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { Checklist, ClauseTag } from '../../kit/web/components/checklist.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Stops } from '../../kit/web/components/stops.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { AnswerWords } from './answer-words.tsx'
import { caseMessages as messages } from './case-messages.ts'
import {
  caseStops,
  sayAnswers,
  sayCaseChecks,
  sayGranted,
  sayNext,
  sayPublicChecks,
  type Telling,
} from './case-words.ts'
import type { Case, CaseBallot } from './load-case.ts'
import { CaseQuorum } from './quorum-parts.tsx'

export interface CasePageProps {
  readonly visit: Visit
  readonly one: Case
}

/** A case as everybody may see it: where it stands, by which clauses, by which ranks. Names nobody while it is open. */
export function CasePage({ visit, one }: CasePageProps) {
  const { say, language } = visit
  const title = say(one.title)
  const next = sayNext(one, language)
  return (
    <Page visit={visit} title={title} description={say(messages.description, { title })}>
      <PageHeading kicker={say(messages.kicker)} title={title} />
      <Stops label={say(messages.progress)} stops={caseStops(one, tellingOf(visit))} />
      <CaseEnd visit={visit} one={one} />
      <Section>
        <CaseFacts visit={visit} one={one} />
      </Section>
      {next.length > 0 && (
        <Section title={say(messages.next)}>
          <ul class="next-list">
            {next.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Section>
      )}
      {one.decision && (
        <Section title={say(messages.ballots)} lead={say(messages.ballotsLead)}>
          <CaseQuorum visit={visit} one={one} />
          <RankBallots visit={visit} one={one} />
        </Section>
      )}
      <CaseChecks visit={visit} one={one} isPublic />
    </Page>
  )
}

export function tellingOf({ language, say, community }: Visit): Telling {
  return { language, say, zone: community.zone }
}

/** How a case ended, and where to go on from there; nothing while it is open. */
export function CaseEnd({ visit, one }: CasePageProps) {
  const { say } = visit
  const { state, decisionSeq } = one.proposal
  if (state === 'open' || state === 'unconfirmed' || state === 'lapsed') return null
  const { title, words } = endWords(visit, one)
  return (
    <div class="case-end">
      <Notice kind={state === 'granted' ? 'good' : 'info'} title={title}>
        {words !== undefined && <p>{words}</p>}
        <div class="action-row">
          {one.station && (state === 'granted' || state === 'overtaken') && (
            <ButtonLink kind="quiet" href={href(visit, `/stations/${one.station.slug}`)}>
              {say(messages.toStation, { station: say(one.station.names) })}
            </ButtonLink>
          )}
          {decisionSeq !== null && (
            <ButtonLink kind="quiet" href={href(visit, `/ledger/${decisionSeq}`)}>
              {say(messages.toLedger, { seq: decisionSeq })}
            </ButtonLink>
          )}
        </div>
      </Notice>
    </div>
  )
}

function endWords(visit: Visit, one: Case): { title: string; words?: string } {
  const { say } = visit
  switch (one.proposal.state) {
    case 'granted':
      return { title: sayGranted(one, tellingOf(visit)) }
    case 'declined':
      return { title: say(messages.declined), words: say(messages.declinedWords) }
    case 'overtaken':
      return { title: say(messages.endedTitle), words: say(messages.overtakenWords) }
    default:
      return { title: say(messages.endedTitle), words: say(messages.withdrawnWords) }
  }
}

function CaseFacts({ visit, one }: CasePageProps) {
  const { say, language, community } = visit
  const { proposal, procedure, charter } = one
  const clause = procedure.decide.clause
  return (
    <DataList
      items={[
        { term: say(messages.state), details: say(messages[proposal.state]) },
        ...sayAnswers(one, 'public', tellingOf(visit)).map((answer) => ({
          term: answer.label,
          details: <AnswerWords one={one} answer={answer} />,
        })),
        { term: say(messages.filedOn), details: <Time day={dayIn(community.zone, proposal.filedAt)} /> },
        {
          term: say(messages.charterVersion),
          details: (
            <>
              {say(messages.charterVersionWords, { version: charter.rules.version })}{' '}
              <ClauseTag clause={clause} href={clauseHref(clause, language)} />
            </>
          ),
        },
      ]}
    />
  )
}

/** Ballots by rank only: “Lead 1 approves”. */
function RankBallots({ visit, one }: CasePageProps) {
  const { say } = visit
  const counted = one.ballots.filter(({ counts }) => counts)
  if (counted.length === 0) return <p class="small-note">{say(messages.noBallots)}</p>
  return (
    <ul class="rank-ballots">
      {counted.map((ballot, place) => (
        <li key={ballot.id} class={`rank-ballot ballot-${ballot.choice}`}>
          <span class="ballot-choice">{say(messages[ballot.choice])}</span>
          <strong>{rankAndNumber(visit, one, counted, place)}</strong>
          <span class="ballot-when">
            <Time at={ballot.castAt} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function rankAndNumber(visit: Visit, one: Case, counted: readonly CaseBallot[], place: number): string {
  const role = counted[place]?.roles[0] ?? ''
  const number = counted.slice(0, place + 1).filter(({ roles }) => roles[0] === role).length
  return visit.say(messages.byRank, { role: visit.say(roleTitle(one.charter.rules, role)), number })
}

/** Every gate and finding with its clause; for the public without what was answered. */
export function CaseChecks({ visit, one, isPublic = false }: CasePageProps & { readonly isPublic?: boolean }) {
  const { say, language } = visit
  const { decision, proposal } = one
  if (!decision) return null
  const lead = say(proposal.state === 'open' ? messages.checksNow : messages.checksThen)
  return (
    <Section title={say(messages.checks)} lead={lead} id="checks">
      <Checklist
        items={(isPublic ? sayPublicChecks : sayCaseChecks)(one, [...decision.gates, ...decision.findings], language)}
      />
    </Section>
  )
}

/** For a case that is not there, or not for this reader’s eyes yet. */
export function NoCasePage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.noCaseTitle)} private>
      <PageHeading title={say(messages.noCaseTitle)} lead={say(messages.noCaseWords)} />
      <div class="action-row">
        <ButtonLink kind="quiet" href={href(visit, '/ledger')}>
          {say(messages.wholeLedger)}
        </ButtonLink>
        <ButtonLink kind="quiet" href={href(visit, '/desk')}>
          {say(messages.toDesk)}
        </ButtonLink>
      </div>
    </Page>
  )
}
