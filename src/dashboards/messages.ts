/** What stands on somebody's desk. */
export const messages = {
  title: { zh: '我的', en: 'My desk' },
  hello: { zh: '{name}，你好', en: 'Hello {name}' },
  manage: { zh: '管理本站', en: 'Manage the site' },
  profile: { zh: '我的资料', en: 'My profile' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  suspendedTitle: { zh: '你目前不能参与', en: 'You cannot take part at present' },
  suspendedWords: {
    zh: '上级组织暂停了你的参与：可以查看，不能表决、回应或修改。理由：{reason}',
    en: 'The governing body has suspended you: you may read, but not vote, answer or change anything. The reason: {reason}',
  },

  needed: { zh: '等待你表决', en: 'Waiting for your ballot' },
  neededCount: {
    zh: '{count, plural, other {# 份申请，等得最久的在前。}}',
    en: '{count, plural, one {# application} other {# applications, the oldest first}}.',
  },
  neededNone: { zh: '没有等你表决的申请', en: 'Nothing waits for your ballot' },
  neededNoneWords: {
    zh: '有新的申请时会写信告诉你。章程和最近的决议随时可以看。',
    en: 'You get a letter when a new application opens. Meanwhile the charter and the latest decisions are there to read.',
  },
  neededNoneNoMail: {
    zh: '新的申请会出现在这里。本站目前不能寄信，请不时来看看。章程和最近的决议随时可以看。',
    en: 'New applications appear here. This site cannot send mail at present, so look in from time to time. Meanwhile the charter and the latest decisions are there to read.',
  },
  toLedger: { zh: '决议台账', en: 'The ledger' },
  waiting: { zh: '等待其他人', en: 'Waiting for others' },
  waitingLead: {
    zh: '你已经表决过；在决定之前都可以改。',
    en: 'You have voted; until it is decided you can change it.',
  },
  ended: { zh: '最近结束的', en: 'Ended lately' },
  age: { zh: '{days, plural, =0 {今天} other {# 天}}', en: '{days, plural, =0 {Today} one {# day} other {# days}}' },
  applicant: { zh: '申请人：{name}', en: 'From {name}' },
  ageLabel: { zh: '已等待', en: 'waiting' },
  youVoted: { zh: '你的表决：{choice}', en: 'You: {choice}' },
  voteAgain: { zh: '申请改过了，请重新表决', en: 'It was changed: please vote again' },
  objected: {
    zh: '{count} 条反对意见待回应',
    en: '{count, plural, one {# objection} other {# objections}} without an answer',
  },
  approve: { zh: '同意', en: 'approve' },
  object: { zh: '反对', en: 'object' },
  abstain: { zh: '弃权', en: 'abstain' },
  recuse: { zh: '回避', en: 'recuse' },

  own: { zh: '我的申请', en: 'My applications' },
  ownNone: { zh: '你还没有提交过申请', en: 'You have not applied for anything' },
  ownNoneWords: {
    zh: '可以加入一个城市站，或者在还没有城市站的城市成立一个。',
    en: 'You can join a station, or found one in a city that has none.',
  },
  join: { zh: '加入城市站', en: 'Join a station' },
  found: { zh: '成立城市站', en: 'Found a station' },
  filedOn: { zh: '{day} 提交', en: 'Filed on {day}' },
  endedOn: { zh: '{day} 结束', en: 'Ended on {day}' },

  posts: { zh: '我的职级和职务', en: 'My ranks and offices' },
  postsNone: { zh: '你还没有担任职务', en: 'You hold no office yet' },
  postsNoneWords: {
    zh: '加入一个城市站，通过后就会出现在这里。',
    en: 'Join a station: once that is granted, your office stands here.',
  },
  officeAt: { zh: '{station}{office}', en: '{office} of the {station}' },
  since: { zh: '自 {day} 起', en: 'Since {day}' },
  does: { zh: '做什么', en: 'What it does' },
  gets: { zh: '得到什么', en: 'What it gives' },
  decides: { zh: '参与决定', en: 'Takes part in deciding' },
  myRanks: { zh: '查看任期或卸任', en: 'Terms, and giving it up' },
  conduct: { zh: '维护行为准则', en: 'Keeping the code of conduct' },
  itsActivities: { zh: '{station}的活动：计划和记录', en: 'Activities of the {station}: plan and record' },
  activities: { zh: '活动', en: 'Activities' },
  activitiesToConfirm: {
    zh: '{count, plural, =0 {没有等待你确认的活动} other {# 场活动等待你确认}}',
    en: '{count, plural, =0 {No activity waits} one {# activity waits} other {# activities wait}} for your confirmation',
  },
  activitiesAsked: {
    zh: '你们站被邀请共同举办 {count} 场活动，等待答复',
    en: 'Your station is asked to hold {count, plural, one {# activity} other {# activities}} together with others',
  },
  activitiesWords: {
    zh: '记录城市站的活动，确认别人记录的活动。',
    en: 'Record what your station holds, and confirm what others recorded.',
  },
  openActivities: { zh: '打开活动', en: 'Open activities' },
  stationPage: { zh: '查看{station}', en: 'See the {station}' },
} as const
