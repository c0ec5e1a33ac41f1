import { z } from 'zod'
import { conditionSchema } from './conditions/condition.ts'
import { calendarPeriods } from './period.ts'
import {
  activityKinds,
  clauseId,
  durationText,
  fieldName,
  officeName,
  roleName,
  shareText,
  textSchema,
  wordName,
} from './words.ts'

/** How exactly the shape of a charter file is checked: unknown keys are mistakes, and every text has both languages. */

const interpretation = textSchema.optional()

/**
 * What an office or a rank may do in the software. `record-activities`: write down what the station plans and held.
 * `confirm-activities`: say that an activity was held. `keep-contact`: be written to, keep the ways to be reached. `hand-over`: keep the
 * list of what a successor needs. `hold-meetings`: call meetings, keep agenda, roll and minutes. `see-stations`: see how every station
 * stands. `release-brake`: let the clock go on where the brake stopped it.
 */
export const rights = [
  'record-activities',
  'confirm-activities',
  'keep-contact',
  'hand-over',
  'hold-meetings',
  'see-stations',
  'release-brake',
] as const

const may = z.array(z.enum(rights)).default([])

const rank = z.strictObject({ name: textSchema, may })

const body = z.strictObject({
  name: textSchema,
  clause: clauseId,
  /** In order: who holds two ranks counts by the first. */
  ranks: z.record(wordName, rank),
})

const office = z.strictObject({
  name: textSchema,
  clause: clauseId,
  /** How many may hold it at a station at a time; without it, any number. */
  seats: z.int().positive().optional(),
  /** How many should hold it at least. */
  'at-least': z.int().positive().optional(),
  may,
  /** The office whose rights it has while that one's holder is on leave. */
  'stands-in-for': officeName.optional(),
  /** What happens when fewer hold it than should: somebody is looked for. */
  search: z
    .strictObject({
      clause: clauseId,
      /** The procedure by which a candidate is put forward and decided on. */
      by: wordName,
      /** In which order candidates are looked at: by the roles that they hold. Others come after. */
      prefers: z.array(roleName).default([]),
      /** Who is told that somebody is looked for. */
      tell: z.array(roleName).min(1),
      interpretation,
    })
    .optional(),
  /** What whoever leaves it hands over. */
  'hand-over': z.array(z.strictObject({ item: wordName, name: textSchema })).default([]),
  /** Clauses that say what the office does. */
  does: z.array(clauseId).default([]),
  /** Clauses that say what its holder gets. */
  gets: z.array(clauseId).default([]),
})

const stationKind = z.strictObject({
  name: textSchema,
  clause: clauseId,
  /** What makes a station unique: its place, or nothing but its name. */
  unique: z.enum(['place', 'name']),
  /** How a new station is called; `{place}` is its place, `{name}` the name given to it. */
  title: textSchema,
  offices: z.record(officeName, office),
})

export const visibilities = ['public', 'applicant', 'deciders', 'manager'] as const

const field = z.strictObject({
  field: fieldName,
  /** `person`: the one whom the case concerns, chosen among the holders of offices at the station. */
  type: z.enum([
    'line',
    'text',
    'number',
    'tick',
    'choice',
    'place',
    'station',
    'person',
    'email',
    'github',
    'url',
    'day',
  ]),
  label: textSchema,
  hint: textSchema.optional(),
  clause: clauseId.optional(),
  required: z.boolean().default(true),
  /** Who may read the answer. */
  visible: z.enum(visibilities).default('deciders'),
  /** Longest answer in characters, or greatest number. */
  max: z.int().positive().optional(),
  min: z.int().nonnegative().optional(),
  options: z.array(z.strictObject({ value: wordName, label: textSchema })).optional(),
  /** An edit of this answer makes earlier ballots void. */
  material: z.boolean().default(true),
  /** Of a `person`: which offices' holders may be chosen. */
  among: z.array(officeName).min(1).optional(),
  /** Of a `person`: whether the applicant may name themself, or somebody who holds no office, by name and address. */
  anybody: z.boolean().optional(),
  /** Of a `day`: whether it may lie ahead. Else it is past or today. */
  ahead: z.boolean().optional(),
  /**
   * What the answer is to the software: the applicant's name, the address to write to, the name of the station to be opened, where
   * the applicant works, which office it is about, or the name and address of a person who is named and holds no office.
   */
  is: z.enum(['name', 'address', 'station-name', 'employer', 'office', 'subject-name', 'subject-address']).optional(),
})

const seats = z.record(roleName, z.union([z.int().positive(), shareText]))
/** `none`: nobody decides; what follows is carried out as soon as the conditions hold. */
const quorum = z.union([z.literal('none'), z.strictObject({ any: z.array(seats).min(1) }), seats])

const decide = z.strictObject({
  clause: clauseId,
  quorum,
  /** `once`: as soon as the quorum is there, and until it closes if it does. `close`: when the time is over. */
  at: z.enum(['once', 'close']).default('once'),
  /** How long after its opening a case closes: later votes do not count, and without its quorum it is declined. Else it never closes. */
  closes: durationText.optional(),
  /** What an objection does: it is noted, or must be answered before a grant, or forbids a grant. */
  objection: z.enum(['note', 'answer', 'veto']),
  /** When a case is declined: by the same quorum of objections, by another quorum, or only by its end. */
  decline: z.union([z.literal('same-quorum'), z.literal('never'), quorum]),
  /** What silence does: it tells people, and neither grants nor declines. */
  silence: z.strictObject({ after: durationText, every: durationText, tell: z.array(roleName).min(1) }).optional(),
  interpretation,
})

export const stationStates = ['active', 'at-risk', 'inactive'] as const

/** What the clock can do by itself, and a case as well. */
const ownEffects = [
  z.strictObject({ status: z.enum(stationStates) }),
  /** Everybody's term in these offices ends. */
  z.strictObject({ 'end-offices': z.array(officeName).min(1) }),
  /** Opens a case about the same station, or the same person. */
  z.strictObject({ open: wordName }),
  z.strictObject({ tell: z.array(roleName).min(1) }),
  /** Puts the station on the agenda of a body's next meeting. */
  z.strictObject({ 'put-on-agenda': wordName }),
] as const

const effect = z.union([
  z.strictObject({ 'open-station': wordName }),
  z.strictObject({
    appoint: z.enum(['applicant', 'subject']),
    /** The office, or the field of the form that names it. */
    as: z.union([officeName, z.strictObject({ field: fieldName })]),
    /** Whether it ends the term of who holds the seat now. */
    succeeds: z.boolean().default(false),
  }),
  z.strictObject({ rank: z.literal('applicant'), as: roleName }),
  /** The office ends that the person holds at the station; on the day of a field, else at once. */
  z.strictObject({ end: z.enum(['applicant', 'subject']), on: fieldName.optional() }),
  /** An obligation is not owed until a day that the form names. */
  z.strictObject({ waive: wordName, until: fieldName }),
  /** A breach is recorded: what the word `warned` counts. */
  z.strictObject({ warn: wordName }),
  z.strictObject({ 'adopt-charter': z.literal('proposed') }),
  ...ownEffects,
])

const procedure = z.strictObject({
  name: textSchema,
  summary: textSchema,
  clause: clauseId,
  /** Clauses that say what it gives to whom it is granted. */
  gives: z.array(clauseId).default([]),
  /** What the case is about: a station to be opened, a station there is, a body, or the charter itself. */
  about: z.enum(['new-station', 'station', 'body', 'charter']),
  /** Who may file it, signed in; anybody when absent. */
  'filed-by': z.array(roleName).min(1).optional(),
  /** The ways in: each lands in the same case. */
  channels: z
    .array(z.strictObject({ channel: wordName, clause: clauseId, to: roleName.optional(), name: textSchema }))
    .min(1),
  /** How long an address may stay unconfirmed before the application lapses. */
  'confirm-within': durationText.default('P7D'),
  form: z.array(field),
  gates: z.array(conditionSchema).default([]),
  findings: z.array(conditionSchema).default([]),
  decide,
  // biome-ignore lint/suspicious/noThenProperty: the charter's own word for what follows
  then: z.array(effect).min(1),
  interpretation,
})

/** Which activities count, and how many are asked. */
const count = z.strictObject({
  kind: z.array(z.enum(activityKinds)).min(1).optional(),
  /** Where they have to be; one that is both counts for either. */
  place: z.enum(['offline', 'online']).optional(),
  /** How many people have to have come. */
  people: z.int().positive().optional(),
  'at-least': z.int().positive().default(1),
})

const obligation = z
  .strictObject({
    name: textSchema,
    clause: clauseId,
    /** Which kinds of station owe it, and in which states. */
    of: z.array(wordName).min(1),
    while: z.array(z.enum(stationStates)).min(1).default(['active', 'at-risk']),
    /** So many activities; or somebody at each meeting of a body that has a topic about the station. */
    count: count.optional(),
    attend: z.strictObject({ body: wordName, 'at-least': z.int().positive().default(1) }).optional(),
    /** In each calendar period; or in any such span, so that no longer gap passes. */
    per: z.enum(calendarPeriods).optional(),
    within: durationText.optional(),
    /** From when a station owes it that was founded, recorded here or revived. Before that nobody can tell. */
    'owes-from': z.enum(['first-full-period', 'at-once']).default('first-full-period'),
    /** How long before the day it is due people are reminded. */
    remind: z.array(durationText).default([]),
    tell: z.array(roleName).default([]),
    /** So long before the day it is due, with nothing held or planned, the station is at risk. */
    'at-risk': durationText.optional(),
    /** What a miss does by itself. */
    missed: z.array(z.union(ownEffects)).default([]),
    interpretation,
  })
  .refine(
    ({ count, attend }) => (count === undefined) !== (attend === undefined),
    'an obligation has either count or attend',
  )
  .refine(
    ({ count, per, within }) => count === undefined || (per === undefined) !== (within === undefined),
    'what is counted is counted either per a calendar period or within a span',
  )

const state = z.strictObject({
  clause: clauseId,
  meaning: textSchema,
  /** Whether the station stands in lists and on the map. Its page stays in any case. */
  listed: z.boolean().default(true),
  /** The procedure that brings it back. */
  revive: wordName.optional(),
})

/** How much the clock may change at once: more than that share of the stations, and more than so many, and it stops and asks. */
const brake = z
  .strictObject({ share: shareText, from: z.int().positive(), clause: clauseId.optional(), interpretation })
  .default({ share: '20%', from: 3 })

const section = z.strictObject({
  section: z.string().regex(/^[A-Z]$/),
  title: textSchema,
  /** What the front page takes from this section: why the committee exists, what the community gives it. */
  tells: z.enum(['why', 'support']).optional(),
})

const clause = z.strictObject({ title: textSchema, text: textSchema, interpretation })

export const charterSchema = z.strictObject({
  version: z
    .string()
    .regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version is written like 1.0.0, no part longer than six digits'),
  effective: z.iso.date('a day is written like 2022-06-01'),
  id: wordName,
  community: wordName,
  name: textSchema,
  summary: textSchema,
  home: z.url({ protocol: /^https?$/ }).optional(),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'a colour is written like #00a971')
    .optional(),
  languages: z.strictObject({ original: z.enum(['zh', 'en']), also: z.array(z.enum(['zh', 'en'])) }),
  zone: z.string().refine(isZone, 'not the name of a time zone, like Asia/Shanghai'),
  bodies: z.record(wordName, body),
  stations: z.record(wordName, stationKind),
  sections: z.array(section),
  clauses: z.record(clauseId, clause),
  procedures: z.record(wordName, procedure),
  obligations: z.record(wordName, obligation).default({}),
  /** What may be recorded against a station: what an effect `warn` records and the word `warned` counts. */
  breaches: z.record(wordName, z.strictObject({ name: textSchema, clause: clauseId })).default({}),
  states: z.strictObject({ 'at-risk': state.optional(), inactive: state.optional() }).default({}),
  brake,
})

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
