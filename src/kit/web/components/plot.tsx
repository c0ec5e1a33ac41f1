import type { ComponentChildren } from 'preact'
import { messages } from '../messages.ts'
import { drawBars, drawLine, type Frame, type Label, type PlotRow, type PlotSize } from '../plots/plot.ts'
import { useReader } from './reader.ts'
import { Table } from './table.tsx'

/** What a plot shows of one year, or another part of time. */
export interface PlottedRow extends PlotRow {
  /** Its whole name, for the table: `2026 第一季度`. */
  readonly name: string
}

export interface PlotProps {
  /** Tells this plot from others on the page. */
  readonly id: string
  readonly title: string
  /** What it shows, in a sentence with its numbers: for those who do not see it, and for everybody. */
  readonly summary: string
  /** Of what there are how many: `线下`, `线上`. */
  readonly series: readonly string[]
  readonly rows: readonly PlottedRow[]
  /** What the first column of the table is: `年份`. */
  readonly head: string
  /** More columns for the table, a cell for each row. */
  readonly more?: readonly { readonly head: string; readonly cells: readonly string[] }[] | undefined
  readonly kind: 'bars' | 'line'
  /** Of the title among the page's headings: 2, or 3 inside a `Section` with a title. */
  readonly level?: 2 | 3 | undefined
  readonly size?: PlotSize | undefined
}

/** Counts over time, drawn on the server: no script, both themes, and every number in a table beside the drawing. */
export function Plot(props: PlotProps) {
  const { id, title, summary, series, kind, level = 3 } = props
  const { say } = useReader()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure class="plot" aria-labelledby={`${id}-title`}>
      <figcaption>
        <Heading class="plot-title" id={`${id}-title`}>
          {title}
        </Heading>
        <p class="plot-summary">{summary}</p>
      </figcaption>
      {kind === 'bars' ? <Bars {...props} /> : <Line {...props} />}
      {series.length > 1 && <Key series={series} />}
      <details class="plot-numbers">
        <summary>{say(messages.numbers)}</summary>
        <NumbersTable {...props} />
      </details>
    </figure>
  )
}

function Bars({ title, rows, size }: PlotProps) {
  const { bars, labels, ...frame } = drawBars(rows, size)
  return (
    <Drawing title={title} frame={frame} labels={labels}>
      {bars.map(({ series, x, y, width, height }) => (
        <rect key={`${x} ${y}`} class={`plot-bar plot-series-${series}`} {...{ x, y, width, height }} />
      ))}
    </Drawing>
  )
}

function Line({ title, rows, size }: PlotProps) {
  const { line, area, points, labels, ...frame } = drawLine(rows, size)
  return (
    <Drawing title={title} frame={frame} labels={labels}>
      <path class="plot-area" d={area} />
      <path class="plot-line" d={line} />
      {points.map(({ x, y }) => (
        <circle key={x} class="plot-stop" cx={x} cy={y} r={points.length > 30 ? 2 : 4} />
      ))}
    </Drawing>
  )
}

interface DrawingProps {
  readonly title: string
  readonly frame: Frame
  readonly labels: readonly Label[]
  readonly children: ComponentChildren
}

function Drawing({ title, frame, labels, children }: DrawingProps) {
  const { width, height, left, right, bottom, lines, ticks } = frame
  return (
    <svg class="plot-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {lines.map(({ value, y }) => (
        <g key={value} class={value === 0 ? 'plot-ground' : 'plot-grid'}>
          <path d={`M${left} ${y}H${right}`} />
          <text x={left - 6} y={y} dy={4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {children}
      {labels.map(({ words, x, y }) => (
        <text key={x} class="plot-label" x={x} y={y} text-anchor="middle">
          {words}
        </text>
      ))}
      {ticks.map(({ words, x }) => (
        <text key={x} class="plot-tick" x={x} y={bottom + 16} text-anchor="middle">
          {words}
        </text>
      ))}
    </svg>
  )
}

/** Which bar is which: by how it is filled as well as by its colour. */
function Key({ series }: { readonly series: readonly string[] }) {
  return (
    <ul class="plot-key">
      {series.map((name, index) => (
        <li key={name}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <rect class={`plot-bar plot-series-${index}`} x="1" y="1" width="14" height="14" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

function NumbersTable({ title, series, rows, head, more = [] }: PlotProps) {
  return (
    <Table
      caption={title}
      head={[head, ...series, ...more.map((one) => one.head)]}
      rows={rows.map(({ name, values }, row) => [name, ...values.map(String), ...more.map(({ cells }) => cells[row])])}
    />
  )
}
