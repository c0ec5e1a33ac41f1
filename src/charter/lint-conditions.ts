import { allRoles, type CharterRules, type Field, offices, type Procedure } from './charter.ts'
import { type Condition, namesIn, wordsIn } from './conditions/condition.ts'
import type { NamedField, Names } from './conditions/word.ts'
import { error, type Remark } from './remark.ts'

/** What the conditions of a procedure name is there, and something can meet each of them. */
export function lintConditions(rules: CharterRules, procedure: Procedure, at: string[]): Remark[] {
  return [
    ...procedure.gates.flatMap((gate, index) => {
      const path = [...at, 'gates', index]
      const remarks = lintNames(rules, procedure, gate, path)
      if (gate.whenUnknown !== 'confirm') return remarks
      return [...remarks, error(path, 'a gate cannot be confirmed: nobody has opened the case yet')]
    }),
    ...procedure.findings.flatMap((finding, index) => {
      const path = [...at, 'findings', index]
      const remarks = lintNames(rules, procedure, finding, path)
      const isOnlyAttested = wordsIn(finding.test).every(({ word }) => word === 'attested')
      if (!isOnlyAttested || finding.whenUnknown === 'confirm') return remarks
      return [...remarks, error(path, `nothing can ever meet ${finding.clause}: attested needs whenUnknown: confirm`)]
    }),
  ]
}

function lintNames(rules: CharterRules, procedure: Procedure, condition: Condition, path: PropertyKey[]): Remark[] {
  const start = `the condition of ${condition.clause}`
  const found = namesIn(condition.test).flatMap((names) => [
    ...fieldMistakes(procedure, names.fields ?? []),
    ...unknownNames(names.roles, allRoles(rules)).map((role) => `names the role ${role}, which the charter lacks`),
    ...unknownNames(names.offices, offices(rules)).map((one) => `names the office ${one}, which no station has`),
    ...aboutMistakes(procedure, names),
  ])
  return found.map((mistake) => error(path, `${start} ${mistake}`))
}

function unknownNames(named: readonly string[] = [], known: readonly string[]): string[] {
  return named.filter((name) => !known.includes(name))
}

function fieldMistakes({ form }: Procedure, named: readonly NamedField[]): string[] {
  return named.flatMap((one) => {
    const field = form.find(({ field }) => field === one.field)
    if (!field) return [`asks for the field ${one.field}, which the form lacks`]
    if (one.types && !one.types.includes(field.type))
      return [`cannot read ${one.field}, a ${field.type}: it reads ${one.types.join(' or ')}`]
    return lacksOption(field, one.option) ? [`asks for “${one.option}”, which is no option of ${one.field}`] : []
  })
}

function lacksOption({ type, options }: Field, option: string | undefined): boolean {
  return option !== undefined && type === 'choice' && !options?.some(({ value }) => value === option)
}

function aboutMistakes(procedure: Procedure, { about }: Names): string[] {
  return about === undefined || about === procedure.about
    ? []
    : [`can never be told: it looks at a ${about}, and this procedure is about a ${procedure.about}`]
}
