import type { ComponentChildren } from 'preact'
import { roleTitle } from '../../charter/charter.ts'
import { listJoiner, orJoiner } from '../../charter/phrases.ts'
import { sayPhrase } from '../../charter/say-phrase.ts'
import { lastDayOf } from '../../contacts/cards/card.ts'
import { read } from '../../kit/i18n/say.ts'
import { type Day, Temporal } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import { type DueItem, dayOf, isUrgent } from './due.ts'
import type { StationDesk } from './load-station-desk.ts'
import { messages } from './messages.ts'

interface DueListProps {
  readonly visit: Visit
  readonly desk: StationDesk
  readonly today: Day
}

/** What is due at a station: each thing with its day, who does it, and the way to doing it. */
export function DueList(props: DueListProps) {
  return (
    <ol class="due-list">
      {props.desk.due.map((item, index) => (
        // Things have no name in common, and rendered once on the server their order never changes.
        <li key={index} class={isUrgent(item) ? 'due-item due-item-urgent' : 'due-item'}>
          <Due {...props} item={item} />
        </li>
      ))}
    </ol>
  )
}

type OneProps = DueListProps & { readonly item: DueItem }

function Due(props: OneProps) {
  const { visit, item } = props
  const { title, at, words, who } = saidOf(props)
  return (
    <>
      <p class="due-head">
        {at === undefined ? <strong>{title}</strong> : <a href={href(visit, at)}>{title}</a>}
        <DueDay {...props} />
      </p>
      {words && <p class="due-words">{words}</p>}
      {who && item.what !== 'planned' && <p class="due-who">{visit.say(messages.by, { who })}</p>}
    </>
  )
}

function DueDay({ visit, item, today }: OneProps) {
  const { say, language } = visit
  const text = dayOf(item)
  if (text === undefined) return null
  const day = Temporal.PlainDate.from(text)
  const days = today.until(day).days
  const isPlan = item.what === 'planned' || item.what === 'asked' || item.what === 'meeting'
  const words =
    days < 0 ? say(messages.daysOver, { days: -days }) : say(isPlan ? messages.daysTo : messages.daysLeft, { days })
  return (
    <span class="due-mark">
      <time datetime={text}>{writeDay(day, language)}</time> <span class="due-days">{words}</span>
    </span>
  )
}

interface Said {
  readonly title: string
  /** Where it is done; undefined where the reader has no part in it. */
  readonly at?: string | undefined
  readonly words?: ComponentChildren
  readonly who?: string | undefined
}

function saidOf(props: OneProps): Said {
  const { visit, desk, item } = props
  const { say, language } = visit
  const { rules, station } = desk
  const desks = `/desk/stations/${station.slug}`
  switch (item.what) {
    case 'duty':
      return dutySaid(props, item.row)
    case 'answer': {
      const procedure = rules.procedures[item.procedure]?.name
      return {
        title: say(messages.answer, { procedure: procedure ? say(procedure) : item.procedure }),
        at: `/desk/cases/${item.proposalId}`,
        words: say(messages.answerWords),
        who: say(messages.you),
      }
    }
    case 'overdue':
    case 'asked':
    case 'planned': {
      const title = read(item.activity.title, language).words
      const words = { overdue: messages.overdueWords, asked: messages.askedWords, planned: undefined }[item.what]
      return {
        title: say(messages[item.what], { title }),
        at: desk.mayRecord ? `/desk/activities/${item.activity.slug}` : `/activities/${item.activity.slug}`,
        words: words && say(words),
        who: recorders(props),
      }
    }
    case 'claimed':
      return {
        title: say(messages.claimed, { count: item.count }),
        at: desk.mayRecord ? `${desks}/activities` : undefined,
        words: say(messages.claimedWords),
        who: recorders(props),
      }
    case 'meeting':
      return {
        title: say(messages.meeting, { title: read(item.meeting.title, language).words }),
        at: `/desk/meetings/${item.meeting.meetingId}`,
        words: say(messages.meetingWords),
        who: say(messages.anyHolder),
      }
    case 'hand-over': {
      const { office, items, leaverName } = item.list
      const done = items.filter(({ doneAt }) => doneAt !== null).length
      return {
        title: say(messages.handOver, { office: say(roleTitle(rules, `station.${office}`)) }),
        at: `${desks}/hand-over`,
        words: say(messages.handOverWords, { done, all: items.length }),
        who: leaverName,
      }
    }
    case 'card':
      return cardSaid(props, item)
  }
}

function dutySaid(props: OneProps, row: Extract<DueItem, { what: 'duty' }>['row']): Said {
  const { visit, desk, today } = props
  const { say, language } = visit
  const { rules, station, mayRecord } = desk
  const rule = rules.obligations[row.obligation]
  const reminder = row.reminders.find((day) => day >= today.toString())
  const words = [
    sayPhrase({ rules }, row.forecast, language),
    ...(reminder === undefined
      ? []
      : [say(messages.reminder, { day: writeDay(Temporal.PlainDate.from(reminder), language) })]),
  ]
  return {
    title: rule ? say(rule.name) : row.obligation,
    at: row.meeting
      ? `/desk/meetings/${row.meeting.meeting}`
      : rule?.count && mayRecord
        ? `/desk/stations/${station.slug}/activities/new`
        : `/stations/${station.slug}/duties`,
    words: words.join(' · '),
    who: rule?.attend ? say(messages.anyHolder) : namesOf(props, rule?.tell ?? []),
  }
}

function cardSaid({ visit, desk }: OneProps, { card, reasons }: Extract<DueItem, { what: 'card' }>): Said {
  const { say, language } = visit
  const last = lastDayOf(card)
  const values = { members: card.members ?? 0, day: last ? writeDay(last, language) : '' }
  const said = { expiry: messages.cardExpiry, filling: messages.cardFilling, full: messages.cardFull }
  return {
    title: say(card.kind === 'group' ? messages.cardGroup : messages.cardPerson),
    at: desk.mayKeepContact ? `/desk/stations/${desk.station.slug}/contact` : undefined,
    words: reasons.map((reason) => say(said[reason], values)).join(' · '),
    who: card.personName ?? undefined,
  }
}

/** Who holds some roles: by name where they are of the station, else by the role's title. */
function namesOf({ visit, desk }: DueListProps, roles: readonly string[]): string {
  const { rules, holders } = desk
  const named = roles.flatMap((role) => {
    const here = holders.filter(({ office }) => `station.${office}` === role)
    return here.length > 0 ? here.map(({ personName }) => personName) : [visit.say(roleTitle(rules, role))]
  })
  return named.join(listJoiner[visit.language])
}

/** The offices by which activities are recorded at the station. */
function recorders({ visit, desk: { rules, station } }: DueListProps): string {
  const offices = Object.values(rules.stations[station.kind]?.offices ?? {})
  const able = offices.filter(({ may }) => may.includes('record-activities'))
  return able.map(({ name }) => visit.say(name)).join(orJoiner[visit.language])
}
