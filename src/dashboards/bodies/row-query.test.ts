import { describe, expect, it } from 'vitest'
import { isNarrowed, readRowQuery, sortedBy, writeRowQuery } from './row-query.ts'

describe('the address of the list', () => {
  it('says what is asked, and asks the same when it is read again', () => {
    const asked = readRowQuery({
      ...{ q: '杭州', status: 'at-risk', due: '90', risk: 'yes', vacant: 'yes', sort: 'name', way: 'down', page: '3' },
    })
    const written = writeRowQuery(asked, { page: asked.page })
    expect(readRowQuery(Object.fromEntries(new URLSearchParams(written)))).toEqual(asked)
    expect(isNarrowed(asked)).toBe(true)
  })

  it('is plain when nothing is asked, and takes nonsense for nothing', () => {
    const plain = readRowQuery({})
    expect(writeRowQuery(plain)).toBe('')
    expect(isNarrowed(plain)).toBe(false)
    expect(readRowQuery({ status: 'gone', due: '7', sort: 'shoe-size', way: 'left', page: '-2', risk: 'no' })).toEqual(
      plain,
    )
  })

  it('turns the order round when a column is followed twice, and begins again at the first page', () => {
    const asked = readRowQuery({ sort: 'vacancies', page: '4' })
    expect(asked.sort).toEqual({ column: 'vacancies', way: 'down' })
    expect(sortedBy(asked, 'vacancies')).toEqual({ column: 'vacancies', way: 'up' })
    expect(sortedBy(asked, 'name')).toEqual({ column: 'name', way: 'up' })
    expect(writeRowQuery(asked, { sort: sortedBy(asked, 'name') })).toBe('?sort=name')
  })
})
