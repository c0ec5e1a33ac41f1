import type { Language } from '../../kit/i18n/say.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages as signIn } from '../sign-in/messages.ts'
import { LanguageField } from '../sign-in/pages.tsx'
import { messages } from './messages.ts'

export interface ManagerForm {
  readonly name: string
  readonly email: string
  readonly language: Language
}

export interface SetUpManagerPageProps {
  readonly visit: Visit
  readonly action: string
  readonly form: ManagerForm
  /** The fields that cannot stay as they are. */
  readonly wrong: readonly (keyof ManagerForm)[]
}

/** Where the first manager's link leads. */
export function SetUpManagerPage({ visit, action, form, wrong }: SetUpManagerPageProps) {
  const { say } = visit
  const words = { name: say(messages.nameWrong), email: say(signIn.emailWrong), language: '' }
  const errorOf = (field: keyof ManagerForm) => (wrong.includes(field) ? words[field] : undefined)
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      <FormErrors title={say(signIn.mend)} errors={wrong.map((field) => ({ field, words: words[field] }))} />
      <Form action={action}>
        <TextField
          name="name"
          autocomplete="name"
          label={say(messages.name)}
          hint={say(messages.nameHint)}
          value={form.name}
          error={errorOf('name')}
          maxlength={120}
          required
        />
        <TextField
          name="email"
          type="email"
          inputmode="email"
          autocomplete="email"
          label={say(signIn.email)}
          hint={say(messages.emailHint)}
          value={form.email}
          error={errorOf('email')}
          maxlength={254}
          required
        />
        <LanguageField visit={visit} chosen={form.language} />
        <Button>{say(messages.submit)}</Button>
      </Form>
    </Page>
  )
}

export function VoidManagerLinkPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(signIn.voidTitle)} private>
      <PageHeading title={say(signIn.voidTitle)} lead={say(messages.voidWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/sign-in')}>
        {say(signIn.signIn)}
      </ButtonLink>
    </Page>
  )
}
