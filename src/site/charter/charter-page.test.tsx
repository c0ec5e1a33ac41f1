import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { charterOf, little, shipped, sourceOf } from '../../../test/charter/charters.ts'
import { testCommunityShown, testNow } from '../../../test/visit.ts'
import { type Language, languages, speak } from '../../kit/i18n/say.ts'
import type { Visit } from '../../kit/web/visit.ts'
import { CharterPage } from '../charter-page.tsx'
import { HowToPage } from '../how-to-page.tsx'
import { conditionsOf } from '../procedure-words.ts'

function visitIn(language: Language): Visit {
  return {
    language,
    say: speak(language),
    path: '/charter',
    now: testNow,
    community: testCommunityShown('c'),
    baseUrl: 'http://127.0.0.1:3000',
    sendsMail: true,
    assets: { style: '', elements: '' },
  }
}

/** The words of the charter's page, without its markup. */
function pageIn(language: Language, source = little): string {
  return textOf(renderToString(<CharterPage visit={visitIn(language)} charter={charterOf(source)} coming={[]} />))
}

function textOf(html: string): string {
  return html
    .replace(/<br\/?>|<\/(p|dd|dt|li|h\d)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
}

describe('the charter’s page', () => {
  it('says what is owed: by whom, when people are reminded, and what a miss does', () => {
    const page = pageIn('en')
    for (const words of [
      'What is owed',
      'At least 1 offline activity (meetup) of 5 people or more per calendar quarter',
      'Hut, while active or at risk',
      'The first full period after it was founded, recorded or revived',
      '30 days before, 7 days before; these are reminded: Keeper',
      '14 days before it is due, with nothing held or planned',
      'the station becomes inactive',
      '“A neglected hut” is opened',
    ])
      expect(page).toContain(words)
    expect(pageIn('zh')).toContain('没有做到时')
  })

  it('says in which states a station can be, and the way back from each', () => {
    const page = pageIn('en')
    for (const words of ['States of a station', 'Nobody is there', 'It is not listed; its page stays', 'Revive a hut'])
      expect(page).toContain(words)
    expect(page).toContain('more than 20% of all stations at once, and more than 3')
    expect(pageIn('zh')).toContain('会被记录的违规')
  })

  it('says what ranks and offices may do, who stands in, and how a vacancy is filled', () => {
    const page = pageIn('en')
    for (const words of [
      'Who may do what',
      'Release the brake',
      'Record activities, keep the ways to be reached',
      'For the keeper, while that one is on leave',
      'Somebody is looked for, first of all among these: Helper; these are told: Chair',
      'Put forward by: Recommend a keeper',
      '1 to 3',
    ])
      expect(page).toContain(words)
    expect(pageIn('zh')).toContain('屋主请假时，由其代行')
  })

  it('links each clause to the rules that carry it out, and each rule to its clause', () => {
    const html = renderToString(<CharterPage visit={visitIn('en')} charter={charterOf(little)} coming={[]} />)
    const clause = html.slice(html.indexOf('id="C1"'), html.indexOf('id="C2"'))
    for (const at of ['href="/en/charter/neglected"', 'href="#owed-evening"']) expect(clause).toContain(at)
    expect(html).toMatch(/id="owed-evening"><h3><a class="clause-tag" href="#C1"/)
    for (const [, at] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${at}"`)
  })

  it('says so when nothing is owed', () => {
    const start = little.indexOf('obligations:')
    const source = little.slice(0, start) + little.slice(little.indexOf('states:'))
    expect(pageIn('en', source)).toContain('The charter asks for nothing.')
  })
})

describe('how each thing is done', () => {
  const pageOf = (id: string, language: Language, { rules } = charterOf(little)) => {
    const procedure = rules.procedures[id]
    if (!procedure) throw new Error(`There is no ${id}`)
    const visit = visitIn(language)
    const named = { id, procedure }
    const conditions = conditionsOf(rules, named, { now: testNow, zone: rules.zone }, language)
    return textOf(
      renderToString(
        <HowToPage
          {...{ visit, rules, named, conditions }}
          title={visit.say(procedure.name)}
          next={{ href: '', words: '' }}
        />,
      ),
    )
  }

  it.each([little, ...shipped.map(sourceOf)].map(charterOf).map((charter) => [charter.rules.id, charter] as const))(
    'of %s everything is told in both languages, with all that follows',
    (_, charter) => {
      for (const language of languages) {
        expect(pageIn(language, charter.source)).not.toMatch(/undefined|\[object|[{}]/)
        for (const id of Object.keys(charter.rules.procedures)) {
          const page = pageOf(id, language, charter)
          expect(page).not.toMatch(/undefined|\[object|[{}]/)
          expect(page).toContain(speak(language)({ zh: '通过之后', en: 'What follows' }))
        }
      }
    },
  )

  it('says who may file it, and when it is opened by itself', () => {
    expect(pageOf('neglected', 'en')).toContain('Signed in, those who are: Chair')
    expect(pageOf('neglected', 'en')).toContain('It is also opened by itself when “An evening a quarter” is missed.')
    expect(pageOf('neglected', 'zh')).toContain('“季度聚会”没有做到时，也会自行启动。')
  })

  it('says the charter’s own words where an expression decides', () => {
    expect(pageOf('report-noise', 'en')).toContain('There is a keeper, and three evenings at most')
    expect(pageOf('report-noise', 'zh')).toContain('有屋主，且至多三晚')
  })
})
