import type { CharterRules } from '../charter/charter.ts'
import { Card, Columns } from '../kit/web/components/layout.tsx'
import { StatusSign } from '../kit/web/components/status-sign.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { Appointment } from '../stations/appointment.ts'
import type { Station } from '../stations/station.ts'
import { sayStatusSince } from '../stations/status-words.ts'
import { messages } from './messages.ts'

export interface StationCardsProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly stations: readonly Station[]
  readonly appointments: readonly Appointment[]
}

/** Stations as cards: name, state, who leads it and how many they are. */
export function StationCards({ visit, rules, stations, appointments }: StationCardsProps) {
  const here = Map.groupBy(appointments, (appointment) => appointment.stationId)
  return (
    <Columns>
      {stations.map((station) => (
        <Card key={station.id} title={visit.say(station.names)} href={href(visit, `/stations/${station.slug}`)}>
          <StatusSign status={station.status} label={sayStatusSince(visit, station)} />
          <p class="small-note">{sayPeople(visit, rules, station, here.get(station.id) ?? [])}</p>
        </Card>
      ))}
    </Columns>
  )
}

/** `站长：尹珉 · 3 位成员`: the first office of the kind is the one that answers for the station. */
function sayPeople({ say }: Visit, rules: CharterRules, station: Station, people: readonly Appointment[]): string {
  const [first] = Object.entries(rules.stations[station.kind]?.offices ?? {})
  if (!first) return ''
  const [id, { name }] = first
  const holder = people.find(({ office }) => office === id)
  const leader = holder
    ? say(messages.leaderIs, { office: say(name), name: holder.personName })
    : say(messages.vacantShort, { office: say(name) })
  return `${leader} · ${say(messages.peopleCount, { count: people.length })}`
}
