import { type CharterRules, splitRole } from '../../charter/charter.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { TickField } from '../../kit/web/components/choice-fields.tsx'
import { Form, HiddenField } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { stationsOf } from '../agenda/topic.ts'
import type { ShownMeeting } from '../load-agendas.ts'
import type { RollRow } from '../roll/store.ts'
import { wordsOf } from '../say-meeting.ts'
import { type Done, DoneNotice } from './done-notice.tsx'
import { formMessages } from './form-messages.ts'
import { saySeats } from './meeting-page.tsx'
import { messages } from './messages.ts'

/** What a tick of the roll is called in the form: the rest is the person's id. */
export const tickPrefix = 'present.'

export interface RollPageProps extends Done {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly shown: ShownMeeting
  readonly roll: readonly RollRow[]
  /** What somebody looked for, and who was found; undefined when nobody looked. */
  readonly query: string
  readonly found: readonly RollRow[] | undefined
}

/** The roll: who held a rank that day, then the people of each station on the agenda, then whoever else is there. */
export function RollPage(props: RollPageProps) {
  const { visit, shown, roll } = props
  const { say, language } = visit
  const { meeting } = shown
  const was = roll.filter(({ kind }) => kind === 'present').map(({ personId }) => personId)
  return (
    <Page visit={visit} title={say(messages.rollTitle)} private>
      <PageHeading
        kicker={wordsOf(meeting.title, language)}
        title={say(messages.rollTitle)}
        lead={say(messages.rollLead)}
      />
      <DoneNotice {...props} />
      {roll.length === 0 ? (
        <p class="small-note">{say(messages.rollNobody)}</p>
      ) : (
        <Form action={href(visit, `/desk/meetings/${meeting.id}/roll`)}>
          <HiddenField name="was" value={was.join(',')} />
          {groups(props).map(({ title, rows }) => (
            <fieldset key={title} class="field choices">
              <legend class="field-label">{title}</legend>
              {rows.map((row) => (
                <TickField
                  key={row.personId}
                  name={`${tickPrefix}${row.personId}`}
                  label={row.name}
                  hint={hintOf(props, row)}
                  checked={row.kind === 'present'}
                />
              ))}
            </fieldset>
          ))}
          <Actions>
            <Button>{say(messages.saveRoll)}</Button>
            <ButtonLink kind="quiet" href={href(visit, `/desk/meetings/${meeting.id}`)}>
              {say(formMessages.back)}
            </ButtonLink>
          </Actions>
        </Form>
      )}
      <Search {...props} />
    </Page>
  )
}

function groups({ visit, rules, shown, roll }: RollPageProps) {
  const { say } = visit
  const { body } = shown.meeting
  const isOfBody = ({ seats }: RollRow) => seats.some(({ role }) => splitRole(role).group === body)
  const isAt = (id: string) => (row: RollRow) => row.seats.some(({ stationId }) => stationId === id)
  const stations = stationsOf(shown.topics)
  const ofStations = stations.map(({ id, names }) => ({
    title: say(names),
    rows: roll.filter((row) => !isOfBody(row) && stations.find((one) => isAt(one.id)(row))?.id === id),
  }))
  const isElsewhere = (row: RollRow) => !isOfBody(row) && !stations.some(({ id }) => isAt(id)(row))
  const all = [
    { title: say(rules.bodies[body]?.name ?? { zh: body, en: body }), rows: roll.filter(isOfBody) },
    ...ofStations,
    { title: say(messages.rollOthers), rows: roll.filter(isElsewhere) },
  ]
  return all.filter(({ rows }) => rows.length > 0)
}

function hintOf(props: RollPageProps, row: RollRow): string {
  const apology = row.kind === 'apology' ? [props.visit.say(messages.isApology)] : []
  return [saySeats(props, row), ...apology].join(' · ')
}

function Search(props: RollPageProps) {
  const { visit, shown, query, found } = props
  const { say } = visit
  const path = `/desk/meetings/${shown.meeting.id}/roll`
  return (
    <Section title={say(messages.searchTitle)} lead={say(messages.searchLead)} id="search">
      <form class="filter-bar" action={`${href(visit, path)}#search`}>
        <TextField name="q" type="search" label={say(messages.search)} value={query} maxlength={100} />
        <Button kind="quiet">{say(messages.find)}</Button>
      </form>
      {found?.length === 0 && <p class="small-note">{say(messages.foundNobody)}</p>}
      {found?.map((row) => (
        <form key={row.personId} class="case-row" action={href(visit, path)} method="post">
          <p class="case-row-head">
            <strong>{row.name}</strong>
            {row.kind === 'present' ? (
              <span class="case-row-mark">{say(messages.isPresent)}</span>
            ) : (
              <Button kind="quiet" name={`${tickPrefix}${row.personId}`} value="yes">
                {say(messages.notePresent)}
              </Button>
            )}
          </p>
          <p class="case-row-facts">{saySeats(props, row)}</p>
        </form>
      ))}
    </Section>
  )
}
