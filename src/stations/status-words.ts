import type { Say } from '../kit/i18n/say.ts'
import { writeDay } from '../kit/time/write-day.ts'
import type { Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'
import type { Station } from './station.ts'

export function sayStatus(say: Say, station: Pick<Station, 'status'>): string {
  return say(messages[station.status])
}

/** `活跃 · 自2021年`. A station that never changed its state is known no more exactly than its founding. */
export function sayStatusSince({ say, language }: Visit, station: Station): string {
  const precision = station.statusSince.equals(station.foundedOn) ? station.foundedPrecision : 'day'
  const since = writeDay(station.statusSince, language, precision)
  const status = sayStatus(say, station)
  return since === '' ? status : say(messages.statusSince, { status, since })
}
