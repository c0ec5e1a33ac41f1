import { type CharterRules, kindsOpened, type Procedure } from '../charter.ts'
import { error, type Remark } from './remark.ts'

/** A form asks each thing once, knows who applies, and asks for what its procedure needs to be carried out. */
export function lintForm(rules: CharterRules, procedure: Procedure, at: string[]): Remark[] {
  const { form } = procedure
  const path = [...at, 'form']
  const names = form.map(({ field }) => field)
  return [
    ...names.flatMap((field, index) =>
      names.indexOf(field) < index ? [error([...path, index], `the form has the field ${field} twice`)] : [],
    ),
    ...form.flatMap((field, index) => lintName(field, [...path, index, 'field'])),
    ...form.flatMap((field, index) =>
      field.type === 'choice' && !field.options?.length
        ? [error([...path, index], `the choice ${field.field} has no options`)]
        : [],
    ),
    ...lintMeanings(procedure, path),
    ...lintPerson(procedure, path),
    ...lintStation(rules, procedure, path),
  ]
}

/** What the pages around a form send beside its answers. */
const ownNames = ['act', 'privacy', 'channel', 'seen', 'q', 'done', 'draft']

/** A field shares its request with the software's own names, and links fill in a `place` or `station` by these names. */
function lintName({ field, type }: Procedure['form'][number], path: PropertyKey[]): Remark[] {
  if (ownNames.includes(field))
    return [error(path, `no field can be called ${field}: the software uses this name itself`)]
  const isTaken = ['place', 'station', 'person'].includes(field) && type !== field
  return isTaken ? [error(path, `only a field of the type ${field} can be called ${field}`)] : []
}

const meanings = [
  { is: 'name', called: 'the applicant’s name', type: 'line' },
  { is: 'address', called: 'the applicant’s address', type: 'email' },
] as const

/** Whoever must be signed in to file is known already: their name and address need not be asked. */
function lintMeanings({ form, 'filed-by': filedBy }: Procedure, path: string[]): Remark[] {
  return meanings.flatMap(({ is, called, type }) => {
    const meant = form.filter((field) => field.is === is)
    if (filedBy && meant.length === 0) return []
    if (meant.length !== 1)
      return [error(path, `exactly one field of the form is ${called} (is: ${is}); here ${meant.length} are`)]
    return form.flatMap((field, index) =>
      field.is === is && field.type !== type
        ? [error([...path, index, 'type'], `${called} is asked in a field of the type ${type}`)]
        : [],
    )
  })
}

/** A form names one person at most, and asks for the name and address of somebody who holds no office where it may be anybody. */
function lintPerson({ form, about }: Procedure, path: string[]): Remark[] {
  const people = form.filter(({ type }) => type === 'person')
  const strange = form.flatMap(({ field, type, among, anybody, ahead, is }, index) => {
    const at = [...path, index]
    if (type !== 'person' && (among || anybody !== undefined))
      return [error(at, `only a field of the type person says among whom; ${field} is a ${type}`)]
    if (type !== 'day' && ahead !== undefined) return [error(at, `only a day may lie ahead; ${field} is a ${type}`)]
    if (is === 'office' && type !== 'choice') return [error(at, 'an office is named by a choice')]
    if (is === 'subject-name' && type !== 'line') return [error(at, 'a name is asked in a field of the type line')]
    return is === 'subject-address' && type !== 'email'
      ? [error(at, 'an address is asked in a field of the type email')]
      : []
  })
  if (people.length === 0) return strange
  if (people.length > 1) return [...strange, error(path, 'a form names one person; here it asks for several')]
  if (about !== 'station')
    return [...strange, error(path, 'a person is named at a station: the procedure has to be about one')]
  const asks = (is: string) => form.some((field) => field.is === is)
  if (people[0]?.anybody && !(asks('subject-name') && asks('subject-address')))
    return [
      ...strange,
      error(
        path,
        'where anybody may be named, two fields ask for name and address (is: subject-name, is: subject-address)',
      ),
    ]
  return strange
}

/** The station that a case is about is chosen in the form; one to be opened is told by what makes it unique. */
function lintStation(rules: CharterRules, procedure: Procedure, path: string[]): Remark[] {
  const { form, about } = procedure
  const has = (type: string) => form.some((field) => field.type === type)
  if (about === 'station' && !has('station'))
    return [error(path, 'a procedure about a station asks for a station in its form')]
  const needed = new Set(about === 'new-station' ? kindsOpened(rules, procedure).map(({ unique }) => unique) : [])
  const named = form.filter((field) => field.is === 'station-name')
  const remarks: Remark[] = []
  if (needed.has('place') && !has('place'))
    remarks.push(error(path, 'a station unique by its place is asked for a place in its form'))
  if (needed.has('name') && named.length !== 1)
    remarks.push(
      error(path, `exactly one field is the name of the station (is: station-name); here ${named.length} are`),
    )
  if (about !== 'new-station' && named.length > 0)
    remarks.push(error(path, 'only a procedure about a new-station gives a station its name'))
  return remarks
}
