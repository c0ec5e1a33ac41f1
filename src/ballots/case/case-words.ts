import { type CharterRules, type Effect, type Field, roleTitle } from '../../charter/charter.ts'
import type { Check } from '../../charter/check.ts'
import { clauseJoiner, listJoiner } from '../../charter/phrases.ts'
import type { Tally, Way } from '../../charter/quorum.ts'
import { sayPhrase } from '../../charter/say-phrase.ts'
import { sayChecks } from '../../charters/say-checks.ts'
import { sayEffect } from '../../charters/say-effect.ts'
import type { Language, Say } from '../../kit/i18n/say.ts'
import { dayIn, type Instant, Temporal } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import type { Check as CheckItem } from '../../kit/web/components/checklist.tsx'
import type { QuorumPart } from '../../kit/web/components/quorum-bar.tsx'
import type { Stop } from '../../kit/web/components/stops.tsx'
import { canRead, type Reader } from '../../proposals/proposal.ts'
import { caseMessages as messages } from './case-messages.ts'
import { answerSubject, type Case } from './load-case.ts'

/** In whose language a case is told, and in which zone its days are. */
export interface Telling {
  readonly language: Language
  readonly say: Say
  readonly zone: string
}

/** The checks of a case, in words: each with its clause, and with what would mend it. */
export function sayCaseChecks(
  { charter: { rules }, proposal }: Pick<Case, 'charter' | 'proposal'>,
  checks: readonly Check[],
  language: Language,
): CheckItem[] {
  return sayChecks({ rules, procedure: proposal.procedure }, language, checks)
}

/** The checks without what the applicant answered: what a check found may quote an answer that is not public. */
export function sayPublicChecks(...given: Parameters<typeof sayCaseChecks>): CheckItem[] {
  return sayCaseChecks(...given).map(({ clause, clauseHref, title, outcome, outcomeLabel, expected }) => ({
    clause,
    clauseHref,
    title,
    outcome,
    outcomeLabel,
    expected,
  }))
}

/** Whose act the case waits for, in words. */
export function sayNext({ charter: { rules }, proposal, decision }: Case, language: Language): string[] {
  return (decision?.next ?? []).map((next) => sayPhrase({ rules, procedure: proposal.procedure }, next, language))
}

export function quorumParts(rules: CharterRules, way: Way, language: Language): QuorumPart[] {
  return way.seats.map(({ role, have, need }) => ({ label: roleTitle(rules, role)[language], have, need }))
}

/** `SIG 负责人 1/1，SIG 成员 0/2`; ways of which any will do are joined by “or”. */
export function sayTally(rules: CharterRules, { ways }: Tally, language: Language): string {
  const comma = { zh: '，', en: ', ' }[language]
  return ways
    .map((way) =>
      quorumParts(rules, way, language)
        .map((one) => `${one.label} ${one.have}/${one.need}`)
        .join(comma),
    )
    .join({ zh: ' 或 ', en: ' or ' }[language])
}

export function sayRoles(rules: CharterRules, roles: readonly string[], language: Language): string {
  return roles.map((role) => roleTitle(rules, role)[language]).join(listJoiner[language])
}

/** A case as a line: filed, confirmed, ballots, decided; or where it ended. */
export function caseStops(one: Case, telling: Telling): Stop[] {
  const { say, language, zone } = telling
  const { proposal, decision } = one
  const day = (at: Instant | null) => (at ? writeDay(dayIn(zone, at), language) : undefined)
  const filed: Stop = { label: say(messages.stopFiled), state: 'done', detail: day(proposal.filedAt) }
  const end: Stop = { label: say(messages[proposal.state]), state: 'stopped', detail: day(proposal.endedAt) }
  if (proposal.openedAt === null) {
    const confirmed = say(messages.stopConfirmed)
    return proposal.state === 'unconfirmed' ? [filed, { label: confirmed, state: 'here' }] : [filed, end]
  }
  const opened = say(one.isAddressConfirmed ? messages.stopConfirmed : messages.stopUnconfirmed)
  const confirmed: Stop = { label: opened, state: 'done', detail: day(proposal.openedAt) }
  const ballots: Stop = { label: say(messages.stopBallots), state: 'done', detail: decision && sayVotes(one, telling) }
  if (proposal.state === 'open')
    return [filed, confirmed, { ...ballots, state: 'here' }, { label: say(messages.stopDecided), state: 'ahead' }]
  return [filed, confirmed, ballots, { ...end, state: proposal.state === 'granted' ? 'done' : 'stopped' }]
}

/** How far the votes have come for what they are for; of a declined case, against it. */
function sayVotes({ proposal, decision, charter }: Case, { say, language }: Telling): string | undefined {
  if (!decision) return undefined
  const against = proposal.state === 'declined' ? decision.objections : undefined
  const tally = sayTally(charter.rules, against ?? decision.approvals, language)
  return against ? say(messages.tallyAgainst, { tally }) : tally
}

/** An answer of the form, for somebody who may read it. */
export interface SaidAnswer {
  readonly field: string
  readonly label: string
  readonly words: string
  /** Somebody's own free words: shown as they were written. */
  readonly isWritten: boolean
  /** What it is called when it is hidden. */
  readonly subject: string
  /** Several lines: they need their own room. */
  readonly isLong: boolean
}

/** The answers that a reader may see, in the order of the form. The address is never among them. */
export function sayAnswers(one: Case, reader: Reader, telling: Telling): SaidAnswer[] {
  return one.procedure.form.flatMap((field) => {
    if (field.is === 'address' || !canRead(reader, field.visible)) return []
    const words = sayAnswer(one, field, telling)
    if (words === undefined) return []
    const isWritten = field.type === 'text' || field.type === 'line' || field.type === 'url'
    const subject = answerSubject(one.proposal, field.field)
    const label = telling.say(field.label)
    return [{ field: field.field, label, words, subject, isWritten, isLong: field.type === 'text' }]
  })
}

function sayAnswer(one: Case, field: Field, { say, language }: Telling): string | undefined {
  const answer = one.proposal.answers[field.field]
  if (answer === undefined || answer === '') return undefined
  if (typeof answer === 'boolean') return say(answer ? messages.ticked : messages.notTicked)
  if (field.type === 'place') return one.place ? say(one.place.names) : String(answer)
  if (field.type === 'station') return one.station ? say(one.station.names) : String(answer)
  if (field.type === 'day') return writeDay(Temporal.PlainDate.from(String(answer)), language)
  const option = field.options?.find(({ value }) => value === answer)
  return option ? say(option.label) : String(answer)
}

/** What a granted case brought about: `苏州站成立了`, `林晓 成为苏州站副站长`; one sentence for each thing that followed. */
export function sayGranted(one: Case, { say, language }: Telling): string {
  const effects = one.procedure.then
  const station = one.station ? say(one.station.names) : ''
  if (effects.some((effect) => 'open-station' in effect))
    return say(messages.stationFounded, { name: one.applicantName, station })
  const told = effects.filter((effect) => !('tell' in effect))
  const sentences = told.map((effect) => {
    const who = ('appoint' in effect && effect.appoint) || ('end' in effect && effect.end)
    const name = who === 'subject' ? (one.subjectName ?? '') : one.applicantName
    if ('appoint' in effect || 'rank' in effect)
      return say(messages.becomes, { name, role: sayPost(one, effect, language) })
    if ('end' in effect) return say(messages.leaves, { name, station })
    const words = sayEffect(one.charter.rules, effect, language)
    return words.charAt(0).toUpperCase() + words.slice(1)
  })
  return sentences.join(clauseJoiner[language])
}

function sayPost({ charter, station, proposal }: Case, effect: Effect, language: Language): string {
  if ('rank' in effect) return roleTitle(charter.rules, effect.as)[language]
  if (!('appoint' in effect)) return ''
  const asked = typeof effect.as === 'string' ? effect.as : String(proposal.answers[effect.as.field] ?? proposal.office)
  const office = roleTitle(charter.rules, `station.${asked}`)[language]
  if (!station) return office
  // An office is a common noun in English: `Leader` on a badge, `leader` in a sentence.
  const noun = office.charAt(0).toLowerCase() + office.slice(1)
  return { zh: `${station.names.zh}${office}`, en: `${noun} of the ${station.names.en}` }[language]
}
