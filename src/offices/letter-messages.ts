/** What the letters about offices say. */
export const letterMessages = {
  searchSubject: { zh: '{station}的{office}空缺', en: 'Vacant: {office} at the {station}' },
  searchBody: {
    zh: '{station}的{office}现在空缺。按章程 {clause}，需要寻找接替的人。',
    en: 'The office of {office} at the {station} is vacant. By clause {clause} of the charter somebody is looked for.',
  },
  searchHow: {
    zh: '打开页面可以看到可能的人选，也可以推荐人选。',
    en: 'The page shows who might be asked, and lets you put somebody forward.',
  },
  searchButton: { zh: '查看人选', en: 'See who might be asked' },
} as const
