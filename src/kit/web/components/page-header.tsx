import { type Language, languageName, languageTag, otherLanguage, type Text } from '../../i18n/say.ts'
import { messages } from '../messages.ts'
import { href, type Visit } from '../visit.ts'
import { WordmarkLine } from './icons.tsx'

const places: readonly { path: string; name: Text }[] = [
  { path: '/stations', name: messages.stations },
  { path: '/activities', name: messages.activities },
  { path: '/join', name: messages.join },
  { path: '/charter', name: messages.charter },
  { path: '/ledger', name: messages.ledger },
  { path: '/desk', name: messages.desk },
]

/** The head of every page. The site's places are stops on its line; the one the reader is at is the open one. */
export function PageHeader({ visit }: { readonly visit: Visit }) {
  const other = otherLanguage(visit.language)
  return (
    <header class="page-header">
      <div class="page-header-inside">
        <a class="wordmark" href={href(visit, '')}>
          <WordmarkLine class="wordmark-line" />
          <span>{visit.say(visit.community.name)}</span>
        </a>
        <nav class="page-nav" aria-label={visit.say(messages.navigation)}>
          <line-nav>
            <ul>
              {places.map((place) => (
                <li key={place.path}>
                  <a href={href(visit, place.path)} aria-current={isAt(visit, place.path) ? 'true' : undefined}>
                    {visit.say(place.name)}
                  </a>
                </li>
              ))}
            </ul>
          </line-nav>
        </nav>
        <a
          class="language-switch"
          href={switchPath(visit, other)}
          hreflang={languageTag[other]}
          lang={languageTag[other]}
        >
          {languageName[other]}
        </a>
      </div>
    </header>
  )
}

/** The same page in the other language; the choice is remembered on the way. */
function switchPath({ path }: Visit, other: Language): string {
  return path === '' ? `/language/${other}` : `/language/${other}?to=${encodeURIComponent(path)}`
}

function isAt(visit: Visit, place: string): boolean {
  const path = visit.path.split('?', 1)[0] ?? ''
  return path === place || path.startsWith(`${place}/`)
}
