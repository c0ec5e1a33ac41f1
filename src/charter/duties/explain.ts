import type { Obligation } from '../charter.ts'
import type { Check } from '../check.ts'
import type { CalendarPeriod } from '../period.ts'
import { type Phrase, type PhraseValue, phrase } from '../phrase.ts'
import type { IsoDay } from './days.ts'
import type { CountedActivity, DutyRow } from './duty-facts.ts'

/** A duty as a check: what was expected by its clause, what was found, what shows it, and what would mend it. */
export function dutyCheck(rule: Obligation, row: DutyRow): Check {
  const { outcome, clause } = row
  const isMet = outcome === 'met' || outcome === 'waived'
  const told = isMet ? 'met' : outcome === 'missed' || outcome === 'at-risk' ? 'not-met' : 'unknown'
  return {
    clause,
    outcome: told,
    expected: expectedOf(rule, row),
    actual: actualOf(row),
    evidence: row.evidence.map(evidenceOf),
    mend: mendOf(rule, row),
    confirmable: false,
  }
}

/** What a duty asks for: `At least 1 offline activity in 2026`. */
export function expectedOf(rule: Obligation, row: Pick<DutyRow, 'required' | 'from' | 'due'>): Phrase {
  const count = row.required
  if (rule.attend)
    return phrase('duty.expected-attend', { count, body: { body: rule.attend.body }, day: { day: row.due } })
  return phrase('duty.expected', {
    count,
    place: rule.count?.place ?? 'any',
    kinds: kindsOf(rule),
    people: rule.count?.people ?? 0,
    when: rule.per ? periodPhrase(rule.per, row.from) : phrase('duty.span', { span: { duration: rule.within ?? '' } }),
  })
}

function kindsOf({ count }: Obligation): PhraseValue {
  return count?.kind
    ? { list: count.kind.map((activity) => ({ activity })) }
    : phrase('duty.any-kind', { count: count?.['at-least'] ?? 1 })
}

/** What a calendar period is called. */
export function periodPhrase(every: CalendarPeriod, from: IsoDay): Phrase {
  const [year = '', month = ''] = from.split('-')
  const number = Number(month)
  switch (every) {
    case 'calendar-year':
      return phrase('duty.period-year', { year })
    case 'calendar-half':
      return phrase('duty.period-half', { year, half: number === 1 ? 'first' : 'second' })
    case 'calendar-quarter':
      return phrase('duty.period-quarter', { year, quarter: Math.ceil(number / 3) })
    case 'calendar-month':
      return phrase('duty.period-month', { year, month })
  }
}

function actualOf({ outcome, meeting, held, claimed, planned, waived }: DutyRow): Phrase {
  if (outcome === 'waived' && waived) return phrase('duty.found-waived', { day: { day: waived.until } })
  if (meeting)
    return meeting.outcome === undefined
      ? phrase(outcome === 'open' ? 'duty.found-ahead' : 'duty.found-no-roll')
      : phrase(meeting.outcome === 'cannot-tell' ? 'duty.found-untold' : 'duty.found-present', {
          count: meeting.present ?? 0,
        })
  return phrase('duty.found', { held, claimed, planned })
}

/** One thing that was counted: its day, its kind, how many came, and whether that is proved. */
export function evidenceOf({ day, kind, people, counts }: CountedActivity): Phrase {
  const values = { day: { day }, kind: { activity: kind } }
  if (counts === 'planned') return phrase('duty.shows-planned', values)
  const came = people === undefined ? {} : { people }
  const said = people === undefined ? '' : '-people'
  return phrase(`duty.shows-${counts}${said}`, { ...values, ...came })
}

/** What would make it met, or stand again; nothing for what is in order. */
function mendOf(rule: Obligation, { outcome, due, required, held, claimed, meeting, from, next }: DutyRow) {
  if (outcome === 'unknown' && meeting) return meeting.outcome ? undefined : phrase('duty.take-roll')
  if (outcome === 'unknown') return phrase('duty.confirm')
  if (outcome === 'open' || outcome === 'at-risk') {
    if (meeting) return phrase('duty.come', { day: { day: due } })
    if (claimed > 0) return phrase('duty.confirm-or-hold', { day: { day: due } })
    // A span is met anew by each activity; a calendar period by those that are still short.
    const count = rule.per ? required - held : 1
    return phrase('duty.hold', { count, day: { day: due } })
  }
  if (outcome !== 'missed') return undefined
  if (meeting) return phrase('duty.come-next')
  if (!rule.per) return phrase('duty.hold-now')
  return phrase('duty.hold-next', { when: periodPhrase(rule.per, from), day: { day: next ?? due } })
}
