import { languageTag, read, type WrittenText } from '../../i18n/say.ts'
import { useReader } from './reader.ts'
import { WrittenWords } from './written-words.tsx'

/** What somebody wrote in one language or two, for a reader; marked where it is not in theirs. */
export function Written({ text }: { readonly text: WrittenText }) {
  const { words, foreign } = read(text, useReader().language)
  return foreign === undefined ? words : <span lang={languageTag[foreign]}>{words}</span>
}

/** The same of several lines, with links to be followed. */
export function WrittenLines({ text }: { readonly text: WrittenText }) {
  const { words, foreign } = read(text, useReader().language)
  const lines = <WrittenWords>{words}</WrittenWords>
  return foreign === undefined ? lines : <div lang={languageTag[foreign]}>{lines}</div>
}
