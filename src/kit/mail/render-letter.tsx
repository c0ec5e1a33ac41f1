import { renderToString } from 'preact-render-to-string'
import { type Language, languageTag } from '../i18n/say.ts'
import type { LetterContent } from './letter.ts'

/** A letter ready for the post. */
export interface RenderedLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Renders a letter as plain text and as HTML that loads nothing. `url`: where its button leads, absolute. */
export function renderLetter(content: LetterContent, language: Language, url: string | undefined): RenderedLetter {
  return {
    subject: content.subject.replaceAll(/\s+/g, ' '),
    text: writeText(content, url),
    html: `<!doctype html>${renderToString(<LetterPage content={content} language={language} url={url} />)}`,
  }
}

function writeText(content: LetterContent, url: string | undefined): string {
  const action = content.action && url ? [`${content.action.label}\n${url}`] : []
  const closing = content.closing?.length ? ['--', ...content.closing] : []
  return `${[...content.paragraphs, ...action, ...closing].join('\n\n')}\n`
}

// Mail programs ignore stylesheets and load nothing: every style stands where it is used.
const font = "-apple-system, 'PingFang SC', 'Noto Sans SC', 'Microsoft YaHei', 'Segoe UI', sans-serif"
const styles = {
  body: `margin:0;padding:32px 16px;background:#f4f5f3;color:#20261f;font:16px/1.75 ${font}`,
  sheet: 'max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-radius:12px',
  heading: 'margin:0 0 20px;font-size:20px;line-height:1.4;font-weight:600',
  paragraph: 'margin:0 0 16px;white-space:pre-line;overflow-wrap:anywhere',
  button:
    'display:inline-block;padding:12px 24px;background:#1f6b4f;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:600',
  address: 'margin:0 0 16px;font-size:13px;color:#5b655a;overflow-wrap:anywhere',
  rule: 'margin:24px 0 16px;border:0;border-top:1px solid #e2e5e0',
  closing: 'margin:0 0 8px;font-size:13px;color:#5b655a;white-space:pre-line;overflow-wrap:anywhere',
} as const

interface LetterPageProps {
  readonly content: LetterContent
  readonly language: Language
  readonly url: string | undefined
}

function LetterPage({ content, language, url }: LetterPageProps) {
  return (
    <html lang={languageTag[language]} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{content.subject}</title>
      </head>
      <body style={styles.body}>
        <main style={styles.sheet}>
          <h1 style={styles.heading} dir="auto">
            {content.subject}
          </h1>
          {content.paragraphs.map((words) => (
            <p style={styles.paragraph} dir="auto">
              {words}
            </p>
          ))}
          {content.action && url && (
            <>
              <p style={styles.paragraph}>
                <a href={url} style={styles.button}>
                  {content.action.label}
                </a>
              </p>
              <p style={styles.address}>{url}</p>
            </>
          )}
          {content.closing && content.closing.length > 0 && (
            <>
              <hr style={styles.rule} />
              {content.closing.map((words) => (
                <p style={styles.closing} dir="auto">
                  {words}
                </p>
              ))}
            </>
          )}
        </main>
      </body>
    </html>
  )
}
