import { Button, ButtonLink } from '../kit/web/components/button.tsx'
import { TickField } from '../kit/web/components/choice-fields.tsx'
import { Form, FormErrors } from '../kit/web/components/form.tsx'
import { PageHeading, Prose, Section } from '../kit/web/components/layout.tsx'
import { Notice } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'

export interface ErasePageProps {
  readonly visit: Visit
  /** What erasing would end, in words. */
  readonly ends: readonly string[]
  /** Nobody else manages the site. */
  readonly isLastManager: boolean
  readonly isSureMissing?: boolean
}

/** Says what erasing does, and asks to be told that it is meant. */
export function ErasePage({ visit, ends, isLastManager, isSureMissing = false }: ErasePageProps) {
  const { say } = visit
  const error = isSureMissing ? say(messages.sureNeeded) : undefined
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      <FormErrors title={say(messages.mend)} errors={error === undefined ? [] : [{ field: 'sure', words: error }]} />
      {isLastManager && (
        <Notice kind="warning" title={say(messages.lastManagerTitle)}>
          {say(messages.lastManager)}
        </Notice>
      )}
      <Section title={say(messages.ends)}>
        <Prose>
          {ends.length === 0 ? (
            <p>{say(messages.endsNothing)}</p>
          ) : (
            <ul>
              {ends.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </Prose>
      </Section>
      <Section title={say(messages.gone)}>
        <Prose>
          <p>{say(messages.goneWords)}</p>
        </Prose>
      </Section>
      <Section title={say(messages.left)}>
        <Prose>
          <p>{say(messages.leftWords)}</p>
          <p>
            <a href={href(visit, '/privacy#erasure')}>{say(messages.privacy)}</a>
          </p>
        </Prose>
      </Section>
      <ButtonLink kind="quiet" href={href(visit, '/me/data')}>
        {say(messages.takeAlong)}
      </ButtonLink>
      <Form action={href(visit, '/me/erase')}>
        <TickField name="sure" label={say(messages.sure)} error={error} required />
        <Button kind="danger">{say(messages.erase)}</Button>
      </Form>
      <ButtonLink kind="quiet" href={href(visit, '/me')}>
        {say(messages.back)}
      </ButtonLink>
    </Page>
  )
}

export function ErasedPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.doneTitle)} private>
      <PageHeading title={say(messages.doneTitle)} lead={say(messages.doneWords)} />
      <ButtonLink href={href(visit, '/')}>{say(messages.home)}</ButtonLink>
    </Page>
  )
}
