import { z } from 'zod'

/**
 * What a decision looks at: typed, in JSON, and naming nobody. Persons are random ids; of a free text it is only known
 * whether it was given and how long it is. Instants are ISO 8601 in UTC, days are calendar dates.
 */

const instant = z.iso.datetime({ offset: true })
const person = z.string().min(1)

/** One answer of the form: a value where a rule may weigh it, else only that it was given. */
const answer = z.union([
  z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ given: z.boolean(), length: z.int().nonnegative() }),
])

/** Something dated that shows a person active. `proved` is false for what is only claimed. */
const activity = z.strictObject({ kind: z.string(), day: z.iso.date(), proved: z.boolean() })

const personFacts = z.strictObject({
  person,
  /** What is known of the person's activity; absent when nobody has looked. */
  activity: z.array(activity).optional(),
  /** Roles held now and formerly, with the station where they are offices. */
  roles: z
    .array(
      z.strictObject({
        role: z.string(),
        station: z.string().optional(),
        current: z.boolean(),
        /** First and last day, where they are known. */
        since: z.iso.date().optional(),
        until: z.iso.date().optional(),
      }),
    )
    .optional(),
})

const ballot = z.strictObject({
  person,
  choice: z.enum(['approve', 'object', 'abstain', 'recuse']),
  at: instant,
  /** The revision of the application that was voted on. */
  revision: z.int().positive(),
  /** Clauses that the decider confirms. */
  vouches: z.array(z.string()).default([]),
  /** Whether an objection was answered. */
  answered: z.boolean().default(false),
})

const holder = z.strictObject({ person, role: z.string() })

/** Something that a station held, or says that it held. */
const heldActivity = z.strictObject({
  /** The date at its place. */
  day: z.iso.date(),
  kind: z.string(),
  place: z.enum(['offline', 'online', 'both']),
  /** How many came, where that is known. */
  people: z.int().nonnegative().optional(),
  /** False for what is only claimed: no evidence, and nobody confirmed it. */
  proved: z.boolean(),
})

/** Degrees (WGS 84), north and east positive. */
const coordinates = z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })

export const factsSchema = z.strictObject({
  /** A case that the clock opened has nobody who applied: its applicant holds nothing. */
  applicant: personFacts,
  /** Whom the case concerns: whose office would end, or who would be appointed. */
  subject: personFacts.optional(),
  answers: z.record(z.string(), answer).default({}),
  /** Where the places lie that the answers name, by their slug. */
  places: z.record(z.string(), coordinates).optional(),
  revision: z.int().positive().default(1),
  /** When the case was opened; absent while it is being filed. */
  opened: instant.optional(),
  /** Stations that have the key which the new one would have. Absent: not looked up yet (no place chosen). */
  sameKey: z.array(z.strictObject({ status: z.string() })).optional(),
  /** The station that the case is about. `employers` of its office holders, where they are known. */
  station: z
    .strictObject({
      station: z.string(),
      /** Which of the charter's kinds of station it is. */
      kind: z.string().optional(),
      status: z.string(),
      since: z.iso.date(),
      /** Where it is; absent where it has no place, or that is not known. */
      place: coordinates.optional(),
      /** `since`: first day in office. `employer`: a label that only tells equal from different. */
      holders: z
        .array(
          z.strictObject({
            person,
            office: z.string(),
            employer: z.string().optional(),
            since: z.iso.date().optional(),
          }),
        )
        .default([]),
      /** What it held of late, the latest first; absent when nobody has looked. */
      activities: z.array(heldActivity).optional(),
      /** From which day on they are recorded; before it nobody can tell what is missing. Absent: all of them are. */
      knownFrom: z.iso.date().optional(),
      /** Breaches that were recorded. */
      warnings: z.array(z.strictObject({ about: z.string(), day: z.iso.date() })).optional(),
      /** Procedures of which another case about the station is open. */
      pending: z.array(z.string()).optional(),
      /** How it stands with each obligation that it owes now. */
      duties: z.array(z.strictObject({ obligation: z.string(), outcome: z.string(), due: z.iso.date() })).optional(),
    })
    .optional(),
  /** Who holds now which role that may decide. */
  holders: z.array(holder).default([]),
  /** People whom the case concerns beside the applicant: they do not decide it either. */
  concerned: z.array(person).default([]),
  ballots: z.array(ballot).default([]),
  /** Confirmations by certain people: `subject`, `applicant`, or a role. */
  confirmations: z.array(z.strictObject({ by: z.string(), at: instant })).default([]),
})

export type Facts = z.output<typeof factsSchema>
export type FactsInput = z.input<typeof factsSchema>
export type AnswerFact = Facts['answers'][string]
export type BallotFact = Facts['ballots'][number]
export type PersonFacts = Facts['applicant']
export type HeldActivity = z.output<typeof heldActivity>
