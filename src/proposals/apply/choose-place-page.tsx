import type { Procedure } from '../../charter/charter.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { countryName } from '../../places/countries.ts'
import type { Place } from '../../places/place.ts'
import { pageMessages as messages } from './page-messages.ts'

export interface ChoosePlacePageProps {
  readonly visit: Visit
  readonly procedureId: string
  readonly procedure: Procedure
  /** What was searched for; empty before. */
  readonly query: string
  readonly found: readonly Place[]
}

/** The question before the form: which city? Then it can be said whether it has a station. */
export function ChoosePlacePage({ visit, procedureId, procedure, query, found }: ChoosePlacePageProps) {
  const { say, language } = visit
  const path = href(visit, `/apply/${procedureId}`)
  const name = say(procedure.name)
  return (
    <Page visit={visit} title={name} description={say(procedure.summary)}>
      <PageHeading kicker={name} title={say(messages.cityTitle)} lead={say(messages.cityLead)} />
      <Form action={path} method="get">
        <TextField
          name="q"
          type="search"
          label={say(messages.cityLabel)}
          hint={say(messages.cityHint)}
          value={query}
          maxlength={100}
          required
        />
        <Button>{say(messages.cityFind)}</Button>
      </Form>
      {query !== '' && found.length === 0 && (
        <EmptyState title={say(messages.cityNone, { query })}>{say(messages.cityNoneHelp)}</EmptyState>
      )}
      {found.length > 0 && (
        <Section title={say(messages.cityWhich)}>
          <ul class="choice-list">
            {found.map((place) => (
              <li key={place.slug}>
                <ButtonLink kind="quiet" href={`${path}?place=${place.slug}`}>
                  {say(place.names)} ·{' '}
                  {[say(place.region), countryName(place.country, language)].filter((part) => part !== '').join(' · ')}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
