/** What a form says of an answer that it cannot take. */
export const formMessages = {
  empty: { zh: '请填写这一项', en: 'Please fill this in' },
  emptyAddress: {
    zh: '请填写电子邮箱，我们用它确认申请',
    en: 'Please give an e-mail address: the application is confirmed by it',
  },
  choose: { zh: '请选择一项', en: 'Please choose one' },
  tick: { zh: '需要勾选这一项才能提交', en: 'This has to be ticked before you can file' },
  name: { zh: '请填写一行姓名，最多 120 个字', en: 'Please give a name on one line, at most 120 characters' },
  tooLong: {
    zh: '太长了：最多 {most} 个字，现在有 {length} 个',
    en: 'Too long: at most {most} characters, and this has {length}',
  },
  number: { zh: '请填写 {min} 到 {max} 之间的整数', en: 'Please give a whole number from {min} to {max}' },
  unknownPlace: {
    zh: '没有找到这座城市，请从列表中选择',
    en: 'This city was not found: please choose one from the list',
  },
  unknownStation: {
    zh: '没有找到这个城市站，请从列表中选择',
    en: 'This station was not found: please choose one from the list',
  },
  address: {
    zh: '这不像一个电子邮箱地址，请检查一下',
    en: 'This does not look like an e-mail address: please check it',
  },
  handle: {
    zh: '这不像一个 GitHub 账号：只有字母、数字和连字符',
    en: 'This does not look like a GitHub account: letters, digits and hyphens only',
  },
  link: {
    zh: '请填写以 http:// 或 https:// 开头的链接',
    en: 'Please give a link that begins with http:// or https://',
  },
  day: { zh: '请填写一个日期，例如 2026-03-15', en: 'Please give a day, like 2026-03-15' },
  past: { zh: '这一天已经过去了', en: 'That day is over already' },
  tooFar: { zh: '太远了：最多到十年以后', en: 'That is too far ahead: at most ten years' },
  choosePerson: { zh: '请选择一个人', en: 'Please choose somebody' },
  subjectName: { zh: '请填写这个人的姓名', en: 'Please give this person’s name' },
  subjectAddress: {
    zh: '请填写这个人的电子邮箱，用来征求本人同意',
    en: 'Please give this person’s e-mail address: they are asked whether they agree',
  },
  future: { zh: '这一天还没有到', en: 'That day has not come yet' },
} as const
