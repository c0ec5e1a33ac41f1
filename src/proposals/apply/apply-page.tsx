import type { CharterRules, Procedure } from '../../charter/charter.ts'
import { roleTitle } from '../../charter/charter.ts'
import type { Decision } from '../../charter/decide.ts'
import type { Draft } from '../../charters/draft-store.ts'
import { sayChecks } from '../../charters/say-checks.ts'
import { sayQuorum } from '../../charters/say-quorum.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, Button } from '../../kit/web/components/button.tsx'
import { Checklist } from '../../kit/web/components/checklist.tsx'
import { ChoiceField, TickField } from '../../kit/web/components/choice-fields.tsx'
import { Form, FormErrors, HiddenField } from '../../kit/web/components/form.tsx'
import { FormBeside, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import type { FormValues } from '../../kit/web/read-form.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { FieldError } from '../form.ts'
import type { Subject } from './find-subject.ts'
import { FormFields } from './form-fields.tsx'
import { OthersNotice } from './others-notice.tsx'
import { pageMessages as messages } from './page-messages.ts'
import { Shut } from './shut.tsx'

export interface ApplyPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly procedureId: string
  readonly procedure: Procedure
  readonly subject: Subject
  readonly channel: string
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  /** What the charter makes of it as it stands. */
  readonly decision: Decision
  /** The applicant asked for a check, and the form is right. */
  readonly isChecked: boolean
  readonly stations: readonly { value: string; label: string }[]
  /** Whom the form may name. */
  readonly people: readonly { value: string; label: string }[]
  /** Channels whose office nobody at the station can act by: what goes there goes to the parent. */
  readonly passedOn: readonly string[]
  /** The charter that would be adopted. */
  readonly draft?: Draft | undefined
  /** Something else that kept it from being filed: a limit. */
  readonly refusal?: string | undefined
}

/** The application as the charter asks for it, with the charter's conditions beside it: filed by a plain form. */
export function ApplyPage(props: ApplyPageProps) {
  const { visit, rules, procedureId, procedure, subject, errors, decision } = props
  const { say } = visit
  const name = say(procedure.name)
  const isShut = decision.outcome === 'refused'
  const about = subject.place ?? subject.station
  const title = about && procedure.about === 'new-station' ? `${name} · ${say(about.names)}` : name
  return (
    <Page visit={visit} title={title} description={say(procedure.summary)} wide>
      <PageHeading title={title} lead={say(procedure.summary)} />
      {props.draft && (
        <p>
          <a href={href(visit, `/desk/charters/${props.draft.id}`)}>
            {say(messages.proposedVersion, {
              version: props.draft.version,
              day: writeDay(props.draft.effective, visit.language),
            })}
          </a>
        </p>
      )}
      {props.refusal !== undefined && <Notice kind="warning">{props.refusal}</Notice>}
      {isShut && <Shut {...props} />}
      {!isShut && subject.others.length > 0 && <OthersNotice visit={visit} others={subject.others} />}
      {!isShut && <Missing {...props} />}
      {errors.length > 0 && (
        <FormErrors
          title={say(messages.errorsTitle, { count: errors.length })}
          errors={errors.map((error) => ({
            field: error.field,
            words: `${fieldLabel(props, error.field)}: ${say(error.text, error.values)}`,
          }))}
        />
      )}
      {props.isChecked && <Checked {...props} />}
      <FormBeside>
        {isShut && procedure.about === 'new-station' ? null : (
          <Section title={say(messages.formTitle)} id="form">
            <p class="form-beside-way">
              <a href="#conditions">{say(messages.toConditions)}</a>
            </p>
            <live-conditions data-shows="conditions">
              <Form action={href(visit, `/apply/${procedureId}`)}>
                <Channel {...props} />
                {props.values.draft && <HiddenField name="draft" value={props.values.draft} />}
                <FormFields
                  visit={visit}
                  fields={procedure.form}
                  values={props.values}
                  errors={errors}
                  options={openOptions(props)}
                  fixed={fixedAnswers(props)}
                />
                <TickField
                  name="privacy"
                  label={say(messages.privacyTick)}
                  checked={props.values.privacy === 'yes'}
                  value="yes"
                  required
                  error={errors.find(({ field }) => field === 'privacy') && say(messages.privacyNeeded)}
                />
                <p>
                  <a href={href(visit, '/privacy')}>{say(messages.privacyRead)}</a>
                </p>
                <Actions>
                  <Button name="act" value="file">
                    {say(messages.file)}
                  </Button>
                  <Button kind="quiet" name="act" value="check">
                    {say(messages.check)}
                  </Button>
                </Actions>
              </Form>
            </live-conditions>
          </Section>
        )}
        <Section title={say(messages.rulesTitle)} lead={say(messages.rulesNow)} id="conditions">
          <Checklist
            items={sayChecks({ rules, procedure: procedureId }, visit.language, [
              ...decision.gates,
              ...decision.findings,
            ])}
          />
          <p>{say(messages.rulesNote)}</p>
          <h3>{say(messages.decidedBy)}</h3>
          <p>
            {sayQuorum(rules, procedure.decide.quorum, visit.language)}{' '}
            <a href={href(visit, `/charter#${procedure.decide.clause}`)}>{procedure.decide.clause}</a>
          </p>
        </Section>
      </FormBeside>
    </Page>
  )
}

/** The form is right; what the charter does not find met yet keeps nobody from filing, and is said all the same. */
function Checked({ visit, decision }: ApplyPageProps) {
  const { say } = visit
  const count = decision.findings.filter(({ outcome }) => outcome === 'not-met').length
  if (count === 0) {
    return (
      <Notice kind="good" title={say(messages.checkedFine)}>
        {say(messages.checkedWords)}
      </Notice>
    )
  }
  return (
    <Notice kind="warning" title={say(messages.checkedUnmet, { count })}>
      {say(messages.checkedWords)} <a href="#conditions">{say(messages.toConditions)}</a>
    </Notice>
  )
}

/** The quorum cannot be reached with the people there are: who is missing. */
function Missing({ visit, rules, decision }: ApplyPageProps) {
  if (decision.approvals.isReachable) return null
  const { say } = visit
  const short = (decision.approvals.ways[0]?.seats ?? []).filter(({ able, need }) => able < need)
  const missing = short
    .map(({ role, able, need }) => say(messages.missingRole, { count: need - able, role: say(roleTitle(rules, role)) }))
    .join(say(messages.and))
  return (
    <Notice kind="info" title={say(messages.missingTitle)}>
      {say(messages.missingWords, { missing })}
    </Notice>
  )
}

function Channel({ visit, procedure, channel, passedOn }: ApplyPageProps) {
  const { say } = visit
  if (procedure.channels.length === 1) return <HiddenField name="channel" value={channel} />
  const options = procedure.channels.map((one) => ({
    value: one.channel,
    label: `${say(one.name)} (${one.clause})`,
    hint: passedOn.includes(one.channel) ? say(messages.passedOn) : undefined,
  }))
  return <ChoiceField name="channel" legend={say(messages.channel)} options={options} value={channel} required />
}

function fieldLabel({ visit, procedure }: ApplyPageProps, name: string): string {
  const field = procedure.form.find((one) => one.field === name)
  return field ? visit.say(field.label) : visit.say(messages.privacyRead)
}

function openOptions({ procedure, stations, people }: ApplyPageProps) {
  return Object.fromEntries(
    procedure.form.flatMap(({ field, type }) => {
      if (type === 'station') return [[field, stations]]
      return type === 'person' ? [[field, people]] : []
    }),
  )
}

/** The city, and where the form asks for people of a station that station, was chosen before. */
function fixedAnswers({ visit, procedure, subject }: ApplyPageProps) {
  const isFixed = procedure['filed-by'] !== undefined || procedure.form.some(({ type }) => type === 'person')
  return Object.fromEntries(
    procedure.form.flatMap(({ field, type }) => {
      if (type === 'place' && subject.place) return [[field, visit.say(subject.place.names)]]
      return type === 'station' && isFixed && subject.station ? [[field, visit.say(subject.station.names)]] : []
    }),
  )
}
