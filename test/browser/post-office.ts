import { once } from 'node:events'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A letter as it came. */
export interface Delivery {
  /** The id of the letter that was written. */
  readonly id: string
  readonly to: string
  /** Where an answer would go, when the letter says so. */
  readonly replyTo: string | undefined
  readonly subject: string
  readonly text: string
  /** Where its button leads, if it has one. */
  readonly link: string | undefined
}

export interface PostOffice {
  readonly smtpUrl: string
  /** All that came, in order. */
  readonly deliveries: readonly Delivery[]
  /**
   * The next letter to an address whose subject fits; waits for it when it is still under way. Each is handed out once.
   * @throws Error naming what did come, after thirty seconds
   */
  letterTo(address: string, subject: RegExp): Promise<Delivery>
  close(): Promise<void>
}

const patience = 30_000

/** A mail server of our own, which keeps every letter. */
export async function openPostOffice(): Promise<PostOffice> {
  const deliveries: Delivery[] = []
  const handedOut = new Set<Delivery>()
  const arrivals = new EventTarget()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        deliveries.push(read(mail))
        arrivals.dispatchEvent(new Event('letter'))
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const bound = server.server.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('The mail server did not open a port.')

  async function letterTo(address: string, subject: RegExp): Promise<Delivery> {
    const given = AbortSignal.timeout(patience)
    for (;;) {
      const letter = deliveries.find((one) => one.to === address && subject.test(one.subject) && !handedOut.has(one))
      if (letter) {
        handedOut.add(letter)
        return letter
      }
      await once(arrivals, 'letter', { signal: given }).catch(() => {
        const came = deliveries.map(({ to, subject }) => `  ${to}: ${subject}`).join('\n')
        throw new Error(`No letter ${subject} came to ${address}. There came:\n${came}`)
      })
    }
  }

  return {
    smtpUrl: `smtp://127.0.0.1:${bound.port}`,
    deliveries,
    letterTo,
    close: async () => await new Promise((resolve) => server.close(resolve)),
  }
}

function read({ messageId = '', to, replyTo, subject = '', text = '' }: ParsedMail): Delivery {
  const id = messageId.replace(/^<|@.*$/g, '')
  return { id, to: addressIn(to), replyTo: replyTo?.text, subject, text, link: /^https?:\/\/\S+$/m.exec(text)?.[0] }
}

function addressIn(to: AddressObject | AddressObject[] | undefined): string {
  return [to].flat()[0]?.value[0]?.address ?? ''
}
