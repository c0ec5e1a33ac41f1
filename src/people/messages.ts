/** Words of the letters that concern somebody's own links. */
export const letterMessages = {
  linkGivenSubject: { zh: '有人代你取走了一条链接', en: 'A link meant for you was handed over' },
  aSignInLink: { zh: '一条可以用你的身份登录的一次性链接', en: 'a one-time link that signs in as you' },
  theLinkOf: { zh: '写给你的信“{about}”里的链接', en: 'the link of the letter “{about}” written to you' },
  givenByManager: {
    zh: '社区管理员刚刚取走了{what}，准备当面或用别的方式转交给你。',
    en: 'The community’s manager has just taken {what}, to hand it to you in person or by other means.',
  },
  givenByOperator: {
    zh: '网站的运维人员刚刚在服务器上生成了{what}，准备转交给你。',
    en: 'Whoever runs the server has just made {what}, to hand it over to you.',
  },
  givenWhy: {
    zh: '邮件发不出去或收不到时才会这样做。这件事已记入公开的决议台账。',
    en: 'This is done only when mail cannot be sent or does not arrive. It is recorded in the public ledger.',
  },
  givenMistake: {
    zh: '如果你没有请人这样做，请登录后在“我的资料”里结束不认识的会话，并告诉社区管理员。',
    en: 'If you did not ask for it, sign in, end the sessions you do not know under “My profile”, and tell the community’s manager.',
  },
} as const
