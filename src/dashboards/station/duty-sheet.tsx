import type { CharterRules } from '../../charter/charter.ts'
import { dutyCheck } from '../../charter/duties/explain.ts'
import type { DutyRow } from '../../charter/duty.ts'
import { dutyTitles } from '../../charter/phrases.ts'
import { sayPhrase } from '../../charter/say-phrase.ts'
import { clauseHref, sayChecks } from '../../charters/say-checks.ts'
import type { KeptOutcome } from '../../duties/store.ts'
import { Temporal } from '../../kit/time/time.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { Checklist, ClauseTag } from '../../kit/web/components/checklist.tsx'
import { Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages } from './messages.ts'

interface DutySheetProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly rows: readonly DutyRow[]
  /** The latest due first. */
  readonly kept: readonly KeptOutcome[]
}

/** Everything that a station owes, with what shows it and how it will go; and how earlier periods were found (H1, H3). */
export function DutySheet({ visit, rules, rows, kept }: DutySheetProps) {
  const { say, language } = visit
  const items = rows.flatMap((row) => {
    const rule = rules.obligations[row.obligation]
    const said = rule ? sayChecks({ rules }, language, [dutyCheck(rule, row)]) : []
    return said.map((check) => ({ ...check, action: <p>{sayPhrase({ rules }, row.forecast, language)}</p> }))
  })
  return (
    <Section title={say(messages.duties)} lead={items.length > 0 ? say(messages.dutiesLead) : undefined}>
      {items.length > 0 ? (
        <Checklist items={items} />
      ) : (
        <EmptyState
          title={say(messages.dutiesNone)}
          action={
            <ButtonLink kind="quiet" href={href(visit, '/charter')}>
              {say(rules.name)}
            </ButtonLink>
          }
        >
          {say(messages.dutiesNoneWords)}
        </EmptyState>
      )}
      {kept.length > 0 && <Kept visit={visit} rules={rules} kept={kept} />}
    </Section>
  )
}

function Kept({ visit, rules, kept }: Omit<DutySheetProps, 'rows'>) {
  const { say, language } = visit
  const heads = [messages.keptDuty, messages.keptDue, messages.keptOutcome, messages.keptCount, messages.keptSource]
  return (
    <details class="acts-shut">
      <summary>{say(messages.kept)}</summary>
      <Table
        caption={say(messages.kept)}
        head={heads.map((head) => say(head))}
        rows={kept.map(({ obligation, due, outcome, clause, held, required, ledgerSeq }) => [
          rules.obligations[obligation]?.name[language] ?? obligation,
          <Time key="due" day={Temporal.PlainDate.from(due)} />,
          dutyTitles[outcome]?.[language] ?? outcome,
          `${held} / ${required}`,
          <>
            <ClauseTag clause={clause} href={clauseHref(clause, language)} />{' '}
            {ledgerSeq === null ? (
              say(messages.keptMet)
            ) : (
              <a href={href(visit, `/ledger/${ledgerSeq}`)}>{say(messages.keptSeq, { seq: ledgerSeq })}</a>
            )}
          </>,
        ])}
      />
    </details>
  )
}
