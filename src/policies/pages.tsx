import { Temporal } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { ButtonLink } from '../kit/web/components/button.tsx'
import { type DataItem, DataList } from '../kit/web/components/data-list.tsx'
import { PageHeading, Prose, Section } from '../kit/web/components/layout.tsx'
import { Notice } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { Table } from '../kit/web/components/table.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'
import type { PersonalField } from './personal-fields.ts'
import type { Policy } from './policy.ts'
import type { PolicyPart } from './policy-section.ts'

export interface PolicyPageProps {
  readonly visit: Visit
  /** Where the policy is: `/privacy`. */
  readonly path: string
  readonly policy: Policy
  /** Every version, the one in force first. */
  readonly versions: readonly Policy[]
}

/** One version of a policy. A former one says that it is. */
export function PolicyPage({ visit, path, policy, versions }: PolicyPageProps) {
  const { say } = visit
  const isFormer = versions[0] !== policy
  return (
    <Page visit={visit} title={say(policy.title)} description={say(policy.lead)}>
      <PageHeading title={say(policy.title)} lead={say(policy.lead)} kicker={sayVersion(visit, policy)} />
      {isFormer && (
        <Notice kind="warning" title={say(messages.former)}>
          <p>{say(messages.formerWords)}</p>
          <ButtonLink kind="quiet" href={href(visit, path)}>
            {say(messages.toCurrent)}
          </ButtonLink>
        </Notice>
      )}
      {policy.sections.map((section) => (
        <Section key={section.id} id={section.id} title={say(section.title)}>
          {section.parts.map((part) => (
            <Part key={part.kind === 'words' ? part.words.en : part.kind} visit={visit} part={part} />
          ))}
        </Section>
      ))}
      <Section id="versions" title={say(messages.versions)}>
        <ul>
          {versions.map((one) => (
            <li key={one.version}>
              <a href={href(visit, `${path}/${one.version}`)}>
                {say(messages.versionLink, { version: one.version, day: sayDay(visit, one) })}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

function sayVersion(visit: Visit, policy: Policy): string {
  return visit.say(messages.version, { version: policy.version, day: sayDay(visit, policy) })
}

function sayDay({ language }: Visit, { effective }: Policy): string {
  return writeDay(Temporal.PlainDate.from(effective), language)
}

function Part({ visit, part }: { readonly visit: Visit; readonly part: PolicyPart }) {
  const { say } = visit
  switch (part.kind) {
    case 'words':
      return (
        <Prose>
          <p>{say(part.words)}</p>
        </Prose>
      )
    case 'list':
      return (
        <Prose>
          <ul>
            {part.items.map((item) => (
              <li key={item.en}>{say(item)}</li>
            ))}
          </ul>
        </Prose>
      )
    case 'operator':
      return <Operator visit={visit} />
    case 'fields':
      return <Fields visit={visit} fields={part.fields} />
  }
}

/** Who runs the site; says so plainly when nobody has written it down. */
function Operator({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  const { operator, contact, icp, police } = visit.community.footer
  const items: DataItem[] = [
    ...(operator === undefined ? [] : [{ term: say(messages.operator), details: operator }]),
    ...(contact === undefined ? [] : [{ term: say(messages.contact), details: contact }]),
    ...(icp === undefined ? [] : [{ term: say(messages.icp), details: icp }]),
    ...(police === undefined ? [] : [{ term: say(messages.police), details: police }]),
  ]
  const missing = operator === undefined ? messages.operatorMissingWords : messages.contactMissingWords
  return (
    <>
      {items.length > 0 && <DataList items={items} />}
      {(operator === undefined || contact === undefined) && (
        <Notice kind="warning" title={say(messages.operatorMissing)}>
          {say(missing)}
        </Notice>
      )}
    </>
  )
}

function Fields({ visit, fields }: { readonly visit: Visit; readonly fields: readonly PersonalField[] }) {
  const { say } = visit
  return (
    <Table
      caption={say(messages.fieldsCaption)}
      head={[say(messages.what), say(messages.purpose), say(messages.seenBy), say(messages.retention)]}
      rows={fields.map(({ what, purpose, seenBy, retention }) => [
        say(what),
        say(purpose),
        say(seenBy),
        say(retention),
      ])}
    />
  )
}

export function NoVersionPage({ visit, path }: { readonly visit: Visit; readonly path: string }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.noVersion)} private>
      <PageHeading title={say(messages.noVersion)} />
      <ButtonLink href={href(visit, path)}>{say(messages.toCurrent)}</ButtonLink>
    </Page>
  )
}
