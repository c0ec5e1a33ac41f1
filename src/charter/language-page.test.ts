import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { functions, macros, methods, ownFunctions, roots, shapes } from './cel/shapes.ts'
import { conditionSchema, vocabulary, wordsIn } from './conditions/condition.ts'
import { charterSchema } from './schema.ts'

/** `docs/charter-language.md` tells the whole language and nothing else: held against the schema, key by key and word by word. */

const page = readFileSync(join(import.meta.dirname, '../../docs/charter-language.md'), 'utf8')

/** What stands under each `### …` of the page, by what its heading has in backticks. */
const parts = new Map(
  page.split(/^(?=#{2,3} )/m).flatMap((text) => {
    const heading = /^### `([^`]+)`/.exec(text)
    return heading?.[1] === undefined ? [] : [[heading[1], text] as const]
  }),
)

const schemaNode = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  type: z.string().optional(),
})
type SchemaNode = z.output<typeof schemaNode>

function jsonOf(schema: z.ZodType): SchemaNode {
  return schemaNode.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
}

/** What stands directly within a node: its keys, what any key or element holds (`*`), and its alternatives themselves (empty). */
function within(node: SchemaNode): { key: string; inner: SchemaNode }[] {
  const each = [node.additionalProperties, node.items].filter((one) => typeof one === 'object' && one !== null)
  return [
    ...(node.anyOf ?? []).map((one) => ({ key: '', inner: schemaNode.parse(one) })),
    ...Object.entries(node.properties ?? {}).map(([key, one]) => ({ key, inner: schemaNode.parse(one) })),
    ...each.map((one) => ({ key: '*', inner: schemaNode.parse(one) })),
  ]
}

interface Part {
  readonly keys: Set<string>
  readonly values: Set<string>
}

/** Every mapping of the language by its pattern (`procedures.*.form.*`), with its keys and with the words that may stand at them. */
function partsOf(node: SchemaNode, path = '.', found = new Map<string, Part>()): Map<string, Part> {
  const known = found.get(path) ?? { keys: new Set<string>(), values: new Set<string>() }
  if (node.properties) found.set(path, known)
  for (const { key, inner } of within(node)) {
    if (node.properties && key !== '' && key !== '*') {
      known.keys.add(key)
      for (const value of wordsAt(inner)) known.values.add(value)
    }
    const below = key === '' ? path : path === '.' ? key : `${path}.${key}`
    partsOf(inner, below, found)
  }
  return found
}

/** The fixed words that may stand at a key, also in a list there. */
function wordsAt(node: SchemaNode): string[] {
  const own = [...(node.enum ?? []), node.const].filter((one) => typeof one === 'string')
  const alternatives = (node.anyOf ?? []).flatMap((one) => wordsAt(schemaNode.parse(one)))
  const listed = node.items === undefined ? [] : wordsAt(schemaNode.parse(node.items))
  return [...own, ...alternatives, ...listed]
}

function isText({ keys }: Part): boolean {
  return [...keys].sort().join() === 'en,zh'
}

const whole = jsonOf(charterSchema)
const language = [...partsOf(whole)].filter(([, part]) => !isText(part))
const words = Object.entries(vocabulary)
const combined = ['all', 'any', 'some', 'not']

/** The keys that a part of the page tells: what its list items have in backticks, and examples apart. */
function inBackticks(text: string): Set<string> {
  return new Set([...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].map(([, one]) => one ?? ''))
}

function examplesIn(text: string): unknown[] {
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => parse(yaml ?? ''))
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is wrong with an example, held against a node of the schema: nothing, when it fits. */
function misfits(node: SchemaNode, value: unknown): string[] {
  if (node.anyOf) {
    const tries = node.anyOf.map((one) => misfits(schemaNode.parse(one), value))
    return tries.some((one) => one.length === 0)
      ? []
      : (tries.toSorted((one, other) => one.length - other.length)[0] ?? [])
  }
  if (node.enum && !node.enum.includes(value)) return [`${String(value)} is none of ${node.enum.join(', ')}`]
  if (node.const !== undefined && node.const !== value) return [`${String(value)} is not ${String(node.const)}`]
  if (node.type === 'array') {
    if (!Array.isArray(value)) return ['a list is expected']
    return value.flatMap((one) => misfits(schemaNode.parse(node.items ?? {}), one))
  }
  if (node.type !== 'object') return isMapping(value) && node.type ? [`a ${node.type} is expected`] : []
  if (!isMapping(value)) return ['a mapping is expected']
  const missing = node.required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${key} is missing`)
  const inner = Object.entries(value).flatMap(([key, one]) => {
    const known = node.properties?.[key] ?? node.additionalProperties
    if (known === undefined || known === false) return [`there is no ${key}`]
    return misfits(schemaNode.parse(known), one)
  })
  return [...missing, ...inner]
}

function nodeAt(path: string): SchemaNode {
  const steps = path === '.' ? [] : path.split('.')
  return steps.reduce((node, step) => {
    const next = step === '*' ? (node.items ?? node.additionalProperties) : node.properties?.[step]
    return schemaNode.parse(next ?? fail(`The schema has no ${path}`))
  }, whole)
}

function fail(message: string): never {
  throw new Error(message)
}

describe('the page about the charter language', () => {
  test.each(language)('tells every key of %s and every word that may stand there', (path, { keys, values }) => {
    const told = inBackticks(parts.get(path) ?? fail(`docs/charter-language.md has no part ### \`${path}\``))
    const missing = [...keys, ...values].filter((one) => !told.has(one))
    expect(missing, `${path} lacks these`).toEqual([])
  })

  test('has no part about something that the language lacks', () => {
    const known = [...language.map(([path]) => path), ...words.map(([word]) => word), ...combined]
    expect([...parts.keys()].filter((one) => !known.includes(one))).toEqual([])
  })

  test.each(language.filter(([path]) => path !== '.' && !/(gates|findings)\.\*$/.test(path)))(
    'has an example of %s that fits',
    (path) => {
      const examples = examplesIn(parts.get(path) ?? '')
      expect(examples.length).toBeGreaterThan(0)
      // An entry is shown within its list or mapping.
      const around = path.endsWith('.*') ? path.slice(0, -2) : path
      const node = around.includes('.as') ? undefined : nodeAt(around)
      for (const example of examples) if (node) expect(misfits(node, example)).toEqual([])
    },
  )

  test.each(words)('tells all that the word %s takes, with an example that uses it', (word, { takes }) => {
    const part = parts.get(word) ?? fail(`docs/charter-language.md does not tell the word ${word}`)
    const told = inBackticks(part)
    const [own] = partsOf(jsonOf(takes)).values()
    const asked = [...(own?.keys ?? []), ...(own?.values ?? [])].filter((one) => one !== 'zh' && one !== 'en')
    expect(asked.filter((one) => !told.has(one))).toEqual([])
    const used = examplesIn(part).flatMap((one) =>
      wordsIn(conditionSchema.parse({ clause: 'G1', ...toMapping(one) }).test),
    )
    expect(used.map((one) => one.word)).toContain(word)
  })

  test.each(combined)('tells how conditions are combined by %s', (word) => {
    const [example] = examplesIn(parts.get(word) ?? '')
    expect(conditionSchema.safeParse({ clause: 'G1', ...toMapping(example) }).success).toBe(true)
    expect(Object.keys(toMapping(example))).toContain(word)
  })

  test('tells all that an expression may look at and use', () => {
    const part = parts.get('cel') ?? ''
    const names = [roots, ...Object.values(shapes)].flatMap((fields) => Object.keys(fields))
    const own = Object.keys(ownFunctions)
    const asked = [...names, ...methods, ...macros, ...functions.filter((name) => !own.includes(name))]
    expect(asked.filter((one) => !inBackticks(part).has(one))).toEqual([])
    for (const name of own) expect(part).toContain(`\`${name}(`)
  })

  test('tells what every condition has beside its word', () => {
    const part = page.slice(page.indexOf('## Conditions'), page.indexOf('### `all`'))
    for (const key of ['clause', 'interpretation', 'whenUnknown', 'confirm', 'wait'])
      expect(inBackticks(part)).toContain(key)
  })
})

function toMapping(value: unknown): Record<string, unknown> {
  return isMapping(value) ? value : {}
}
