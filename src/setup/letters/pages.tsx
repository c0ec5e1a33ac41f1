import { languageName, languageTag } from '../../kit/i18n/say.ts'
import { troubleWords } from '../../kit/mail/messages.ts'
import type { KeptLetter } from '../../kit/mail/outbox-store.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeInstant } from '../../kit/time/write-day.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { PageHeading, Prose, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Pager } from '../../kit/web/components/pager.tsx'
import { Quote } from '../../kit/web/components/quote.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages as common } from '../messages.ts'
import { messages } from './messages.ts'

interface OutboxProps {
  readonly visit: Visit
  readonly hasMailServer: boolean
}

export interface LettersPageProps extends OutboxProps {
  readonly letters: readonly KeptLetter[]
  readonly isFirst: boolean
  /** Where older letters are; undefined when there are none. */
  readonly older?: string | undefined
}

export function LettersPage({ visit, hasMailServer, letters, isFirst, older }: LettersPageProps) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.title)} private wide>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {letters.length === 0 ? (
        <EmptyState title={say(messages.empty)}>{say(messages.emptyNext)}</EmptyState>
      ) : (
        <Table
          caption={say(messages.caption)}
          head={[say(messages.subject), say(messages.to), say(messages.state), say(messages.written)]}
          rows={letters.map((letter) => [
            <a key="subject" href={href(visit, `/manage/letters/${letter.id}`)} lang={languageTag[letter.language]}>
              {letter.content.subject}
            </a>,
            letter.address,
            sayState(visit, letter, hasMailServer),
            <Time key="written" day={dayIn(visit.community.zone, letter.writtenAt)} />,
          ])}
        />
      )}
      <Pager
        previous={isFirst ? undefined : { href: href(visit, '/manage/letters'), label: say(messages.newest) }}
        next={older === undefined ? undefined : { href: href(visit, older), label: say(messages.older) }}
      />
      <Section>
        <ButtonLink kind="quiet" href={href(visit, '/manage')}>
          {say(common.back)}
        </ButtonLink>
      </Section>
    </Page>
  )
}

export function LetterPage({ visit, hasMailServer, letter }: OutboxProps & { readonly letter: KeptLetter }) {
  const { say } = visit
  const { content } = letter
  return (
    <Page visit={visit} title={content.subject} private>
      <PageHeading kicker={say(messages.title)} title={content.subject} />
      <DataList
        items={[
          { term: say(messages.to), details: letter.address },
          ...(letter.replyTo === null ? [] : [{ term: say(messages.replyTo), details: letter.replyTo }]),
          { term: say(messages.written), details: <Time at={letter.writtenAt} /> },
          { term: say(messages.state), details: sayState(visit, letter, hasMailServer) },
          { term: say(messages.language), details: languageName[letter.language] },
        ]}
      />
      <Section title={say(messages.letter)}>
        <Quote language={letter.language}>
          {content.paragraphs.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {content.action && <p>[{content.action.label}]</p>}
          {content.closing?.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Quote>
        {content.action && (
          <Prose>
            <p>
              {letter.link && say(messages.blank)} <code>{blank(letter.language, content.action.path)}</code>
            </p>
          </Prose>
        )}
      </Section>
      {letter.link && !letter.sentAt && (
        <Section
          title={say(messages.giveTitle)}
          lead={say(hasMailServer ? messages.giveLead : messages.giveLeadNoMail)}
        >
          {letter.givenByHandAt && <Notice kind="info">{say(messages.giveBefore)}</Notice>}
          <Form action={href(visit, `/manage/letters/${letter.id}/link`)}>
            <Button kind="danger">{say(messages.give)}</Button>
          </Form>
        </Section>
      )}
      <BackToLetters visit={visit} />
    </Page>
  )
}

/** Shows a link that was just taken, once. `url`: absolute. */
export function GivenLinkPage({ visit, address, url }: { visit: Visit; address: string; url: string }) {
  const { say } = visit
  const lead = visit.sendsMail ? messages.givenLead : messages.givenLeadNoMail
  return (
    <Page visit={visit} title={say(messages.givenTitle)} private>
      <PageHeading title={say(messages.givenTitle)} lead={say(lead, { address })} />
      <DataList items={[{ term: say(messages.link), details: <code>{url}</code> }]} />
      <BackToLetters visit={visit} />
    </Page>
  )
}

export type LinkRefusal = 'already-sent' | 'no-link' | 'unknown-letter' | 'not-a-manager'

export function LinkRefusedPage({ visit, reason }: { readonly visit: Visit; readonly reason: LinkRefusal }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.refusedTitle)} private>
      <PageHeading title={say(messages.refusedTitle)} lead={say(messages[reason])} />
      <BackToLetters visit={visit} />
    </Page>
  )
}

function BackToLetters({ visit }: { readonly visit: Visit }) {
  return (
    <Section>
      <ButtonLink kind="quiet" href={href(visit, '/manage/letters')}>
        {visit.say(messages.backToLetters)}
      </ButtonLink>
    </Section>
  )
}

function sayState({ say, language, community }: Visit, letter: KeptLetter, hasMailServer: boolean): string {
  const at = (instant: KeptLetter['writtenAt']) => writeInstant(instant, language, community.zone)
  if (letter.sentAt) return say(messages.sentAt, { at: at(letter.sentAt) })
  if (letter.givenByHandAt) return say(messages.givenAt, { at: at(letter.givenByHandAt) })
  if (letter.trouble) return say(troubleWords[letter.trouble])
  return say(hasMailServer ? messages.waiting : messages.noServer)
}

function blank(language: string, path: string): string {
  return `/${language}${path}`.replace('{secret}', '••••••')
}
