import { beforeAll, describe, expect, it } from 'vitest'
import { charterFile } from '../../../test/community.ts'
import type { CharterRules } from '../../charter/charter.ts'
import { Temporal } from '../../kit/time/time.ts'
import type { ActingOffice } from '../../offices/standing.ts'
import type { Station } from '../../stations/station.ts'
import { type AtRail, placesOf, whereIs } from './rail.ts'

let rules: CharterRules
beforeAll(async () => {
  rules = (await charterFile('kubesphere.yaml')).rules
})

const founded = Temporal.PlainDate.from('2021-01-01')
function station(slug: string): Station {
  return {
    ...{ id: slug, kind: 'city', key: `city:${slug}`, slug, names: { zh: `${slug}站`, en: slug }, placeSlug: slug },
    ...{ status: 'active', statusSince: founded, foundedOn: founded, foundedPrecision: 'year' },
    ...{ recordedIn: null, countsFrom: founded },
  }
}

const office = (stationId: string, name: string): ActingOffice => ({
  ...{ stationId, kind: 'city', office: name, standsIn: false },
})

function at(change: Partial<AtRail>): AtRail {
  const nobody = { ranks: [], offices: [] }
  return { rules, standing: nobody, isManager: false, stations: [], mayAmend: false, ...change }
}

const paths = (places: ReturnType<typeof placesOf>) => places.map(({ pages }) => pages.map(({ path }) => path))

describe('the rail of the desk', () => {
  it('has for a newcomer nothing but their own pages', () => {
    expect(paths(placesOf(at({})))).toEqual([['/desk', '/me']])
  })

  it('has a place for each station where somebody acts, with what their office may do there', () => {
    const standing = { ranks: [], offices: [office('hangzhou', 'leader'), office('suzhou', 'committee-member')] }
    const places = placesOf(at({ standing, stations: [station('hangzhou'), station('suzhou')] }))
    expect(places.map(({ kind }) => kind)).toEqual(['own', 'station', 'station'])
    expect(paths(places).slice(1)).toEqual([
      [
        '/desk/stations/hangzhou',
        '/desk/stations/hangzhou/activities',
        '/desk/stations/hangzhou/people',
        '/desk/stations/hangzhou/hand-over',
        '/desk/stations/hangzhou/contact',
        '/desk/stations/hangzhou/outlook',
        '/stations/hangzhou',
      ],
      [
        '/desk/stations/suzhou',
        '/desk/stations/suzhou/activities',
        '/desk/stations/suzhou/people',
        '/desk/stations/suzhou/outlook',
        '/stations/suzhou',
      ],
    ])
  })

  it('has the body of a rank, and the station that its holder looks at', () => {
    const standing = { ranks: ['sig.lead'], offices: [] }
    const places = placesOf(at({ standing, visited: station('chengdu') }))
    expect(places.map(({ kind }) => kind)).toEqual(['own', 'station', 'body'])
    expect(paths(places)[2]).toEqual([
      '/desk/bodies/sig',
      '/desk/searches',
      '/desk/outlook',
      '/desk/brake',
      '/desk/conduct',
    ])
    expect(paths(places)[1]).not.toContain('/desk/stations/chengdu/contact')
  })

  it('leads managers to their pages, and those who amend to the drafts', () => {
    expect(paths(placesOf(at({ isManager: true, mayAmend: true })))[0]).toEqual([
      '/desk',
      '/desk/charters',
      '/me',
      '/manage',
    ])
  })
})

describe('where a page of the desk lies', () => {
  const standing = { ranks: ['sig.member'], offices: [office('hangzhou', 'leader')] }
  const where = (path: string) => whereIs(placesOf(at({ standing, stations: [station('hangzhou')] })), path)

  it('is the place whose page it is, or lies below', () => {
    expect(where('/desk')).toEqual({ place: 0, page: '/desk' })
    expect(where('/me/data')).toEqual({ place: 0, page: '/me' })
    expect(where('/desk/stations/hangzhou')).toEqual({ place: 1, page: '/desk/stations/hangzhou' })
    expect(where('/desk/stations/hangzhou/activities/new')).toEqual({
      place: 1,
      page: '/desk/stations/hangzhou/activities',
    })
    expect(where('/desk/searches/abc')).toEqual({ place: 2, page: '/desk/searches' })
  })

  it('is somebody’s own for what belongs nowhere: a case', () => {
    expect(where('/desk/cases/abc')).toEqual({ place: 0, page: undefined })
  })
})
