import { languageTag } from '../../kit/i18n/say.ts'
import type { KeptLetter } from '../../kit/mail/outbox-store.ts'
import { dayIn } from '../../kit/time/time.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { Card, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { messages } from './messages.ts'

/** What others wrote to somebody by a station's page: also where no mail is sent, it comes to be read. */
export function ReceivedPage({ visit, letters }: { readonly visit: Visit; readonly letters: readonly KeptLetter[] }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.receivedTitle)} private>
      <PageHeading title={say(messages.receivedTitle)} lead={say(messages.receivedLead)} />
      {letters.length === 0 ? (
        <EmptyState title={say(messages.receivedNone)}>
          {say(visit.sendsMail ? messages.receivedNoneWords : messages.receivedNoneNoMail)}
        </EmptyState>
      ) : (
        <Section>
          {letters.map((letter) => (
            <Letter key={letter.id} visit={visit} letter={letter} />
          ))}
        </Section>
      )}
      <ButtonLink kind="quiet" href={href(visit, '/desk')}>
        {say(messages.toDesk)}
      </ButtonLink>
    </Page>
  )
}

function Letter({ visit, letter }: { readonly visit: Visit; readonly letter: KeptLetter }) {
  const { content, replyTo } = letter
  return (
    <Card title={content.subject} level={2}>
      <p class="small-note">
        <Time day={dayIn(visit.community.zone, letter.writtenAt)} />
      </p>
      <div class="letter-words" lang={languageTag[letter.language]}>
        {content.paragraphs.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      {replyTo !== null && (
        <p>
          <a href={`mailto:${encodeURIComponent(replyTo).replace('%40', '@')}`}>
            {visit.say(messages.answer, { address: replyTo })}
          </a>
        </p>
      )}
    </Card>
  )
}
