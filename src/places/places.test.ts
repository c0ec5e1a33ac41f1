import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { Db } from '../kit/db/database.ts'
import { Temporal } from '../kit/time/time.ts'
import { addPlace, type NewPlace, newPlace } from './add-place.ts'
import { knownPlaces, loadPlaces } from './load-places.ts'
import { findPlace, searchPlaces } from './store.ts'

const now = Temporal.Instant.from('2026-03-01T02:00:00Z')
const kunshan: NewPlace = {
  names: { zh: '昆山', en: 'Kunshan' },
  aliases: ['崑山'],
  country: 'CN',
  region: { zh: '江苏', en: 'Jiangsu' },
  zone: 'Asia/Shanghai',
  latitude: 31.386,
  longitude: 120.981,
}

let db: Db

beforeAll(async () => {
  db = (await testDatabase()).db
  await loadPlaces(db)
})

describe('loading the places', () => {
  it('writes all of them once and nothing when nothing changed', async () => {
    const fresh = (await testDatabase()).db
    expect(await loadPlaces(fresh)).toBe(knownPlaces.length)
    expect(await loadPlaces(fresh)).toBe(0)
  })

  it('gives back the places as they are in the software', async () => {
    for (const place of [knownPlaces[0], knownPlaces.at(-1)]) {
      expect(await findPlace(db, place?.slug ?? '')).toEqual(place)
    }
    expect(await findPlace(db, 'nowhere')).toBeUndefined()
  })

  it('mends what an older software wrote', async () => {
    await db.updateTable('place').set({ zone: 'UTC' }).where('slug', '=', 'hangzhou').execute()
    await db.deleteFrom('place').where('slug', '=', 'lisbon').execute()
    expect(await loadPlaces(db)).toBe(2)
    expect((await findPlace(db, 'hangzhou'))?.zone).toBe('Asia/Shanghai')
  })

  it('keeps what a manager added, also where a later software brings a city of that slug', async () => {
    await db.updateTable('place').set({ added_at: now, zone: 'Asia/Urumqi' }).where('slug', '=', 'kashgar').execute()
    expect(await loadPlaces(db)).toBe(0)
    expect((await findPlace(db, 'kashgar'))?.zone).toBe('Asia/Urumqi')
  })

  it('may be done by two at once', async () => {
    const fresh = (await testDatabase()).db
    await Promise.all([loadPlaces(fresh), loadPlaces(fresh)])
    expect(await loadPlaces(fresh)).toBe(0)
  })
})

describe('searching a place', () => {
  it.each([
    ['Guang Zhou', 'guangzhou'],
    ['Shenzhen ', 'shenzhen'],
    ['上海市', 'shanghai'],
    ["Xi'an", 'xian'],
    ['广东省深圳市', 'shenzhen'],
  ])('%s leads to its city', async (query, slug) => {
    const [first] = await searchPlaces(db, query, 5)
    expect(first?.slug).toBe(slug)
  })

  it('gives no more than asked for, and nothing for a text without letters', async () => {
    expect(await searchPlaces(db, 'san', 3)).toHaveLength(3)
    expect(await searchPlaces(db, ' % ', 3)).toEqual([])
    expect(await searchPlaces(db, '\u0000%', 3)).toEqual([])
  })
})

describe('adding a place', () => {
  it('makes its slug from the English name and finds it by all its spellings', async () => {
    const added = await addPlace(db, kunshan, now)
    expect(added).toMatchObject({ ok: true, place: { slug: 'kunshan' } })
    for (const query of ['昆山市', '崑山', 'Kun Shan']) {
      expect((await searchPlaces(db, query, 1))[0]?.slug).toBe('kunshan')
    }
  })

  it('refuses a city that is in the list under one of its spellings, and says which', async () => {
    const again: NewPlace = { ...kunshan, names: { zh: '羊城', en: 'Canton' }, region: { zh: '', en: '' }, aliases: [] }
    const refused = await addPlace(db, again, now)
    expect(refused).toMatchObject({ ok: false, reason: 'already-listed', place: { slug: 'guangzhou' } })
  })

  it('takes a city of the same name elsewhere, under a longer slug', async () => {
    const alabama: NewPlace = {
      ...kunshan,
      names: { zh: '伯明翰', en: 'Birmingham' },
      aliases: [],
      country: 'US',
      region: { zh: '亚拉巴马州', en: 'Alabama' },
      zone: 'America/Chicago',
    }
    expect(await addPlace(db, alabama, now)).toMatchObject({ ok: true, place: { slug: 'birmingham-alabama' } })
  })

  it('refuses an English name without a Latin letter', async () => {
    const nameless = { ...kunshan, names: { zh: '某城', en: '某城' }, aliases: [] }
    expect(await addPlace(db, nameless, now)).toMatchObject({ ok: false, reason: 'no-latin-name' })
  })

  it('adds a city once when two managers add it at the same moment', async () => {
    const yiwu = { ...kunshan, names: { zh: '义乌', en: 'Yiwu' }, aliases: [], region: { zh: '浙江', en: 'Zhejiang' } }
    const both = await Promise.all([addPlace(db, yiwu, now), addPlace(db, yiwu, now)])
    expect(both.map((one) => one.ok).toSorted()).toEqual([false, true])
  })

  it('asks for a known country or region, a zone and a point on earth', () => {
    expect(newPlace.safeParse(kunshan).success).toBe(true)
    for (const wrong of [{ country: 'ZZ' }, { zone: 'Asia/Kunshan' }, { latitude: 91 }, { longitude: -181 }]) {
      expect(newPlace.safeParse({ ...kunshan, ...wrong }).success).toBe(false)
    }
  })
})
