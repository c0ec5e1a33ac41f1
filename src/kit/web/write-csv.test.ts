import { describe, expect, it } from 'vitest'
import { writeCsv } from './write-csv.ts'

describe('a table for a spreadsheet', () => {
  it('begins with the mark by which Excel knows Chinese, and ends each line as the standard says', () => {
    expect(writeCsv(['城市站', '活动'], [['杭州站', 3]])).toBe('\uFEFF城市站,活动\r\n杭州站,3\r\n')
  })

  it('quotes what holds commas, quotes or lines', () => {
    expect(writeCsv(['a'], [['Meetup, "big"\nparty']])).toBe('\uFEFFa\r\n"Meetup, ""big""\nparty"\r\n')
  })

  it.each(['=HYPERLINK("http://evil")', '+1+1', '-2', '@SUM(A1)', ' =1', '＝1＋1', '\t=1', '\r=1'])(
    'keeps %j from being reckoned',
    (cell) => {
      expect(writeCsv(['a'], [[cell]])).toMatch(/^\uFEFFa\r\n"?'/)
    },
  )

  it('leaves numbers what they are', () => {
    expect(writeCsv(['days'], [[-3]])).toBe('\uFEFFdays\r\n-3\r\n')
  })
})
