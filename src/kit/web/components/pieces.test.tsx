import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { speak } from '../../i18n/say.ts'
import { Temporal } from '../../time/time.ts'
import { Checklist } from './checklist.tsx'
import { LineMap } from './line-map.tsx'
import { Person } from './person.tsx'
import { QuorumBar } from './quorum-bar.tsx'
import { ReaderContext } from './reader.ts'
import { StatusSign } from './status-sign.tsx'
import { Stops } from './stops.tsx'
import { Table } from './table.tsx'
import { Time } from './time.tsx'

describe('a sign', () => {
  it('says the state in words; its mark has a shape of its own', () => {
    const [active, inactive] = ['active', 'inactive'].map((status) =>
      renderToString(<StatusSign status={status} label="x" />).replaceAll(status, ''),
    )
    expect(renderToString(<StatusSign status="active" label="活跃" />)).toContain('活跃')
    expect(active).not.toBe(inactive)
  })
})

describe('a case as a line', () => {
  it('says where it is, to those who cannot see it too', () => {
    const html = renderToString(
      <Stops
        label="申请进度"
        stops={[
          { label: '已提交', state: 'done', detail: '3月1日' },
          { label: '表决中', state: 'here' },
          { label: '作出决定', state: 'ahead' },
        ]}
      />,
    )
    expect(html).toContain('<ol aria-label="申请进度">')
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
    for (const words of ['已到达', '当前', '未到达']) expect(html).toContain(words)
  })
})

describe('a checklist', () => {
  it('gives clause, outcome, what is asked, what was found and what would mend it, in words', () => {
    const check = {
      clause: 'G1',
      clauseHref: '/zh/charter#G1',
      title: '近半年活跃',
      outcome: 'unknown' as const,
      outcomeLabel: '无法判断',
      expected: '至少一次',
      actual: '没有数据',
      evidence: ['<img src=x>'],
      mend: '请评审人确认',
    }
    const html = renderToString(<Checklist items={[check]} />)
    for (const words of ['href="/zh/charter#G1"', '无法判断', '至少一次', '没有数据', '请评审人确认', '章程要求']) {
      expect(html).toContain(words)
    }
    expect(html).toContain('&lt;img')
  })
})

describe('a quorum', () => {
  const parts = [
    { label: 'SIG 负责人', have: 0, need: 1 },
    { label: 'SIG 成员', have: 3, need: 2 },
  ]

  it('is counted in figures, and draws as many seats as are needed', () => {
    const html = renderToString(<QuorumBar label="还需要谁" parts={parts} state="open" />)
    expect(html).toContain('0/1')
    expect(html).toContain('3/2')
    expect(html.match(/class="quorum-seat[ "]/g)).toHaveLength(3)
    expect(html.match(/quorum-seat-taken/g)).toHaveLength(2)
    expect(html).toContain('尚未达到')
  })
})

describe('the line map', () => {
  const stop = (number: number) => ({ label: `第${number}站`, href: `/zh/stations/${number}`, status: 'active' })

  it.each([0, 1, 3, 40])('of %i stations is a list of links with an open end', (count) => {
    const stops = Array.from({ length: count }, (_, index) => stop(index + 1))
    const html = renderToString(
      <LineMap label="线路图" stops={stops} next={{ label: '你的城市', href: '/zh/found' }} />,
    )
    expect(html.match(/<a href/g)).toHaveLength(count + 1)
    expect(html).toMatch(/map-stop-next.*\/zh\/found/)
  })
})

describe('somebody', () => {
  it.each([
    ['张海立', '张'],
    ['ada lovelace', 'A'],
    ['👩‍🚀 Kim', '👩‍🚀'],
  ])('%s is shown by %s', (name, initial) => {
    expect(renderToString(<Person name={name} />)).toContain(`aria-hidden="true">${initial}<`)
  })
})

describe('a time', () => {
  const english = { language: 'en' as const, say: speak('en'), zone: 'Asia/Shanghai' }

  it('is no more exact than it is known, for machines too', () => {
    const day = Temporal.PlainDate.from('2021-01-01')
    expect(renderToString(<Time day={day} precision="year" />)).toBe('<time datetime="2021">2021年</time>')
    expect(renderToString(<Time day={day} precision="unknown" />)).toBe('')
  })

  it('is written in the zone of the community', () => {
    const at = Temporal.Instant.from('2026-05-02T20:00:00Z')
    const html = renderToString(
      <ReaderContext.Provider value={english}>
        <Time at={at} />
      </ReaderContext.Provider>,
    )
    expect(html).toContain('datetime="2026-05-02T20:00:00Z"')
    expect(html).toContain('May 3, 2026')
  })
})

describe('a table', () => {
  it('carries the heads in its cells, for a phone', () => {
    const html = renderToString(<Table caption="表决" head={['职级', '理由']} rows={[['负责人', '计划可行']]} />)
    expect(html).toContain('<caption>表决</caption>')
    expect(html).toContain('<td data-head="理由">')
  })

  it('without rows says so', () => {
    expect(renderToString(<Table caption="表决" head={['职级']} rows={[]} empty="还没有人表决" />)).toContain(
      '还没有人表决',
    )
  })
})
