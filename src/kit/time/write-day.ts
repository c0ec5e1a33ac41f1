import { type Language, languageTag } from '../i18n/say.ts'
import { type Day, type Instant, type Precision, Temporal } from './time.ts'

/** A calendar day as people write it, no more exact than it is known: `2022年6月1日`, `June 2022`, `2021`. Empty when unknown. */
export function writeDay(day: Day, language: Language, precision: Precision = 'day'): string {
  if (precision === 'unknown') return ''
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (precision !== 'year') parts.month = 'long'
  if (precision === 'day') parts.day = 'numeric'
  return format(language, parts).format(day.toZonedDateTime('UTC').epochMilliseconds)
}

/** An instant as people write it in a zone, with the zone's name: `2026年11月24日 00:53（北京时间）`. */
export function writeInstant(instant: Instant, language: Language, zone: string): string {
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }
  const written = format(language, parts).format(instant.epochMilliseconds)
  const name = nameZone(instant, language, zone)
  return language === 'zh' ? `${written}（${name}）` : `${written} (${name})`
}

/** What people call a zone on a day, at noon there: `北京时间`, `Pacific Daylight Time`. */
export function nameZoneOn(day: Day, language: Language, zone: string): string {
  return nameZone(day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant(), language, zone)
}

/** A calendar day in a zone, with the zone's name: `2026年11月28日（北京时间）`. */
export function writeDayIn(day: Day, language: Language, zone: string): string {
  const [written, name] = [writeDay(day, language), nameZoneOn(day, language, zone)]
  return language === 'zh' ? `${written}（${name}）` : `${written} (${name})`
}

/** What people call a zone, summer or winter: `北京时间`, `Central European Time`. */
export function writeZone(zone: string, language: Language): string {
  if (language === 'zh' && zone === 'Asia/Shanghai') return '北京时间'
  const parts = format(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(Date.UTC(2024, 0))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** What people call a day of the week: 1 is Monday, 7 is Sunday. */
export function writeWeekday(weekday: number, language: Language): string {
  // The first day of 2024 was a Monday.
  return format(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday))
}

/** What people call a zone at that moment: in summer it may have another name. */
function nameZone(instant: Instant, language: Language, zone: string): string {
  if (language === 'zh' && zone === 'Asia/Shanghai') return '北京时间'
  const parts = format(language, { timeZone: zone, timeZoneName: 'long' }).formatToParts(instant.epochMilliseconds)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** A calendar duration in words: `P14D` → `14天` or `14 days`. */
export function writeDuration(duration: string, language: Language): string {
  const { years, months, weeks, days, hours, minutes } = Temporal.Duration.from(duration)
  const parts = { years, months, weeks, days, hours, minutes }
  return Object.entries(parts)
    .filter(([, count]) => count !== 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(languageTag[language], {
        style: 'unit',
        unit: unit.slice(0, -1),
        unitDisplay: 'long',
      }).format(count),
    )
    .join(language === 'zh' ? '' : ' ')
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(parts)
  let known = formats.get(key)
  if (!known) {
    known = new Intl.DateTimeFormat(languageTag[language], parts)
    formats.set(key, known)
  }
  return known
}
