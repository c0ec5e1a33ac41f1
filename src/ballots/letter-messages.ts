/** What the letters about a decision say. */
export const letterMessages = {
  grantedSubject: { zh: '通过了：{title}', en: 'Granted: {title}' },
  grantedBody: { zh: '申请“{title}”已经通过，即日生效。', en: 'Your application “{title}” is granted, from today.' },
  grantedStation: { zh: '{station}的页面已经公开。', en: 'The page of the {station} is public now.' },
  subjectGrantedBody: {
    zh: '与你有关的“{title}”已经通过，即日生效。',
    en: '“{title}”, which concerns you, is granted, from today.',
  },
  toldSubject: { zh: '已作出决定：{title}', en: 'Decided: {title}' },
  toldBody: {
    zh: '“{title}”已经通过。章程要求告诉你。',
    en: '“{title}” is granted. The charter says that you are told.',
  },
  grantedSignIn: {
    zh: '用这个邮箱登录，就能看到你的职务和要做的事。',
    en: 'Sign in with this address to see your office and what there is to do.',
  },
  grantedButton: { zh: '查看城市站', en: 'See the station' },
  deskButton: { zh: '打开“我的”', en: 'Open my desk' },
  ledgerLine: { zh: '依据和过程记在决议台账第 {seq} 条。', en: 'The reasons are in entry {seq} of the ledger.' },
  declinedSubject: { zh: '没有通过：{title}', en: 'Declined: {title}' },
  declinedBody: {
    zh: '申请“{title}”没有通过。评审人的意见：',
    en: 'Your application “{title}” is declined. Those who decided say:',
  },
  declinedReason: { zh: '“{reason}”', en: '“{reason}”' },
  declinedAgain: { zh: '情况有变化时，欢迎再次申请。', en: 'When things have changed you are welcome to apply again.' },
  declinedButton: { zh: '查看决议', en: 'See the decision' },
  overtakenSubject: { zh: '申请已结束：{title}', en: 'Your application has ended: {title}' },
  overtakenByStation: {
    zh: '另一份申请先通过了，{station}已经成立，“{title}”因此结束。欢迎加入这个城市站，一起办活动。',
    en: 'Another application was granted first: there is a {station} now, so “{title}” has ended. You are welcome to join it and help to make things happen.',
  },
  overtakenBody: {
    zh: '情况有了变化，按章程已不能再受理“{title}”，申请因此结束。',
    en: 'Things have changed: by the charter “{title}” can no longer be taken up, so it has ended.',
  },
  overtakenButton: { zh: '加入{station}', en: 'Join the {station}' },
  colleagueSubject: { zh: '{name} 任{station}{office}', en: '{name} at the {station}: {office}' },
  colleagueBody: {
    zh: '{name} 从今天起担任{station}{office}。去打个招呼吧。',
    en: 'From today {name} holds an office at the {station}: {office}. Say hello.',
  },
  silenceSubject: { zh: '{days} 天无人处理：{title}', en: 'Waiting for {days} days: {title}' },
  silenceBody: {
    zh: '申请“{title}”已经 {days} 天没有任何进展。章程要求在这时提醒你。',
    en: 'Nothing has happened with “{title}” for {days} days. The charter says that you are told.',
  },
  silenceNothing: {
    zh: '沉默不等于同意，也不等于反对：申请会一直等下去。',
    en: 'Silence neither grants nor declines: the application keeps waiting.',
  },
  silenceButton: { zh: '查看并表决', en: 'Read and decide' },
} as const
