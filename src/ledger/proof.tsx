import { DataList } from '../kit/web/components/data-list.tsx'
import { Prose, Section } from '../kit/web/components/layout.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { genesis } from './entry.ts'
import { messages } from './messages.ts'
import type { SaidEntry } from './say-entry.ts'

interface ProofProps {
  readonly visit: Visit
  readonly entry: SaidEntry
}

/** An entry's hashes, and how anybody can take them again. */
export function Proof({ visit, entry }: ProofProps) {
  const { say } = visit
  const record = href(visit, `/ledger/${entry.seq}.json`)
  return (
    <Section title={say(messages.proof)} id="proof">
      <DataList
        items={[
          { term: say(messages.seal), details: <Hash value={entry.hash} /> },
          {
            term: say(messages.previousSeal),
            details: <PreviousHash visit={visit} entry={entry} />,
          },
        ]}
      />
      <Prose>
        <ol>
          <li>
            {say(messages.recipeFetch)} <a href={record}>{say(messages.record)}</a>
          </li>
          <li>
            {say(messages.recipeHash)}{' '}
            <code class="block break-words">{`curl -s ${visit.baseUrl}${record} | sha256sum`}</code>
          </li>
          <li>{say(messages.recipePrevious)}</li>
          <li>
            {say(messages.recipeTexts)} <a href={href(visit, '/ledger.json')}>{say(messages.allRecords)}</a>
          </li>
          <li>{say(messages.recipeHead)}</li>
        </ol>
      </Prose>
    </Section>
  )
}

function PreviousHash({ visit, entry }: ProofProps) {
  const hash = <Hash value={entry.previous} />
  if (entry.previous === genesis) {
    return (
      <>
        {hash} {visit.say(messages.first)}
      </>
    )
  }
  return <a href={href(visit, `/ledger/${entry.seq - 1}`)}>{hash}</a>
}

export function Hash({ value }: { readonly value: string }) {
  return <code class="break-all">{value}</code>
}
