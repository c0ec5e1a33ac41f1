/** “This is me”: claiming a person whom a charter recorded. */
export const messages = {
  title: { zh: '这是我：{name}', en: 'This is me: {name}' },
  lead: {
    zh: '{name}由{day}的章程记载，还没有人认领。如果这就是你，请留下邮箱和几句说明。我们先寄信确认邮箱，再由社区管理员核实。',
    en: '{name} is recorded by the charter of {day}, and nobody has claimed the record yet. If it is you, leave your e-mail address and a few words. A letter confirms the address, then the community’s manager looks into it.',
  },
  leadNoMail: {
    zh: '{name}由{day}的章程记载，还没有人认领。如果这就是你，请留下邮箱和几句说明，由社区管理员核实。本站目前不能寄信，请直接联系管理员。',
    en: '{name} is recorded by the charter of {day}, and nobody has claimed the record yet. If it is you, leave your e-mail address and a few words, and the community’s manager looks into it. This site cannot send mail at present, so get in touch with the manager yourself.',
  },
  email: { zh: '邮箱', en: 'E-mail' },
  emailHint: { zh: '只给管理员看，不会公开。', en: 'Only the manager sees it. It is never public.' },
  emailWrong: {
    zh: '请填写完整的邮箱地址，例如 name@example.org。',
    en: 'Write a whole e-mail address, such as name@example.org.',
  },
  words: { zh: '怎样能认出是你？', en: 'How can we tell that it is you?' },
  wordsHint: {
    zh: '例如当时负责什么、谁可以证明、在社区里用的名字。',
    en: 'For example what you did then, who can vouch for you, the name you go by in the community.',
  },
  wordsWrong: {
    zh: '请写几句说明，最多 {most} 个字。',
    en: 'Write a few words, at most {most} characters.',
  },
  mend: { zh: '还有内容需要修改', en: 'Something needs to be mended' },
  submit: { zh: '提交认领', en: 'Claim this record' },
  askedTitle: { zh: '请查收邮件', en: 'Look into your mail' },
  asked: {
    zh: '我们已向你填写的邮箱寄出一封确认信。点开信里的链接后，管理员就会看到你的认领。',
    en: 'A letter is on its way to the address you gave. Once you follow its link, the manager sees your claim.',
  },
  askedNoMailTitle: { zh: '收到你的认领', en: 'Your claim has arrived' },
  askedNoMail: {
    zh: '管理员已经能看到它。本站目前不能寄信，请直接联系社区管理员，让对方知道这确实是你，并询问结果。',
    en: 'The manager can see it. This site cannot send mail at present: get in touch with the community’s manager, show that it is you, and ask what came of it.',
  },
  notClaimableTitle: { zh: '这条记录不能认领', en: 'This record cannot be claimed' },
  notClaimable: {
    zh: '它已经有人认领，或者不是由章程记载的。如果你认为认领有误，请联系社区管理员。',
    en: 'Somebody has claimed it already, or it was not recorded by a charter. If you think that is wrong, write to the community’s manager.',
  },
  pressTitle: { zh: '确认邮箱', en: 'Confirm your address' },
  pressWords: {
    zh: '点一下按钮，确认这个邮箱是你的。',
    en: 'The button confirms that this address is yours.',
  },
  confirmAddress: { zh: '确认邮箱', en: 'Confirm my address' },
  confirmedTitle: { zh: '收到你的认领', en: 'Your claim has arrived' },
  confirmedNext: {
    zh: '管理员核实后会写信告诉你结果。',
    en: 'The manager looks into it and writes to you.',
  },
  confirmedNextNoMail: {
    zh: '接下来由管理员核实。本站目前不能寄信，请直接向管理员询问结果。',
    en: 'The manager looks into it. This site cannot send mail at present, so ask the manager what came of it.',
  },
  voidTitle: { zh: '这条链接已经失效', en: 'This link no longer works' },
  voidWords: {
    zh: '它已经用过，或者过了有效期。可以到那位成员的页面重新认领。',
    en: 'It was used already, or its time has run out. You can claim the record again on the person’s page.',
  },
  confirmSubject: { zh: '请确认你的邮箱', en: 'Please confirm your address' },
  confirmWords: {
    zh: '有人用这个邮箱认领了社区记载的“{name}”。如果是你，请在七天内点下面的按钮确认邮箱。',
    en: 'Somebody gave this address to claim the community’s record of {name}. If it was you, confirm the address within seven days.',
  },
  confirmMistake: { zh: '不是你？忽略这封信就好。', en: 'It was not you? Ignore this letter.' },
  confirmedSubject: { zh: '认领已确认', en: 'Your claim is confirmed' },
  confirmedWords: {
    zh: '管理员确认你就是章程记载的“{name}”。现在可以用这个邮箱登录。',
    en: 'The manager confirmed that you are {name}, as the charter records. You can sign in with this address now.',
  },
  refusedSubject: { zh: '认领未获确认', en: 'Your claim was not confirmed' },
  refusedWords: {
    zh: '管理员没有确认你对“{name}”的认领。',
    en: 'The manager did not confirm your claim to the record of {name}.',
  },
  because: { zh: '理由：{reason}', en: 'The reason: {reason}' },
  refusedNext: {
    zh: '如果有新的说明，可以在那位成员的页面再次认领。',
    en: 'If there is more to say, you can claim the record again on the person’s page.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
} as const
