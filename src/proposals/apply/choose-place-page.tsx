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
  /** What was searched for; empty before, and when nothing was typed. */
  readonly query: string
  readonly found: readonly Place[]
  /** The slugs of the places that have a station already. */
  readonly taken?: ReadonlySet<string> | undefined
}

/** The question before the form: which city? Then it can be said whether it has a station. */
export function ChoosePlacePage(props: ChoosePlacePageProps) {
  const { visit, procedureId, procedure, query, found } = props
  const { say, community } = visit
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
          error={isEmptySearch(props) ? say(messages.cityMissing) : undefined}
        />
        <Button>{say(messages.cityFind)}</Button>
      </Form>
      {query !== '' && found.length === 0 && (
        <EmptyState title={say(messages.cityNone, { query })}>
          {say(messages.cityNoneHelp, { contact: community.footer.contact ?? 'none' })}
        </EmptyState>
      )}
      {found.length > 0 && (
        <Section title={say(messages.cityWhich)}>
          <ul class="choice-list">
            {found.map((place) => (
              <li key={place.slug}>
                <ButtonLink kind="quiet" href={`${path}?place=${place.slug}`}>
                  {[say(place.names), ...whereIs(visit, place), ...takenWords(props, place)].join(' · ')}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function isEmptySearch({ query, visit }: ChoosePlacePageProps): boolean {
  return query === '' && new URLSearchParams(visit.path.split('?')[1]).has('q')
}

function takenWords({ visit, taken }: ChoosePlacePageProps, { slug }: Place): string[] {
  return taken?.has(slug) ? [visit.say(messages.cityTaken)] : []
}

/** The larger first in Chinese, the smaller first in English, as on a station's page; nothing for a city that is its own country. */
function whereIs({ say, language }: Visit, { names, region, country }: Place): string[] {
  const parts = [...new Set([say(region), countryName(country, language)])]
  const told = parts.filter((part) => part !== '' && part !== say(names))
  const where = (language === 'zh' ? told.reverse() : told).join(say(messages.cityPart))
  return where === '' ? [] : [where]
}
