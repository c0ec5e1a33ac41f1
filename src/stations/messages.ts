/** What is said of a station's state. */
export const messages = {
  active: { zh: '活跃', en: 'Active' },
  'at-risk': { zh: '有待关注', en: 'At risk' },
  inactive: { zh: '不活跃', en: 'Inactive' },
  statusSince: { zh: '{status} · 自{since}', en: '{status} since {since}' },

  inactiveTitle: { zh: '这个城市站目前不活跃', en: 'This station is inactive' },
  inactiveNext: {
    zh: '它的页面和历史都保留着。',
    en: 'Its page and history stay.',
  },
  backNext: {
    zh: '它的页面和历史都保留着。章程写明了怎样回来，谁都可以开始：',
    en: 'Its page and history stay. The charter says how it comes back, and anybody may begin:',
  },
  backHow: { zh: '先看看条件', en: 'See what is asked first' },
  atRiskTitle: { zh: '这个城市站需要人手', en: 'This station needs people' },
  atRiskNext: {
    zh: '它有未完成的义务。加入它，一起办一场活动。',
    en: 'It has duties that are not met yet. Join it, and help to hold an event.',
  },
} as const
