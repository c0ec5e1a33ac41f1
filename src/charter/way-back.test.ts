import { describe, expect, it } from 'vitest'
import { charterOf, rewritten, shipped, sourceOf } from '../../test/charter/charters.ts'
import { keyOf, lost, walk } from '../../test/charter/station-model.ts'

describe.each(shipped)('a station under the charter of %s', (name) => {
  const walked = walk(charterOf(sourceOf(name)))

  it('can come to be in every state', () => {
    const states = new Set([...walked.values()].map(({ station }) => station.status))
    expect([...states].sort()).toEqual(['active', 'at-risk', 'inactive'])
  })

  it('can be brought back to active from every state by its people, whoever is left (H2)', () => {
    expect(lost(walked)).toEqual([])
  })

  it('is never left where nothing can happen any more', () => {
    const stuck = [...walked.values()].filter(({ station, steps }) =>
      steps.every(({ to }) => keyOf(to) === keyOf(station)),
    )
    expect(stuck).toEqual([])
  })
})

it('the model finds a charter without a way back, also where its gate hides it from the check of the file', () => {
  const source = sourceOf('opensearch')
  const shut = rewritten(source, [
    '      - { clause: C1, status: { is: [inactive] } }\n    findings: *told',
    '      - { clause: C1, any: [{ status: { is: [at-risk] } }, { status: { is: [active] } }] }\n    findings: *told',
  ])
  expect(lost(walk(charterOf(shut)))).toContain('user-group inactive [] 0')
})
