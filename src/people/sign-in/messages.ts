/** Signing in and out, and the first manager's link. */
export const messages = {
  title: { zh: '登录', en: 'Sign in' },
  signIn: { zh: '登录', en: 'Sign in' },
  lead: {
    zh: '不用密码。填写邮箱，我们会寄去一条一次性登录链接。',
    en: 'No password. Give your e-mail address and a one-time sign-in link is sent to it.',
  },
  leadNoMail: {
    zh: '不用密码。填写邮箱，网站会备好一条一次性登录链接。本站目前不能寄信，链接由社区管理员转交。',
    en: 'No password. Give your e-mail address and a one-time sign-in link is made ready. This site cannot send mail at present: the community’s manager hands the link over.',
  },
  email: { zh: '邮箱', en: 'E-mail' },
  send: { zh: '寄登录链接', en: 'Send the link' },
  ask: { zh: '要一条登录链接', en: 'Ask for a link' },
  emailWrong: {
    zh: '请填写完整的邮箱地址，例如 name@example.org。',
    en: 'Write a whole e-mail address, such as name@example.org.',
  },
  mend: { zh: '还有内容需要修改', en: 'Something needs to be mended' },
  askedTitle: { zh: '请查收邮件', en: 'Look into your mail' },
  asked: {
    zh: '如果这个邮箱在这里登记过，登录链接已经在路上了。链接三十分钟内有效，只能用一次。',
    en: 'If this address is known here, a letter with a sign-in link is on its way. The link is good for 30 minutes, once.',
  },
  askedNothing: {
    zh: '几分钟后还没有收到？看看垃圾邮件，核对一下地址，再试一次。',
    en: 'Nothing after a few minutes? Look among the junk, check the address and ask again.',
  },
  askedNoMailTitle: { zh: '请找管理员要链接', en: 'Ask the manager for the link' },
  askedNoMail: {
    zh: '本站目前不能寄信。如果这个邮箱在这里登记过，社区管理员可以把登录链接转交给你：取出后三十分钟内有效，只能用一次。',
    en: 'This site cannot send mail at present. If this address is known here, the community’s manager can hand you the sign-in link: it is good for 30 minutes once taken, and works once.',
  },
  again: { zh: '重新填写', en: 'Ask again' },
  confirmTitle: { zh: '确认登录', en: 'Sign in on this device' },
  confirmWords: {
    zh: '点一下按钮就会在这台设备上登录，链接随即失效。',
    en: 'The button signs you in on this device and uses the link up.',
  },
  voidTitle: { zh: '这条链接已经失效', en: 'This link no longer works' },
  voidWords: {
    zh: '它已经用过，或者过了有效期。',
    en: 'It was used already, or its time has run out.',
  },
  askNew: { zh: '再要一条登录链接', en: 'Ask for a new link' },
  tooOftenTitle: { zh: '请求太频繁了', en: 'Too many requests' },
  tooOften: {
    zh: '请在 {minutes} 分钟后再试。这样做是为了不让别人用这张表单打扰你。',
    en: 'Please try again in {minutes, plural, one {a minute} other {# minutes}}. This keeps the form from being used to pester people.',
  },
  letterSubject: { zh: '你的登录链接', en: 'Your sign-in link' },
  letterWords: {
    zh: '点下面的按钮登录。链接{duration}内有效，只能用一次。',
    en: 'Use the button below to sign in. The link is good for {duration}, once.',
  },
  letterMistake: {
    zh: '如果你没有请求登录，忽略这封信就好，不会发生任何事。',
    en: 'If you did not ask to sign in, ignore this letter: nothing will happen.',
  },
  letterLanguage: { zh: '写给你的信用什么语言', en: 'Language of letters to you' },
} as const
