import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { sourceOf } from '../../../test/charter/charters.ts'
import { testCommunityShown, testNow } from '../../../test/visit.ts'
import { readCharter } from '../../charter/read-charter.ts'
import { speak } from '../../kit/i18n/say.ts'
import type { Visit } from '../../kit/web/visit.ts'
import { knownPlaces } from '../../places/load-places.ts'
import { ChoosePlacePage } from './choose-place-page.tsx'

const visit: Visit = {
  language: 'zh',
  say: speak('zh'),
  path: '/apply/found-station?q=x',
  now: testNow,
  community: testCommunityShown('c', { footer: { contact: 'stations@example.org' } }),
  baseUrl: 'http://127.0.0.1:3000',
  sendsMail: true,
  assets: { style: '', elements: '' },
}

function pageOf(query: string, found: readonly string[], taken?: ReadonlySet<string>): string {
  const read = readCharter(sourceOf('kubesphere'))
  const procedure = read.ok && read.charter.rules.procedures['found-station']
  if (!procedure) throw new Error('The charter founds no stations')
  const places = knownPlaces.filter(({ slug }) => found.includes(slug))
  return renderToString(
    <ChoosePlacePage {...{ visit, procedure, query, taken }} procedureId="found-station" found={places} />,
  )
}

test('the cities found are told apart by where they are and by whether they have a station', () => {
  const page = pageOf('hang', ['hangzhou', 'suzhou', 'singapore'], new Set(['hangzhou']))
  expect(page).toContain('杭州 · 中国，浙江 · 已有城市站<')
  expect(page).toContain('苏州 · 中国，江苏<')
  expect(page).toMatch(/>\s*新加坡</)
})

test('a city that is not in the list leads to whoever can add it', () => {
  expect(pageOf('Atlantis', [])).toContain('请联系管理员添加这座城市：stations@example.org')
})
