import type { Language } from '../../kit/i18n/say.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, FormErrors, HiddenField } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { TextField } from '../../kit/web/components/text-fields.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Consent } from '../consent.ts'
import { LanguageField } from '../sign-in/pages.tsx'
import type { Session } from '../sign-in/store.ts'
import { messages, purposeWords } from './messages.ts'

export interface ProfileForm {
  readonly name: string
  readonly latinName: string
  readonly language: Language
}

export interface ProfilePageProps {
  readonly visit: Visit
  readonly form: ProfileForm
  /** The fields that cannot stay as they are. */
  readonly wrong: readonly (keyof ProfileForm)[]
  readonly isSaved: boolean
  readonly sessions: readonly Session[]
  /** The id of the session that this page is read in. */
  readonly current: string
  readonly consents: readonly Consent[]
}

/** One's own page: name and language, sessions, consents, data. */
export function ProfilePage(props: ProfilePageProps) {
  const { visit } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {props.isSaved && <Notice kind="good">{say(messages.saved)}</Notice>}
      <ProfileFields {...props} />
      <Sessions {...props} />
      <Consents {...props} />
      <Section title={say(messages.data)} lead={say(messages.dataLead)}>
        <ButtonLink kind="quiet" href={href(visit, '/me/data')}>
          {say(messages.download)}
        </ButtonLink>
        <p>
          <a href={href(visit, '/me/erase')}>{say(messages.erase)}</a> {say(messages.eraseHint)}
        </p>
      </Section>
      <Form action={href(visit, '/sign-out')}>
        <Button kind="quiet">{say(messages.signOut)}</Button>
      </Form>
    </Page>
  )
}

function ProfileFields({ visit, form, wrong }: ProfilePageProps) {
  const { say } = visit
  const words = { name: say(messages.nameWrong), latinName: say(messages.latinNameWrong), language: '' }
  const errorOf = (field: keyof ProfileForm) => (wrong.includes(field) ? words[field] : undefined)
  return (
    <>
      <FormErrors title={say(messages.mend)} errors={wrong.map((field) => ({ field, words: words[field] }))} />
      <Form action={href(visit, '/me')}>
        <TextField
          name="name"
          autocomplete="name"
          label={say(messages.name)}
          value={form.name}
          error={errorOf('name')}
          maxlength={120}
          required
        />
        <TextField
          name="latinName"
          label={say(messages.latinName)}
          hint={say(messages.latinNameHint)}
          optionalLabel={say(messages.optional)}
          value={form.latinName}
          error={errorOf('latinName')}
          maxlength={120}
        />
        <LanguageField visit={visit} chosen={form.language} />
        <Button>{say(messages.save)}</Button>
      </Form>
    </>
  )
}

function Sessions({ visit, sessions, current }: ProfilePageProps) {
  const { say } = visit
  return (
    <Section title={say(messages.sessions)} lead={say(messages.sessionsLead)}>
      <Table
        caption={say(messages.sessions)}
        head={[say(messages.began), say(messages.lastSeen), say(messages.act)]}
        rows={sessions.map((session) => [
          <Time day={dayIn(visit.community.zone, session.createdAt)} />,
          <Time day={dayIn(visit.community.zone, session.seenAt)} />,
          session.id === current ? (
            say(messages.thisOne)
          ) : (
            <Form action={href(visit, '/sign-out')}>
              <HiddenField name="session" value={session.id} />
              <Button kind="quiet">{say(messages.endSession)}</Button>
            </Form>
          ),
        ])}
      />
    </Section>
  )
}

function Consents({ visit, consents }: ProfilePageProps) {
  const { say } = visit
  return (
    <Section title={say(messages.consents)}>
      <Table
        caption={say(messages.consents)}
        head={[say(messages.purpose), say(messages.version), say(messages.given), say(messages.act)]}
        rows={consents.map((consent) => [
          sayPurpose(visit, consent.purpose),
          consent.version,
          <Time day={dayIn(visit.community.zone, consent.givenAt)} />,
          <Withdrawal visit={visit} consent={consent} />,
        ])}
        empty={say(messages.consentsNone)}
      />
    </Section>
  )
}

function Withdrawal({ visit, consent }: { readonly visit: Visit; readonly consent: Consent }) {
  const { say } = visit
  if (consent.withdrawnAt) {
    const when = writeDay(dayIn(visit.community.zone, consent.withdrawnAt), visit.language)
    return say(messages.withdrawn, { when })
  }
  return (
    <Form action={href(visit, `/me/consents/${consent.id}/withdrawal`)}>
      <Button kind="quiet">{say(messages.withdraw)}</Button>
    </Form>
  )
}

function sayPurpose(visit: Visit, purpose: string): string {
  const words = purposeWords[purpose]
  return words ? visit.say(words) : purpose
}
