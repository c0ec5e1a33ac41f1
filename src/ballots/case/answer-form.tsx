import { Button } from '../../kit/web/components/button.tsx'
import { Form, HiddenField } from '../../kit/web/components/form.tsx'
import { TextArea } from '../../kit/web/components/text-fields.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import { caseMessages as messages } from './case-messages.ts'

/** Characters of an answer to an objection. */
export const longestAnswer = 3000

/** An answer that could not be taken as it is: the words stay. */
export interface WrongAnswer {
  readonly ballotId: string
  readonly words: string
  readonly error: string
}

export interface AnswerFormProps {
  readonly visit: Visit
  readonly action: string
  readonly ballotId: string
  readonly wrong?: WrongAnswer | undefined
}

/** Where an objection is answered: right below it. */
export function AnswerForm({ visit, action, ballotId, wrong }: AnswerFormProps) {
  const { say } = visit
  const own = wrong?.ballotId === ballotId ? wrong : undefined
  return (
    <div class="ballot-action">
      <Form action={action}>
        <HiddenField name="ballot" value={ballotId} />
        <TextArea
          name={answerField(ballotId)}
          label={say(messages.answerLabel)}
          hint={say(messages.answerHint, { most: longestAnswer })}
          value={own?.words}
          error={own?.error}
          maxlength={longestAnswer}
          rows={3}
          required
        />
        <div>
          <Button>{say(messages.answerSend)}</Button>
        </div>
      </Form>
    </div>
  )
}

/** Several forms may stand on a page: each field has its own name, and with it its own label. */
export function answerField(ballotId: string): string {
  return `answer-${ballotId}`
}
