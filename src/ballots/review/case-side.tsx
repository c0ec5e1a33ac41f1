import { roleTitle } from '../../charter/charter.ts'
import { listJoiner } from '../../charter/phrases.ts'
import { rolesOf } from '../../charter/quorum.ts'
import { SuspendLink } from '../../conduct/hidden-or.tsx'
import type { Text } from '../../kit/i18n/say.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { type DataItem, DataList } from '../../kit/web/components/data-list.tsx'
import { Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { sayNext } from '../case/case-words.ts'
import type { Case } from '../case/load-case.ts'
import { CaseQuorum } from '../case/quorum-parts.tsx'
import { type Hint, type HintKind, handleIn } from './load-hints.ts'
import { messages } from './messages.ts'

export interface CaseSideProps {
  readonly visit: Visit
  readonly one: Case
  readonly hints: readonly Hint[]
  readonly names: ReadonlyMap<string, string>
  readonly isKeeper: boolean
}

/** Beside the answers: how many votes there are, who counts, what is missing, and the facts. */
export function CaseSide(props: CaseSideProps) {
  const { visit, one } = props
  const { say, language } = visit
  const next = sayNext(one, language)
  return (
    <>
      <Hints {...props} />
      {one.decision && (
        <Section title={say(messages.quorum)}>
          <CaseQuorum visit={visit} one={one} />
          {next.length > 0 && (
            <ul class="next-list">
              {next.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
          {one.proposal.state === 'open' && <WhoCounts {...props} />}
        </Section>
      )}
      <Section title={say(messages.facts)}>
        <DataList items={factItems(visit, one, props.isKeeper)} />
      </Section>
    </>
  )
}

const hintWords: Readonly<Record<HintKind, Text>> = {
  'same-applicant': messages.sameApplicant,
  'same-handle': messages.sameHandle,
  'same-place': messages.samePlace,
  'same-seat': messages.sameSeat,
}

function Hints({ visit, hints }: CaseSideProps) {
  const { say, language, community } = visit
  if (hints.length === 0) return null
  return (
    <Notice kind="warning" title={say(messages.hints)}>
      <ul class="hint-list">
        {hints.map((hint) => (
          <li key={hint.id}>
            {say(hintWords[hint.kind])}{' '}
            <a href={href(visit, `/desk/cases/${hint.id}`)}>
              {say(messages.hintFiled, {
                title: say(hint.title),
                day: writeDay(dayIn(community.zone, hint.filedAt), language),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Everybody whose ballot counts, by the role it counts by. */
function WhoCounts({ visit, one, names }: CaseSideProps) {
  const { say, language } = visit
  const { able, charter, procedure } = one
  const roles = rolesOf(procedure.decide.quorum).filter((role) => able.some((voter) => voter.role === role))
  return (
    <details class="who-counts">
      <summary>{say(messages.whoCounts)}</summary>
      <p class="small-note">{say(messages.whoCountsNote)}</p>
      {roles.length === 0 && <p>{say(messages.nobodyCounts)}</p>}
      <dl>
        {roles.map((role) => (
          <div key={role}>
            <dt>{say(roleTitle(charter.rules, role))}</dt>
            <dd>
              {able
                .filter((voter) => voter.role === role)
                .map(({ person }) => names.get(person) ?? '')
                .join(listJoiner[language])}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function factItems(visit: Visit, one: Case, isKeeper: boolean): DataItem[] {
  const { say, language, community } = visit
  const { proposal, procedure, charter, reminders } = one
  const channel = procedure.channels.find(({ channel: name }) => name === proposal.channel)
  const handle = handleIn(proposal, charter)
  const items: (DataItem | undefined)[] = [
    proposal.applicantId === null
      ? {
          term: say(messages.openedBy),
          details: say(proposal.openedBy === 'clock' ? messages.byClock : messages.byCase),
        }
      : {
          term: say(messages.applicant),
          details: (
            <>
              <bdi>{one.applicantName}</bdi>
              {isKeeper && (
                <p class="keeper-link">
                  <SuspendLink visit={visit} personId={proposal.applicantId} />
                </p>
              )}
            </>
          ),
        },
    one.subjectName === undefined ? undefined : { term: say(messages.subject), details: <bdi>{one.subjectName}</bdi> },
    handle === undefined
      ? undefined
      : {
          term: say(messages.github),
          details: (
            <a href={`https://github.com/${encodeURIComponent(handle)}`} rel="nofollow noopener noreferrer">
              {handle}
            </a>
          ),
        },
    one.isAddressConfirmed ? undefined : { term: say(messages.address), details: say(messages.addressUnconfirmed) },
    proposal.draftId === null
      ? undefined
      : {
          term: say(messages.proposedCharter),
          details: <a href={href(visit, `/desk/charters/${proposal.draftId}`)}>{say(messages.proposedCharterLink)}</a>,
        },
    channel && { term: say(messages.channel), details: say(channel.name) },
    { term: say(messages.filed), details: <Time day={dayIn(community.zone, proposal.filedAt)} /> },
    proposal.revision > 1
      ? { term: say(messages.version), details: say(messages.versionWords, { revision: proposal.revision }) }
      : undefined,
    reminders.length === 0
      ? undefined
      : {
          term: say(messages.reminded),
          details: reminders.map((at) => writeDay(dayIn(community.zone, at), language)).join(listJoiner[language]),
        },
    {
      term: say(messages.publicPage),
      details: <a href={href(visit, `/cases/${proposal.id}`)}>{say(messages.publicPageLink)}</a>,
    },
  ]
  return items.filter((item) => item !== undefined)
}
