import { allRoles, type CharterRules, type Field, offices, type Procedure } from '../charter.ts'
import { type Condition, namesOfWord, wordsIn } from '../conditions/condition.ts'
import type { NamedField, Names } from '../conditions/word.ts'
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
  return wordsIn(condition.test).flatMap((word) =>
    mistakesOf(rules, procedure, namesOfWord(word)).map((mistake) =>
      error([...path, ...word.path], `${start} ${mistake}`),
    ),
  )
}

function mistakesOf(rules: CharterRules, procedure: Procedure, names: Names): string[] {
  return [
    ...(names.fields ?? []).flatMap((named) => fieldMistakes(rules, procedure, named)),
    ...unknownNames(names.roles, allRoles(rules)).map((role) => `names the role ${role}, which the charter lacks`),
    ...unknownNames(names.offices, offices(rules)).map((one) => `names the office ${one}, which no station has`),
    ...things(names, rules).flatMap(({ called, named, known }) =>
      unknownNames(named, known).map((one) => `names the ${called} ${one}, which the charter lacks`),
    ),
    ...aboutMistakes(procedure, names),
    ...subjectMistakes(rules, procedure, names),
  ]
}

function things({ procedures, obligations, breaches }: Names, rules: CharterRules) {
  return [
    { called: 'procedure', named: procedures, known: Object.keys(rules.procedures) },
    { called: 'obligation', named: obligations, known: Object.keys(rules.obligations) },
    { called: 'breach', named: breaches, known: Object.keys(rules.breaches) },
  ]
}

function unknownNames(named: readonly string[] = [], known: readonly string[]): string[] {
  return named.filter((name) => !known.includes(name))
}

function fieldMistakes(rules: CharterRules, { form }: Procedure, named: NamedField): string[] {
  const field = form.find((one) => one.field === named.field)
  if (!field) return [`asks for the field ${named.field}, which the form lacks`]
  if (named.types && !named.types.includes(field.type))
    return [`cannot read ${named.field}, a ${field.type}: it reads ${named.types.join(' or ')}`]
  if (lacksOption(field, named.option)) return [`asks for “${named.option}”, which is no option of ${named.field}`]
  if (named.options !== 'offices') return []
  const options = (field.options ?? []).map(({ value }) => value)
  return unknownNames(options, offices(rules)).map(
    (one) => `reads an office in ${named.field}, and no station has the office ${one}`,
  )
}

function lacksOption({ type, options }: Field, option: string | undefined): boolean {
  return option !== undefined && type === 'choice' && !options?.some(({ value }) => value === option)
}

function aboutMistakes(procedure: Procedure, { about }: Names): string[] {
  return about === undefined || about === procedure.about
    ? []
    : [`can never be told: it looks at a ${about}, and this procedure is about a ${procedure.about}`]
}

/** Somebody is named in the form, or the case may be opened by another about the same person. */
function subjectMistakes(rules: CharterRules, procedure: Procedure, { subject }: Names): string[] {
  if (!subject) return []
  const isNamed = procedure.form.some(({ type, is }) => type === 'person' || is === 'subject-name')
  const isOpened = Object.values(rules.procedures).some(({ then }) =>
    then.some((effect) => 'open' in effect && rules.procedures[effect.open] === procedure),
  )
  return isNamed || isOpened ? [] : ['can never be told: it looks at the person concerned, and the form names nobody']
}
