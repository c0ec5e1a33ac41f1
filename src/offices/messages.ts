/** What every page of a station's own may have to say. */
export const messages = {
  noStation: { zh: '没有找到这个城市站', en: 'There is no such station' },
  noStationWords: { zh: '网址可能写错了。', en: 'The address may be mistaken.' },
  toOffices: { zh: '我的职务', en: 'My offices' },
  notLetIn: { zh: '这里不对你开放', en: 'This is not yours to open' },
  notLetInWords: {
    zh: '这一页只给{station}里章程允许的人和上级组织。你可能已经不在任，或者登录的是另一个账号。',
    en: 'This page is for those at the {station} whom the charter lets do it, and for the governing body. Your office may have ended, or you are signed in with another account.',
  },
  toPublicPage: { zh: '公开页面', en: 'The public page' },
} as const
