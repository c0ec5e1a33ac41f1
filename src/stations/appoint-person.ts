import type { StationKind } from '../charter/charter.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'
import { freeSeat } from './appointment.ts'
import { insertAppointment, takenSeats } from './appointment-store.ts'
import type { Station } from './station.ts'

export type AppointPerson =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-free-seat' | 'holds-an-office-here' }

/** Gives a person an office at a station (A2) from a day on, by a decision in the ledger. */
export async function appointPerson(
  trx: Trx,
  communityId: string,
  kind: StationKind,
  appointment: {
    stationId: Station['id']
    office: string
    personId: string
    firstDay: Day
    ledgerSeq: number
    acceptedAt?: Instant | undefined
    employer?: string | undefined
  },
): Promise<AppointPerson> {
  const office = kind.offices[appointment.office]
  if (!office) throw new Error(`The charter has no office ${appointment.office}`)
  const taken = await takenSeats(trx, communityId, appointment.stationId, appointment.office)
  const seat = freeSeat(office.seats, taken)
  if (seat === undefined) return { ok: false, reason: 'no-free-seat' }
  const isNew = await insertAppointment(trx, communityId, {
    ...appointment,
    seat,
    clause: office.clause,
    firstPrecision: 'day',
  })
  return isNew ? { ok: true } : { ok: false, reason: 'holds-an-office-here' }
}
