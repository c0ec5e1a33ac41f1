import { describe, expect, it } from 'vitest'
import { charterOf, rewritten, sourceOf } from '../../test/charter/charters.ts'
import { isListed, procedureAbout, stateRule, wayBack } from './ways-in.ts'

const { rules } = charterOf(sourceOf('kubesphere'))

describe('the ways in and back', () => {
  it('are what a newcomer may file: founding, joining, and not reviving (F, G, H2)', () => {
    expect(procedureAbout(rules, 'new-station')?.id).toBe('found-station')
    expect(procedureAbout(rules, 'station')?.id).toBe('join-station')
  })

  it('lead back from the state for which the charter names one', () => {
    expect(wayBack(rules, 'inactive')?.id).toBe('revive-station')
    expect(wayBack(rules, 'at-risk')).toBeUndefined()
    expect(wayBack(rules, 'active')).toBeUndefined()
    expect(stateRule(rules, 'at-risk')?.clause).toBe('H1')
  })

  it('keep stations off the lists where the charter says so', () => {
    const change = ['    revive: revive-station', '    listed: false\n    revive: revive-station'] as const
    const quiet = charterOf(rewritten(sourceOf('kubesphere'), change)).rules
    expect(isListed(quiet, 'inactive')).toBe(false)
    expect(isListed(quiet, 'at-risk')).toBe(true)
    expect(isListed(rules, 'inactive')).toBe(true)
  })
})
