/** What the pages about leave say. */
export const messages = {
  title: { zh: '我的职务', en: 'My offices' },
  lead: {
    zh: '你在各个城市站担任的职务，以及能用它做的事。',
    en: 'The offices that you hold at stations, and what you can do by each.',
  },
  none: { zh: '你目前没有担任职务', en: 'You hold no office now' },
  noneWords: {
    zh: '加入一个城市站，通过后就会出现在这里。',
    en: 'Join a station: once that is granted, your office stands here.',
  },
  join: { zh: '如何加入城市站', en: 'How to join a station' },
  officeAt: { zh: '{station}{office}', en: '{office} of the {station}' },
  since: { zh: '自 {day} 起', en: 'Since {day}' },
  until: { zh: '任职到 {day}', en: 'Until {day}' },
  awayUntil: { zh: '休假中，到 {day}', en: 'On leave until {day}' },
  awayFrom: { zh: '{first} 到 {last} 休假', en: 'On leave from {first} to {last}' },
  actingTitle: { zh: '{station}：代行{office}', en: 'Acting {office} of the {station}' },
  actingUntil: {
    zh: '{office}休假到 {day}，其间由你代行。',
    en: 'The {office} is on leave until {day}; until then you act by the office.',
  },
  toLeave: { zh: '请假', en: 'Leave of absence' },
  toPeople: { zh: '本站成员', en: 'The station’s people' },
  toContact: { zh: '联系方式', en: 'Ways to be reached' },
  toHandOver: { zh: '移交清单', en: 'Hand-over lists' },
  toMessages: { zh: '收到的留言', en: 'Messages to you' },

  leaveTitle: { zh: '请假', en: 'Leave of absence' },
  leaveLead: {
    zh: '说明从哪天到哪天不在，不用写原因。公开页面只在休假期间写明你休假到哪天。',
    en: 'Say from which day to which you are away; no reason is asked. The public page says so while it lasts, and until when.',
  },
  standIns: { zh: '谁来代行', en: 'Who acts meanwhile' },
  standInsWords: {
    zh: '休假期间由{names}代行：你在这个网站上凭这个职务能做的事，都可以做。保存后会写信告诉 {count} 人。',
    en: 'While you are away {names} acts: everything that you can do on this site by this office. Saving writes to {count, plural, one {# person} other {# people}}.',
  },
  standInsNoMail: {
    zh: '休假期间由{names}代行：你在这个网站上凭这个职务能做的事，都可以做。本站目前不能寄信，请亲自告诉 {count} 人。',
    en: 'While you are away {names} acts: everything that you can do on this site by this office. This site cannot send mail at present: tell {count, plural, one {that person} other {these # people}} yourself.',
  },
  standInNamed: { zh: '{office}{name}', en: '{name} ({office})' },
  standInVacant: {
    zh: '按章程由{offices}代行，但目前没有能代行的人：没有人会收到信，休假期间也没有人代你处理。',
    en: 'By the charter the {offices} would act, but nobody can at present: nobody is written to, and nobody acts for you while you are away.',
  },
  standInNone: {
    zh: '章程没有写这个职务由谁代行：没有人会收到信。',
    en: 'The charter has nobody stand in for this office: nobody is written to.',
  },
  listJoiner: { zh: '、', en: ', ' },
  planned: { zh: '已经说好的', en: 'What is announced' },
  changeLast: { zh: '最后一天改为', en: 'Another last day' },
  change: { zh: '改最后一天', en: 'Change the last day' },
  endNow: { zh: '我今天回来了', en: 'I am back today' },
  cancel: { zh: '取消这次休假', en: 'Call it off' },
  announce: { zh: '请一次假', en: 'Announce leave' },
  firstDay: { zh: '第一天', en: 'First day' },
  lastDay: { zh: '最后一天', en: 'Last day' },
  lastDayHint: { zh: '包括这一天', en: 'This day included' },
  save: { zh: '保存', en: 'Save' },
  back: { zh: '回到我的职务', en: 'Back to my offices' },
  mend: { zh: '还没有保存', en: 'Nothing is saved yet' },
  saved: { zh: '已保存', en: 'Saved' },
  toldCount: {
    zh: '{count, plural, =0 {没有人需要通知。} other {已写信告诉 # 人。}}',
    en: '{count, plural, =0 {Nobody had to be told.} one {# person is told by letter.} other {# people are told by letter.}}',
  },
  toldNoMail: {
    zh: '{count, plural, =0 {没有人需要通知。} other {本站目前不能寄信：请亲自告诉代行的 # 人。}}',
    en: '{count, plural, =0 {Nobody had to be told.} one {This site cannot send mail at present: tell the person who stands in yourself.} other {This site cannot send mail at present: tell the # people who stand in yourself.}}',
  },
  'no-first-day': { zh: '请填写第一天，例如 2026-12-01', en: 'Give the first day, like 2026-12-01' },
  'no-last-day': { zh: '请填写最后一天，例如 2026-12-01', en: 'Give the last day, like 2026-12-01' },
  'first-day-past': { zh: '第一天不能早于今天', en: 'The first day cannot be before today' },
  'last-day-past': {
    zh: '最后一天不能早于今天。如果今天就回来了，请点“我今天回来了”',
    en: 'The last day cannot be before today. If you are back, press “I am back today”',
  },
  'ends-before-it-begins': { zh: '最后一天早于第一天', en: 'The last day is before the first' },
  overlaps: {
    zh: '这几天里已经有一次休假。请改日期，或者先改那一次',
    en: 'You are on leave on some of these days already. Choose other days, or change that leave',
  },
  over: { zh: '这次休假已经结束，不能再改', en: 'This leave is over and cannot be changed' },
  notYours: { zh: '这不是你现在的职务', en: 'This is not an office that you hold now' },
  notYoursWords: {
    zh: '它可能已经结束，或者属于别人。没有改动任何内容。',
    en: 'It may have ended, or be somebody else’s. Nothing was changed.',
  },
} as const

/** What the letters about leave say. */
export const letterMessages = {
  announcedSubject: {
    zh: '{station}：{first} 到 {last} 由你代行{office}',
    en: '{station}: you act as {office} from {first} to {last}',
  },
  announcedBody: {
    zh: '{name}（{station}{office}）从 {first} 到 {last} 休假。按章程 {clauses}，这段时间由你代行。',
    en: '{name}, {office} of the {station}, is on leave from {first} to {last}. By clause {clauses} of the charter you act by that office meanwhile.',
  },
  announcedMeans: {
    zh: '第一天起，你登录后就能做{office}在网站上能做的事；最后一天过后自动停止。',
    en: 'From the first day on you can do on the site whatever the {office} can; after the last day that ends by itself.',
  },
  changedSubject: {
    zh: '{station}：代行{office}改到 {last}',
    en: '{station}: you act as {office} until {last} instead',
  },
  changedBody: {
    zh: '{name}（{station}{office}）的休假改为 {first} 到 {last}。',
    en: 'The leave of {name}, {office} of the {station}, is now from {first} to {last}.',
  },
  endedSubject: { zh: '{station}：不用再代行{office}', en: '{station}: you no longer act as {office}' },
  endedBody: {
    zh: '{name}（{station}{office}）原定 {first} 到 {last} 休假，现在提前回来或不休了，你不用再代行。',
    en: '{name}, {office} of the {station}, was to be on leave from {first} to {last}, and is back or does not go. You no longer act for them.',
  },
  button: { zh: '查看我的职务', en: 'See my offices' },
  why: {
    zh: '你收到这封信，是因为章程写明由你的职务代行。',
    en: 'You get this letter because the charter has the holder of your office stand in.',
  },
} as const
