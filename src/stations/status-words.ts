import type { Say } from '../kit/i18n/say.ts'
import { writeDay } from '../kit/time/write-day.ts'
import type { Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'
import type { Station } from './station.ts'

export function sayStatus(say: Say, station: Pick<Station, 'status'>): string {
  return say(messages[station.status])
}

/** Since when a station is in its state. One that never changed its state is known no more exactly than its founding. */
export function saySince({ language }: Pick<Visit, 'language'>, station: Station): string {
  const precision = station.statusSince.equals(station.foundedOn) ? station.foundedPrecision : 'day'
  return writeDay(station.statusSince, language, precision)
}

/** `活跃 · 自2021年` */
export function sayStatusSince(visit: Visit, station: Station): string {
  const since = saySince(visit, station)
  const status = sayStatus(visit.say, station)
  return since === '' ? status : visit.say(messages.statusSince, { status, since })
}
