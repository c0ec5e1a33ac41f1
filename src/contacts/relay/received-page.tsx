import { languageTag, speak } from '../../kit/i18n/say.ts'
import type { KeptLetter } from '../../kit/mail/outbox-store.ts'
import { dayIn } from '../../kit/time/time.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { Card, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import { readMessageLetter } from './emails.ts'
import { messages } from './messages.ts'

export interface ReceivedPageProps {
  readonly visit: Visit
  readonly letters: readonly KeptLetter[]
  /** All of the community: a letter names one in its own language. */
  readonly stations: readonly Station[]
}

/** What others wrote to somebody by a station's page: also where no mail is sent, it comes to be read. */
export function ReceivedPage({ visit, letters, stations }: ReceivedPageProps) {
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
            <Letter key={letter.id} visit={visit} letter={letter} stations={stations} />
          ))}
        </Section>
      )}
      <ButtonLink kind="quiet" href={href(visit, '/desk')}>
        {say(messages.toDesk)}
      </ButtonLink>
    </Page>
  )
}

type LetterProps = Pick<ReceivedPageProps, 'visit' | 'stations'> & { readonly letter: KeptLetter }

/** One letter: what stands around the sender's words is said in the reader's language, whichever the letter was sent in. */
function Letter({ visit, letter, stations }: LetterProps) {
  const { language, content, replyTo } = letter
  const message = readMessageLetter(language, content, replyTo ?? '')
  const named = stations.find(({ names }) => speak(language)(names) === message?.station)
  const values = message && { name: message.name, station: named ? visit.say(named.names) : message.station }
  return (
    <Card title={values ? visit.say(messages.receivedFrom, values) : content.subject} level={2}>
      <p class="small-note">
        <Time day={dayIn(visit.community.zone, letter.writtenAt)} />
      </p>
      {message ? (
        <div class="letter-words">
          <p>{message.words}</p>
        </div>
      ) : (
        <div class="letter-words" lang={languageTag[language]}>
          {content.paragraphs.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
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
