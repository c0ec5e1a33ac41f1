import { describe, expect, it } from 'vitest'
import { Temporal } from '../kit/time/time.ts'
import { isCountry } from './countries.ts'
import { knownPlaces } from './load-places.ts'
import { findSamePlace, slugOf } from './place.ts'

const instant = Temporal.Instant.from('2026-01-15T12:00:00Z')

// South, west, north and east ends, rounded outward, islands included.
const bounds: Readonly<Record<string, readonly [number, number, number, number]>> = {
  CN: [15, 73, 54, 135],
  HK: [22.1, 113.8, 22.6, 114.5],
  MO: [22.1, 113.5, 22.3, 113.7],
  TW: [21.8, 118, 26.5, 122.1],
  JP: [24, 122, 46, 146],
  KR: [33, 124, 39, 132],
  SG: [1.1, 103.5, 1.5, 104.1],
  MY: [0.8, 99, 7.5, 119.5],
  TH: [5.5, 97, 20.5, 106],
  VN: [8, 102, 23.5, 110],
  PH: [4.5, 116, 21.5, 127],
  ID: [-11, 95, 6, 141],
  IN: [6.5, 68, 36, 97.5],
  PK: [23.5, 60.5, 37.1, 77.5],
  RU: [41, 19, 82, 180],
  UA: [44, 22, 52.5, 40.3],
  GB: [49.8, -8.7, 61, 1.8],
  IE: [51.3, -10.7, 55.5, -5.9],
  FR: [41.3, -5.2, 51.2, 9.6],
  DE: [47.2, 5.8, 55.1, 15.1],
  NL: [50.7, 3.3, 53.6, 7.3],
  ES: [35.9, -9.4, 43.9, 4.4],
  PT: [36.9, -9.6, 42.2, -6.1],
  IT: [36.6, 6.6, 47.1, 18.6],
  CH: [45.8, 5.9, 47.9, 10.5],
  AT: [46.3, 9.5, 49.1, 17.2],
  PL: [49, 14.1, 54.9, 24.2],
  SE: [55.3, 10.9, 69.1, 24.2],
  NO: [57.9, 4.5, 71.2, 31.2],
  FI: [59.7, 20.5, 70.1, 31.6],
  TR: [35.8, 25.6, 42.2, 44.9],
  US: [18.9, -180, 71.5, -66.9],
  CA: [41.6, -141.1, 83.2, -52.6],
  MX: [14.5, -118.5, 32.8, -86.7],
  BR: [-33.8, -74, 5.3, -34.7],
  AR: [-55.1, -73.6, -21.7, -53.6],
  AU: [-43.7, 113, -10.6, 153.7],
  NZ: [-47.3, 166.4, -34.3, 178.6],
  ZA: [-34.9, 16.4, -22.1, 33],
  EG: [22, 24.7, 31.7, 36.9],
  NG: [4.2, 2.6, 13.9, 14.7],
}

describe('the cities that come with the software', () => {
  it('hold the cities of mainland China at prefecture level and a few hundred of the rest of the world', () => {
    const chinese = knownPlaces.filter((place) => place.country === 'CN')
    expect(chinese.length).toBeGreaterThanOrEqual(337)
    expect(knownPlaces.length - chinese.length).toBeGreaterThan(300)
    expect(new Set(chinese.map((place) => place.region.en)).size).toBe(28)
  })

  it('have each its own slug, made from the English name', () => {
    expect(new Set(knownPlaces.map((place) => place.slug)).size).toBe(knownPlaces.length)
    for (const place of knownPlaces) expect(place.slug.startsWith(slugOf(place.names.en))).toBe(true)
  })

  it('are there once', () => {
    for (const place of knownPlaces) {
      const others = knownPlaces.filter((other) => other !== place)
      expect(findSamePlace(others, place)?.slug, place.slug).toBeUndefined()
    }
  })

  it('are named in Chinese characters and in Latin letters, the region in both languages or in none', () => {
    for (const { names, region } of knownPlaces) {
      expect(names.zh).toMatch(/^[\p{sc=Han}-]+$/u)
      expect(names.en).toMatch(/^[\p{sc=Latin}\p{M} .'-]+$/u)
      expect(region.zh === '').toBe(region.en === '')
    }
  })

  it('belong to a country or region and keep its time', () => {
    for (const { slug, country, zone, longitude } of knownPlaces) {
      expect(isCountry(country), slug).toBe(true)
      const hours = instant.toZonedDateTimeISO(zone).offsetNanoseconds / 3_600_000_000_000
      expect(Math.abs(hours - longitude / 15), slug).toBeLessThan(zone === 'Asia/Shanghai' ? 3.1 : 2.6)
    }
  })

  it('lie where their country or region is', () => {
    for (const { slug, country, latitude, longitude } of knownPlaces) {
      const [south, west, north, east] = bounds[country] ?? [-90, -180, 90, 180]
      expect(latitude >= south && latitude <= north && longitude >= west && longitude <= east, slug).toBe(true)
    }
  })

  it('lie apart from one another', () => {
    const sorted = knownPlaces.toSorted((one, other) => one.latitude - other.latitude)
    for (const [at, place] of sorted.entries()) {
      const near = sorted.slice(at + 1).filter((other) => other.latitude - place.latitude < 0.005)
      expect(
        near.find((other) => Math.abs(other.longitude - place.longitude) < 0.005)?.slug,
        place.slug,
      ).toBeUndefined()
    }
  })
})
