/** What those who decide read and write. */
export const messages = {
  kicker: { zh: '评审', en: 'For decision' },
  age: {
    zh: '{days, plural, =0 {今天提交} other {已等待 # 天}}',
    en: '{days, plural, =0 {Filed today} one {Waiting for # day} other {Waiting for # days}}',
  },
  ended: {
    zh: '{days, plural, =0 {当天结束} other {历时 # 天}}',
    en: '{days, plural, =0 {Decided within a day} one {It took # day} other {It took # days}}',
  },
  toBallot: { zh: '去表决', en: 'Cast your ballot' },
  toOwnBallot: { zh: '修改表决', en: 'Change your ballot' },
  applicantSuspended: { zh: '申请人目前被暂停参与', en: 'The applicant is suspended' },
  applicantSuspendedWords: {
    zh: '这是上级组织的决定。恢复之前，申请人可以阅读，但不能回应反对意见、修改或撤回申请。',
    en: 'The governing body decided so. Until it is lifted the applicant may read, but not answer objections, change the application or withdraw it.',
  },
  answers: { zh: '申请人写了什么', en: 'What the applicant wrote' },
  facts: { zh: '基本情况', en: 'The facts' },
  applicant: { zh: '申请人', en: 'Applicant' },
  github: { zh: 'GitHub（自述）', en: 'GitHub (claimed)' },
  channel: { zh: '申请方式', en: 'Applied by' },
  filed: { zh: '提交', en: 'Filed' },
  version: { zh: '内容版本', en: 'Version of the text' },
  versionWords: {
    zh: '第 {revision} 版',
    en: 'No. {revision}',
  },
  reminded: { zh: '因无人处理已提醒', en: 'Reminded of silence' },
  address: { zh: '邮箱', en: 'E-mail address' },
  addressUnconfirmed: { zh: '未确认', en: 'Not confirmed' },
  publicPage: { zh: '公开页面', en: 'Public page' },
  publicPageLink: { zh: '所有人能看到的', en: 'What everybody sees' },
  hints: { zh: '请留意', en: 'Please note' },
  sameHandle: {
    zh: '同一个 GitHub 账号还有一份未结的申请：',
    en: 'The same GitHub account has another open application:',
  },
  samePlace: { zh: '同一座城市还有一份未结的申请：', en: 'There is another open application for the same city:' },
  sameApplicant: { zh: '同一位申请人还有一份未结的申请：', en: 'The same applicant has another open application:' },
  hintFiled: { zh: '{title}（{day} 提交）', en: '{title} (filed on {day})' },
  quorum: { zh: '票数', en: 'The quorum' },
  whoCounts: { zh: '谁的票计入', en: 'Whose ballots count' },
  whoCountsNote: {
    zh: '现任职级，申请人本人除外；每人按一个职级计入。',
    en: 'Present holders, but for the applicant. Everybody counts by one rank.',
  },
  nobodyCounts: { zh: '暂时没有人能评审', en: 'Nobody can decide at present' },
  next: { zh: '还差什么', en: 'What is still missing' },

  ballots: { zh: '已有的表决', en: 'Ballots so far' },
  ballotsEmpty: { zh: '还没有人表决', en: 'No ballots yet' },
  ballotsEmptyWords: { zh: '你可以是第一个。', en: 'Yours can be the first.' },

  answerOther: { zh: '你也可以回应', en: 'You can answer it, too' },

  yourBallot: { zh: '你的表决', en: 'Your ballot' },
  yourBallotLead: {
    zh: '理由会连同你的姓名和职级给申请人和其他评审人看到；公开页面只显示职级。',
    en: 'The applicant and the other deciders read your reason with your name and rank. The public page shows the rank only.',
  },
  already: {
    zh: '你在 {day} 表决过：{choice}。再次提交会取代它。',
    en: 'You voted on {day}: {choice}. A new ballot replaces it.',
  },
  again: {
    zh: '申请人修改了内容，你之前的表决不再计入，请看过后重新表决。',
    en: 'The applicant has changed the text, so your earlier ballot no longer counts. Please look again and vote.',
  },
  choice: { zh: '你的意见', en: 'Your choice' },
  approve: { zh: '同意', en: 'Approve' },
  approveHint: { zh: '按章程可以通过', en: 'By the charter it can be granted' },
  object: { zh: '反对', en: 'Object' },
  objectHint: { zh: '申请人会收到你的理由，并且需要回应', en: 'The applicant gets your reason and has to answer it' },
  objectHintNote: { zh: '记录在案，申请人会收到你的理由', en: 'It is noted, and the applicant gets your reason' },
  objectHintVeto: { zh: '有反对就不能通过', en: 'With an objection it cannot be granted' },
  abstain: { zh: '弃权', en: 'Abstain' },
  abstainHint: { zh: '看过了，不表态', en: 'You have looked at it and take no side' },
  recuse: { zh: '回避', en: 'Recuse yourself' },
  recuseHint: { zh: '与你有关，你不参与这次决定', en: 'It concerns you, so you take no part' },
  reason: { zh: '理由', en: 'Your reason' },
  reasonHint: { zh: '写给申请人看，最多 {most} 个字', en: 'The applicant reads it. At most {most} characters' },
  vouchTitle: { zh: '同意时，请确认你了解的', en: 'When you approve: confirm what you know' },
  vouchLead: {
    zh: '下面几条没有数据可以证明，需要至少一位同意的评审人确认。不了解的就不要勾选：你的同意仍然有效。',
    en: 'No data can prove these. At least one decider who approves has to confirm each. Leave what you cannot tell: your approval counts all the same.',
  },
  vouch: { zh: '我确认 {clause}：{title}', en: 'I confirm {clause}: {title}' },
  vouchBy: { zh: '已由 {names} 确认', en: 'Confirmed already by {names}' },
  vouchReason: { zh: '你怎么知道的（{clause}）', en: 'How you know it ({clause})' },
  vouchReasonHint: {
    zh: '例如：看过他的提交记录、参加过他办的活动',
    en: 'Such as: I have seen the commits, I was at the event',
  },
  cast: { zh: '提交表决', en: 'Cast the ballot' },
  castAgain: { zh: '更新表决', en: 'Replace my ballot' },
  suspended: { zh: '你的参与已被暂停：{reason}', en: 'You are suspended: {reason}' },

  choiceMissing: { zh: '请选择你的意见', en: 'Choose one' },
  reasonMissing: { zh: '请写明理由', en: 'Give your reason' },
  tooLong: {
    zh: '太长了：最多 {most} 个字，现在有 {length} 个',
    en: 'Too long: at most {most} characters, and this has {length}',
  },
  vouchReasonMissing: { zh: '勾选了 {clause}，请写明你怎么知道的', en: 'You confirm {clause}: say how you know it' },
  vouchTickMissing: {
    zh: '写了 {clause} 的理由但没有勾选：请勾选，或清空这一栏',
    en: 'You gave a reason for {clause} without the tick: tick it, or empty the field',
  },
  mend: { zh: '还有内容需要修改', en: 'Something needs to be mended' },

  doneBallot: { zh: '你的表决已计入。', en: 'Your ballot counts.' },
  doneSame: { zh: '和之前的表决一样，没有变化。', en: 'That is the ballot you had cast already: nothing changed.' },
  doneNote: { zh: '备注已保存，只有评审人能看到。', en: 'The note is kept; only deciders see it.' },
  doneAnswer: { zh: '你的回应已提交，申请人能看到。', en: 'Your answer is given; the applicant sees it.' },

  notDoneTitle: { zh: '没有保存', en: 'That was not saved' },
  ownCase: {
    zh: '这是你自己的申请，或者是用你的邮箱提交的：没有人能表决自己的申请。',
    en: 'This application is your own, or was filed under your address: nobody votes on their own case.',
  },
  notDecider: {
    zh: '按章程，这份申请由{roles}决定，你目前不担任其中任何一个。',
    en: 'By the charter this is decided by {roles}, and you hold none of these at present.',
  },
  endedMeanwhile: {
    zh: '这份申请刚刚已经结束，你的内容没有保存。',
    en: 'The case has ended meanwhile, so what you sent was not saved.',
  },
  changedMeanwhile: {
    zh: '你阅读期间，申请人修改了内容。请看过新的内容，再提交一次：你写的都还在。',
    en: 'The applicant changed the text while you were reading. Please look at it again and cast your ballot once more: your words are still here.',
  },
  noSuchObjection: {
    zh: '这条反对意见已经收回或改变，不用再回应。',
    en: 'That objection was taken back or changed meanwhile: no answer is needed.',
  },
  ownObjection: { zh: '自己的反对意见不能由自己回应。', en: 'You cannot answer your own objection.' },
  strangerTitle: { zh: '这一页只给评审人和申请人看', en: 'This page is for the deciders and the applicant' },
  seePublic: { zh: '查看公开页面', en: 'See the public page' },

  notes: { zh: '评审人之间的备注', en: 'Notes among the deciders' },
  notesNever: {
    zh: '申请人永远看不到，公众也看不到。只用来写与决定有关的内容；本人要求查阅个人资料时，可能需要提供。',
    en: 'Never shown to the applicant, nor to the public. Write only what matters for the decision; the law may give people a right to read what is kept about them.',
  },
  noteLabel: { zh: '写一条备注', en: 'Add a note' },
  noteHint: { zh: '最多 {most} 个字', en: 'At most {most} characters' },
  noteSend: { zh: '保存备注', en: 'Keep the note' },
  noteEmpty: { zh: '请写点什么', en: 'Please write something' },

  outcomeLead: {
    zh: '“{title}”按章程 {clause} 通过，决议和每一条核对都已记入台账。',
    en: '“{title}” is granted by clause {clause} of the charter. The decision and every check are in the ledger.',
  },
  outcomeDeclined: { zh: '申请没有通过', en: 'The application is declined' },
  outcomeDeclinedLead: {
    zh: '“{title}”的反对意见达到了章程 {clause} 的票数。申请人会看到理由。',
    en: 'Objections to “{title}” reached the quorum of clause {clause}. The applicant sees the reasons.',
  },
  outcomeOvertaken: { zh: '申请因情况变化而结束', en: 'The application was overtaken' },
  outcomeOvertakenLead: {
    zh: '按章程，“{title}”已不能再受理。',
    en: 'By the charter “{title}” can no longer be taken up.',
  },
  outcomeTold: { zh: '已写信通知申请人。', en: 'A letter to the applicant is on its way.' },
  outcomeNotTold: {
    zh: '本站目前不能寄信，请把结果转告申请人。',
    en: 'This site cannot send mail at present, so let the applicant know.',
  },
} as const
