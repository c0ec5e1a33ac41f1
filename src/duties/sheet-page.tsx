import type { ComponentChildren } from 'preact'
import type { Activity } from '../activities/activity.ts'
import { type CharterRules, clauseTitle } from '../charter/charter.ts'
import { dutyCheck, evidenceOf, expectedOf, periodPhrase } from '../charter/duties/explain.ts'
import type { DutyOutcome, DutyRow } from '../charter/duty.ts'
import type { Phrase } from '../charter/phrase.ts'
import { clauseJoiner } from '../charter/phrases.ts'
import { sayPhrase } from '../charter/say-phrase.ts'
import { clauseHref } from '../charters/say-checks.ts'
import { read } from '../kit/i18n/say.ts'
import { dayIn, Temporal } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { ButtonLink } from '../kit/web/components/button.tsx'
import { ClauseTag } from '../kit/web/components/checklist.tsx'
import { type DataItem, DataList } from '../kit/web/components/data-list.tsx'
import { Card, PageHeading, Section } from '../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { StatusSign } from '../kit/web/components/status-sign.tsx'
import { Table } from '../kit/web/components/table.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { Station } from '../stations/station.ts'
import { DutyLine } from './duty-line.tsx'
import { messages, outcomeNames } from './messages.ts'
import { isMended, type PastDuty, type Sheet, type SheetDuty } from './sheet.ts'

export interface SheetPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly station: Station
  readonly sheet: Sheet
  /** What it is credited with, by slug: for their titles. */
  readonly activities: ReadonlyMap<string, Activity>
}

/** What a station owes, as everybody may see it: each duty with its clause, how it stands, what shows it, and how it ended before. */
export function SheetPage(props: SheetPageProps) {
  const { visit, station, sheet } = props
  const { say } = visit
  const name = say(station.names)
  const title = say(messages.pageTitle, { station: name })
  return (
    <Page visit={visit} title={title} description={say(messages.lead)}>
      <PageHeading kicker={name} title={say(messages.title)} lead={say(messages.lead)} />
      {station.status === 'inactive' && (
        <Notice kind="warning" title={say(messages.inactive)}>
          {say(messages.inactiveWords)}
        </Notice>
      )}
      {sheet.duties.length === 0 && <EmptyState title={say(messages.nothing)}>{say(messages.nothingWords)}</EmptyState>}
      {sheet.duties.map((duty) => (
        <DutySection key={duty.name} {...props} duty={duty} />
      ))}
      <div class="action-row">
        <ButtonLink kind="quiet" href={href(visit, `/stations/${station.slug}`)}>
          {say(messages.backToStation, { station: name })}
        </ButtonLink>
      </div>
    </Page>
  )
}

interface DutyProps extends SheetPageProps {
  readonly duty: SheetDuty
}

function DutySection(props: DutyProps) {
  const { visit, rules, duty } = props
  const { say, language } = visit
  const { name, rule, rows, past } = duty
  return (
    <Section title={say(rule.name)} id={name}>
      <p>
        <ClauseTag clause={rule.clause} href={clauseHref(rule.clause, language)} />{' '}
        {say(clauseTitle(rules, rule.clause))}
      </p>
      {rows.length === 0 && <p class="small-note">{say(messages.notInThisState)}</p>}
      {rows.toReversed().map((row) => (
        <RowCard key={row.due} {...props} row={row} />
      ))}
      {past.length > 0 && <PastTable {...props} />}
    </Section>
  )
}

/** How the signs of stations stand for those of duties: full, half, struck out, or an open ring. */
const signs: Readonly<Record<DutyOutcome, string>> = {
  met: 'active',
  open: 'open',
  'at-risk': 'at-risk',
  missed: 'inactive',
  waived: 'open',
  unknown: 'at-risk',
  'not-yet': 'open',
}

export function OutcomeSign({ visit, outcome }: { readonly visit: Visit; readonly outcome: DutyOutcome }) {
  return <StatusSign status={signs[outcome]} label={visit.say(outcomeNames[outcome])} />
}

function RowCard(props: DutyProps & { readonly row: DutyRow }) {
  const { visit, rules, duty, row, sheet } = props
  const told = (phrase: Phrase) => sayPhrase({ rules }, phrase, visit.language)
  const forecast = told(row.forecast)
  return (
    <Card title={titleOf(props, row)}>
      <OutcomeSign visit={visit} outcome={row.outcome} />
      <p class="duty-forecast">{forecast}</p>
      {row.meeting === undefined && <DutyLine visit={visit} row={row} today={sheet.today} forecast={forecast} />}
      <DataList items={itemsOf(props, row, told, dutyCheck(duty.rule, row))} />
    </Card>
  )
}

function titleOf({ visit, rules, duty }: DutyProps, row: Pick<DutyRow, 'from' | 'due' | 'required'>): string {
  const { rule } = duty
  const phrase = rule.per ? periodPhrase(rule.per, row.from) : expectedOf(rule, row)
  const words = sayPhrase({ rules }, phrase, visit.language)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function itemsOf(
  props: DutyProps,
  row: DutyRow,
  told: (phrase: Phrase) => string,
  { expected, actual, mend }: ReturnType<typeof dutyCheck>,
): DataItem[] {
  const { say } = props.visit
  const day = (iso: string) => writeDay(Temporal.PlainDate.from(iso), props.visit.language)
  const { waived, reminders, evidence } = row
  const isOpen = row.outcome === 'open' || row.outcome === 'at-risk'
  return [
    { term: say(messages.expected), details: told(expected) },
    { term: say(messages.found), details: told(actual) },
    ...item(
      evidence.length > 0,
      say(messages.evidence),
      <ul>
        {evidence.map((one) => (
          <li key={one.activity}>
            <EvidenceLine {...props} slug={one.activity} words={told(evidenceOf(one))} />
          </li>
        ))}
      </ul>,
    ),
    ...item(
      waived !== undefined,
      say(messages.waived),
      waived && say(messages.waivedWords, { from: day(waived.from), until: day(waived.until) }),
    ),
    ...item(isOpen && reminders.length > 0, say(messages.reminders), reminders.map(day).join(say(clauseJoiner))),
    ...item(mend !== undefined, say(messages.mend), mend && told(mend)),
  ]
}

function item(isThere: boolean, term: string, details: ComponentChildren): DataItem[] {
  return isThere ? [{ term, details }] : []
}

/** What was counted, with its title where there is a page to look at. */
function EvidenceLine({ visit, activities, slug, words }: SheetPageProps & { slug: string; words: string }) {
  const activity = activities.get(slug)
  if (!activity) return <>{words}</>
  return (
    <>
      {words} · <a href={href(visit, `/activities/${slug}`)}>{read(activity.title, visit.language).words}</a>
    </>
  )
}

function PastTable(props: DutyProps) {
  const { visit, duty } = props
  const { say } = visit
  const heads = [messages.period, messages.outcome, messages.heldOf, messages.decided]
  return (
    <Table
      caption={say(messages.past)}
      head={heads.map((head) => say(head))}
      rows={duty.past.map((past) => [
        writeDay(Temporal.PlainDate.from(past.due), visit.language),
        <PastOutcome key="outcome" visit={visit} past={past} />,
        say(messages.heldWords, { held: past.held, required: past.required }),
        <Decided key="decided" visit={visit} past={past} />,
      ])}
    />
  )
}

function PastOutcome({ visit, past }: { readonly visit: Visit; readonly past: PastDuty }) {
  return (
    <>
      <OutcomeSign visit={visit} outcome={past.outcome} />
      {isMended(past) && <span class="small-note">{visit.say(messages.since)}</span>}
    </>
  )
}

/** When it was found, with the decision where it is one. */
function Decided({ visit, past }: { readonly visit: Visit; readonly past: PastDuty }) {
  const { say, language, community } = visit
  const day = writeDay(dayIn(community.zone, past.decidedAt), language)
  if (past.ledgerSeq === null) return <>{day}</>
  return (
    <>
      {day} · <a href={href(visit, `/ledger/${past.ledgerSeq}`)}>{say(messages.entry, { seq: past.ledgerSeq })}</a>
    </>
  )
}
