import { Temporal } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextArea, TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Person } from '../person.ts'
import { mostWords } from './claim.ts'
import { messages } from './messages.ts'

export interface ClaimForm {
  readonly email: string
  readonly words: string
}

export interface ClaimPageProps {
  readonly visit: Visit
  readonly person: Pick<Person, 'id' | 'name' | 'recordedIn'>
  readonly form: ClaimForm
  /** The fields that cannot stay as they are. */
  readonly wrong: readonly (keyof ClaimForm)[]
}

/** “This is me”, for a recorded person. */
export function ClaimPage({ visit, person, form, wrong }: ClaimPageProps) {
  const { say } = visit
  const words = { email: say(messages.emailWrong), words: say(messages.wordsWrong, { most: mostWords }) }
  const errorOf = (field: keyof ClaimForm) => (wrong.includes(field) ? words[field] : undefined)
  const title = say(messages.title, { name: person.name })
  const lead = visit.sendsMail ? messages.lead : messages.leadNoMail
  return (
    <Page visit={visit} title={title} private>
      <PageHeading title={title} lead={say(lead, { name: person.name, day: recordedOn(person, visit) })} />
      <FormErrors title={say(messages.mend)} errors={wrong.map((field) => ({ field, words: words[field] }))} />
      <Form action={href(visit, `/people/${person.id}/claim`)}>
        <TextField
          name="email"
          type="email"
          inputmode="email"
          autocomplete="email"
          label={say(messages.email)}
          hint={say(messages.emailHint)}
          value={form.email}
          error={errorOf('email')}
          maxlength={254}
          required
        />
        <TextArea
          name="words"
          label={say(messages.words)}
          hint={say(messages.wordsHint)}
          value={form.words}
          error={errorOf('words')}
          maxlength={mostWords}
          required
        />
        <Button>{say(messages.submit)}</Button>
      </Form>
    </Page>
  )
}

interface VisitProps {
  readonly visit: Visit
}

export function ClaimAskedPage({ visit }: VisitProps) {
  const { say, sendsMail } = visit
  const title = say(sendsMail ? messages.askedTitle : messages.askedNoMailTitle)
  return (
    <Page visit={visit} title={title} private>
      <PageHeading title={title} lead={say(sendsMail ? messages.asked : messages.askedNoMail)} />
    </Page>
  )
}

export function NotClaimablePage({ visit }: VisitProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.notClaimableTitle)} private>
      <PageHeading title={say(messages.notClaimableTitle)} lead={say(messages.notClaimable)} />
      <ButtonLink kind="quiet" href={href(visit, '/sign-in')}>
        {say(messages.signIn)}
      </ButtonLink>
    </Page>
  )
}

/** Where the link in the claimant's letter leads. Its button, not the visit, uses the link up. */
export function ConfirmClaimPage({ visit, action }: VisitProps & { readonly action: string }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.pressTitle)} private>
      <PageHeading title={say(messages.pressTitle)} lead={say(messages.pressWords)} />
      <Form action={action}>
        <Button>{say(messages.confirmAddress)}</Button>
      </Form>
    </Page>
  )
}

export function ClaimArrivedPage({ visit }: VisitProps) {
  const { say, sendsMail } = visit
  const next = sendsMail ? messages.confirmedNext : messages.confirmedNextNoMail
  return (
    <Page visit={visit} title={say(messages.confirmedTitle)} private>
      <PageHeading title={say(messages.confirmedTitle)} lead={say(next)} />
    </Page>
  )
}

export function VoidClaimPage({ visit }: VisitProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.voidTitle)} private>
      <PageHeading title={say(messages.voidTitle)} lead={say(messages.voidWords)} />
    </Page>
  )
}

function recordedOn(person: Pick<Person, 'recordedIn'>, visit: Visit): string {
  return person.recordedIn === null ? '' : writeDay(Temporal.PlainDate.from(person.recordedIn), visit.language)
}
