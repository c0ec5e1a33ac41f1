import type { z } from 'zod'

/** What is wrong with a value, in words that somebody who writes a charter understands. */
export function issueWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `the charter language has no “${issue.keys.join('”, “')}” here`
    case 'invalid_type':
      return issue.input === undefined
        ? missingWords(issue.path.at(-1))
        : `a ${typeName(issue.expected)} is expected here`
    case 'invalid_value':
      return `one of these is expected: ${issue.values.map(String).join(', ')}`
    case 'too_small':
      if (issue.origin === 'string') return 'the text is empty'
      return `too little: ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`
    case 'too_big':
      return `too much: at most ${issue.maximum}`
    case 'invalid_union':
      return 'this is none of the forms that may stand here'
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'this name may not stand here'
    default:
      return issue.message
  }
}

/** What is wrong in a file of facts, in words that say what may stand there. */
export function factWords(issue: z.core.$ZodIssue): string {
  const [part, name] = issue.path
  if (part === 'answers' && name !== undefined)
    return 'an answer is {"value": …} where a rule weighs it, else {"given": true, "length": 12}'
  if (issue.code === 'unrecognized_keys') return `there is no fact “${issue.keys.join('”, “')}” here`
  if (issue.code === 'invalid_format' && issue.format === 'datetime')
    return 'a moment is expected, like 2026-10-08T04:00:00Z'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'a day is expected, like 2026-10-08'
  return issueWords(issue)
}

function missingWords(name: PropertyKey | undefined): string {
  if (name === 'zh') return 'the Chinese text is missing'
  if (name === 'en') return 'the English text is missing'
  return `“${String(name)}” is missing`
}

function typeName(expected: string): string {
  return (
    { record: 'mapping', object: 'mapping', array: 'list', string: 'text', int: 'whole number' }[expected] ?? expected
  )
}
