import { z } from 'zod'
import type { InviteOutcome } from '../../bodies/invite-to-rank.ts'
import { isLanguage, type Language, languages, type Text } from '../../kit/i18n/say.ts'
import { type Day, Temporal } from '../../kit/time/time.ts'
import type { FormValues } from '../../kit/web/read-form.ts'
import { mailAddress, personName } from '../../people/person.ts'
import { messages } from './messages.ts'

export interface RankForm {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly firstDay: string
  readonly language: Language
}
export type RankField = keyof RankForm
export type RankErrors = Partial<Readonly<Record<RankField, Text>>>

/** The form's fields, in the order in which they are asked. */
export const rankFields = ['name', 'email', 'role', 'firstDay', 'language'] as const

const day = z.iso.date().transform((text): Day => Temporal.PlainDate.from(text))

const schema = z.object({
  name: personName,
  email: mailAddress,
  role: z.string().min(1),
  firstDay: z.union([z.literal('').transform(() => undefined), day]),
  language: z.enum(languages),
})

/** The form as it was written; the letter's language is the manager's when nothing was chosen. */
export function readRankForm(values: FormValues, own: Language): RankForm {
  const { name = '', email = '', role = '', firstDay = '', language } = values
  return { name, email, role, firstDay: firstDay.trim(), language: isLanguage(language) ? language : own }
}

export type ParsedRank =
  | { readonly ok: true; readonly invited: z.infer<typeof schema> }
  | { readonly ok: false; readonly errors: RankErrors }

export function parseRankForm(form: RankForm): ParsedRank {
  const read = schema.safeParse(form)
  if (read.success) return { ok: true, invited: read.data }
  const { fieldErrors } = z.flattenError(read.error)
  const wrong = rankFields.filter((field) => fieldErrors[field] !== undefined)
  return { ok: false, errors: Object.fromEntries(wrong.map((field) => [field, wrongWords[field]])) }
}

const wrongWords: Readonly<Record<RankField, Text>> = {
  name: messages.nameWrong,
  email: messages.emailWrong,
  role: messages.rankWrong,
  firstDay: messages.firstDayWrong,
  language: messages.language,
}

/** What stands beside which field when an invitation is refused. */
export function errorsOf(reason: Exclude<InviteOutcome, { ok: true }>['reason']): RankErrors {
  switch (reason) {
    case 'day-ahead':
      return { firstDay: messages.dayAhead }
    case 'holds-already':
      return { email: messages.holdsAlready }
    case 'invited-already':
      return { email: messages.invitedAlready }
    case 'unknown-rank':
      return { role: messages.rankWrong }
    case 'charter-decides':
      return { role: messages.rankByCharter }
    case 'not-a-manager':
      return {}
  }
}
