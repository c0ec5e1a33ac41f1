import type { CharterRules } from '../../charter/charter.ts'
import { sayQuorum } from '../../charter/compare/quorum-words.ts'
import { amendingOf } from '../../charters/amending.ts'
import { obstacleWords } from '../../charters/obstacle-words.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { DifferenceGroups } from '../difference-groups.tsx'
import type { AmendingRights } from '../rights.ts'
import type { LoadedTrial } from '../trial/load-trial.ts'
import { TrialSection } from '../trial/trial-section.tsx'
import { sayFilers } from './list-page.tsx'
import type { LoadedDraft } from './load-drafts.ts'
import { messages } from './messages.ts'
import { ProblemList } from './upload-page.tsx'

export interface DraftPageProps {
  readonly visit: Visit
  /** The charter in force. */
  readonly rules: CharterRules
  readonly rights: AmendingRights
  readonly one: LoadedDraft
  readonly source: string
  /** What it would do; absent for one that was adopted. */
  readonly tried?: Tried | undefined
  /** What was just done: a sentence. */
  readonly done?: string | undefined
  /** Why something was not done: a sentence. */
  readonly refusal?: string | undefined
}

/** A trial, and the day that was asked for. */
export interface Tried extends LoadedTrial {
  readonly asked: string
  readonly error?: string | undefined
}

/** A draft: what it would change, what it would do to the cases and stations that there are, and the way to propose it. */
export function DraftPage(props: DraftPageProps) {
  const { visit, one, source, tried, done, refusal } = props
  const { say, language, community } = visit
  const { draft, uploader, groups, base, warnings } = one
  const differences = groups.flatMap((group) => group.differences)
  const weighing = differences.filter(({ weighs }) => weighs).length
  const title = say(messages.draftTitle, { version: draft.version })
  const values = {
    day: writeDay(draft.effective, language),
    by: uploader ?? say(messages.operator),
    uploaded: writeDay(dayIn(community.zone, draft.uploadedAt), language),
  }
  return (
    <Page visit={visit} title={title} private wide>
      <PageHeading kicker={say(messages.draftKicker)} title={title} lead={say(messages.draftLead, values)} />
      {done !== undefined && <Notice kind="good">{done}</Notice>}
      {refusal !== undefined && <Notice kind="warning">{refusal}</Notice>}
      <Standing {...props} />
      {warnings.length > 0 && (
        <Section title={say(messages.warnings)}>
          <ProblemList visit={visit} problems={warnings} text={source} />
        </Section>
      )}
      <Section
        id="compare"
        title={say(messages.compare, { version: base.version })}
        lead={
          differences.length === 0
            ? say(messages.compareSame)
            : say(messages.compareLead, { count: differences.length, weighing })
        }
      >
        <DifferenceGroups visit={visit} groups={groups} />
      </Section>
      {tried && <TrialSection visit={visit} draft={one.charter.rules} {...tried} inForce={tried.inForce.rules} />}
      <Propose {...props} />
      <Section title={say(messages.theText)}>
        <DataList
          items={[
            {
              term: say(messages.file),
              details: <a href={href(visit, `/desk/charters/${draft.id}/charter.yaml`)}>{say(messages.download)}</a>,
            },
            { term: say(messages.hash), details: <code>{draft.hash}</code> },
          ]}
        />
        <Drop {...props} />
      </Section>
    </Page>
  )
}

/** Where the draft stands: being decided, adopted, or overtaken by another. */
function Standing({ visit, one }: DraftPageProps) {
  const { say } = visit
  const { lastCase, version, isBaseMoved } = one
  if (version) {
    return (
      <Notice kind="good" title={say(messages.nowAdopted)}>
        <a href={href(visit, `/charters/${version.version}`)}>
          {say(messages.draftTitle, { version: version.version })}
        </a>
      </Notice>
    )
  }
  if (lastCase?.state === 'open') {
    return (
      <Notice kind="info" title={say(messages.openCase)}>
        <a href={href(visit, `/desk/cases/${lastCase.proposalId}`)}>{say(messages.toCase)}</a>
      </Notice>
    )
  }
  return isBaseMoved ? <Notice kind="warning">{say(messages.baseMoved)}</Notice> : null
}

function Propose({ visit, rules, rights, one }: DraftPageProps) {
  const { say, language } = visit
  const amending = amendingOf(rules)
  if (one.version || one.lastCase?.state === 'open') return null
  if (!amending) {
    return (
      <Section title={say(messages.proposeTitle)}>
        <Notice kind="info" title={say(messages.noProcedure)}>
          {say(messages.noProcedureWords)}
        </Notice>
      </Section>
    )
  }
  const { name, decide } = amending.procedure
  const quorum = sayQuorum(rules, decide.quorum, language)
  return (
    <Section title={say(messages.proposeTitle)} lead={say(messages.proposeWords, { procedure: say(name), quorum })}>
      {one.obstacles.length > 0 ? (
        <Notice kind="warning" title={say(messages.obstacles)}>
          <ul>
            {one.obstacles.map((obstacle) => (
              <li key={obstacle}>{say(obstacleWords[obstacle])}</li>
            ))}
          </ul>
        </Notice>
      ) : rights.mayPropose ? (
        <p>
          <ButtonLink href={href(visit, `/apply/${amending.name}?draft=${one.draft.id}`)}>
            {say(messages.propose)}
          </ButtonLink>
        </p>
      ) : (
        <p>{say(messages.notYoursToPropose, { who: sayFilers(visit, rules, amending) })}</p>
      )}
    </Section>
  )
}

function Drop({ visit, rights, one }: DraftPageProps) {
  const { say } = visit
  const { draft } = one
  if (!rights.mayUpload || one.version || draft.baseVersionId !== null) return null
  return (
    <Form action={href(visit, `/desk/charters/${draft.id}/drop`)}>
      <p class="small-note">{say(messages.dropHint)}</p>
      <Button kind="danger">{say(messages.drop)}</Button>
    </Form>
  )
}
