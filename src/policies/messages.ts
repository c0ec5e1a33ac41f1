/** What the pages of the policies say around the texts themselves. */
export const messages = {
  version: { zh: '第 {version} 版，自 {day} 起生效', en: 'Version {version}, in force since {day}' },
  former: { zh: '这是旧版本', en: 'This is a former version' },
  formerWords: {
    zh: '留在这里，是因为有人同意过它。现在生效的是另一版。',
    en: 'It stays here because people agreed to it. Another version is in force now.',
  },
  toCurrent: { zh: '阅读现行版本', en: 'Read the one in force' },
  versions: { zh: '所有版本', en: 'All versions' },
  versionLink: { zh: '第 {version} 版（{day}）', en: 'Version {version} ({day})' },
  contents: { zh: '目录', en: 'On this page' },

  operator: { zh: '运营者', en: 'Operator' },
  contact: { zh: '联系方式', en: 'Contact' },
  icp: { zh: 'ICP 备案号', en: 'ICP filing number' },
  police: { zh: '公安备案号', en: 'Public security filing number' },
  operatorMissing: { zh: '运营者还没有填写这一项', en: 'The operator has not filled this in yet' },
  operatorMissingWords: {
    zh: '运营这个网站的人还没有写明自己是谁、怎样联系。在此之前，请向邀请你来这里的人询问。',
    en: 'Whoever runs this site has not yet said who they are, or how to reach them. Until then, ask whoever sent you here.',
  },
  contactMissingWords: {
    zh: '还没有写明怎样联系。在此之前，请向邀请你来这里的人询问。',
    en: 'How to reach them is not filled in yet. Until then, ask whoever sent you here.',
  },

  fieldsCaption: { zh: '保存的内容、用途、谁看得到、保存多久', en: 'What is kept, why, who sees it, for how long' },
  what: { zh: '内容', en: 'What' },
  purpose: { zh: '用途', en: 'What for' },
  seenBy: { zh: '谁看得到', en: 'Who sees it' },
  retention: { zh: '保存多久', en: 'How long' },

  noVersion: { zh: '没有这个版本', en: 'There is no such version' },
} as const
