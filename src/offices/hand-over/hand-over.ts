import type { CharterRules } from '../../charter/charter.ts'
import type { Text, WrittenText } from '../../kit/i18n/say.ts'
import type { Day, Instant } from '../../kit/time/time.ts'
import { mayDo, type Standing } from '../standing.ts'

/** One thing to be handed over: of the charter's list, or one that somebody added. */
export interface HandOverItem {
  readonly id: string
  readonly name: WrittenText
  /** Who added it; null for one of the charter. */
  readonly addedBy: string | null
  /** Where it is, who knows about it. Empty where nobody wrote anything. */
  readonly note: string
  readonly doneAt: Instant | null
  readonly doneBy: string | null
  readonly doneByName: string | null
}

/** What the holder of an office hands over once their term has ended. */
export interface HandOver {
  readonly id: string
  readonly stationId: string
  readonly stationSlug: string
  readonly stationNames: Text
  readonly office: string
  /** Whose term ended. */
  readonly leaverId: string
  readonly leaverName: string
  readonly lastDay: Day
  readonly openedAt: Instant
  /** Since when every item is done; null while something is open. */
  readonly doneAt: Instant | null
  readonly items: readonly HandOverItem[]
}

/** Whether somebody sees the lists of a station, and ticks them, by an office there or by a rank. Whoever left sees their own as well. */
export function keepsLists(rules: CharterRules, standing: Standing, stationId: string): boolean {
  return mayDo(rules, standing, 'hand-over', stationId) || mayDo(rules, standing, 'see-stations', stationId)
}

/** Longest name of an item, and longest note, in characters. */
export const longestName = 120
export const longestNote = 500
