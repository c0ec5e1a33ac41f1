import type { Problem } from '../../charter/read-charter.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { FileField } from '../../kit/web/components/file-field.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextArea } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages } from './messages.ts'

export interface UploadPageProps {
  readonly visit: Visit
  /** What stands in the field: the text adopted last, or what was sent and is wrong. */
  readonly text: string
  readonly problems?: readonly Problem[] | undefined
  /** Why it was refused otherwise: a sentence. */
  readonly refusal?: string | undefined
}

/** Upload a charter: a file, or its text. What is wrong stands beside the text, by line and column; every word is kept. */
export function UploadPage({ visit, text, problems = [], refusal }: UploadPageProps) {
  const { say } = visit
  const words = problems.length > 0 ? say(messages.problems, { count: problems.length }) : refusal
  const errors = words === undefined ? [] : [{ field: 'text', words }]
  return (
    <Page visit={visit} title={say(messages.uploadTitle)} private wide>
      <PageHeading kicker={say(messages.title)} title={say(messages.uploadTitle)} lead={say(messages.uploadLead)} />
      <FormErrors title={say(messages.mend)} errors={errors} />
      <div class="upload-beside">
        <Form action={href(visit, '/desk/charters')} carriesFile>
          <FileField
            name="file"
            label={say(messages.file)}
            hint={say(messages.fileHint)}
            accept=".yaml,.yml,text/yaml,application/yaml"
          />
          <TextArea name="text" label={say(messages.text)} value={text} rows={24} error={words} isCode />
          <Actions>
            <Button>{say(messages.check)}</Button>
            <ButtonLink kind="quiet" href={href(visit, '/desk/charters')}>
              {say(messages.title)}
            </ButtonLink>
          </Actions>
        </Form>
        {problems.length > 0 && (
          <Section title={say(messages.problems, { count: problems.length })} lead={say(messages.problemsHint)}>
            <ProblemList visit={visit} problems={problems} text={text} />
          </Section>
        )}
      </div>
    </Page>
  )
}

interface ProblemListProps {
  readonly visit: Visit
  readonly problems: readonly Problem[]
  readonly text: string
}

/** Mistakes by line and column, each with the line it stands in. What is wrong is said in English. */
export function ProblemList({ visit, problems, text }: ProblemListProps) {
  const { say } = visit
  const lines = text.split('\n')
  return (
    <ul class="problem-list">
      {problems.map(({ line, column, at, message }) => {
        const place = { line, column, at }
        return (
          <li key={`${line} ${column} ${at} ${message}`}>
            <span class="problem-place">{say(at === '' ? messages.place : messages.placeIn, place)}</span>
            <p lang="en">{message}</p>
            <code>{excerpt(lines[line - 1] ?? '', column)}</code>
          </li>
        )
      })}
    </ul>
  )
}

/** The part of a line around a column, of a line that is long. */
function excerpt(line: string, column: number): string {
  const from = Math.max(0, column - 60)
  const part = line.slice(from, from + 160)
  return `${from > 0 ? '…' : ''}${part}${from + 160 < line.length ? '…' : ''}`
}
