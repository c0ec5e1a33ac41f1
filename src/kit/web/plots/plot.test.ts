import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawBars, drawLine, type PlotRow, usualSize } from './plot.ts'

const years = (...counts: readonly number[][]): PlotRow[] =>
  counts.map((values, index) => ({ tick: String(2021 + index), values }))

const rows = fc.array(fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000)), { minLength: 1, maxLength: 60 })

describe('bars over the years', () => {
  it('stand one on another, as high as their numbers are to each other', () => {
    const { bars, bottom } = drawBars(years([2, 1], [4, 0]))
    const [low, high, upper] = bars
    expect(bars.map(({ series }) => series)).toEqual([0, 0, 1])
    expect(high?.height).toBeCloseTo((low?.height ?? 0) * 2, 1)
    expect((low?.y ?? 0) + (low?.height ?? 0)).toBeCloseTo(bottom, 1)
    expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeCloseTo(low?.y ?? 0, 1)
  })

  it('never leave the drawing, and never lie on each other, whatever the numbers are', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const plot = drawBars(years(...values))
        for (const { x, y, width, height } of plot.bars) {
          expect(x).toBeGreaterThanOrEqual(plot.left)
          expect(x + width).toBeLessThanOrEqual(plot.right + 0.01)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y + height).toBeLessThanOrEqual(plot.bottom + 0.02)
        }
        const places = [...new Set(plot.bars.map(({ x }) => x))].sort((one, other) => one - other)
        const width = plot.bars[0]?.width ?? 0
        for (const [index, x] of places.entries())
          expect((places[index + 1] ?? usualSize.width) - x).toBeGreaterThanOrEqual(width)
      }),
    )
  })

  it('say the sum above each, and of many only the greatest and the last', () => {
    expect(drawBars(years([2, 1], [4, 0])).labels.map(({ words }) => words)).toEqual(['3', '4'])
    const many = Array.from({ length: 40 }, (_, index) => [index === 11 ? 900 : 100])
    expect(drawBars(years(...many)).labels.map(({ words }) => words)).toEqual(['900', '100'])
  })

  it('say nothing of a year in which nothing was', () => {
    const { bars, labels } = drawBars(years([0], [1]))
    expect(bars).toHaveLength(1)
    expect(labels.map(({ words }) => words)).toEqual(['1'])
  })

  it('are drawn for nothing at all, too', () => {
    expect(drawBars([]).bars).toEqual([])
    expect(drawBars(years([0])).lines.map(({ value }) => value)).toEqual([0, 1])
  })
})

describe('the axes', () => {
  it('count in whole numbers from zero to the greatest or beyond', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (most) => {
        const values = drawBars(years([most])).lines.map(({ value }) => value)
        expect(values[0]).toBe(0)
        expect(values.every((value) => Number.isInteger(value))).toBe(true)
        expect(values.length).toBeLessThanOrEqual(9)
      }),
    )
  })

  it('name as many years as there is room for, the last always', () => {
    const { ticks } = drawBars(years(...Array.from({ length: 25 }, () => [1])))
    expect(ticks.at(-1)?.words).toBe('2045')
    const gaps = ticks.slice(1).map(({ x }, index) => x - (ticks[index]?.x ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(34)
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.1)
  })
})

describe('a line over the years', () => {
  it('has a stop for each year, higher where there is more', () => {
    const { points, line, area } = drawLine(years([1], [3], [2]))
    expect(points).toHaveLength(3)
    expect(points[1]?.y).toBeLessThan(points[2]?.y ?? 0)
    expect(points[2]?.y).toBeLessThan(points[0]?.y ?? 0)
    expect(line).toMatch(/^M[\d.,]+L[\d.,]+L[\d.,]+$/)
    expect(area).toMatch(/Z$/)
  })

  it('is the same to the letter for the same numbers', () => {
    fc.assert(
      fc.property(rows, (values) => {
        expect(JSON.stringify(drawLine(years(...values)))).toBe(JSON.stringify(drawLine(years(...values))))
        expect(JSON.stringify(drawLine(years(...values)))).not.toContain('null')
      }),
    )
  })
})
