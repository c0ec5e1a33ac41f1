import { z } from 'zod'
import { conditionSchema } from './conditions/condition.ts'
import { clauseId, durationText, fieldName, officeName, roleName, shareText, textSchema, wordName } from './words.ts'

/** How exactly the shape of a charter file is checked: unknown keys are mistakes, and every text has both languages. */

const interpretation = textSchema.optional()

const rank = z.strictObject({ name: textSchema })

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
  type: z.enum(['line', 'text', 'number', 'tick', 'choice', 'place', 'station', 'email', 'github', 'url', 'day']),
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
  /** What the answer is to the software: the applicant's name, the address to write to, or the name of the station to be opened. */
  is: z.enum(['name', 'address', 'station-name']).optional(),
})

const seats = z.record(roleName, z.union([z.int().positive(), shareText]))
const quorum = z.union([z.strictObject({ any: z.array(seats).min(1) }), seats])

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

const effect = z.union([
  z.strictObject({ 'open-station': wordName }),
  z.strictObject({ appoint: z.literal('applicant'), as: officeName }),
  z.strictObject({ rank: z.literal('applicant'), as: roleName }),
])

const procedure = z.strictObject({
  name: textSchema,
  summary: textSchema,
  clause: clauseId,
  /** Clauses that say what it gives to whom it is granted. */
  gives: z.array(clauseId).default([]),
  /** What the case is about: a station to be opened, a station there is, or a body. */
  about: z.enum(['new-station', 'station', 'body']),
  /** The ways in: each lands in the same case. */
  channels: z
    .array(z.strictObject({ channel: wordName, clause: clauseId, to: roleName.optional(), name: textSchema }))
    .min(1),
  /** How long an address may stay unconfirmed before the application lapses. */
  'confirm-within': durationText.default('P7D'),
  form: z.array(field).min(1),
  gates: z.array(conditionSchema).default([]),
  findings: z.array(conditionSchema).default([]),
  decide,
  // biome-ignore lint/suspicious/noThenProperty: the charter's own word for what follows
  then: z.array(effect).min(1),
  interpretation,
})

const section = z.strictObject({
  section: z.string().regex(/^[A-Z]$/),
  title: textSchema,
  /** What the front page takes from this section: why the committee exists, what the community gives it. */
  tells: z.enum(['why', 'support']).optional(),
})

const clause = z.strictObject({ title: textSchema, text: textSchema, interpretation })

export const charterSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is written like 1.0.0'),
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
})

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
