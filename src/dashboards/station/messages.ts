/** What the page of a station's own says: what is due, who holds what, what can be done. */
export const messages = {
  kicker: { zh: '城市站工作台', en: 'The station’s desk' },
  plan: { zh: '计划或记录活动', en: 'Plan or record an activity' },
  publicPage: { zh: '公开页面', en: 'Public page' },

  due: { zh: '要做的事', en: 'What is to be done' },
  dueCount: {
    zh: '{count, plural, other {# 件}}，急的在前。',
    en: '{count, plural, one {# thing} other {# things, the urgent ones first}}.',
  },
  dueNone: { zh: '眼下没有到期的事', en: 'Nothing is due' },
  dueNoneWords: {
    zh: '可以想想下一场活动：计划好了，大家都能看到。',
    en: 'A good time to think of the next activity: once planned, everybody sees it.',
  },
  dueNoneOther: {
    zh: '有事到期时会出现在这里，并写信给章程规定的人。',
    en: 'What falls due stands here, and those whom the charter names get a letter.',
  },
  by: { zh: '谁来做：{who}', en: 'Who: {who}' },
  daysLeft: {
    zh: '{days, plural, =0 {今天到期} other {还有 # 天}}',
    en: '{days, plural, =0 {Due today} one {# day left} other {# days left}}',
  },
  daysOver: { zh: '过了 {days} 天', en: '{days, plural, one {# day} other {# days}} over' },
  daysTo: {
    zh: '{days, plural, =0 {今天} other {# 天后}}',
    en: '{days, plural, =0 {Today} one {In # day} other {In # days}}',
  },
  reminder: { zh: '下一次提醒：{day}', en: 'Next reminder: {day}' },
  you: { zh: '你', en: 'you' },
  anyHolder: { zh: '本站任何一位成员', en: 'anybody in office here' },
  answer: { zh: '等你答复：{procedure}', en: 'Your word is asked: {procedure}' },
  answerWords: { zh: '事关你本人，同意或不同意都要你自己说。', en: 'It is about you: only you can agree or refuse.' },
  overdue: { zh: '办成了吗：{title}', en: 'Was it held: {title}' },
  overdueWords: {
    zh: '日子过了：办了就记下来，没办就取消。',
    en: 'Its day has passed: say that it was held, or call it off.',
  },
  asked: { zh: '请你们共同举办：{title}', en: 'You are asked to hold together: {title}' },
  askedWords: { zh: '同意了才算你们的。', en: 'It counts as yours once you agree.' },
  planned: { zh: '计划中：{title}', en: 'Planned: {title}' },
  meeting: { zh: '会议：{title}', en: 'Meeting: {title}' },
  meetingWords: { zh: '议程里有关于本站的议题。', en: 'Its agenda has a topic about the station.' },
  claimed: {
    zh: '{count} 场活动还没有佐证',
    en: '{count, plural, one {# activity is} other {# activities are}} not shown by anything yet',
  },
  claimedWords: {
    zh: '附上链接，或请记录人以外的人确认。',
    en: 'Add a link, or have it confirmed by somebody who did not record it.',
  },
  handOver: { zh: '移交：{office}', en: 'Hand-over: {office}' },
  handOverWords: { zh: '{done}/{all} 已交接', en: '{done} of {all} handed over' },
  cardGroup: { zh: '群二维码要换了', en: 'The group’s code has to be renewed' },
  cardPerson: { zh: '微信二维码要换了', en: 'The WeChat code has to be renewed' },
  cardExpiry: { zh: '最后一天是 {day}', en: 'Its last day is {day}' },
  cardFilling: { zh: '群里有 {members} 人，快满了', en: 'The group has {members} members and is nearly full' },
  cardFull: { zh: '群满了（{members} 人），已不再显示', en: 'The group is full ({members}); it is not shown' },

  people: { zh: '成员', en: 'People' },
  since: { zh: '自 {day}', en: 'since {day}' },
  away: { zh: '休假到 {day}', en: 'on leave until {day}' },
  leaves: { zh: '任职到 {day}', en: 'in office until {day}' },
  vacant: { zh: '空缺', en: 'Vacant' },
  search: { zh: '正在找人，看看人选', en: 'Somebody is looked for: see the candidates' },
  toPeople: { zh: '任期、休假和收信情况', en: 'Terms, leave and who gets letters' },
  nobody: { zh: '目前没有人在任', en: 'Nobody is in office' },
  nobodyWords: {
    zh: '有人加入或重新启动城市站，就会出现在这里。',
    en: 'Once somebody joins or revives the station they stand here.',
  },

  cases: { zh: '在办的申请', en: 'Open cases' },
  casesNone: { zh: '没有关于本站的申请在办', en: 'No case about the station is open' },
  casesNoneWords: {
    zh: '下面列着你可以提出的事。',
    en: 'Below stands what you can file.',
  },
  age: { zh: '{days, plural, =0 {今天} other {# 天}}', en: '{days, plural, =0 {Today} one {# day} other {# days}}' },
  needsBallot: { zh: '等你表决', en: 'Waits for your ballot' },
  needsAnswer: { zh: '等你答复', en: 'Waits for your word' },
  byClock: { zh: '由期限启动', en: 'Opened by the clock' },

  acts: { zh: '你可以做的', en: 'What you can do' },
  actsLead: {
    zh: '章程里有关城市站、由你的身份可以提出的每一件事。',
    en: 'Everything about a station that the charter lets you file.',
  },
  actsShut: { zh: '现在不受理的', en: 'Not taken up at present' },
  actsShutWords: {
    zh: '城市站目前的状态下，章程不受理这些。',
    en: 'The charter does not take these up while the station is in its present state.',
  },
  howItGoes: { zh: '怎么办、谁决定', en: 'How it goes, and who decides' },
} as const
