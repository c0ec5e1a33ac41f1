export const messages = {
  title: { zh: '身份认领', en: 'Claims' },
  lead: {
    zh: '有人说章程记载的某个人就是自己。请用你信得过的方式核实，再确认或拒绝。确认会记入决议台账；你的理由会寄给对方。',
    en: 'Somebody says that a person whom the charter records is them. Make sure in a way that you trust, then confirm or refuse. A confirmation is recorded in the ledger; your reason goes to the claimant.',
  },
  waiting: { zh: '等你核实', en: 'Waiting for you' },
  empty: { zh: '没有待核实的认领', en: 'No claim is waiting' },
  emptyNext: {
    zh: '章程记载的人可以在自己的页面上认领，认领会出现在这里。',
    en: 'People whom the charter records can claim their record on their page. Claims then appear here.',
  },
  claimant: { zh: '邮箱', en: 'E-mail' },
  confirmed: { zh: '{email}（已确认能收到邮件）', en: '{email} (confirmed: they read mail there)' },
  unconfirmed: { zh: '{email}（地址未经邮件证实）', en: '{email} (not proved by mail)' },
  unconfirmedWhy: {
    zh: '对方还没有点开确认信里的链接，或者链接是亲手转交的。确认之前，请用别的方式弄清这个地址确实是对方的：认领之后用它登录。',
    en: 'Nobody followed the link of the letter, or the link was handed over. Make sure in some other way that the address is the claimant’s: they sign in with it afterwards.',
  },
  made: { zh: '提交于', en: 'Made' },
  words: { zh: '对方的说明', en: 'What they say' },
  reason: { zh: '理由', en: 'Your reason' },
  reasonHint: {
    zh: '会寄给对方。例如你是怎样核实的，或为什么不能确认。',
    en: 'Goes to the claimant: how you made sure, or why you cannot confirm.',
  },
  reasonWrong: { zh: '请写明理由，最多 {most} 个字。', en: 'Write a reason of at most {most} characters.' },
  confirm: { zh: '确认是本人', en: 'Confirm that it is them' },
  refuse: { zh: '拒绝', en: 'Refuse' },
  decided: { zh: '已处理，并已写信告诉对方。', en: 'Decided. The claimant is told by letter.' },
  decidedNoMail: {
    zh: '已处理。本站目前不能寄信，请把结果告诉对方。',
    en: 'Decided. This site cannot send mail at present, so tell the claimant yourself.',
  },
  'already-claimed': {
    zh: '这条记录已经有人认领，不能再次确认，只能拒绝。',
    en: 'Somebody has claimed this record already. You can only refuse.',
  },
  'has-own-record': {
    zh: '对方在这里已有自己的职务、职级或申请，两份记录不能合并，只能拒绝。',
    en: 'The claimant has offices, ranks or applications here under a record of their own. The two cannot be joined: you can only refuse.',
  },
  gone: { zh: '这份认领已经处理过了。', en: 'This claim was decided already.' },
} as const
