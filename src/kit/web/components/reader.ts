import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Language, type Say, speak } from '../../i18n/say.ts'

/** Who reads the page: what a component needs to add a word or write a date of its own. */
export interface Reader {
  readonly language: Language
  readonly say: Say
  /** IANA zone in which instants are written. */
  readonly zone: string
}

/** `Page` provides it. Outside a page (in a test) the reader reads Chinese, in UTC. */
export const ReaderContext = createContext<Reader>({ language: 'zh', say: speak('zh'), zone: 'UTC' })

export function useReader(): Reader {
  return useContext(ReaderContext)
}
