import type { CharterRules } from '../charter/charter.ts'
import type { NamedProcedure } from '../charter/ways-in.ts'
import { clauseHref } from '../charters/say-checks.ts'
import { sayEffect } from '../charters/say-effect.ts'
import { sayQuorum } from '../charters/say-quorum.ts'
import { writeDuration } from '../kit/time/write-day.ts'
import { ButtonLink } from '../kit/web/components/button.tsx'
import { ClauseTag } from '../kit/web/components/checklist.tsx'
import { PageHeading, Prose, Section } from '../kit/web/components/layout.tsx'
import { EmptyState } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages as ruleMessages } from './charter/messages.ts'
import { openedBy } from './charter/opened-by.ts'
import { rolesSaid } from './charter/said.ts'
import { ClauseList } from './clauses.tsx'
import { messages } from './messages.ts'
import { type ReadCondition, saySilence } from './procedure-words.ts'

export interface HowToPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly title: string
  readonly named: NamedProcedure
  readonly conditions: readonly ReadCondition[]
  /** Where the reader goes next, and what the button says. */
  readonly next: { readonly href: string; readonly words: string }
}

/** How something is done by the charter, read out of its procedure: nothing here is written twice. */
export function HowToPage(props: HowToPageProps) {
  const { visit, title, named, next } = props
  const { say } = visit
  const { summary, gives } = named.procedure
  const action = <ButtonLink href={next.href}>{next.words}</ButtonLink>
  return (
    <Page visit={visit} title={title} description={say(summary)}>
      <PageHeading title={title} lead={say(summary)} actions={action} />
      <WhoMayFile {...props} />
      <Conditions {...props} />
      <Decision {...props} />
      {gives.length > 0 && (
        <Section title={say(messages.whatItGives)}>
          <ClauseList visit={visit} rules={props.rules} clauses={gives} />
        </Section>
      )}
      <WaysIn {...props} />
      <Asked {...props} />
      <Others {...props} />
      <div class="action-row">{action}</div>
    </Page>
  )
}

/** Said where it is not anybody, or not only. */
function WhoMayFile({ visit, rules, named }: HowToPageProps) {
  const { say, language } = visit
  const roles = named.procedure['filed-by']
  const openers = openedBy(rules, named.id).map((opener) =>
    opener.duty
      ? say(ruleMessages.openedByMiss, { duty: say(opener.duty) })
      : say(ruleMessages.openedByCase, { procedure: say(opener.procedure) }),
  )
  if (!roles && openers.length === 0) return null
  return (
    <Section title={say(ruleMessages.whoMayFile)}>
      <Prose>
        <p>
          {roles
            ? say(ruleMessages.onlyThese, { roles: rolesSaid(rules, roles, language) })
            : say(ruleMessages.anybody)}
        </p>
        {openers.map((words) => (
          <p key={words}>{say(ruleMessages.openedBy, { words })}</p>
        ))}
      </Prose>
    </Section>
  )
}

function Conditions({ visit, rules, conditions }: HowToPageProps) {
  const { say } = visit
  if (conditions.length === 0) return null
  return (
    <Section title={say(messages.conditions)} lead={say(messages.conditionsLead)}>
      <ol class="condition-list">
        {[...Map.groupBy(conditions, ({ clause }) => clause)].map(([id, asked]) => {
          const clause = rules.clauses[id]
          return (
            <li key={id}>
              <h3>
                <ClauseTag clause={id} href={clauseHref(id, visit.language)} /> {clause && say(clause.title)}
              </h3>
              {clause && <p>{say(clause.text)}</p>}
              {asked.map(({ expected, isConfirmed }) => (
                <p key={expected} class="small-note">
                  {say(messages.ruleLooksFor, { expected })}
                  {isConfirmed && ` ${say(messages.confirmedByPeople)}`}
                </p>
              ))}
              {clause?.interpretation && <Reading visit={visit} words={say(clause.interpretation)} />}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

/** How a clause is read where the source leaves a question open: never mistaken for the charter's own words. */
export function Reading({ visit, words }: { readonly visit: Visit; readonly words: string }) {
  return (
    <p class="reading">
      <strong>{visit.say(messages.reading)}</strong> {words}
    </p>
  )
}

const objections = {
  note: ruleMessages.objectionNote,
  answer: ruleMessages.objectionAnswer,
  veto: ruleMessages.objectionVeto,
} as const

function Decision({ visit, rules, named, conditions }: HowToPageProps) {
  const { say, language } = visit
  const { decide, then: effects } = named.procedure
  const clause = rules.clauses[decide.clause]
  const isShown = conditions.some((one) => one.clause === decide.clause)
  const silence = saySilence(rules, named.procedure, language)
  return (
    <Section title={say(messages.whoDecides)}>
      <Prose>
        <p>
          <ClauseTag clause={decide.clause} href={clauseHref(decide.clause, visit.language)} />{' '}
          <strong>
            {decide.quorum === 'none'
              ? say(ruleMessages.nobodyVotes)
              : say(messages.needs, { quorum: sayQuorum(rules, decide.quorum, language) })}
          </strong>
        </p>
        {decide.quorum !== 'none' && <p>{say(objections[decide.objection])}</p>}
        {decide.closes !== undefined && (
          <p>{say(ruleMessages.closesAfter, { span: writeDuration(decide.closes, language) })}</p>
        )}
        {silence !== undefined && <p>{silence}</p>}
        {clause?.interpretation && !isShown && <Reading visit={visit} words={say(clause.interpretation)} />}
        <h3>{say(messages.whatFollows)}</h3>
        <ul class="effect-list">
          {effects.map((effect) => {
            const words = sayEffect(rules, effect, language)
            return <li key={words}>{words}</li>
          })}
        </ul>
      </Prose>
    </Section>
  )
}

function WaysIn({ visit, named }: HowToPageProps) {
  const { say } = visit
  const { channels } = named.procedure
  if (channels.length < 2) return null
  return (
    <Section title={say(messages.waysIn)} lead={say(messages.waysInLead)}>
      <ul class="clause-titles">
        {channels.map(({ channel, clause, name }) => (
          <li key={channel}>
            <ClauseTag clause={clause} href={clauseHref(clause, visit.language)} /> {say(name)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Asked({ visit, named }: HowToPageProps) {
  const { say } = visit
  return (
    <Section title={say(messages.formAsks)} lead={say(messages.formAsksLead)}>
      <Prose>
        <ul>
          {named.procedure.form.map(({ field, label, required }) => (
            <li key={field}>{required ? say(label) : say(messages.optional, { label: say(label) })}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}

/** Whatever else the charter provides for about the same. */
function Others({ visit, rules, named }: HowToPageProps) {
  const { say } = visit
  const others = Object.entries(rules.procedures).filter(
    ([id, { about }]) => id !== named.id && (about === 'station' || about === 'new-station'),
  )
  if (others.length === 0) return null
  return (
    <Section title={say(messages.afterwards)} lead={say(messages.afterwardsLead)}>
      <ul class="clause-titles">
        {others.map(([id, { clause, name, summary }]) => (
          <li key={id}>
            <ClauseTag clause={clause} href={clauseHref(clause, visit.language)} />
            <span>
              <a href={href(visit, `/charter/${id}`)}>{say(name)}</a> <span class="small-note">{say(summary)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The charter has no such procedure (yet). */
export function NoProcedurePage({ visit, title }: { readonly visit: Visit; readonly title: string }) {
  const { say } = visit
  return (
    <Page visit={visit} title={title}>
      <PageHeading title={title} />
      <EmptyState
        title={say(messages.noProcedure)}
        action={<ButtonLink href={href(visit, '/charter')}>{say(messages.charterTitle)}</ButtonLink>}
      >
        {say(messages.noProcedureNext)}
      </EmptyState>
    </Page>
  )
}
