/** Who decides, in words. */
export const quorumMessages = {
  and: { zh: '和', en: ' and ' },
  or: { zh: '，或', en: ', or ' },
  countOfRole: { zh: '{count} 位{role}', en: '{count, plural, one {# {role}} other {# {role}s}}' },
  shareOfRole: { zh: '{share} 的{role}', en: '{share} of the {role}s' },
  holderAtStation: { zh: '该站{role}', en: 'the station’s {role}' },
  nobody: { zh: '不需要谁批准，条件齐备即生效', en: 'nobody: it takes effect as soon as the conditions hold' },
} as const
