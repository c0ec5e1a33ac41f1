import type { ComponentChildren } from 'preact'
import { languages, languageTag } from '../../i18n/say.ts'
import { messages } from '../messages.ts'
import type { Visit } from '../visit.ts'
import { DeskRail } from './desk-rail.tsx'
import { PageFooter } from './page-footer.tsx'
import { PageHeader } from './page-header.tsx'
import { ReaderContext } from './reader.ts'

export interface PageProps {
  readonly visit: Visit
  readonly title: string
  /** One sentence for search engines and link previews. */
  readonly description?: string | undefined
  /** Only for whoever holds the link or is signed in: kept out of search engines. */
  readonly private?: boolean | undefined
  /** For pages with two columns. */
  readonly wide?: boolean | undefined
  readonly children: ComponentChildren
}

/** A whole document: everything a page is besides its own content. */
export function Page(props: PageProps) {
  const { visit } = props
  const community = visit.say(visit.community.name)
  const title = props.title === community ? community : `${props.title} · ${community}`
  return (
    <ReaderContext.Provider value={{ language: visit.language, say: visit.say, zone: visit.community.zone }}>
      <html lang={languageTag[visit.language]}>
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f6f7f2" />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#101714" />
          <meta name="format-detection" content="telephone=no" />
          {props.description !== undefined && <meta name="description" content={props.description} />}
          {props.private ? <meta name="robots" content="noindex" /> : <Addresses {...props} />}
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link rel="apple-touch-icon" href="/assets/touch-icon.png" />
          <link rel="stylesheet" href={`/assets/${visit.assets.style}`} />
          <link rel="stylesheet" href="/theme.css" />
          <script type="module" defer src={`/assets/${visit.assets.elements}`} />
        </head>
        <body>
          <a class="skip-link" href="#content">
            {visit.say(messages.skip)}
          </a>
          <PageHeader visit={visit} />
          {visit.community.isDemo && <aside class="demo-banner">{visit.say(messages.demo)}</aside>}
          {visit.rail ? (
            <div class="desk-frame">
              <DeskRail rail={visit.rail} />
              <Content {...props} />
            </div>
          ) : (
            <Content {...props} />
          )}
          <PageFooter visit={visit} />
        </body>
      </html>
    </ReaderContext.Provider>
  )
}

function Content({ wide, children }: PageProps) {
  return (
    <main id="content" tabIndex={-1} class={wide ? 'page-body page-body-wide' : 'page-body'}>
      {children}
    </main>
  )
}

/** The page's one address, and the same page in each language. The query is a view of a page, not a page. */
function Addresses({ visit, title, description }: PageProps) {
  const path = visit.path.split('?', 1)[0] ?? ''
  const address = (language: string) => `${visit.baseUrl}/${language}${path === '/' ? '' : path}`
  return (
    <>
      <link rel="canonical" href={address(visit.language)} />
      {languages.map((language) => (
        <link key={language} rel="alternate" hreflang={languageTag[language]} href={address(language)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={`${visit.baseUrl}${path}`} />
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={visit.say(visit.community.name)} />
      <meta property="og:url" content={address(visit.language)} />
      <meta property="og:type" content="website" />
      {description !== undefined && <meta property="og:description" content={description} />}
    </>
  )
}
