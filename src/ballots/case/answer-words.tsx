import { HiddenOr } from '../../conduct/hidden-or.tsx'
import { WrittenWords } from '../../kit/web/components/written-words.tsx'
import type { SaidAnswer } from './case-words.ts'
import type { Case } from './load-case.ts'

export interface AnswerWordsProps {
  readonly one: Pick<Case, 'hidden'>
  readonly answer: SaidAnswer
}

/** An answer of the form: as it was written, unless it was hidden. */
export function AnswerWords({ one, answer: { subject, words, isWritten } }: AnswerWordsProps) {
  const shown = isWritten ? <WrittenWords>{words}</WrittenWords> : words
  return <HiddenOr hidden={one.hidden.get(subject)} words={shown} />
}
