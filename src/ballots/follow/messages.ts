/** What an applicant reads about their own case. */
export const messages = {
  kicker: { zh: '我的申请', en: 'My application' },
  keepLink: {
    zh: '这个地址只属于你：拿到它的人可以修改这份申请。请收藏，不要转发。',
    en: 'This address is yours alone: whoever has it can change the application. Keep it, and do not pass it on.',
  },
  keepLinkEnded: {
    zh: '这个地址只属于你：拿到它的人可以看到这份申请。请不要转发。',
    en: 'This address is yours alone: whoever has it can read the application. Do not pass it on.',
  },
  nextTitle: { zh: '接下来', en: 'What happens next' },
  unconfirmedNext: {
    zh: '请打开我们寄给你的确认信，点里面的链接。确认之后申请才开始处理。',
    en: 'Open the letter that was sent to you and follow its link. The application opens once it is confirmed.',
  },
  unconfirmedNoMail: {
    zh: '本站目前不能寄信，请找社区管理员要确认链接。确认之后申请才开始处理。',
    en: 'This site cannot send mail at present: ask the community’s manager for the link that confirms it. The application opens once it is confirmed.',
  },
  nothingToDo: {
    zh: '现在轮到评审人，你什么都不用做。有进展会写信告诉你。',
    en: 'It is the deciders’ turn now; there is nothing for you to do. You get a letter when something happens.',
  },
  nothingToDoNoMail: {
    zh: '现在轮到评审人，你什么都不用做。本站目前不能寄信，请不时回到这一页看看进展。',
    en: 'It is the deciders’ turn now; there is nothing for you to do. This site cannot send mail at present, so look at this page from time to time.',
  },
  yourTurn: {
    zh: '{count} 条反对意见等你回应。反对不等于拒绝：回应之后仍然可以通过。',
    en: '{count, plural, one {# objection waits} other {# objections wait}} for your answer. An objection is not a refusal: once answered, the application can still be granted.',
  },
  toObjections: { zh: '去回应', en: 'Answer' },
  mendHint: {
    zh: '有条件还没有满足。看下面“怎样补上”，修改申请即可。',
    en: 'Some conditions do not hold yet. See “To mend it” below, and edit the application.',
  },
  reminded: {
    zh: '{day} 因为一直没有进展，已提醒负责处理的人。',
    en: 'Nothing had happened by {day}, so those responsible were reminded.',
  },
  silence: {
    zh: '{after}没有进展会提醒负责人，此后每{every}一次。沉默不等于同意，也不等于反对。',
    en: 'After {after} without any progress those responsible are reminded, then again every {every}. Silence neither grants nor declines.',
  },
  closes: { zh: '将于 {day} 截止。', en: 'It closes on {day}.' },
  grantedNext: {
    zh: '恭喜！登录后在“我的”里能看到你的职务和要做的事。',
    en: 'Congratulations! Sign in and your desk shows your office and what there is to do.',
  },
  grantedOther: {
    zh: '已经生效，结果见城市站页面和决议台账。',
    en: 'It has taken effect. The station’s page and the ledger show what came of it.',
  },
  overtakenOther: {
    zh: '情况有了变化，按章程已不需要再处理，申请因此结束。',
    en: 'Things have changed: by the charter there is nothing left to decide, so it has ended.',
  },
  grantedAtDesk: {
    zh: '恭喜！在“我的”里能看到你的职务和要做的事。',
    en: 'Congratulations! Your desk shows your office and what there is to do.',
  },
  grantedNoMail: {
    zh: '恭喜！登录后在“我的”里能看到你的职务和要做的事。本站目前不能寄信：在登录页用申请时的邮箱要一条链接，由社区管理员转交给你。',
    en: 'Congratulations! Once you sign in, your desk shows your office and what there is to do. This site cannot send mail at present: ask for a link on the sign-in page with the address you applied with, and the community’s manager hands it to you.',
  },
  declinedNext: {
    zh: '评审人的理由在下面。情况有变化时，欢迎再次申请。',
    en: 'The deciders’ reasons are below. When things have changed you are welcome to apply again.',
  },
  overtakenNext: {
    zh: '可以申请加入这个城市站，一起办活动。',
    en: 'You can apply to join the station and help to make things happen.',
  },
  withdrawnNext: { zh: '想好了，随时可以再次申请。', en: 'You can apply again at any time.' },
  joinInstead: { zh: '申请加入{station}', en: 'Apply to join the {station}' },
  applyAgain: { zh: '再次申请', en: 'Apply again' },

  quorumTitle: { zh: '票数', en: 'The quorum' },
  objectionsTitle: { zh: '反对意见', en: 'Objections' },
  ballotsTitle: { zh: '其他表决', en: 'Other ballots' },
  ballotsTitleAll: { zh: '表决和理由', en: 'Ballots and reasons' },
  ballotsLead: {
    zh: '评审人的姓名和理由只有你和评审人能看到。',
    en: 'Names and reasons are shown to you and to the deciders only.',
  },
  answersTitle: { zh: '你提交的内容', en: 'What you wrote' },
  answersLead: {
    zh: '公开的只有标明公开的部分；邮箱评审人也看不到。',
    en: 'Only what is marked as public is public; not even the deciders see your address.',
  },
  edit: { zh: '修改申请', en: 'Edit the application' },
  withdraw: { zh: '撤回申请', en: 'Withdraw the application' },
  publicTag: { zh: '{label}（公开）', en: '{label} (public)' },

  doneFiledTitle: { zh: '申请已受理，请收藏这个链接', en: 'Your application is open. Keep this link' },
  doneFiled: {
    zh: '本站现在不能发邮件，所以这个链接不会寄给你：它就是这个页面的地址，用它可以查看进展、修改或撤回。邮箱尚未得到确认。',
    en: 'This site cannot send mail at present, so the link is not mailed to you. It is the address of this page: by it you can follow, change or withdraw the application. Your address stays unconfirmed.',
  },
  doneFiledSignedIn: {
    zh: '申请已受理。你已登录，所以无需确认；在“我的”里随时能看到它，来信会寄到你登录用的邮箱。',
    en: 'Your application is open. You are signed in, so nothing needs to be confirmed. You find it on your desk, and letters go to the address you sign in with.',
  },
  doneAnswer: { zh: '已提交你的回应，评审人能看到。', en: 'Your answer is given; the deciders see it.' },
  doneEdit: { zh: '修改已保存。', en: 'Your changes are saved.' },
  doneMaterial: {
    zh: '修改已保存。之前的表决不再计入，需要评审人重新表决。',
    en: 'Your changes are saved. Earlier ballots no longer count: the deciders have to vote again.',
  },
  doneWithdrawal: { zh: '申请已撤回。', en: 'The application is withdrawn.' },

  editTitle: { zh: '修改申请', en: 'Edit the application' },
  editLead: {
    zh: '改好后保存。城市或城市站不能改：那是另一份申请。',
    en: 'Save when you are done. The city or station cannot be changed: that is another application.',
  },
  editVoids: {
    zh: '修改实质内容后，{ballots, plural, =0 {还没有表决会因此作废} other {已有的 # 张表决不再计入}}，{people} 位评审人会按新的内容表决。改姓名不影响。',
    en: 'If you change what was decided on, {ballots, plural, =0 {no ballot is lost yet} one {the ballot cast so far no longer counts} other {the # ballots cast so far no longer count}}, and {people, plural, one {# decider is} other {# deciders are}} asked to vote on the new text. Changing your name changes nothing.',
  },
  save: { zh: '保存修改', en: 'Save the changes' },
  editErrors: {
    zh: '有 {count} 处需要改一下',
    en: '{count, plural, one {One thing needs a change} other {# things need a change}}',
  },
  changedMeanwhile: {
    zh: '这份申请在别处被修改过。你写的内容还在下面，核对后再保存一次。',
    en: 'The application was changed elsewhere meanwhile. Your words are still below: check them and save again.',
  },
  endedMeanwhile: {
    zh: '申请已经结束，不能再修改、回应或撤回。',
    en: 'The application has ended: it can no longer be changed, answered in or withdrawn.',
  },
  cannotTitle: { zh: '没有完成', en: 'That was not done' },
  noSuchObjection: {
    zh: '这条反对意见已经收回或改变，不用再回应。',
    en: 'That objection was taken back or changed meanwhile: no answer is needed.',
  },

  withdrawTitle: { zh: '撤回这份申请？', en: 'Withdraw this application?' },
  withdrawLead: {
    zh: '“{title}”将就此结束，不能恢复；以后可以再次申请。已有的表决和理由会保留。',
    en: '“{title}” ends here and cannot be reopened; you can apply again later. Ballots and reasons so far are kept.',
  },
  withdrawTold: {
    zh: '{people, plural, =0 {不会给任何人写信。} other {会给 # 位评审人写信。}}',
    en: '{people, plural, =0 {Nobody is written to.} one {# decider gets a letter.} other {# deciders get a letter.}}',
  },
  withdrawConfirm: { zh: '确认撤回', en: 'Yes, withdraw it' },
  keep: { zh: '不撤回，回到申请', en: 'Keep it and go back' },

  back: { zh: '不改了，回到申请', en: 'Leave it and go back' },

  voidTitle: { zh: '这个链接不能用了', en: 'This link does not work' },
  voidWords: {
    zh: '地址可能不完整。请从信里重新打开；也可以用申请时填的邮箱登录，在“我的”里查看。',
    en: 'The address may be incomplete. Open it again from the letter, or sign in with the address you applied with and look at your desk.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
} as const
