import { languages } from '../kit/i18n/say.ts'
import { countryName } from '../places/countries.ts'
import { foldQuery, foldSpelling, type Place } from '../places/place.ts'
import type { Station, StationStatus } from './station.ts'

export interface StationFilter {
  /** City, country or region, as it was typed. */
  readonly query: string
  readonly status?: StationStatus | undefined
}

/** The stations that a reader looks for, by any spelling of their city, region or country, in either language. */
export function filterStations(
  stations: readonly Station[],
  places: ReadonlyMap<string, Place>,
  { query, status }: StationFilter,
): Station[] {
  const wanted = foldQuery(query)
  return stations
    .filter((station) => status === undefined || station.status === status)
    .filter((station) => wanted === '' || spellings(station, places).some((spelling) => spelling.includes(wanted)))
}

function spellings(station: Station, places: ReadonlyMap<string, Place>): string[] {
  const names = [station.names.zh, station.names.en].map(foldSpelling)
  const place = station.placeSlug === null ? undefined : places.get(station.placeSlug)
  if (!place) return names
  const around = languages.flatMap((language) => [place.region[language], countryName(place.country, language)])
  return [...names, ...place.aliases, ...around.map(foldSpelling)]
}
