import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import { languageTag, read, type Text, type Values } from '../../kit/i18n/say.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { Card, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import { type HandOver, type HandOverItem, longestName, longestNote } from './hand-over.ts'
import { messages } from './messages.ts'

/** What is wrong with one form of the page: that of an item, or of a list for another item. */
export interface ListError {
  readonly about: string
  readonly written: string
  readonly text: Text
  readonly values?: Values | undefined
}

export interface HandOverPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly station: Station
  /** Open ones first. */
  readonly lists: readonly HandOver[]
  /** Whether the reader has an office at the station, and so a page of its people. */
  readonly seesPeople: boolean
  readonly error?: ListError | undefined
}

/** The hand-over lists of a station: what is open, each item with who ticked it and when, and what is done. */
export function HandOverPage(props: HandOverPageProps) {
  const { visit, station, lists, error } = props
  const { say } = visit
  const open = lists.filter(({ doneAt }) => doneAt === null)
  const done = lists.filter(({ doneAt }) => doneAt !== null)
  return (
    <Page visit={visit} title={`${say(messages.title)} · ${say(station.names)}`} private>
      <PageHeading kicker={say(station.names)} title={say(messages.title)} lead={say(messages.lead)} />
      <FormErrors
        title={say(messages.mend)}
        errors={error ? [{ field: fieldOf(error.about), words: say(error.text, error.values) }] : []}
      />
      {lists.length === 0 ? (
        <EmptyState title={say(messages.none)}>{say(messages.noneWords)}</EmptyState>
      ) : (
        <Notice kind="info">{say(messages.noPasswords)}</Notice>
      )}
      {open.length > 0 && (
        <Section title={say(messages.open)}>
          {open.map((list) => (
            <List key={list.id} {...props} list={list} />
          ))}
        </Section>
      )}
      {done.length > 0 && (
        <Section title={say(messages.done)}>
          {done.map((list) => (
            <List key={list.id} {...props} list={list} />
          ))}
        </Section>
      )}
      <Actions>
        {props.seesPeople && (
          <ButtonLink kind="quiet" href={href(visit, `/desk/stations/${station.slug}/people`)}>
            {say(messages.toPeople)}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={href(visit, '/desk/offices')}>
          {say(messages.toOffices)}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

function List(props: HandOverPageProps & { readonly list: HandOver }) {
  const { visit, rules, station, list, error } = props
  const { say, language, community } = visit
  const values = {
    name: list.leaverName,
    office: say(roleTitle(rules, `station.${list.office}`)),
    day: writeDay(list.lastDay, language),
    done: list.items.filter(({ doneAt }) => doneAt !== null).length,
    all: list.items.length,
  }
  const field = fieldOf(list.id)
  const mistake = error?.about === list.id ? error : undefined
  return (
    <Card title={say(messages.listTitle, values)}>
      <p class="small-note">
        {say(messages.ended, values)} ·{' '}
        {list.doneAt
          ? say(messages.doneOn, { day: writeDay(dayIn(community.zone, list.doneAt), language) })
          : say(messages.progress, values)}
      </p>
      <ul class="hand-over-items">
        {list.items.map((item) => (
          <Item key={item.id} {...props} item={item} />
        ))}
      </ul>
      <Form action={href(visit, `/desk/stations/${station.slug}/hand-over/lists/${list.id}`)}>
        <TextField
          name={field}
          label={say(messages.addLabel)}
          value={mistake?.written}
          error={mistake && say(mistake.text, mistake.values)}
          maxlength={longestName}
        />
        <Button kind="quiet">{say(messages.add)}</Button>
      </Form>
    </Card>
  )
}

function Item(props: HandOverPageProps & { readonly item: HandOverItem }) {
  const { visit, station, item, error } = props
  const { say, language, community } = visit
  const { words, foreign } = read(item.name, language)
  const mistake = error?.about === item.id ? error : undefined
  const action = href(visit, `/desk/stations/${station.slug}/hand-over/items/${item.id}`)
  return (
    <li class={item.doneAt ? 'hand-over-item hand-over-item-done' : 'hand-over-item'}>
      <p class="hand-over-name">
        <span aria-hidden="true">{item.doneAt ? '✓' : '○'}</span>
        <span lang={foreign && languageTag[foreign]}>{words}</span>
        {item.addedBy !== null && <span class="small-note">{say(messages.added)}</span>}
      </p>
      {item.doneAt ? (
        <>
          {item.note !== '' && <p>{item.note}</p>}
          <p class="small-note">
            {say(messages.doneBy, {
              name: item.doneByName ?? '',
              at: writeDay(dayIn(community.zone, item.doneAt), language),
            })}
          </p>
          <Form action={action}>
            <Button kind="quiet" name="act" value="open">
              {say(messages.untick)}
              <span class="sr-only"> ({words})</span>
            </Button>
          </Form>
        </>
      ) : (
        <Form action={action}>
          <TextField
            name={fieldOf(item.id)}
            label={say(messages.noteLabel)}
            hint={say(messages.noteHint)}
            value={mistake ? mistake.written : item.note}
            error={mistake && say(mistake.text, mistake.values)}
            maxlength={longestNote}
          />
          <Actions>
            <Button name="act" value="done">
              {say(messages.tick)}
              <span class="sr-only"> ({words})</span>
            </Button>
            <Button kind="quiet" name="act" value="note">
              {say(messages.keepNote)}
            </Button>
          </Actions>
        </Form>
      )}
    </li>
  )
}

/** Fields of many forms on one page need names of their own, for the links of the error summary. */
export function fieldOf(id: string): string {
  return `words-${id}`
}
