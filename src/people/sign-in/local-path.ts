/** A path on this site, as somebody wishes to go on to it; undefined for anything that would lead elsewhere. */
export function localPath(wish: string | undefined): string | undefined {
  if (!wish?.startsWith('/') || !URL.canParse(wish, here)) return undefined
  const url = new URL(wish, here)
  // Browsers read `//host` and `/\host` as another site, and drop tabs and line ends before they look.
  if (url.origin !== here || url.pathname.startsWith('//')) return undefined
  return url.pathname + url.search + url.hash
}

const here = 'http://here.invalid'
