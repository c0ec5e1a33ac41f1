import type { Language } from '../../kit/i18n/say.ts'
import { languageName, languages } from '../../kit/i18n/say.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading, Prose } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { SelectField, TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages } from './messages.ts'

interface VisitProps {
  readonly visit: Visit
}

export interface SignInPageProps extends VisitProps {
  readonly email?: string | undefined
  readonly isWrong?: boolean
  readonly next?: string | undefined
}

/** Asks for the address that the sign-in link goes to. */
export function SignInPage({ visit, email, isWrong = false, next }: SignInPageProps) {
  const { say } = visit
  const error = isWrong ? say(messages.emailWrong) : undefined
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading title={say(messages.title)} lead={say(visit.sendsMail ? messages.lead : messages.leadNoMail)} />
      <FormErrors title={say(messages.mend)} errors={error === undefined ? [] : [{ field: 'email', words: error }]} />
      <Form action={withNext(href(visit, '/sign-in'), next)}>
        <TextField
          name="email"
          type="email"
          inputmode="email"
          autocomplete="email"
          label={say(messages.email)}
          value={email}
          error={error}
          maxlength={254}
          required
        />
        <Button>{say(visit.sendsMail ? messages.send : messages.ask)}</Button>
      </Form>
    </Page>
  )
}

/** The same for every address. */
export function AskedPage({ visit, next }: VisitProps & { readonly next?: string | undefined }) {
  const { say, sendsMail } = visit
  const title = say(sendsMail ? messages.askedTitle : messages.askedNoMailTitle)
  return (
    <Page visit={visit} title={title} private>
      <PageHeading title={title} lead={say(sendsMail ? messages.asked : messages.askedNoMail)} />
      {sendsMail && (
        <Prose>
          <p>{say(messages.askedNothing)}</p>
        </Prose>
      )}
      <ButtonLink kind="quiet" href={withNext(href(visit, '/sign-in'), next)}>
        {say(messages.again)}
      </ButtonLink>
    </Page>
  )
}

/** Where a sign-in link leads. Its button, not the visit, uses the link up. */
export function ConfirmSignInPage({ visit, action }: VisitProps & { readonly action: string }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.confirmTitle)} private>
      <PageHeading title={say(messages.confirmTitle)} lead={say(messages.confirmWords)} />
      <Form action={action}>
        <Button>{say(messages.signIn)}</Button>
      </Form>
    </Page>
  )
}

export function VoidSignInPage({ visit, next }: VisitProps & { readonly next?: string | undefined }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.voidTitle)} private>
      <PageHeading title={say(messages.voidTitle)} lead={say(messages.voidWords)} />
      <ButtonLink href={withNext(href(visit, '/sign-in'), next)}>{say(messages.askNew)}</ButtonLink>
    </Page>
  )
}

/** Somebody asked too often. `seconds`: until they may ask again. */
export function TooOftenPage({ visit, seconds }: VisitProps & { readonly seconds: number }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.tooOftenTitle)} private>
      <PageHeading title={say(messages.tooOftenTitle)} />
      <Notice kind="warning">{say(messages.tooOften, { minutes: Math.ceil(seconds / 60) })}</Notice>
    </Page>
  )
}

/** The language that somebody's letters are written in. */
export function LanguageField({ visit, chosen }: VisitProps & { readonly chosen: Language }) {
  const options = languages.map((language) => ({ value: language, label: languageName[language] }))
  return (
    <SelectField name="language" label={visit.say(messages.letterLanguage)} options={options} value={chosen} required />
  )
}

function withNext(path: string, next: string | undefined): string {
  return next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`
}
