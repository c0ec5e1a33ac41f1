/** The first manager's link. */
export const messages = {
  title: { zh: '设置第一位管理员', en: 'Set up the first manager' },
  lead: {
    zh: '管理员维护这个网站：邀请 SIG 负责人和成员、处理认领、查看发件箱。管理员不因这个身份参与表决。',
    en: 'A manager keeps this site going: invites Leads and SIG Members, settles claims, looks after the outbox. The office carries no vote.',
  },
  name: { zh: '姓名', en: 'Name' },
  nameHint: { zh: '决议台账会以这个名字记下你的操作。', en: 'The ledger names you like this for what you do.' },
  nameWrong: { zh: '请填写姓名，最多 120 个字。', en: 'Write a name of at most 120 characters.' },
  emailHint: {
    zh: '以后用它登录。不会公开。',
    en: 'You sign in with it from now on. It is never shown in public.',
  },
  submit: { zh: '成为管理员', en: 'Become the manager' },
  voidWords: {
    zh: '它已经用过、过了有效期，或者被新的链接取代。重新启动服务会打印新的链接；已经有管理员时，请用 cli sign-in 登录。',
    en: 'It was used, has run out, or a newer one took its place. Starting the server again prints a new one; where there is a manager already, use cli sign-in.',
  },
} as const
