import { type Language, languageTag } from '../kit/i18n/say.ts'

/** What a country or region is called, in its short form, by its ISO 3166-1 alpha-2 code; the code itself when it is unknown. */
export function countryName(code: string, language: Language): string {
  return isCountry(code) ? (displayNames[language].of(code) ?? code) : code
}

/** Whether a code stands for a country or region that Unicode's list knows. */
export function isCountry(code: string): boolean {
  return codes.has(code)
}

/** Every country or region, in the order of its names in the language. */
export function listCountries(language: Language): { code: string; name: string }[] {
  const collator = new Intl.Collator(languageTag[language])
  return [...codes]
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((one, other) => collator.compare(one.name, other.name))
}

const displayNames: Readonly<Record<Language, Intl.DisplayNames>> = {
  zh: new Intl.DisplayNames(languageTag.zh, { type: 'region', style: 'short', fallback: 'none' }),
  en: new Intl.DisplayNames(languageTag.en, { type: 'region', style: 'short', fallback: 'none' }),
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

// Unions, remote islands counted with others, and codes for tests and for "unknown": named by Unicode, no place to be.
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'])

const codes: ReadonlySet<string> = new Set(
  letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountries.has(code) && isCurrent(code) && displayNames.en.of(code) !== undefined),
)

// A code that was withdrawn (SU, DD) has another as its canonical form.
function isCurrent(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code
}
