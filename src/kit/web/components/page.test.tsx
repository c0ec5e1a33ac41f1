import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { testCommunityShown, testNow } from '../../../../test/visit.ts'
import { type Language, speak } from '../../i18n/say.ts'
import type { CommunityShown, Visit } from '../visit.ts'
import { Page } from './page.tsx'

function visit(language: Language, path: string, change: Partial<CommunityShown> = {}): Visit {
  return {
    language,
    say: speak(language),
    path,
    now: testNow,
    community: testCommunityShown('1', change),
    baseUrl: 'https://stations.example.org',
    sendsMail: true,
    assets: { style: 'style-1.css', elements: 'elements-1.js' },
  }
}

describe('a page', () => {
  it('says its language and its name together with the community', () => {
    const html = renderToString(<Page visit={visit('zh', '/stations')} title="城市站" children="…" />)
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toContain('<title>城市站 · KubeSphere 社区</title>')
    expect(html).toContain('/assets/style-1.css')
    expect(html).toContain('src="/assets/elements-1.js"')
  })

  it('names its one address without the query, and itself in both languages', () => {
    const html = renderToString(<Page visit={visit('en', '/stations?q=x')} title="Stations" children="…" />)
    expect(html).toContain('rel="canonical" href="https://stations.example.org/en/stations"')
    expect(html).toContain('hreflang="zh-CN" href="https://stations.example.org/zh/stations"')
    expect(html).toContain('hreflang="x-default" href="https://stations.example.org/stations"')
  })

  it('keeps the page and its query when the language is switched', () => {
    const html = renderToString(<Page visit={visit('en', '/stations?q=x')} title="Stations" children="…" />)
    expect(html).toContain('href="/language/zh?to=%2Fstations%3Fq%3Dx"')
  })

  it('that is private is kept out of search engines and tells nobody its address', () => {
    const html = renderToString(<Page visit={visit('zh', '/cases/secret')} title="申请" private children="…" />)
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).not.toContain('canonical')
    expect(html).not.toContain('hreflang="x-default"')
  })

  it('marks the place where the reader is', () => {
    const html = renderToString(<Page visit={visit('zh', '/stations/hangzhou')} title="杭州站" children="…" />)
    expect(html.match(/aria-current/g)).toHaveLength(1)
    expect(html).toMatch(/href="\/zh\/stations" aria-current="true"/)
  })

  it('begins with a way past the header', () => {
    const html = renderToString(<Page visit={visit('en', '')} title="Home" children="…" />)
    expect(html).toMatch(/<body><a class="skip-link" href="#content">Skip to the content<\/a>/)
    expect(html).toContain('<main id="content" tabindex="-1"')
  })

  it('shows what the manager wrote into the footer, as text', () => {
    const footer = { operator: '<b>协会</b>', icp: '京ICP备00000000号' }
    const html = renderToString(<Page visit={visit('zh', '', { footer })} title="x" children="…" />)
    expect(html).toContain('&lt;b>协会')
    expect(html).toContain('https://beian.miit.gov.cn/')
    expect(html).not.toContain('联系方式')
  })

  it('of a demonstration says so', () => {
    const demo = renderToString(<Page visit={visit('zh', '', { isDemo: true })} title="x" children="…" />)
    expect(demo).toContain('这是演示站')
  })

  it('has no inline script or style, which the content security policy forbids', () => {
    const html = renderToString(<Page visit={visit('zh', '')} title="x" children="…" />)
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)/)
  })
})
