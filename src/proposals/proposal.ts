import type { Procedure, Visibility } from '../charter/charter.ts'
import type { AnswerFact, Facts } from '../charter/facts.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'

/** Where a case is. `lapsed`: its address was never confirmed. `overtaken`: somebody else's was granted first. */
export const proposalStates = [
  'unconfirmed',
  'open',
  'granted',
  'declined',
  'withdrawn',
  'lapsed',
  'overtaken',
] as const
export type ProposalState = (typeof proposalStates)[number]

/** One answer of a form as it is kept. */
export type Answer = string | number | boolean
export type Answers = Readonly<Record<string, Answer>>

export type OpenedBy = 'person' | 'clock' | 'case'

/** Why the clock opened a case: the obligation that was missed, and the day it was due. */
export interface Cause {
  readonly obligation: string
  readonly due: string
}

/** A case: something that asks for a decision. Its address is kept apart, with the person. */
export interface Proposal {
  readonly id: string
  readonly procedure: string
  readonly charterVersionId: string
  readonly channel: string
  readonly language: Language
  readonly state: ProposalState
  /** Null for a case that the clock opened, or another case. */
  readonly applicantId: string | null
  readonly openedBy: OpenedBy
  /** Whom it concerns: whose office would end, or who would be appointed. */
  readonly subjectId: string | null
  /** Which office of the station it is about. */
  readonly office: string | null
  readonly cause: Cause | null
  /** The charter that it would adopt. */
  readonly draftId: string | null
  readonly stationId: string | null
  /** What it would open, when it would open a station. */
  readonly key: string | null
  readonly placeSlug: string | null
  readonly answers: Answers
  readonly revision: number
  readonly filedAt: Instant
  readonly openedAt: Instant | null
  readonly endedAt: Instant | null
  readonly decisionSeq: number | null
  readonly overtakenBy: string | null
}

export function isOpen({ state }: Pick<Proposal, 'state'>): boolean {
  return state === 'open'
}

export function hasEnded({ state }: Pick<Proposal, 'state'>): boolean {
  return state !== 'open' && state !== 'unconfirmed'
}

/** Who looks at a case. A decider who filed it is its applicant. */
export type Reader = 'public' | 'applicant' | 'decider' | 'manager'

const mayRead: Readonly<Record<Reader, readonly Visibility[]>> = {
  public: ['public'],
  applicant: ['public', 'applicant', 'deciders'],
  decider: ['public', 'deciders'],
  manager: ['public', 'manager'],
}

/** Whether somebody may read an answer of that visibility. The applicant may read all that they wrote. */
export function canRead(reader: Reader, visibility: Visibility): boolean {
  return mayRead[reader].includes(visibility)
}

/**
 * The answers as a rule may see them: values where they can be weighed, and of free words only that there are some. `labels` stand in
 * the place of answers that are only compared with each other: where people work.
 */
export function answerFacts(
  form: Procedure['form'],
  answers: Answers,
  labels: Readonly<Record<string, string>> = {},
): Facts['answers'] {
  return Object.fromEntries(
    form.flatMap(({ field, type }): [string, AnswerFact][] => {
      const answer = answers[field]
      const label = labels[field]
      if (label !== undefined) return [[field, { value: label }]]
      if (answer === undefined) return []
      const isWeighed = ['number', 'tick', 'choice', 'place', 'station', 'day'].includes(type)
      return [[field, isWeighed ? { value: answer } : { given: answer !== '', length: String(answer).length }]]
    }),
  )
}

/** Whether an edit changes what was voted on. */
export function isMaterialEdit(form: Procedure['form'], before: Answers, after: Answers): boolean {
  return form.some(({ field, material }) => material && before[field] !== after[field])
}
