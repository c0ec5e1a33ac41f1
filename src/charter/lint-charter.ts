import { allRoles, type CharterRules, type Procedure, splitRole } from './charter.ts'
import { type Condition, wordsIn } from './conditions/condition.ts'
import { rolesOf, waysOf } from './quorum.ts'

export interface Remark {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly severity: 'error' | 'warning'
}

/** What the shape cannot tell: names that point nowhere, procedures nobody can reach, quorums nobody can fill. */
export function lintCharter(rules: CharterRules): Remark[] {
  return [
    ...lintSections(rules),
    ...lintClauses(rules),
    ...Object.entries(rules.procedures).flatMap(([name, procedure]) => lintProcedure(rules, name, procedure)),
    ...lintUnused(rules),
  ]
}

function lintSections(rules: CharterRules): Remark[] {
  const sections = new Set(rules.sections.map(({ section }) => section))
  return Object.keys(rules.clauses)
    .filter((clause) => !sections.has(clause.charAt(0)))
    .map((clause) =>
      error(
        ['clauses', clause],
        `clause ${clause} belongs to section ${clause.charAt(0)}, which is not among the sections`,
      ),
    )
}

/** Every `clause` anywhere names a clause that the charter has. */
function lintClauses(rules: CharterRules): Remark[] {
  const remarks: Remark[] = []
  walk(rules, [], (key, value, path) => {
    const named =
      key === 'clause' ? [value] : ['does', 'gets', 'gives'].includes(String(key)) && Array.isArray(value) ? value : []
    for (const clause of named) {
      if (typeof clause === 'string' && !rules.clauses[clause])
        remarks.push(error(path, `there is no clause ${clause} in this charter`))
    }
  })
  return remarks
}

function lintProcedure(rules: CharterRules, name: string, procedure: Procedure): Remark[] {
  const at = ['procedures', name]
  return [
    ...lintForm(procedure, at),
    ...lintConditions(rules, procedure, at),
    ...lintDeciding(rules, procedure, at),
    ...lintEffects(rules, procedure, at),
  ]
}

function lintForm(procedure: Procedure, at: string[]): Remark[] {
  const names = procedure.form.map(({ field }) => field)
  const twice = names.filter((field, index) => names.indexOf(field) !== index)
  const remarks = twice.map((field) =>
    error([...at, 'form', names.lastIndexOf(field)], `the form has the field ${field} twice`),
  )
  for (const [index, field] of procedure.form.entries()) {
    if (field.type === 'choice' && !field.options)
      remarks.push(error([...at, 'form', index], `the choice ${field.field} has no options`))
  }
  for (const meaning of ['name', 'address'] as const) {
    const count = procedure.form.filter(({ is }) => is === meaning).length
    if (count !== 1)
      remarks.push(
        error(
          [...at, 'form'],
          `exactly one field of the form is the applicant’s ${meaning} (is: ${meaning}); here ${count} are`,
        ),
      )
  }
  const needed = procedure.about === 'new-station' ? 'place' : procedure.about === 'station' ? 'station' : undefined
  if (needed && !procedure.form.some(({ type }) => type === needed)) {
    remarks.push(error([...at, 'form'], `a procedure about a ${procedure.about} asks for a ${needed} in its form`))
  }
  return remarks
}

function lintConditions(rules: CharterRules, procedure: Procedure, at: string[]): Remark[] {
  const fields = new Set(procedure.form.map(({ field }) => field))
  const roles = new Set(allRoles(rules))
  const remarks: Remark[] = []
  const look = (condition: Condition, path: PropertyKey[]) => {
    for (const { word, takes } of wordsIn(condition.test)) {
      for (const field of fieldsNamed(word, takes)) {
        if (!fields.has(field))
          remarks.push(
            error(path, `the condition of ${condition.clause} asks for the field ${field}, which the form lacks`),
          )
      }
      for (const role of rolesNamed(word, takes)) {
        if (!roles.has(role))
          remarks.push(
            error(path, `the condition of ${condition.clause} names the role ${role}, which the charter lacks`),
          )
      }
    }
  }
  for (const [index, gate] of procedure.gates.entries()) {
    look(gate, [...at, 'gates', index])
    if (gate.whenUnknown === 'confirm')
      remarks.push(error([...at, 'gates', index], 'a gate cannot be confirmed: nobody has opened the case yet'))
  }
  for (const [index, finding] of procedure.findings.entries()) {
    look(finding, [...at, 'findings', index])
    const isOnlyAttested = wordsIn(finding.test).every(({ word }) => word === 'attested')
    if (isOnlyAttested && finding.whenUnknown !== 'confirm') {
      remarks.push(
        error(
          [...at, 'findings', index],
          `nothing can ever meet ${finding.clause}: attested needs whenUnknown: confirm`,
        ),
      )
    }
  }
  return remarks
}

function lintDeciding(rules: CharterRules, procedure: Procedure, at: string[]): Remark[] {
  const { decide } = procedure
  const known = new Set(allRoles(rules))
  const quorums = typeof decide.decline === 'object' ? [decide.quorum, decide.decline] : [decide.quorum]
  const named = [...quorums.flatMap(rolesOf), ...(decide.silence?.tell ?? [])]
  const remarks = [...new Set(named)]
    .filter((role) => !known.has(role))
    .map((role) => error([...at, 'decide'], `${role} is no role of this charter; it knows ${[...known].join(', ')}`))
  if (decide.at === 'close' && !decide.closes)
    remarks.push(error([...at, 'decide'], 'a case that is decided at its close says when it closes'))
  if (quorums.flatMap(waysOf).some((way) => Object.keys(way).length === 0)) {
    remarks.push(error([...at, 'decide', 'quorum'], 'a quorum without a role lets nobody decide'))
  }
  if (quorums.every((quorum) => waysOf(quorum).every((way) => isUnreachable(rules, procedure, way)))) {
    remarks.push(
      error(
        [...at, 'decide', 'quorum'],
        'nobody can reach this quorum: it asks for more holders than the offices have seats',
      ),
    )
  }
  return remarks
}

/** A station that does not exist yet has nobody; an office with seats has no more holders than seats. */
function isUnreachable(rules: CharterRules, procedure: Procedure, way: Record<string, number | string>): boolean {
  return Object.entries(way).some(([role, need]) => {
    const { group, name } = splitRole(role)
    if (group !== 'station') return false
    if (procedure.about !== 'station') return true
    const seats = Math.max(
      ...Object.values(rules.stations).map((kind) => kind.offices[name]?.seats ?? (kind.offices[name] ? Infinity : 0)),
    )
    return typeof need === 'number' && need > seats
  })
}

function lintEffects(rules: CharterRules, procedure: Procedure, at: string[]): Remark[] {
  const known = new Set(allRoles(rules))
  return procedure.then.flatMap((effect, index) => {
    const path = [...at, 'then', index]
    if ('open-station' in effect) {
      const kind = effect['open-station']
      if (!rules.stations[kind]) return [error(path, `there is no kind of station ${kind}`)]
      return procedure.about === 'new-station' ? [] : [error(path, 'only a procedure about a new-station opens one')]
    }
    if ('rank' in effect)
      return known.has(effect.as) && !effect.as.startsWith('station.')
        ? []
        : [error(path, `${effect.as} is no rank of a body`)]
    if (procedure.about === 'body')
      return [error(path, 'an office is held at a station; this procedure is about a body')]
    return known.has(`station.${effect.as}`) ? [] : [error(path, `there is no office ${effect.as}`)]
  })
}

/** A rank that decides nothing and an office that nothing leads to are probably slips. */
function lintUnused(rules: CharterRules): Remark[] {
  const procedures = Object.values(rules.procedures)
  const given = new Set(
    procedures.flatMap(({ then }) => then.flatMap((effect) => ('appoint' in effect ? [`station.${effect.as}`] : []))),
  )
  const opened = new Set(
    procedures.flatMap(({ then }) =>
      then.flatMap((effect) => ('open-station' in effect ? [effect['open-station']] : [])),
    ),
  )
  const kinds = Object.keys(rules.stations).filter((kind) => !opened.has(kind))
  const deciding = new Set(procedures.flatMap(({ decide }) => rolesOf(decide.quorum)))
  const needsOffice = [...deciding].filter((role) => role.startsWith('station.') && !given.has(role))
  return [
    ...kinds.map((kind) => warning(['stations', kind], `no procedure opens a station of the kind ${kind}`)),
    ...needsOffice.map((role) => warning(['procedures'], `${role} decides, but no procedure appoints one`)),
  ]
}

function fieldsNamed(word: string, takes: unknown): string[] {
  if (word === 'ticked') return takes as string[]
  if (word === 'active') return [(takes as { claimed?: string }).claimed].filter((field) => field !== undefined)
  if (word === 'answer') return [(takes as { field: string }).field]
  return word === 'attested' ? (takes as { from: string[] }).from : []
}

function rolesNamed(word: string, takes: unknown): string[] {
  return word === 'holds' ? (takes as { role: string[] }).role : []
}

function walk(
  value: unknown,
  path: PropertyKey[],
  visit: (key: PropertyKey, value: unknown, path: PropertyKey[]) => void,
): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key
    visit(step, inner, [...path, step])
    walk(inner, [...path, step], visit)
  }
}

function error(path: readonly PropertyKey[], message: string): Remark {
  return { path, message, severity: 'error' }
}

function warning(path: readonly PropertyKey[], message: string): Remark {
  return { path, message, severity: 'warning' }
}
