/**
 * Puts the pieces of a Chinese sentence together: a space stands between Chinese characters and Latin letters or digits where two
 * pieces meet, as Chinese is set, and none where there is one already or beside punctuation. What is within a piece stays.
 */
export function joinParts(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((words, part) => words + (needsSpace(words, part) ? ' ' : '') + part, '')
}

function needsSpace(before: string, after: string): boolean {
  return (
    (/\p{Script=Han}$/u.test(before) && latinFirst.test(after)) ||
    (latinLast.test(before) && /^\p{Script=Han}/u.test(after))
  )
}

const latinFirst = /^[\p{Script=Latin}\p{Nd}]/u
const latinLast = /[\p{Script=Latin}\p{Nd}]$/u
