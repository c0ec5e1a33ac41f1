import { type CharterRules, clauseTitle, roleTitle, splitRole } from '../charter/charter.ts'
import type { Day } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { Button, ButtonLink } from '../kit/web/components/button.tsx'
import { ClauseTag } from '../kit/web/components/checklist.tsx'
import { Form, FormErrors } from '../kit/web/components/form.tsx'
import { PageHeading, Prose, Section } from '../kit/web/components/layout.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { TextField } from '../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'
import { clausesOfRank, decidesOn } from './rank.ts'

export interface InvitationPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly role: string
  readonly inviter: string
  readonly offeredDay: Day | null
  /** As it stands in the form. */
  readonly name: string
  readonly isNameWrong?: boolean
  /** Where the form goes: the page itself. Refusing goes to `refusal` under it. */
  readonly action: string
}

/** Where an invitation's link leads: who invites, to what, by which clauses, and what becomes public. */
export function InvitationPage(props: InvitationPageProps) {
  const { visit, rules, role, inviter, action } = props
  const { say } = visit
  const rank = say(roleTitle(rules, role))
  const body = say(rules.bodies[splitRole(role).group]?.name ?? { zh: '', en: '' })
  const error = props.isNameWrong ? say(messages.nameWrong) : undefined
  return (
    <Page visit={visit} title={say(messages.title, { rank })} private>
      <PageHeading
        kicker={say(messages.kicker, { body })}
        title={say(messages.title, { rank })}
        lead={say(messages.lead, { inviter, body, rank })}
      />
      <FormErrors title={say(messages.mend)} errors={error === undefined ? [] : [{ field: 'name', words: error }]} />
      <Decides {...props} rank={rank} />
      <BecomesPublic {...props} />
      <Section title={say(messages.answer)}>
        <Form action={action}>
          <TextField
            name="name"
            autocomplete="name"
            label={say(messages.name)}
            hint={say(messages.nameHint)}
            value={props.name}
            error={error}
            maxlength={120}
            required
          />
          <Button>{say(messages.accept)}</Button>
        </Form>
      </Section>
      <Section>
        <Form action={`${action}/refusal`}>
          <Prose>
            <p>{say(messages.refuseHint)}</p>
          </Prose>
          <Button kind="quiet">{say(messages.refuse)}</Button>
        </Form>
      </Section>
    </Page>
  )
}

function Decides({ visit, rules, role, rank }: InvitationPageProps & { readonly rank: string }) {
  const { say } = visit
  return (
    <>
      <Section title={say(messages.whatYouDo)} lead={say(messages.whatYouDoLead, { rank })}>
        <Prose>
          <ul>
            {decidesOn(rules, role).map((name) => (
              <li key={name}>{say(rules.procedures[name]?.name ?? { zh: name, en: name })}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section title={say(messages.clauses)}>
        <Prose>
          <ul>
            {clausesOfRank(rules, role).map((clause) => (
              <li key={clause}>
                <ClauseTag clause={clause} href={href(visit, `/charter#${clause}`)} /> {say(clauseTitle(rules, clause))}
              </li>
            ))}
          </ul>
        </Prose>
      </Section>
    </>
  )
}

function BecomesPublic({ visit, offeredDay }: InvitationPageProps) {
  const { say, language } = visit
  return (
    <Section title={say(messages.becomesPublic)}>
      <Prose>
        <ul>
          <li>{say(messages.publicName)}</li>
          <li>
            {offeredDay ? say(messages.publicDay, { day: writeDay(offeredDay, language) }) : say(messages.publicToday)}
          </li>
          <li>{say(messages.publicLedger)}</li>
          <li>{say(messages.publicVotes)}</li>
        </ul>
        <p>
          {say(messages.notPublic)} <a href={href(visit, '/privacy')}>{say(messages.privacy)}</a>
        </p>
      </Prose>
    </Section>
  )
}

export function RefusedPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.refusedTitle)} private>
      <PageHeading title={say(messages.refusedTitle)} lead={say(messages.refusedWords)} />
    </Page>
  )
}

/** For a link that cannot be used: `void` when it ran out, `gone` when the charter dropped the rank. */
export function NoInvitationPage({ visit, why }: { readonly visit: Visit; readonly why: 'void' | 'gone' }) {
  const { say } = visit
  const title = say(why === 'void' ? messages.voidTitle : messages.goneTitle)
  return (
    <Page visit={visit} title={title} private>
      <PageHeading title={title} lead={say(why === 'void' ? messages.voidWords : messages.goneWords)} />
      <ButtonLink kind="quiet" href={href(visit, '/sign-in')}>
        {say(messages.signIn)}
      </ButtonLink>
    </Page>
  )
}
