import type { CharterRules } from '../../charter/charter.ts'
import { listJoiner } from '../../charter/phrases.ts'
import { clauseHref, sayChecks } from '../../charters/say-checks.ts'
import { Temporal } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Button } from '../../kit/web/components/button.tsx'
import { Checklist, ClauseTag } from '../../kit/web/components/checklist.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { NamedThing } from './load-trial.ts'
import { messages } from './messages.ts'
import type { Trial } from './trial.ts'
import {
  sayCaseTrial,
  sayCounts,
  sayRoleGone,
  sayStationChange,
  sayUndecidable,
  type TrialLine,
  type TrialTelling,
} from './trial-words.ts'

export interface TrialSectionProps {
  readonly visit: Visit
  readonly draft: CharterRules
  readonly inForce: CharterRules
  readonly trial: Trial
  /** What the cases and stations are called, and where they are, by their ids. */
  readonly names: ReadonlyMap<string, NamedThing>
  /** The day that was asked for, as it was written. */
  readonly asked: string
  /** What is wrong with it: a sentence. */
  readonly error?: string | undefined
}

// A page of a thousand stations helps nobody; the command line tells all.
const groupsShown = 40
const stationsNamed = 12

/** What a draft would do on a day: in numbers, then case by case and station by station, each with its clause and the check. */
export function TrialSection(props: TrialSectionProps) {
  const { visit, draft, inForce, trial, asked, error } = props
  const { say, language } = visit
  const telling: TrialTelling = { draft, inForce, language }
  const counts = sayCounts(trial, language)
  const day = writeDay(Temporal.PlainDate.from(trial.day), language)
  return (
    <Section id="try" title={say(messages.title)} lead={say(messages.lead)}>
      <Form action="#try" method="get">
        <TextField
          name="at"
          type="date"
          label={say(messages.day)}
          hint={say(messages.dayHint)}
          value={asked}
          error={error}
        />
        <Button kind="quiet">{say(messages.look)}</Button>
      </Form>
      {counts.length === 0 ? (
        <Notice kind="good" title={say(messages.asOf, { day })}>
          <p>{say(messages.nothing)}</p>
          <p>{say(messages.looked, trial.looked)}</p>
        </Notice>
      ) : (
        <Notice kind="warning" title={say(messages.asOf, { day })}>
          <ul>
            {counts.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>{say(messages.looked, trial.looked)}</p>
        </Notice>
      )}
      <RanksTried {...props} telling={telling} />
      <CasesTried {...props} telling={telling} />
      <StationsTried {...props} telling={telling} />
    </Section>
  )
}

type Told = TrialSectionProps & { readonly telling: TrialTelling }

function RanksTried({ visit, trial, telling }: Told) {
  const lines = [
    ...trial.rolesGone.map((one) => sayRoleGone(telling, one)),
    ...trial.undecidable.map((one) => sayUndecidable(telling, one)),
  ]
  if (lines.length === 0) return null
  return (
    <section class="difference-group">
      <h3>{visit.say(messages.ranks)}</h3>
      <ul>
        {lines.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
}

function CasesTried({ visit, draft, trial, names, telling }: Told) {
  const { say, language } = visit
  if (trial.cases.length === 0) return null
  return (
    <section class="difference-group">
      <h3>{say(messages.cases)}</h3>
      <p class="small-note">{say(messages.keepOwn)}</p>
      <ul class="trial-list">
        {trial.cases.map((one) => (
          <li key={one.case}>
            <p class="trial-name">
              <ThingLink visit={visit} names={names} id={one.case} />
            </p>
            <p>{sayCaseTrial(telling, one)}</p>
            {one.checks.length > 0 && (
              <Checklist items={sayChecks({ rules: draft, procedure: one.procedure }, language, one.checks)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Stations to which the same would happen stand together. */
function StationsTried({ visit, draft, trial, names, telling }: Told) {
  const { say } = visit
  if (trial.stations.length === 0) return null
  const alike = [
    ...Map.groupBy(trial.stations, ({ changes }) =>
      changes.map((change) => JSON.stringify(sayStationChange(telling, change))).join(),
    ).values(),
  ]
  return (
    <section class="difference-group">
      <h3>{say(messages.stations)}</h3>
      <ul class="trial-list">
        {alike.slice(0, groupsShown).map((some) => (
          <li key={some[0]?.station}>
            <p class="trial-name">
              {some.slice(0, stationsNamed).map(({ station }, place) => (
                <>
                  {place > 0 && listJoiner[visit.language]}
                  <ThingLink visit={visit} names={names} id={station} />
                </>
              ))}
              {some.length > stationsNamed && ` ${say(messages.andMore, { count: some.length - stationsNamed })}`}
            </p>
            <ul>
              {some[0]?.changes.map((change) => (
                <li key={JSON.stringify(change)}>
                  <Line visit={visit} draft={draft} line={sayStationChange(telling, change)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {alike.length > groupsShown && (
        <p>{say(messages.more, { count: alike.slice(groupsShown).reduce((sum, some) => sum + some.length, 0) })}</p>
      )}
    </section>
  )
}

function Line({
  visit,
  draft,
  line,
}: {
  readonly visit: Visit
  readonly draft: CharterRules
  readonly line: TrialLine
}) {
  const { language } = visit
  const { words, clause, check } = line
  const [said] = check ? sayChecks({ rules: draft }, language, [check]) : []
  return (
    <>
      {clause !== undefined && <ClauseTag clause={clause} href={clauseHref(clause, language)} />} {words}
      {said && (
        <span class="trial-check">
          {said.expected}
          <br />
          {said.actual}
        </span>
      )}
    </>
  )
}

function ThingLink({ visit, names, id }: Pick<TrialSectionProps, 'visit' | 'names'> & { readonly id: string }) {
  const thing = names.get(id)
  if (!thing) return <>{id}</>
  return <a href={href(visit, thing.path)}>{visit.say(thing.name)}</a>
}
