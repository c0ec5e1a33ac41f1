import { scaleBand, scaleLinear } from 'd3-scale'
import { area, line, stack } from 'd3-shape'

/** One place on the axis of time, and how much there is of each series. */
export interface PlotRow {
  /** Below its place on the axis; empty for one that the places beside it explain. */
  readonly tick: string
  /** One number for each series, not below zero. */
  readonly values: readonly number[]
}

export interface AxisLine {
  readonly value: number
  readonly y: number
}

export interface AxisTick {
  readonly words: string
  readonly x: number
}

/** What is drawn alike in every plot. Lengths are in units of the drawing, whose origin is above left. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** Whole numbers at even steps, from zero up to the greatest there is or more. */
  readonly lines: readonly AxisLine[]
  readonly ticks: readonly AxisTick[]
}

export interface Bar {
  readonly series: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Label {
  readonly words: string
  readonly x: number
  readonly y: number
}

export interface BarPlot extends Frame {
  /** Of each row from the ground up, one on another; none for a value of zero. */
  readonly bars: readonly Bar[]
  /** The sum of each row above it; only the greatest and the last where there is no room for all. */
  readonly labels: readonly Label[]
}

export interface LinePlot extends Frame {
  /** Of an SVG path. */
  readonly line: string
  readonly area: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly labels: readonly Label[]
}

export interface PlotSize {
  readonly width: number
  readonly height: number
}

/** Small enough for a phone at full size, and no smaller letters elsewhere. */
export const usualSize: PlotSize = { width: 344, height: 200 }

const margin = { top: 20, right: 6, bottom: 22, left: 34 }
/** As wide as a year, or a number of four digits, is written. */
const tickWidth = 34
const labelGap = 5

/** Bars over time, one series on another. The same for the same rows, so that a page that holds it stays the same to the byte. */
export function drawBars(rows: readonly PlotRow[], size: PlotSize = usualSize): BarPlot {
  const sums = rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const { frame, centre, y, step } = frameOf(rows, sums, size)
  const width = round(Math.min(step * 0.72, 44))
  const series = rows[0]?.values.map((_, index) => index) ?? []
  const layers = stack<PlotRow, number>()
    .keys(series)
    .value(({ values }, index) => values[index] ?? 0)([...rows])
  const bars = layers.flatMap((layer) =>
    layer.flatMap(([from, to], row) => {
      const [below, above] = [round(y(from)), round(y(to))]
      const bar = {
        series: layer.key,
        x: round(centre(row) - width / 2),
        y: above,
        width,
        height: round(below - above),
      }
      return to > from ? [bar] : []
    }),
  )
  const labels = sums.map((sum, row) => ({ words: String(sum), x: centre(row), y: round(y(sum) - labelGap) }))
  return { ...frame, bars, labels: thinLabels(labels, sums, step) }
}

/** A count over time as a line with a stop at each place. Only the first series. */
export function drawLine(rows: readonly PlotRow[], size: PlotSize = usualSize): LinePlot {
  const counts = rows.map(({ values }) => values[0] ?? 0)
  const { frame, centre, y, step } = frameOf(rows, counts, size)
  const points = counts.map((count, row) => ({ x: centre(row), y: round(y(count)) }))
  const path = line<(typeof points)[number]>()
    .x((point) => point.x)
    .y((point) => point.y)
    .digits(2)
  const ground = area<(typeof points)[number]>()
    .x((point) => point.x)
    .y0(frame.bottom)
    .y1((point) => point.y)
    .digits(2)
  const labels = points.map(({ x, y: top }, row) => ({ words: String(counts[row]), x, y: round(top - labelGap - 5) }))
  return {
    ...frame,
    line: path(points) ?? '',
    area: ground(points) ?? '',
    points,
    labels: thinLabels(labels, counts, step),
  }
}

function frameOf(rows: readonly PlotRow[], heights: readonly number[], { width, height }: PlotSize) {
  const [left, right, bottom] = [margin.left, width - margin.right, height - margin.bottom]
  const bands = scaleBand<number>()
    .domain(rows.map((_, row) => row))
    .range([left, right])
  const most = Math.max(1, ...heights)
  const scale = scaleLinear().domain([0, most]).range([bottom, margin.top]).nice(4)
  const step = bands.step()
  const centre = (row: number) => round((bands(row) ?? left) + bands.bandwidth() / 2)
  const lines = scale
    .ticks(4)
    .filter((value) => Number.isInteger(value))
    .map((value) => ({ value, y: round(scale(value)) }))
  const frame: Frame = { width, height, left, right, bottom, lines, ticks: ticksOf(rows, centre) }
  return { frame, centre, y: (value: number) => scale(value), step }
}

/** The words below the axis, as many as there is room for: the last is always there, and the gaps between them are even. */
function ticksOf(rows: readonly PlotRow[], centre: (row: number) => number): AxisTick[] {
  const all = rows.flatMap(({ tick }, row) => (tick === '' ? [] : [{ words: tick, x: centre(row) }]))
  const [first, second] = all
  const gap = first && second ? second.x - first.x : tickWidth
  const every = Math.max(1, Math.ceil(tickWidth / gap))
  return all.filter((_, index) => (all.length - 1 - index) % every === 0)
}

function thinLabels(labels: readonly Label[], heights: readonly number[], step: number): Label[] {
  const longest = Math.max(0, ...labels.map(({ words }) => words.length))
  const hasRoom = step >= longest * 7 + 3
  const peak = heights.indexOf(Math.max(...heights))
  return labels.filter((_, row) => (heights[row] ?? 0) > 0 && (hasRoom || row === peak || row === labels.length - 1))
}

function round(length: number): number {
  return Math.round(length * 100) / 100
}
