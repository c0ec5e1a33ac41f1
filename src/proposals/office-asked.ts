import type { CharterRules, Procedure } from '../charter/charter.ts'
import type { Answers } from './proposal.ts'

/** Which office of a station a case is about: the one that a field names, or the only one that it gives. */
export function officeAsked(procedure: Procedure, answers: Answers): string | undefined {
  const named = procedure.form.find(({ is }) => is === 'office')?.field ?? appointedBy(procedure)
  if (named !== undefined) return answers[named] === undefined ? undefined : String(answers[named])
  const given = procedure.then.flatMap((effect) =>
    'appoint' in effect && typeof effect.as === 'string' ? [effect.as] : [],
  )
  return given.length === 1 ? given[0] : undefined
}

/** The field whose answer an appointment follows. */
function appointedBy({ then }: Procedure): string | undefined {
  return then.flatMap((effect) => ('appoint' in effect && typeof effect.as !== 'string' ? [effect.as.field] : []))[0]
}

/**
 * What makes the candidates for one seat cases for the same thing (D1): when one is granted, the others end. Undefined for an
 * office with several seats, and for a procedure by which nobody is looked for.
 */
export function seatKey(
  rules: CharterRules,
  procedureId: string,
  station: { readonly id: string; readonly kind: string } | undefined,
  office: string | undefined,
): string | undefined {
  const held = station && office !== undefined ? rules.stations[station.kind]?.offices[office] : undefined
  return held?.search?.by === procedureId && held.seats === 1 ? `office:${station?.id}:${office}` : undefined
}

/** Whether cases of this key are about one seat of an office, and not about a station to be opened. */
export function isSeatKey(key: string | null): boolean {
  return key?.startsWith('office:') === true
}

/** Whether a case by this procedure waits for the word of the person whom it concerns. */
export function asksSubject({ gates, findings }: Procedure): boolean {
  return [...gates, ...findings].some(({ test }) => JSON.stringify(test).includes('"by":"subject"'))
}
