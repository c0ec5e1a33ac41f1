import type { CharterRules } from '../charter/charter.ts'
import { periodPhrase } from '../charter/duties/explain.ts'
import { sayPhrase } from '../charter/say-phrase.ts'
import { Section } from '../kit/web/components/layout.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'
import type { Sheet, SheetDuty } from './sheet.ts'
import { OutcomeSign } from './sheet-page.tsx'

interface DutyBriefProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly slug: string
  readonly sheet: Sheet
}

/** What a station owes, in a line for each duty, for its page; nothing where it owes nothing. */
export function DutyBrief({ visit, rules, slug, sheet }: DutyBriefProps) {
  const { say } = visit
  const owed = sheet.duties.filter(({ rows }) => rows.length > 0)
  if (owed.length === 0) return null
  return (
    <Section title={say(messages.briefTitle)}>
      {owed.map((duty) => (
        <Line key={duty.name} visit={visit} rules={rules} duty={duty} />
      ))}
      <p>
        <a href={href(visit, `/stations/${slug}/duties`)}>{say(messages.briefMore)}</a>
      </p>
    </Section>
  )
}

function Line({
  visit,
  rules,
  duty,
}: {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly duty: SheetDuty
}) {
  const { say, language } = visit
  const { rule, rows } = duty
  const row = rows.at(-1)
  if (!row) return null
  const told = (phrase: Parameters<typeof sayPhrase>[1]) => sayPhrase({ rules }, phrase, language)
  const { held, required } = row
  const words = rule.per
    ? say(messages.brief, { when: told(periodPhrase(rule.per, row.from)), held, required })
    : told(row.forecast)
  return (
    <p class="duty-brief">
      <span>
        {say(rule.name)} · {words}
      </span>
      <OutcomeSign visit={visit} outcome={row.outcome} />
    </p>
  )
}
