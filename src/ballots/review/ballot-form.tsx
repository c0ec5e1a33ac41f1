import { clauseTitle } from '../../charter/charter.ts'
import { listJoiner } from '../../charter/phrases.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Button } from '../../kit/web/components/button.tsx'
import { ChoiceField, TickField } from '../../kit/web/components/choice-fields.tsx'
import { Form, HiddenField } from '../../kit/web/components/form.tsx'
import { Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { TextArea } from '../../kit/web/components/text-fields.tsx'
import type { FormValues } from '../../kit/web/read-form.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import { choices } from '../ballot.ts'
import type { Case, CaseBallot } from '../case/load-case.ts'
import { messages } from './messages.ts'
import { type BallotError, longestReason, vouchField, vouchReasonField } from './read-ballot.ts'

export interface BallotFormProps {
  readonly visit: Visit
  readonly one: Case
  readonly readerId: string
  /** What was sent and could not be taken; absent for a fresh form. */
  readonly values?: FormValues | undefined
  readonly errors: readonly BallotError[]
  /** Why the reader may not vote at present. */
  readonly suspended?: string | undefined
}

/** Where a decider votes: a choice, a reason, and what nobody but a person can confirm. */
export function BallotForm(props: BallotFormProps) {
  const { visit, one, readerId, suspended } = props
  const { say } = visit
  const own = one.ballots.find(({ personId }) => personId === readerId)
  const values = props.values ?? (own ? valuesOf(own) : {})
  const isReplacing = own !== undefined && own.revision === one.proposal.revision
  return (
    <Section title={say(messages.yourBallot)} lead={say(messages.yourBallotLead)} id="ballot">
      {own && <OwnBallot visit={visit} one={one} own={own} />}
      <Form action={href(visit, `/desk/cases/${one.proposal.id}/ballots`)}>
        <HiddenField name="seen" value={String(one.proposal.revision)} />
        <Choices {...props} value={values.choice} />
        <TextArea
          name="reason"
          label={say(messages.reason)}
          hint={say(messages.reasonHint, { most: longestReason })}
          value={values.reason}
          error={errorOf(props, 'reason')}
          maxlength={longestReason}
          rows={4}
          required
        />
        <Vouches {...props} values={values} />
        <div>
          <Button
            disabledBecause={suspended === undefined ? undefined : say(messages.suspended, { reason: suspended })}
          >
            {say(isReplacing ? messages.castAgain : messages.cast)}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

interface OwnBallotProps {
  readonly visit: Visit
  readonly one: Case
  readonly own: CaseBallot
}

function OwnBallot({ visit, one, own }: OwnBallotProps) {
  const { say, language, community } = visit
  if (own.revision !== one.proposal.revision) return <Notice kind="warning">{say(messages.again)}</Notice>
  const day = writeDay(dayIn(community.zone, own.castAt), language)
  return <Notice kind="info">{say(messages.already, { day, choice: say(messages[own.choice]) })}</Notice>
}

function Choices({ visit, one, value, ...props }: BallotFormProps & { readonly value: string | undefined }) {
  const { say } = visit
  const objecting = {
    answer: messages.objectHint,
    note: messages.objectHintNote,
    veto: messages.objectHintVeto,
  }[one.procedure.decide.objection]
  const hints = {
    approve: messages.approveHint,
    object: objecting,
    abstain: messages.abstainHint,
    recuse: messages.recuseHint,
  }
  return (
    <ChoiceField
      name="choice"
      legend={say(messages.choice)}
      options={choices.map((choice) => ({ value: choice, label: say(messages[choice]), hint: say(hints[choice]) }))}
      value={value}
      error={errorOf({ visit, ...props }, 'choice')}
      required
    />
  )
}

function Vouches(props: BallotFormProps & { readonly values: FormValues }) {
  const { visit, one, values } = props
  const { say, language } = visit
  const clauses = clausesToConfirm(one)
  if (clauses.length === 0) return null
  return (
    <fieldset class="field vouches">
      <legend class="field-label">{say(messages.vouchTitle)}</legend>
      <p class="field-hint">{say(messages.vouchLead)}</p>
      {clauses.map((clause) => (
        <div key={clause} class="vouch">
          <TickField
            name={vouchField(clause)}
            label={say(messages.vouch, { clause, title: clauseTitle(one.charter.rules, clause)[language] })}
            hint={confirmedBy(props, clause)}
            checked={(values[vouchField(clause)] ?? '') !== ''}
            error={errorOf(props, vouchField(clause))}
          />
          <TextArea
            name={vouchReasonField(clause)}
            label={say(messages.vouchReason, { clause })}
            hint={say(messages.vouchReasonHint)}
            value={values[vouchReasonField(clause)]}
            error={errorOf(props, vouchReasonField(clause))}
            maxlength={longestReason}
            rows={2}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** The clauses that nothing can tell and a decider may confirm, also when somebody has. Each once. */
export function clausesToConfirm({ decision }: Pick<Case, 'decision'>): string[] {
  const open = (decision?.findings ?? []).filter(
    ({ confirmable, outcome }) => confirmable && (outcome === 'unknown' || outcome === 'vouched'),
  )
  return [...new Set(open.map(({ clause }) => clause))]
}

function confirmedBy({ visit, one, readerId }: BallotFormProps, clause: string): string | undefined {
  const names = one.ballots
    .filter(({ counts, personId }) => counts && personId !== readerId)
    .filter(({ vouches }) => vouches.some((vouch) => vouch.clause === clause))
    .map(({ personName }) => personName)
  return names.length === 0 ? undefined : visit.say(messages.vouchBy, { names: names.join(listJoiner[visit.language]) })
}

function errorOf({ visit, errors }: Pick<BallotFormProps, 'visit' | 'errors'>, field: string): string | undefined {
  const error = errors.find((one) => one.field === field)
  return error && visit.say(error.text, error.values)
}

/** A ballot as its form would send it. */
function valuesOf(own: CaseBallot): FormValues {
  return {
    choice: own.choice,
    reason: own.reason,
    ...Object.fromEntries(
      own.vouches.flatMap(({ clause, reason }) => [
        [vouchField(clause), 'yes'],
        [vouchReasonField(clause), reason],
      ]),
    ),
  }
}
