/**
 * Text and JSON columns that hold nothing about a person, each looked at. A column that is in neither this list nor
 * `personal-fields.ts` fails the tests: say there what it is for, who sees it and for how long.
 */
export const otherColumns: readonly string[] = [
  'community.slug',
  'community.host',
  'charter_version.version',
  'charter_version.hash',
  'charter_version.source',
  'place.slug',
  'place.names',
  'place.aliases',
  'place.country',
  'place.region',
  'place.zone',
  'ledger_entry.kind',
  'ledger_entry.previous_hash',
  'ledger_entry.hash',
  'ledger_text.visibility',
  'station.kind',
  'station.key',
  'station.slug',
  'station.place_slug',
  'station.names',
  'station.status',
  'station.founded_precision',
  'station.recorded_in',
  'station_former_slug.slug',
  'appointment.first_precision',
]
