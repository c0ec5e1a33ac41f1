import { expect, it } from 'vitest'
import { problemsOf } from '../../../test/charter/charters.ts'
import { attendance, ninetyDays, owing, yearly } from '../../../test/charter/duties.ts'

function problems(...obligations: string[]): string[] {
  return problemsOf(owing(...obligations)).map(({ at, message, severity }) => `${severity} ${at}: ${message}`)
}

it('finds nothing wrong with duties that can be owed, told and carried out', () => {
  expect(problems(yearly, ninetyDays, attendance)).toEqual([])
})

it('says where a duty names what the charter does not have', () => {
  expect(problems(yearly.replace('[city]', '[city, village]'))).toEqual([
    'error obligations.offline-event.of: there is no kind of station village',
  ])
  expect(problems(attendance.replace('body: sig', 'body: board'))).toEqual([
    'error obligations.attendance.attend: there is no body board',
  ])
  expect(problems(yearly.replace('station.deputy', 'station.chair'))[0]).toContain('station.chair is no role')
  const missed = (effect: string) => problems(yearly.replace('{ status: at-risk }', effect))
  expect(missed('{ open: nothing }')).toEqual([
    'error obligations.offline-event.missed.0: there is no procedure nothing',
  ])
  expect(missed('{ open: found-station }')[0]).toContain('about a station only')
  expect(missed('{ end-offices: [chair] }')[0]).toContain('there is no office chair')
  expect(missed('{ put-on-agenda: board }')[0]).toContain('there is no body board')
})

it('says that a reminder never comes, that nobody is told, and that nobody can release the brake', () => {
  expect(problems(ninetyDays.replace('[P30D, P7D]', '[P91D]'))[0]).toContain('nobody is ever reminded P91D before')
  expect(problems(ninetyDays.replace('at-risk: P14D', 'at-risk: P4M'))[0]).toContain('at risk from the first day')
  expect(problems(yearly.replace('tell: [station.leader, station.deputy]', 'tell: []'))[0]).toContain(
    'who is reminded is not said',
  )
  const nobody = owing(yearly).replace(', release-brake', '')
  expect(problemsOf(nobody).map(({ message }) => message)).toEqual([
    'the clock acts, and no rank may release the brake: give one `may: [release-brake]`',
  ])
})
