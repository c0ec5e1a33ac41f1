import { beforeAll, describe, expect, it } from 'vitest'
import { charterFile } from '../../../test/community.ts'
import type { CharterRules } from '../../charter/charter.ts'
import type { Standing } from '../../offices/standing.ts'
import type { StationStatus } from '../../stations/station.ts'
import { actsAt } from './acts.ts'

let rules: CharterRules
beforeAll(async () => {
  rules = (await charterFile('kubesphere.yaml')).rules
})

function at(office: string | undefined, change: Partial<Standing> = {}): Standing {
  const own = { stationId: 'here', kind: 'city', standsIn: false }
  return { ranks: [], offices: office === undefined ? [] : [{ ...own, office }], ...change }
}

const open = (standing: Standing, status: StationStatus = 'active') =>
  actsAt(rules, standing, { id: 'here', status }).open.map(({ id }) => id)

describe('what somebody can do about their station', () => {
  it('is all that the charter has a leader file (D1, H1, H2)', () => {
    expect(open(at('leader'))).toEqual(['take-office', 'step-down', 'remove-absent', 'waive', 'cannot-organise'])
  })

  it('is less for a committee member', () => {
    expect(open(at('committee-member'))).toEqual(['take-office', 'step-down'])
  })

  it('is for a rank of the SIG what it may file, and joining', () => {
    expect(open(at(undefined, { ranks: ['sig.lead'] }))).toContain('join-station')
    expect(open(at(undefined, { ranks: ['sig.lead'] }))).toContain('waive')
  })

  it('is at an inactive station the way back, and what else is said is not taken up now (H2)', () => {
    expect(open(at('committee-member'), 'inactive')).toEqual(['step-down', 'revive-station'])
    const { shut } = actsAt(rules, at('leader'), { id: 'here', status: 'inactive' })
    expect(shut.map(({ id }) => id)).toEqual(['take-office', 'waive', 'cannot-organise'])
  })

  it('is nothing by an office at another station', () => {
    expect(actsAt(rules, at('leader'), { id: 'elsewhere', status: 'active' }).open.map(({ id }) => id)).toEqual([
      'join-station',
    ])
  })
})
