import { daysBetween } from '../charter/duties/days.ts'
import type { DutyRow, IsoDay } from '../charter/duty.ts'
import { Temporal } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { YearLine, type YearMark, type YearMarkKind } from '../kit/web/components/year-line.tsx'
import type { Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'

interface DutyLineProps {
  readonly visit: Visit
  readonly row: DutyRow
  readonly today: IsoDay
  /** How it will go, in words. */
  readonly forecast: string
}

const kinds: Readonly<Record<'proved' | 'claimed' | 'planned', YearMarkKind>> = {
  proved: 'done',
  claimed: 'unsure',
  planned: 'ahead',
}

/** The days that a duty has, as a line with its stops; the next one is marked and said. */
export function DutyLine({ visit, row, today, forecast }: DutyLineProps) {
  const { say } = visit
  const day = (iso: IsoDay) => writeDay(Temporal.PlainDate.from(iso), visit.language)
  const length = Math.max(1, daysBetween(row.from, row.due))
  const at = (iso: IsoDay) => daysBetween(row.from, iso) / length
  const next = nextStop(row, today)
  const values = { from: day(row.from), until: day(row.due), forecast }
  return (
    <>
      <YearLine
        label={say(messages.drawing, values)}
        from={values.from}
        until={values.until}
        now={at(today)}
        nowLabel={say(messages.today)}
        end={row.outcome === 'missed' ? 'missed' : row.outcome === 'met' ? 'done' : 'ahead'}
        isEndNext={next?.kind === 'due'}
        marks={marksOf(row, at, today, next)}
      />
      {next && <p class="duty-next">{say(nextWords[next.kind], { day: day(next.day) })}</p>}
    </>
  )
}

const nextWords = {
  planned: messages.nextPlanned,
  reminder: messages.nextReminder,
  due: messages.nextDue,
} as const

interface NextStop {
  readonly kind: keyof typeof nextWords
  readonly day: IsoDay
}

/** What comes next of a duty that is open: an activity, a reminder, or its end. */
function nextStop({ outcome, evidence, reminders, due }: DutyRow, today: IsoDay): NextStop | undefined {
  if (outcome !== 'open' && outcome !== 'at-risk') return undefined
  const planned = evidence.filter(({ counts, day }) => counts === 'planned' && day >= today)
  const stops: NextStop[] = [
    ...planned.map(({ day }) => ({ kind: 'planned' as const, day })),
    ...reminders.filter((day) => day > today).map((day) => ({ kind: 'reminder' as const, day })),
    { kind: 'due', day: due },
  ]
  return stops.reduce((first, stop) => (stop.day < first.day ? stop : first))
}

function marksOf(row: DutyRow, at: (day: IsoDay) => number, today: IsoDay, next: NextStop | undefined): YearMark[] {
  const isOpen = row.outcome === 'open' || row.outcome === 'at-risk'
  const bells = isOpen ? row.reminders.filter((day) => day > today) : []
  const isNext = (kind: NextStop['kind'], day: IsoDay) => next?.kind === kind && next.day === day
  const marks = [
    ...bells.map((day) => ({ kind: 'bell' as const, day, isNext: isNext('reminder', day) })),
    ...row.evidence.toReversed().map(({ counts, day }) => ({
      kind: kinds[counts],
      day,
      isNext: counts === 'planned' && isNext('planned', day),
    })),
  ]
  return marks.map(({ day, ...mark }) => ({ ...mark, at: at(day) }))
}
