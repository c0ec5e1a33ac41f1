import { type CharterRules, roleTitle } from '../../charter/charter.ts'
import { languageName, languages } from '../../kit/i18n/say.ts'
import { Button } from '../../kit/web/components/button.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { SelectField, TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages as common } from '../messages.ts'
import { messages } from './messages.ts'
import { type RankErrors, type RankField, type RankForm, rankFields } from './rank-form.ts'

export interface InviteFormProps {
  readonly visit: Visit
  readonly rules: CharterRules
  /** The ranks that the manager may appoint now. */
  readonly roles: readonly string[]
  readonly form: RankForm
  readonly errors: RankErrors
}

export function InviteForm({ visit, rules, roles, form, errors }: InviteFormProps) {
  const { say } = visit
  const field = (name: RankField) => {
    const error = errors[name]
    return { name, value: form[name], error: error && say(error) }
  }
  const wrong = rankFields.flatMap((name) => {
    const error = errors[name]
    return error ? [{ field: name, words: say(error) }] : []
  })
  return (
    <>
      <FormErrors title={say(common.mend)} errors={wrong} />
      <Form action={href(visit, '/manage/ranks')}>
        <TextField
          {...field('name')}
          label={say(messages.name)}
          hint={say(messages.nameHint)}
          maxlength={120}
          autocomplete="off"
          required
        />
        <TextField
          {...field('email')}
          type="email"
          inputmode="email"
          label={say(messages.email)}
          hint={say(messages.emailHint)}
          maxlength={254}
          autocomplete="off"
          required
        />
        <SelectField
          {...field('role')}
          label={say(messages.rank)}
          options={roles.map((role) => ({ value: role, label: say(roleTitle(rules, role)) }))}
          required
        />
        <TextField
          {...field('firstDay')}
          type="date"
          label={say(messages.firstDay)}
          hint={say(messages.firstDayHint)}
          optionalLabel={say(common.optional)}
        />
        <SelectField
          {...field('language')}
          label={say(messages.language)}
          options={languages.map((language) => ({ value: language, label: languageName[language] }))}
          required
        />
        <Button>{say(messages.send)}</Button>
      </Form>
    </>
  )
}
