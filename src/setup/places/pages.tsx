import type { Text } from '../../kit/i18n/say.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, FormErrors } from '../../kit/web/components/form.tsx'
import { PageHeading } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { ComboField, SelectField, TextField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { listCountries } from '../../places/countries.ts'
import { messages as ofPlaces } from '../../places/messages.ts'
import { messages as common } from '../messages.ts'
import { messages } from './messages.ts'
import type { PlaceField, PlaceForm } from './place-form.ts'

export interface PlacesPageProps {
  readonly visit: Visit
  readonly form: PlaceForm
  /** What is wrong, in words, by field. */
  readonly errors: Partial<Readonly<Record<PlaceField, string>>>
  /** The name of a city that was just added. */
  readonly added?: string | undefined
}

export function PlacesPage({ visit, form, errors, added }: PlacesPageProps) {
  const { say, language } = visit
  const field = (name: PlaceField, label: Text) => ({ name, label: say(label), value: form[name], error: errors[name] })
  const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value }))
  const countries = listCountries(language).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {added !== undefined && <Notice kind="good">{say(messages.added, { name: added })}</Notice>}
      <FormErrors
        title={say(common.mend)}
        errors={Object.entries(errors).map(([name, words]) => ({ field: name, words }))}
      />
      <Form action={href(visit, '/manage/places')}>
        <TextField {...field('zh', ofPlaces.chineseName)} maxlength={80} required />
        <TextField {...field('en', ofPlaces.englishName)} maxlength={80} required />
        <TextField
          {...field('aliases', ofPlaces.otherSpellings)}
          hint={say(messages.aliasesHint)}
          optionalLabel={say(common.optional)}
        />
        <SelectField {...field('country', ofPlaces.countryOrRegion)} options={countries} required />
        <TextField {...field('regionZh', messages.regionZh)} maxlength={80} optionalLabel={say(common.optional)} />
        <TextField {...field('regionEn', messages.regionEn)} maxlength={80} optionalLabel={say(common.optional)} />
        <ComboField {...field('zone', ofPlaces.zone)} hint={say(messages.zoneHint)} options={zones} required />
        <TextField {...field('latitude', ofPlaces.latitude)} hint={say(messages.latitudeHint)} required />
        <TextField {...field('longitude', ofPlaces.longitude)} hint={say(messages.longitudeHint)} required />
        <Actions>
          <Button>{say(messages.add)}</Button>
          <ButtonLink kind="quiet" href={href(visit, '/manage')}>
            {say(common.back)}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}
