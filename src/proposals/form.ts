import type { Field } from '../charter/charter.ts'
import type { Text, Values } from '../kit/i18n/say.ts'
import { readDay } from '../kit/time/read-day.ts'
import { type Day, Temporal } from '../kit/time/time.ts'
import type { FormValues } from '../kit/web/read-form.ts'
import { mailAddress, personName } from '../people/person.ts'
import { formMessages as messages } from './messages.ts'
import type { Answer, Answers } from './proposal.ts'

/** What is wrong with one answer: a sentence for the applicant. */
export interface FieldError {
  readonly field: string
  readonly text: Text
  readonly values?: Values | undefined
}

export type ReadAnswers =
  | {
      readonly ok: true
      readonly answers: Answers
      readonly address: string
      readonly name: string
      /** Whom the case concerns, where the form asks for somebody. */
      readonly subject?: NamedSubject | undefined
    }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly answers: Answers }

/** Whom a form names: the applicant, somebody who holds an office, or somebody else by name and address. */
export type NamedSubject =
  | { readonly kind: 'self' }
  | { readonly kind: 'holder'; readonly personId: string }
  | { readonly kind: 'other'; readonly name: string; readonly email: string }

/** What the form cannot know by itself: which places, stations and people there are, and what day it is. */
export interface Known {
  readonly hasPlace: boolean
  readonly hasStation: boolean
  /** Who may be named as the person concerned, by id. */
  readonly people?: readonly string[] | undefined
  readonly today: Day
}

/** Characters that a line and a text may have where the charter does not say. */
export const longestLine = 200
export const longestText = 5000

/**
 * Reads a submitted form by the charter's fields. The address is taken out of the answers: it is contact data and is kept
 * elsewhere. What is right of a wrong form is given too, for the checklist beside it.
 */
export function readAnswers(form: readonly Field[], values: FormValues, known: Known): ReadAnswers {
  const errors: FieldError[] = []
  const answers: Record<string, Answer> = {}
  let address = ''
  let name = ''
  for (const field of form.filter(({ type, is }) => type !== 'person' && !isOfSubject(is))) {
    const read = readAnswer(field, values[field.field] ?? '', known)
    if ('text' in read) errors.push({ field: field.field, ...read })
    else if (field.is === 'address') address = String(read.answer ?? '')
    else if (read.answer !== undefined) answers[field.field] = read.answer
    if (field.is === 'name' && 'answer' in read) name = String(read.answer ?? '')
  }
  const subject = readSubject(form, values, known)
  if (Array.isArray(subject)) errors.push(...subject)
  if (errors.length > 0 || Array.isArray(subject)) return { ok: false, errors, answers }
  return { ok: true, answers, address, name, subject }
}

/** Whom the form names: kept with the case and not among the answers, which stand in the public record of a decision. */
export function readSubject(
  form: readonly Field[],
  values: FormValues,
  known: Pick<Known, 'people'>,
): NamedSubject | undefined | FieldError[] {
  const field = form.find(({ type }) => type === 'person')
  if (!field) return undefined
  const chosen = (values[field.field] ?? '').trim()
  if (chosen === '' && !field.required) return undefined
  if (chosen === 'self' && field.anybody) return { kind: 'self' }
  if (chosen === 'other' && field.anybody) return readOther(form, values)
  const isKnown = known.people?.includes(chosen) === true
  return isKnown ? { kind: 'holder', personId: chosen } : [{ field: field.field, text: messages.choosePerson }]
}

function readOther(form: readonly Field[], values: FormValues): NamedSubject | FieldError[] {
  const named = (is: Field['is']) => form.find((field) => field.is === is)?.field ?? ''
  const [nameField, addressField] = [named('subject-name'), named('subject-address')]
  const name = personName.safeParse(values[nameField] ?? '')
  const email = mailAddress.safeParse((values[addressField] ?? '').normalize('NFKC'))
  if (name.success && email.success) return { kind: 'other', name: name.data, email: email.data }
  return [
    ...(name.success ? [] : [{ field: nameField, text: messages.subjectName }]),
    ...(email.success ? [] : [{ field: addressField, text: messages.subjectAddress }]),
  ]
}

function isOfSubject(is: Field['is']): boolean {
  return is === 'subject-name' || is === 'subject-address'
}

type Read = { readonly answer: Answer | undefined } | { readonly text: Text; readonly values?: Values }

function readAnswer(field: Field, written: string, known: Known): Read {
  const value = written.trim()
  if (field.type === 'tick') return readTick(field, value)
  if (value === '') return field.required ? { text: emptyText(field) } : { answer: undefined }
  switch (field.type) {
    case 'line':
      return readLine(field, value)
    case 'text':
      return readWords(value, field.max ?? longestText)
    case 'number':
      return readNumber(field, value)
    case 'choice':
      return field.options?.some((option) => option.value === value) ? { answer: value } : { text: messages.choose }
    case 'place':
      return known.hasPlace ? { answer: value } : { text: messages.unknownPlace }
    case 'station':
      return known.hasStation ? { answer: value } : { text: messages.unknownStation }
    case 'person':
      return { answer: undefined }
    case 'email':
      return readAddress(value)
    case 'github':
      return readHandle(value)
    case 'url':
      return readLink(value)
    case 'day':
      return readDayField(value, known.today, field.ahead === true)
  }
}

function emptyText({ type }: Field): Text {
  if (type === 'choice' || type === 'place' || type === 'station') return messages.choose
  return type === 'email' ? messages.emptyAddress : messages.empty
}

function readTick(field: Field, value: string): Read {
  const isTicked = value !== '' && value !== 'no'
  return field.required && !isTicked ? { text: messages.tick } : { answer: isTicked }
}

function readLine(field: Field, value: string): Read {
  const line = value.replaceAll(/\s+/g, ' ')
  if (field.is === 'name' && !personName.safeParse(line).success) return { text: messages.name }
  return readWords(line, field.max ?? longestLine)
}

function readWords(value: string, most: number): Read {
  return value.length > most ? { text: messages.tooLong, values: { most, length: value.length } } : { answer: value }
}

function readNumber({ min = 0, max = 1_000_000_000 }: Field, value: string): Read {
  const digits = value.normalize('NFKC').replaceAll(/[\s,]/g, '')
  const number = /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN
  return number >= min && number <= max ? { answer: number } : { text: messages.number, values: { min, max } }
}

function readAddress(value: string): Read {
  const read = mailAddress.safeParse(value.normalize('NFKC'))
  return read.success ? { answer: read.data } : { text: messages.address }
}

/** A GitHub handle however people write it: with `@`, or as the address of their page. */
function readHandle(value: string): Read {
  const handle = value
    .normalize('NFKC')
    .replace(/^(https?:\/\/)?(www\.)?github\.com\//i, '')
    .replace(/^@/, '')
    .replace(/\/$/, '')
  return /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i.test(handle) ? { answer: handle } : { text: messages.handle }
}

function readLink(value: string): Read {
  const isLink = URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol) && value.length <= 2000
  return isLink ? { answer: value } : { text: messages.link }
}

function readDayField(value: string, today: Day, isAhead: boolean): Read {
  const day = readDay(value)
  if (!day) return { text: messages.day }
  const order = Temporal.PlainDate.compare(day, today)
  if (!isAhead && order > 0) return { text: messages.future }
  if (isAhead && order < 0) return { text: messages.past }
  if (Temporal.PlainDate.compare(day, today.add({ years: 10 })) > 0) return { text: messages.tooFar }
  return { answer: day.toString() }
}
