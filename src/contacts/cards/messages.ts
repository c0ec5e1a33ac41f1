/** What the page says on which a station's keepers put up WeChat codes. */
export const messages = {
  title: { zh: '联系方式', en: 'Ways to be reached' },
  lead: {
    zh: '访客在公开页面上怎样联系{station}。',
    en: 'How visitors of the public page reach the {station}.',
  },
  letters: { zh: '网页留言', en: 'Messages by the page' },
  lettersNote: {
    zh: '页面上不显示任何人的邮箱。回复留言时，对方才会知道你的邮箱。',
    en: 'No address is shown. Whoever wrote learns yours only when you answer.',
  },
  toReceived: { zh: '收到的留言', en: 'Messages to you' },
  toPublic: { zh: '公开页面', en: 'The public page' },
  toOffices: { zh: '我的职务', en: 'My offices' },
  saved: { zh: '已保存', en: 'Saved' },
  mend: { zh: '还没有保存', en: 'Nothing is saved yet' },

  group: { zh: '微信群二维码', en: 'Code of a WeChat group' },
  groupLead: {
    zh: '群二维码七天后失效，满 200 人后扫码进不去。失效前一天和到 190 人时会提醒你；失效或满员后，公开页面不再显示。',
    en: 'A group’s code stops working after seven days, and with 200 members. You are reminded the day before and at 190; once it is dead the public page shows it no more.',
  },
  person: { zh: '我的微信二维码', en: 'My own WeChat code' },
  personLead: {
    zh: '不会自动失效，可以填一个最后日期。你休假或不再负责联系时，公开页面不显示它。',
    en: 'It does not expire by itself; you may give it a last day. While you are on leave, or once you no longer keep the contact, the public page does not show it.',
  },
  others: { zh: '其他人的微信二维码', en: 'WeChat codes of others' },
  cardOf: { zh: '{name}的微信', en: '{name} on WeChat' },
  cardGroup: { zh: '现在的群二维码', en: 'The present code' },
  shown: { zh: '公开页面正在显示', en: 'Shown on the public page' },
  shownUntil: { zh: '公开页面正在显示，到 {day}', en: 'Shown on the public page until {day}' },
  hidden: {
    zh: '公开页面目前不显示：本人在休假，或不再负责联系',
    en: 'Not shown at present: its owner is on leave, or does not keep the contact',
  },
  expired: {
    zh: '已失效（最后一天是 {day}），公开页面不再显示',
    en: 'Expired: its last day was {day}. It is not shown',
  },
  full: {
    zh: '群里有 {members} 人，扫码进不去，公开页面不再显示',
    en: 'Full, with {members} members: it lets nobody in and is not shown',
  },
  madeOn: { zh: '{day} 生成', en: 'Made on {day}' },
  members: { zh: '群里有多少人', en: 'Members of the group' },
  membersHint: { zh: '到 200 人就不再显示', en: 'At 200 it is shown no more' },
  noteMembers: { zh: '更新人数', en: 'Note the number' },
  membersWrong: { zh: '请填写 0 到 500 之间的整数', en: 'Give a whole number from 0 to 500' },
  takeDown: { zh: '取下', en: 'Take it down' },

  putUp: { zh: '放上新的', en: 'Put one up' },
  replace: { zh: '换成新的', en: 'Replace it' },
  picture: { zh: '二维码图片', en: 'Picture of the code' },
  pictureHint: {
    zh: 'JPEG、PNG 或 WebP，最多 {megabytes} MB。图片会重新生成，不保留拍摄地点等信息。',
    en: 'JPEG, PNG or WebP, at most {megabytes} MB. It is drawn anew: place, camera and other notes are not kept.',
  },
  madeOnLabel: { zh: '哪天生成的', en: 'Made on' },
  madeOnHint: { zh: '不填就是今天', en: 'Today, if left empty' },
  membersNow: { zh: '群里现在有多少人', en: 'Members at present' },
  lastDay: { zh: '最后一天', en: 'Last day' },
  optional: { zh: '选填', en: 'optional' },
  save: { zh: '放到公开页面', en: 'Put it on the public page' },

  'no-picture': { zh: '请选一张图片', en: 'Choose a picture' },
  'too-large': {
    zh: '图片超过 {megabytes} MB。请截屏后再选，或裁小一些',
    en: 'The picture is larger than {megabytes} MB. Take a screenshot of it, or cut it smaller',
  },
  'other-type': {
    zh: '这不是 JPEG、PNG 或 WebP 图片。请截屏，或另存为其中一种',
    en: 'This is no JPEG, PNG or WebP picture. Take a screenshot, or save it as one of these',
  },
  animated: { zh: '这是会动的图片。请选一张静止的', en: 'This picture moves. Choose one that stands still' },
  unreadable: {
    zh: '这张图片打不开：可能损坏了，或者大得离谱。请重新截一张',
    en: 'This picture cannot be opened: it is broken, or far too big. Take another screenshot',
  },
  'day-wrong': { zh: '请填写一个日期，例如 2026-11-23', en: 'Give a day, like 2026-11-23' },
  'made-ahead': { zh: '生成日期不能晚于今天', en: 'It cannot have been made after today' },
  'expired-already': {
    zh: '七天已过，这个群二维码已经失效。请在微信里重新生成一个',
    en: 'Its seven days are over: this code no longer works. Make a new one in WeChat',
  },
  'full-already': {
    zh: '群里已满 200 人，扫码进不去。请换一个群，或直接邀请',
    en: 'With 200 members the code lets nobody in. Use another group, or invite people directly',
  },
  'last-day-past': { zh: '最后一天不能早于今天', en: 'The last day cannot be before today' },
} as const

/** What the reminders say. */
export const letterMessages = {
  aGroup: { zh: '微信群二维码', en: 'code of the WeChat group' },
  aPerson: { zh: '{name}的微信二维码', en: 'WeChat code of {name}' },
  expirySubject: { zh: '{station}：{what}明天失效', en: '{station}: the {what} expires tomorrow' },
  expiryBody: {
    zh: '{station}页面上的{what}最后一天是 {day}（今天），之后不再显示。请在微信里重新生成，再上传。',
    en: 'Today, {day}, is the last day of the {what} on the page of the {station}. After that it is not shown. Make a new one in WeChat and upload it.',
  },
  expiredSubject: { zh: '{station}：{what}已失效', en: '{station}: the {what} has expired' },
  expiredBody: {
    zh: '{station}页面上的{what}最后一天是 {day}，现在不再显示。请在微信里重新生成，再上传。',
    en: 'The last day of the {what} on the page of the {station} was {day}; it is not shown any more. Make a new one in WeChat and upload it.',
  },
  fillingSubject: { zh: '{station}：微信群快满了', en: '{station}: the WeChat group is nearly full' },
  fillingBody: {
    zh: '{station}的微信群有 {members} 人。到 {full} 人扫码就进不去，页面也不再显示二维码。可以准备一个新群。',
    en: 'The WeChat group of the {station} has {members} members. With {full} its code lets nobody in and is not shown any more. You may want to prepare another group.',
  },
  fullSubject: { zh: '{station}：微信群满了', en: '{station}: the WeChat group is full' },
  fullBody: {
    zh: '{station}的微信群有 {members} 人，满 {full} 人后扫码进不去，页面不再显示二维码。请换上新群的二维码。',
    en: 'The WeChat group of the {station} has {members} members. With {full} its code lets nobody in, so it is not shown any more. Put up the code of another group.',
  },
  otherwise: {
    zh: '没有二维码时，访客仍然可以在页面上留言。',
    en: 'Without a code visitors can still write to you by the page.',
  },
  button: { zh: '换上新的二维码', en: 'Put up a new code' },
  why: {
    zh: '你收到这封信，是因为按章程由你负责这个站的联系。',
    en: 'You get this letter because by the charter you keep that station’s contact.',
  },
} as const
