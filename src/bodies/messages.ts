/** Invitations to a rank, and giving one up. */
export const messages = {
  letterSubject: { zh: '邀请你担任{rank}', en: 'You are invited to be {rank}' },
  letterInvites: {
    zh: '{name}，你好：{community}的管理员{inviter}邀请你在{body}担任{rank}。',
    en: 'Dear {name}, {inviter}, who manages the site of the {community}, invites you to be {rank} in the {body}.',
  },
  letterAnswer: {
    zh: '点下面的按钮可以看到这意味着什么，再决定接受还是谢绝。在你接受之前，什么都不会公开。链接三十天内有效。',
    en: 'The button shows what this means; there you accept or decline. Nothing is public before you accept. The link is good for 30 days.',
  },
  letterAction: { zh: '查看邀请', en: 'See the invitation' },
  letterMistake: {
    zh: '如果你觉得这封信寄错了，忽略它就好，不会发生任何事。',
    en: 'If you think this letter is a mistake, ignore it: nothing will happen.',
  },

  title: { zh: '邀请你担任{rank}', en: 'You are invited to be {rank}' },
  kicker: { zh: '{body}', en: '{body}' },
  lead: {
    zh: '管理员{inviter}邀请你在{body}担任{rank}。接受之前请看看这意味着什么。',
    en: '{inviter}, who manages this site, invites you to be {rank} in the {body}. See what it means before you accept.',
  },
  whatYouDo: { zh: '你将参与的决定', en: 'What you will take part in deciding' },
  whatYouDoLead: {
    zh: '作为{rank}，你可以表决下列申请，每次都要写明理由。',
    en: 'As {rank} you vote on these applications, each time with a reason.',
  },
  clauses: { zh: '依据的条款', en: 'The clauses it rests on' },
  readCharter: { zh: '读章程', en: 'Read the charter' },
  becomesPublic: { zh: '会公开的内容', en: 'What becomes public' },
  publicName: { zh: '你的姓名和职级', en: 'Your name and your rank' },
  publicDay: { zh: '任职首日：{day}', en: 'Your first day: {day}' },
  publicToday: { zh: '任职首日：接受的那一天', en: 'Your first day: the day on which you accept' },
  publicLedger: {
    zh: '决议台账中的一条记录：由管理员邀请、你已接受',
    en: 'An entry in the ledger: invited by the manager, accepted by you',
  },
  publicVotes: {
    zh: '你的表决按职级计入；理由申请人可以看到',
    en: 'Your votes are counted by rank, and applicants read your reasons',
  },
  notPublic: {
    zh: '邮箱不会公开。你随时可以卸任。',
    en: 'Your e-mail address stays private. You can give the rank up at any time.',
  },
  privacy: { zh: '隐私说明', en: 'Privacy notice' },
  name: { zh: '公开的姓名', en: 'Your public name' },
  nameHint: { zh: '如果写得不对，请在这里改正。', en: 'Put it right here if it is not how you write it.' },
  nameWrong: { zh: '请填写姓名，最多 120 个字。', en: 'Write a name of at most 120 characters.' },
  mend: { zh: '还有内容需要修改', en: 'Something needs to be mended' },
  accept: { zh: '接受并登录', en: 'Accept and sign in' },
  answer: { zh: '你的答复', en: 'Your answer' },
  refuse: { zh: '谢绝', en: 'Decline' },
  refuseHint: {
    zh: '谢绝后邀请随即失效，只有管理员会知道。',
    en: 'The invitation then ends, and only the manager learns of it.',
  },
  refusedTitle: { zh: '已谢绝邀请', en: 'You have declined' },
  refusedWords: {
    zh: '谢谢你的答复。什么都没有公开；以后想加入，可以请管理员再次邀请。',
    en: 'Thank you for your answer. Nothing was made public. Should you change your mind, ask the manager to invite you again.',
  },
  voidTitle: { zh: '这条邀请链接已经失效', en: 'This invitation no longer works' },
  voidWords: {
    zh: '它可能已经用过、过了有效期或被收回。如果你已经接受，登录即可；否则请管理员再次邀请。',
    en: 'It was used, has run out or was taken back. If you have accepted already, just sign in; else ask the manager to invite you again.',
  },
  goneTitle: { zh: '章程里已经没有这个职级', en: 'The charter no longer has this rank' },
  goneWords: {
    zh: '章程在邀请之后有了改动，这份邀请不能再接受。请与管理员联系。',
    en: 'The charter has changed since you were invited, so this can no longer be accepted. Please ask the manager.',
  },
  signIn: { zh: '登录', en: 'Sign in' },

  mineTitle: { zh: '我的职级', en: 'My ranks' },
  mineLead: {
    zh: '你在上级组织担任或担任过的职级。',
    en: 'The ranks that you hold, or held, in the governing body.',
  },
  mineTerms: { zh: '任期', en: 'Terms' },
  mineEmpty: { zh: '你还没有担任职级', en: 'You hold no rank yet' },
  mineEmptyWords: {
    zh: '职级由章程的程序授予，也可能由管理员在起步阶段邀请。',
    en: 'Ranks are given by the charter’s procedures, or, at the very beginning, by the manager’s invitation.',
  },
  since: { zh: '自 {day} 起', en: 'Since {day}' },
  fromTo: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  leave: { zh: '卸任', en: 'Give it up' },
  leaveTitle: { zh: '卸任{rank}', en: 'Give up being {rank}' },
  leaveLead: {
    zh: '从今天起你不再是{rank}。未结的申请里，你已投的票不再计入。只有你自己可以这样做，管理员也不能代你。',
    en: 'From today you are no longer {rank}. In open cases your votes no longer count. Only you can do this: no manager can do it for you.',
  },
  leaveReason: { zh: '理由', en: 'Reason' },
  leaveReasonHint: {
    zh: '会公开在决议台账里，一句话就够。',
    en: 'Everybody can read it in the ledger. One sentence is enough.',
  },
  leaveReasonWrong: { zh: '请写一句理由，最多 1000 个字。', en: 'Write a reason of at most 1,000 characters.' },
  leaveConfirm: { zh: '今天卸任', en: 'Give it up today' },
  leaveNot: { zh: '这不是你现任的职级', en: 'This is not a rank that you hold' },
  leaveNotWords: {
    zh: '它可能已经终止，或属于别人。',
    en: 'It may have ended already, or be somebody else’s.',
  },
} as const
