import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages as common } from '../messages.ts'
import { type FooterField, type FooterForm, footerFields, longestFooterLine } from './footer-form.ts'
import { messages } from './messages.ts'

export interface FooterPageProps {
  readonly visit: Visit
  readonly form: FooterForm
  /** The fields that cannot stay as they are. */
  readonly wrong: readonly FooterField[]
  readonly isSaved: boolean
}

const hints = {
  operator: messages.operatorHint,
  contact: messages.contactHint,
  icp: messages.icpHint,
  police: messages.policeHint,
} as const

export function FooterPage({ visit, form, wrong, isSaved }: FooterPageProps) {
  const { say } = visit
  const words = say(messages.wrong, { most: longestFooterLine })
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {isSaved && <Notice kind="good">{say(common.saved)}</Notice>}
      <FormErrors title={say(common.mend)} errors={wrong.map((field) => ({ field, words }))} />
      <Form action={href(visit, '/manage/footer')}>
        {footerFields.map((field) => (
          <TextField
            key={field}
            name={field}
            label={say(messages[field])}
            hint={say(hints[field])}
            optionalLabel={field === 'icp' || field === 'police' ? say(common.optional) : undefined}
            value={form[field]}
            error={wrong.includes(field) ? words : undefined}
            maxlength={longestFooterLine}
          />
        ))}
        <Actions>
          <Button>{say(common.save)}</Button>
          <ButtonLink kind="quiet" href={href(visit, '/manage')}>
            {say(common.back)}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}
