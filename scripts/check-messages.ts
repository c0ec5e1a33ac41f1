// Checks what people read: every text is there in both languages, asks for the same values in both, and stands in a catalogue,
// not in a page.
import { IntlMessageFormat } from 'intl-messageformat'
import { isNode, type Node, nameOf, type Problem, readSources, report, type Source, textOf } from './read-source.ts'

export function checkMessages(sources: readonly Source[]): Problem[] {
  return sources.flatMap((source) =>
    source.nodes.flatMap((node) => {
      const words = [...checkText(node), ...(source.path.endsWith('.tsx') ? checkPage(node) : [])]
      return words.map((one) => ({ path: source.path, line: source.lineOf(node), words: one }))
    }),
  )
}

/** A text is an object that says `zh` or `en` in so many words. */
function checkText(node: Node): string[] {
  if (node.type !== 'ObjectExpression') return []
  const [zh, en] = [said(node, 'zh'), said(node, 'en')]
  if (zh === undefined && en === undefined) return []
  const missing = [zh === undefined ? 'zh' : '', en === undefined ? 'en' : ''].filter(Boolean)
  if (missing.length > 0)
    return has(node, missing[0] ?? '') ? [] : [`“${zh ?? en}” has no ${missing[0]}: say it in both languages.`]
  return zh === undefined || en === undefined ? [] : compare(zh, en)
}

function compare(zh: string, en: string): string[] {
  if (zh.trim() === '' && en.trim() === '') return []
  if (zh.trim() === '' || en.trim() === '') return [`“${zh || en}” is said in one language only: write the other.`]
  const [inChinese, inEnglish] = [readPattern(zh, 'zh-CN'), readPattern(en, 'en')]
  const broken = [inChinese, inEnglish].flatMap((pattern) => ('mistake' in pattern ? [pattern.mistake] : []))
  if ('mistake' in inChinese || 'mistake' in inEnglish) return broken
  const words: string[] = []
  const [asked, askedToo] = [inChinese, inEnglish].map(({ values }) => [...values].sort().join(', ') || 'nothing')
  if (asked !== askedToo)
    words.push(`“${en}” asks for ${askedToo}, and in Chinese for ${asked}: ask for the same values in both.`)
  if (/\p{Letter}/u.test(inChinese.words) && !/\p{Script=Han}/u.test(zh) && zh !== en && !isCode(zh, en)) {
    words.push(
      `“${zh}” is the Chinese of “${en}”, and has no Chinese in it: translate it (a name that stays is written the same in both).`,
    )
  }
  if (/\p{Script=Han}/u.test(inEnglish.words) && zh === en)
    words.push(`“${en}” is Chinese in both languages: write the English.`)
  return words
}

/** Names of languages and of fields are not read by people: `zh-CN` and `en`, `names.zh` and `names.en`. */
function isCode(zh: string, en: string): boolean {
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(en) || zh.replace(/\bzh\b/, 'en') === en
}

type Pattern = { readonly values: ReadonlySet<string>; readonly words: string } | { readonly mistake: string }

/** What an ICU message asks for, and the words around it. */
function readPattern(text: string, language: string): Pattern {
  if (!text.includes('{') && !text.includes("'")) return { values: new Set(), words: text }
  try {
    const values = new Set<string>()
    const words: string[] = []
    collect(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst(), values, words)
    return { values, words: words.join(' ') }
  } catch (error) {
    return {
      mistake: `“${text}” cannot be read: ${error instanceof Error ? error.message : error}. Its form is ICU MessageFormat.`,
    }
  }
}

const literal = 0
const pound = 7

function collect(parts: unknown, values: Set<string>, words: string[]): void {
  if (!Array.isArray(parts)) return
  for (const part of parts) {
    if (part.type === literal) words.push(part.value)
    else if (part.type !== pound) values.add(part.value)
    for (const option of Object.values<{ value: unknown }>(part.options ?? {})) collect(option.value, values, words)
  }
}

function said(node: Node, language: string): string | undefined {
  const property = findProperty(node, language)
  return property && textOf(property.value)
}

function has(node: Node, language: string): boolean {
  return findProperty(node, language) !== undefined
}

function findProperty({ properties }: Node, name: string): Node | undefined {
  const all: unknown[] = Array.isArray(properties) ? properties : []
  return all.filter(isNode).find((property) => property.type === 'Property' && nameOf(property.key) === name)
}

// What a person reads or hears of an element besides its content.
const spoken = ['title', 'alt', 'placeholder', 'label', 'aria-label', 'aria-description']

function checkPage(node: Node): string[] {
  const text = node.type === 'JSXText' ? textOfJsx(node) : undefined
  if (text !== undefined && /\p{Letter}{2}/u.test(text)) return [inCatalogue(text)]
  if (node.type === 'JSXAttribute' && spoken.includes(nameOf(node.name) ?? '')) {
    const value = textOf(node.value)
    if (value !== undefined && /\p{Letter}{2}/u.test(value)) return [inCatalogue(value)]
  }
  if (['Literal', 'TemplateElement'].includes(node.type) && /\p{Script=Han}/u.test(rawOf(node)))
    return [inCatalogue(rawOf(node))]
  return []
}

function inCatalogue(text: string): string {
  return `“${text.trim()}” stands in a page: put it into the feature's messages.ts, in both languages, and say it with visit.say.`
}

function textOfJsx({ value }: Node): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function rawOf({ value, raw }: Node): string {
  if (typeof raw === 'string') return raw
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : ''
}

if (import.meta.main)
  report(checkMessages(readSources('src')), 'Messages: everything is said in Chinese and in English.')
