import { HiddenOr } from '../../conduct/hidden-or.tsx'
import { Button } from '../../kit/web/components/button.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { TextArea } from '../../kit/web/components/text-fields.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { WrittenWords } from '../../kit/web/components/written-words.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Remark } from '../ballot.ts'
import { KeeperLink } from '../case/keeper-link.tsx'
import type { Case } from '../case/load-case.ts'
import { messages } from './messages.ts'

/** Characters of a note. */
export const longestNote = 4000

/** A note that could not be taken as it is: the words stay. */
export interface WrongNote {
  readonly words: string
  readonly error: string
}

export interface NotesProps {
  readonly visit: Visit
  readonly one: Case
  readonly notes: readonly Remark[]
  readonly isKeeper: boolean
  readonly suspended?: string | undefined
  readonly wrong?: WrongNote | undefined
}

/** What the deciders tell each other. The applicant never sees it, and the page says so. */
export function Notes({ visit, one, notes, isKeeper, suspended, wrong }: NotesProps) {
  const { say } = visit
  return (
    <div class="private-notes">
      <Section title={say(messages.notes)} id="notes">
        <Notice kind="info">{say(messages.notesNever)}</Notice>
        {notes.length > 0 && (
          <ul class="note-list">
            {notes.map((note) => (
              <li key={note.id}>
                <p class="ballot-head">
                  <strong>{note.personName}</strong>
                  <span class="ballot-when">
                    <Time at={note.saidAt} />
                  </span>
                </p>
                <HiddenOr
                  hidden={one.hidden.get(`remark:${note.id}`)}
                  words={<WrittenWords>{note.words}</WrittenWords>}
                />
                {isKeeper && <KeeperLink visit={visit} one={one} subject={`remark:${note.id}`} />}
              </li>
            ))}
          </ul>
        )}
        <Form action={href(visit, `/desk/cases/${one.proposal.id}/notes`)}>
          <TextArea
            name="note"
            label={say(messages.noteLabel)}
            hint={say(messages.noteHint, { most: longestNote })}
            value={wrong?.words}
            error={wrong?.error}
            maxlength={longestNote}
            rows={3}
          />
          <div>
            <Button
              kind="quiet"
              disabledBecause={suspended === undefined ? undefined : say(messages.suspended, { reason: suspended })}
            >
              {say(messages.noteSend)}
            </Button>
          </div>
        </Form>
      </Section>
    </div>
  )
}
