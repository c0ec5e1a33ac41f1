import type { CharterRules } from '../../charter/charter.ts'
import { longestPicture } from '../../kit/storage/read-picture.ts'
import type { Day } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { FileField } from '../../kit/web/components/file-field.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextField } from '../../kit/web/components/text-fields.tsx'
import type { FormValues } from '../../kit/web/read-form.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import { sayWhoGetsIt } from '../reach-words.ts'
import type { Receiver } from '../receivers.ts'
import { type CardKind, type ContactCard, lastDayOf, stateOf } from './card.ts'
import { messages } from './messages.ts'
import type { CardError, CardField } from './read-card.ts'

/** What is wrong with one form of the page: that of a kind of card, or that of a card's members. */
export interface WrongForm {
  readonly form: CardKind | string
  readonly error: CardError
  readonly values: FormValues
}

export interface CardsPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly station: Station
  readonly receivers: readonly Receiver[]
  /** All of the station's, dead ones too. */
  readonly cards: readonly ContactCard[]
  /** The ids of those that the public page shows. */
  readonly shown: readonly string[]
  readonly personId: string
  readonly today: Day
  readonly isSaved: boolean
  readonly wrong?: WrongForm | undefined
}

/** Where those who keep a station's contact see how it can be reached, and put codes up. */
export function CardsPage(props: CardsPageProps) {
  const { visit, rules, station, receivers, cards, personId, wrong } = props
  const { say } = visit
  const values = { station: say(station.names) }
  const group = cards.find(({ kind }) => kind === 'group')
  const own = cards.find((card) => card.kind === 'person' && card.personId === personId)
  const others = cards.filter((card) => card.kind === 'person' && card !== own)
  return (
    <Page visit={visit} title={`${say(messages.title)} · ${values.station}`} private>
      <PageHeading kicker={values.station} title={say(messages.title)} lead={say(messages.lead, values)} />
      {props.isSaved && <Notice kind="good">{say(messages.saved)}</Notice>}
      <FormErrors
        title={say(messages.mend)}
        errors={
          wrong
            ? [{ field: fieldIn(wrong.form, wrong.error.field), words: say(wrong.error.text, wrong.error.values) }]
            : []
        }
      />
      <Section title={say(messages.letters)}>
        <p>{sayWhoGetsIt(visit, rules, station, receivers)}</p>
        <p class="small-note">{say(messages.lettersNote)}</p>
        <Actions>
          <ButtonLink kind="quiet" href={href(visit, '/desk/messages')}>
            {say(messages.toReceived)}
          </ButtonLink>
          <ButtonLink kind="quiet" href={href(visit, `/stations/${station.slug}#contact`)}>
            {say(messages.toPublic)}
          </ButtonLink>
        </Actions>
      </Section>
      <Section title={say(messages.group)} lead={say(messages.groupLead)}>
        {group && <CardNow {...props} card={group} title={say(messages.cardGroup)} />}
        <CardForm {...props} kind="group" former={group} />
      </Section>
      <Section title={say(messages.person)} lead={say(messages.personLead)}>
        {own && <CardNow {...props} card={own} title={say(messages.cardOf, { name: own.personName ?? '' })} />}
        <CardForm {...props} kind="person" former={own} />
      </Section>
      {others.length > 0 && (
        <Section title={say(messages.others)}>
          {others.map((card) => (
            <CardNow
              key={card.id}
              {...props}
              card={card}
              title={say(messages.cardOf, { name: card.personName ?? '' })}
            />
          ))}
        </Section>
      )}
      <ButtonLink kind="quiet" href={href(visit, '/desk/offices')}>
        {say(messages.toOffices)}
      </ButtonLink>
    </Page>
  )
}

function CardNow(props: CardsPageProps & { readonly card: ContactCard; readonly title: string }) {
  const { visit, station, card, title, shown, today, wrong } = props
  const { say, language } = visit
  const path = `/desk/stations/${station.slug}/contact/${card.id}`
  const isShown = shown.includes(card.id)
  const mistake = wrong?.form === card.id ? wrong : undefined
  return (
    <div class="card-now">
      {isShown && (
        <img src={`/files/${card.fileId}`} alt={title} width={card.width} height={card.height} loading="lazy" />
      )}
      <div class="card-now-words">
        <h3>{title}</h3>
        <p>{sayState(props, card, isShown)}</p>
        {card.madeOn && <p class="small-note">{say(messages.madeOn, { day: writeDay(card.madeOn, language) })}</p>}
        {card.kind === 'group' && stateOf(card, today) !== 'expired' && (
          <Form action={href(visit, `${path}/members`)}>
            <TextField
              name={fieldIn(card.id, 'members')}
              label={say(messages.members)}
              hint={say(messages.membersHint)}
              value={mistake ? mistake.values[fieldIn(card.id, 'members')] : (card.members?.toString() ?? '')}
              error={mistake && say(mistake.error.text, mistake.error.values)}
              inputmode="numeric"
              maxlength={4}
            />
            <Button kind="quiet">{say(messages.noteMembers)}</Button>
          </Form>
        )}
        <Form action={href(visit, `${path}/removal`)}>
          <Button kind="danger">
            {say(messages.takeDown)}
            <span class="sr-only"> ({title})</span>
          </Button>
        </Form>
      </div>
    </div>
  )
}

function sayState({ visit, today }: CardsPageProps, card: ContactCard, isShown: boolean): string {
  const { say, language } = visit
  const last = lastDayOf(card)
  const day = last ? writeDay(last, language) : ''
  const state = stateOf(card, today)
  if (state === 'expired') return say(messages.expired, { day })
  if (state === 'full') return say(messages.full, { members: card.members ?? 0 })
  if (!isShown) return say(messages.hidden)
  return last ? say(messages.shownUntil, { day }) : say(messages.shown)
}

interface CardFormProps extends CardsPageProps {
  readonly kind: CardKind
  readonly former: ContactCard | undefined
}

function CardForm({ visit, station, kind, former, today, wrong }: CardFormProps) {
  const { say } = visit
  const mistake = wrong?.form === kind ? wrong : undefined
  const field = (name: CardField) => ({
    name: fieldIn(kind, name),
    value: mistake?.values[fieldIn(kind, name)],
    error: mistake?.error.field === name ? say(mistake.error.text, mistake.error.values) : undefined,
  })
  const { value: _, ...picture } = field('picture')
  return (
    <>
      <h3>{say(former ? messages.replace : messages.putUp)}</h3>
      <Form action={href(visit, `/desk/stations/${station.slug}/contact?kind=${kind}`)} carriesFile>
        <FileField
          {...picture}
          label={say(messages.picture)}
          hint={say(messages.pictureHint, { megabytes: longestPicture / 1024 / 1024 })}
          accept="image/jpeg,image/png,image/webp"
          required
        />
        {kind === 'group' ? (
          <>
            <TextField
              {...field('made-on')}
              value={mistake ? field('made-on').value : today.toString()}
              type="date"
              label={say(messages.madeOnLabel)}
              hint={say(messages.madeOnHint)}
            />
            <TextField
              {...field('members')}
              label={say(messages.membersNow)}
              optionalLabel={say(messages.optional)}
              inputmode="numeric"
              maxlength={4}
            />
          </>
        ) : (
          <TextField
            {...field('last-day')}
            type="date"
            label={say(messages.lastDay)}
            optionalLabel={say(messages.optional)}
          />
        )}
        <Button>{say(messages.save)}</Button>
      </Form>
    </>
  )
}

/** Fields of several forms on one page need names of their own, for the links of the error summary. */
export function fieldIn(form: string, field: CardField): string {
  return `${form}-${field}`
}
