import type { Text, WrittenText } from '../../kit/i18n/say.ts'
import type { Instant } from '../../kit/time/time.ts'

/** Something to talk about: on a meeting's agenda, or waiting for the body's next meeting. */
export interface Topic {
  readonly id: string
  readonly body: string
  /** Null while it waits. */
  readonly meetingId: string | null
  readonly position: number | null
  /** For everybody. */
  readonly title: WrittenText
  /** For those who are invited; may be empty. */
  readonly words: string
  readonly station: TopicStation | null
  readonly case: TopicCase | null
  /** When the station's people were last written to about it and its meeting. */
  readonly toldAt: Instant | null
  /** What came of it, for everybody. */
  readonly outcome: WrittenText | null
}

/** The station that a topic is about. */
export interface TopicStation {
  readonly id: string
  /** Kind of station, by the charter: `city`. */
  readonly kind: string
  readonly slug: string
  readonly names: Text
}

/** A case as an agenda shows it: what it is called by its charter, and where it stands. Names nobody. */
export interface TopicCase {
  readonly id: string
  readonly procedure: string
  readonly state: string
  /** The station or the place that it is about. */
  readonly about: Text | null
  /** The decision in the ledger, once there is one. */
  readonly decisionSeq: number | null
}

/** The stations that topics are about, each once, in the order of the agenda. */
export function stationsOf(topics: readonly Pick<Topic, 'station'>[]): TopicStation[] {
  return [...new Map(topics.flatMap(({ station }) => (station ? [[station.id, station] as const] : []))).values()]
}

/** `成立城市站：苏州`: what a case is called. */
export function caseName(name: Text | undefined, { procedure, about }: Pick<TopicCase, 'procedure' | 'about'>): Text {
  const named = name ?? { zh: procedure, en: procedure }
  return about ? { zh: `${named.zh}：${about.zh}`, en: `${named.en}: ${about.en}` } : named
}

/** A station that an agenda names, with the topics about it in their order. */
export interface NamedStation {
  readonly station: TopicStation
  readonly topics: readonly Pick<Topic, 'title'>[]
}

export function namedStations(topics: readonly Pick<Topic, 'station' | 'title'>[]): NamedStation[] {
  return stationsOf(topics).map((station) => ({
    station,
    topics: topics.filter((topic) => topic.station?.id === station.id),
  }))
}
