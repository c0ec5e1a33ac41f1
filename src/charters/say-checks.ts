import { clauseTitle } from '../charter/charter.ts'
import type { Check } from '../charter/check.ts'
import { outcomeTitles } from '../charter/phrases.ts'
import { type Speaking, sayPhrase } from '../charter/say-phrase.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { Check as CheckItem } from '../kit/web/components/checklist.tsx'

/** The checks of a decision in a reader's language: each with its clause, and with what would mend it. */
export function sayChecks(about: Speaking, language: Language, checks: readonly Check[]): CheckItem[] {
  return checks.map((check) => ({
    clause: check.clause,
    clauseHref: clauseHref(check.clause, language),
    title: clauseTitle(about.rules, check.clause)[language],
    outcome: check.outcome,
    outcomeLabel: outcomeTitles[check.outcome][language],
    expected: sayPhrase(about, check.expected, language),
    actual: sayPhrase(about, check.actual, language),
    evidence: check.evidence.map((one) => sayPhrase(about, one, language)),
    mend: check.mend && sayPhrase(about, check.mend, language),
  }))
}

/** Where a clause can be read. */
export function clauseHref(clause: string, language: Language): string {
  return `/${language}/charter#${clause}`
}
