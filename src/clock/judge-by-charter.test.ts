import { beforeEach, describe, expect, it } from 'vitest'
import { charterOf, rewritten } from '../../test/charter/charters.ts'
import { charterOwing, owing, yearly } from '../../test/charter/duties.ts'
import { inShanghai, owingCommunity } from '../../test/owing-community.ts'
import { adoptCharter } from '../charters/adopt-charter.ts'
import { clockTasks } from './jobs.ts'

const twice = (effective: string) =>
  charterOf(
    rewritten(
      owing(yearly.replace('place: offline }', 'place: offline, at-least: 2 }')),
      ['version: 1.1.0', 'version: 2.0.0'],
      ['effective: 2022-06-01', `effective: ${effective}`],
    ),
  )

let here: Awaited<ReturnType<typeof owingCommunity>>

beforeEach(async () => {
  here = await owingCommunity(charterOwing(yearly), inShanghai('2025-12-20'))
})

/** Everything that the clock does in an hour, on the hour and after it. */
async function hour(day: string, at: number) {
  const clock = () => inShanghai(day, at)
  const tasks = clockTasks({ db: here.db, shelf: here.shelf, clock })
  await tasks['bring-charters']?.({})
  await tasks['sweep-duties']?.({})
}

const versionOf = async () => (await here.shelf.running(here.db, here.id)).rules.version

describe('a year that ends as another charter comes into force', () => {
  it('is judged by the charter that was in force while it could be met, at each station by its own date', async () => {
    const [china, america] = [
      await here.station('suzhou', '2026-01-01'),
      await here.station('los-angeles', '2026-01-01'),
    ]
    await here.activity(china, '2026-05-01')
    await here.activity(america, '2026-12-31', { zone: 'America/Los_Angeles' })
    await adoptCharter(here.db, twice('2027-01-01'), false, inShanghai('2026-11-01'))
    for (const [day, hours] of [
      ['2026-12-31', [0, 23]],
      ['2027-01-01', [0, 1, 15, 16, 17]],
      ['2027-01-02', [0, 12]],
      ['2027-01-05', [0]],
    ] as const) {
      for (const at of hours) await hour(day, at)
    }
    expect(await versionOf()).toBe('2.0.0')
    expect(await here.outcomes(china)).toEqual(['2026-12-31 offline-event met'])
    expect(await here.outcomes(america)).toEqual(['2026-12-31 offline-event met'])
    expect(await here.states(china)).toEqual(['2026-01-01 active founded'])
  })

  it('is judged by the new one where that came before it ended', async () => {
    const station = await here.station('suzhou', '2026-01-01')
    await here.activity(station, '2026-05-01')
    await adoptCharter(here.db, twice('2026-12-01'), false, inShanghai('2026-11-01'))
    await hour('2026-12-01', 0)
    await hour('2027-01-01', 0)
    expect(await here.outcomes(station)).toEqual(['2026-12-31 offline-event missed'])
  })

  it('is judged rightly after a downtime, too', async () => {
    const station = await here.station('suzhou', '2026-01-01')
    await here.activity(station, '2026-05-01')
    await adoptCharter(here.db, twice('2027-01-01'), false, inShanghai('2026-11-01'))
    await hour('2027-02-20', 3)
    await hour('2027-03-20', 3)
    expect(await versionOf()).toBe('2.0.0')
    expect(await here.outcomes(station)).toEqual(['2026-12-31 offline-event met'])
    await hour('2028-01-01', 1)
    expect(await here.outcomes(station)).toEqual(['2026-12-31 offline-event met', '2027-12-31 offline-event missed'])
  })
})
