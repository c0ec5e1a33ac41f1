import { isLanguage, type Language } from './say.ts'

/** The reader's language: by an earlier choice, else the browser's wishes (RFC 9110, 12.5.4), else Chinese. */
export function chooseLanguage(chosen: string | undefined, acceptLanguage: string | undefined): Language {
  if (isLanguage(chosen)) return chosen
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='))
      return { language: tag.trim().slice(0, 2).toLowerCase(), weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter((wish) => isLanguage(wish.language) && wish.weight > 0)
    .sort((one, other) => other.weight - one.weight)
  const first = wishes[0]?.language
  return isLanguage(first) ? first : 'zh'
}
