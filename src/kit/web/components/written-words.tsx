/** Words as somebody wrote them: line by line, in their own direction, with their links to be followed. */
export function WrittenWords({ children }: { readonly children: string }) {
  return (
    <p class="written-words" dir="auto">
      {splitLinks(children).map((part, place) =>
        part.isLink ? (
          <a key={place} href={part.words} rel="nofollow noopener noreferrer ugc">
            {part.words}
          </a>
        ) : (
          part.words
        ),
      )}
    </p>
  )
}

/** Splits words into links (http and https only) and the rest; a full stop or bracket after a link is not part of it. */
export function splitLinks(words: string): { words: string; isLink: boolean }[] {
  return words
    .split(/(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+[\w\-~/#@$&*+=%])/)
    .map((part, place) => ({ words: part, isLink: place % 2 === 1 }))
    .filter((part) => part.words !== '')
}
