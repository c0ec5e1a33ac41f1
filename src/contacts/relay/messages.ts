/** What the form by which somebody writes to a station says, and the page of what came in by it. */
export const messages = {
  title: { zh: '给{station}留言', en: 'Write to the {station}' },
  lead: {
    zh: '不用账号。对方会收到你的姓名、邮箱和内容，用邮件回复你。',
    en: 'No account is needed. Whoever gets it sees your name, your address and your words, and answers by e-mail.',
  },
  noMail: {
    zh: '本站目前不能寄信：你的留言会放在对方的“我的”页面里，要等对方登录才看得到。管理员也看得到。',
    en: 'This site cannot send mail at present: your words are put on their desk here, and are seen once they sign in. The manager sees them too.',
  },
  name: { zh: '你的姓名', en: 'Your name' },
  nameWrong: { zh: '请填写姓名：一行，最多 120 个字', en: 'Give your name: one line, at most 120 characters' },
  address: { zh: '你的邮箱', en: 'Your e-mail address' },
  addressHint: {
    zh: '回复会寄到这里。不会公开；这里也不会给你寄副本',
    en: 'Where the answer goes. It is not published, and no copy is sent to it',
  },
  addressWrong: { zh: '请填写一个邮箱，例如 name@example.org', en: 'Give one e-mail address, like name@example.org' },
  words: { zh: '想说什么', en: 'Your words' },
  wordsMissing: { zh: '请写下你想说的话', en: 'Write what you want to say' },
  wordsTooLong: {
    zh: '太长了：最多 {most} 个字，现在是 {length} 个',
    en: 'Too long: at most {most} characters, and these are {length}',
  },
  privacy: {
    zh: '我已阅读隐私说明，同意为转交留言使用这些内容',
    en: 'I have read the privacy notice and agree that this is used to pass my message on',
  },
  privacyRead: { zh: '阅读隐私说明', en: 'Read the privacy notice' },
  privacyNeeded: { zh: '需要你同意才能转交', en: 'Without your consent it cannot be passed on' },
  send: { zh: '发送留言', en: 'Send it' },
  mend: { zh: '还没有发送', en: 'Nothing is sent yet' },
  tooOften: {
    zh: '从这里发来的留言太多了，请 {minutes} 分钟后再试。你写的内容还在。',
    en: 'Too many messages from here: please try again in {minutes} minutes. Your words are kept.',
  },
  stationBusy: {
    zh: '这个站刚收到很多留言，请 {minutes} 分钟后再试。你写的内容还在。',
    en: 'This station got many messages just now: please try again in {minutes} minutes. Your words are kept.',
  },
  back: { zh: '回到{station}', en: 'Back to the {station}' },
  join: { zh: '如何加入', en: 'How to join' },
  sentTitle: { zh: '留言已转交', en: 'Your message is passed on' },
  sentWords: {
    zh: '已经写信给对方。回复会直接寄到你的邮箱，由对方本人写。',
    en: 'A letter is on its way. The answer comes straight to your address, from whoever got it.',
  },
  sentNoMail: {
    zh: '留言已经放在对方的“我的”页面里。本站目前不能寄信，要等对方登录才看得到；过几天没有回音，可以再试别的办法。',
    en: 'Your words are on their desk here. This site cannot send mail at present, so they are seen once they sign in. If nothing comes back in a few days, try another way.',
  },
  noStation: { zh: '没有找到这个城市站', en: 'There is no such station' },
  noStationWords: { zh: '网址可能写错了。从列表里找找看。', en: 'The address may be mistaken. The list may help.' },
  allStations: { zh: '查看全部城市站', en: 'All stations' },

  receivedTitle: { zh: '收到的留言', en: 'Messages to you' },
  receivedLead: {
    zh: '别人从城市站页面写给你的话，最新的在前。九十天后自动删除。',
    en: 'What people wrote to you by a station’s page, the newest first. Each is deleted after ninety days.',
  },
  receivedNone: { zh: '还没有留言', en: 'No messages yet' },
  receivedNoneWords: {
    zh: '有人从城市站的公开页面写来，就会出现在这里，也会寄到你的邮箱。',
    en: 'What somebody writes by a station’s public page stands here, and comes to your mailbox as well.',
  },
  receivedNoneNoMail: {
    zh: '有人从城市站的公开页面写来，就会出现在这里。本站目前不能寄信，请不时来看看。',
    en: 'What somebody writes by a station’s public page stands here. This site cannot send mail at present, so look in from time to time.',
  },
  receivedFrom: { zh: '{name}在{station}页面的留言', en: '{name} wrote by the page of the {station}' },
  answer: { zh: '回复 {address}', en: 'Answer {address}' },
  toDesk: { zh: '我的', en: 'My desk' },
} as const

/** What the letter says around what somebody wrote. */
export const letterMessages = {
  subject: { zh: '{station}：{name}给你留言', en: '{station}: {name} wrote to you' },
  body: { zh: '有人从{station}的页面给你留言：', en: 'Somebody wrote to you by the page of the {station}:' },
  from: { zh: '姓名：{name}\n邮箱：{address}', en: 'Name: {name}\nAddress: {address}' },
  answer: {
    zh: '直接回复这封信，就会寄给对方；对方到那时才会知道你的邮箱。',
    en: 'Answer this letter and it goes to them; only then do they learn your address.',
  },
  notProved: {
    zh: '对方的姓名和邮箱没有核对过。有人骚扰你的话，请告诉上级组织或网站运营者。',
    en: 'Nobody has checked their name and address. If somebody harasses you, tell the governing body or whoever runs the site.',
  },
  why: {
    zh: '你收到这封信，是因为按章程由你负责这个站的联系，或者那里没有能收信的人。',
    en: 'You get this letter because by the charter you keep that station’s contact, or because nobody there can be reached.',
  },
} as const
