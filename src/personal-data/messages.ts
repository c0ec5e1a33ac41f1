/** Erasing one's own data. */
export const messages = {
  title: { zh: '删除我的数据', en: 'Erase my data' },
  lead: {
    zh: '立即生效，不需要任何人批准，也无法恢复。',
    en: 'It takes effect at once, needs nobody’s leave and cannot be undone.',
  },
  ends: { zh: '今天结束', en: 'What ends today' },
  endsNothing: {
    zh: '你没有担任职务或职级，也没有未决定的申请。',
    en: 'You hold no office or rank, and no application of yours is open.',
  },
  office: { zh: '{station}的{office}', en: '{office}, {station}' },
  applications: {
    zh: '{count} 份未决定的申请会撤回',
    en: '{count, plural, one {# open application is} other {# open applications are}} withdrawn',
  },
  manager: { zh: '你管理这个网站的权限', en: 'Your say as a manager of this site' },
  lastManagerTitle: { zh: '你是唯一的管理员', en: 'You are the only manager' },
  lastManager: {
    zh: '删除之后没有人管理这个网站。下一次启动时，程序会在终端里写出一条新的链接，由运行服务器的人用它设立新的管理员。',
    en: 'Nobody manages this site afterwards. When the program is next started it prints a new link, by which whoever runs the server sets up another manager.',
  },
  gone: { zh: '会抹掉', en: 'What is erased' },
  goneWords: {
    zh: '姓名、邮箱和其他联系方式、GitHub 账号、登录方式、申请里的全部回答、你写的理由和回应、确认活动时写的话、写给你的信、你写的留言、微信名片、任职请假的记录、你在会议上到场和请假的记录，以及台账旁边与你有关的文字。',
    en: 'Your name, addresses and other contacts, GitHub account, ways to sign in, every answer in your applications, the reasons and answers that you wrote, what you wrote when you confirmed activities, letters to you, messages you sent, your WeChat card, when you were on leave, which meetings you were at or could not come to, and the words about you beside the ledger.',
  },
  left: { zh: '会留下', en: 'What is left' },
  leftWords: {
    zh: '某个随机编号在某天担任过某职、投过同意或反对、记录或确认过某场活动、召集过某次会议。没有它，以前的决定就无法核对。活动记录本身属于城市站，会议的到场人数属于会议，也会留下。',
    en: 'That some random number held an office, voted for or against, recorded or confirmed an activity, or called a meeting. Without it, earlier decisions could not be checked. The records of activities are the stations’ own, how many were at a meeting is the meeting’s, and both stay too.',
  },
  privacy: { zh: '隐私说明', en: 'Privacy notice' },
  takeAlong: { zh: '先下载我的数据', en: 'Download my data first' },
  sure: { zh: '我明白这无法恢复，请删除我的数据', en: 'I understand that this cannot be undone. Erase my data' },
  sureNeeded: {
    zh: '请先勾选，表示你明白这无法恢复。',
    en: 'Tick this first, to say that you understand it cannot be undone.',
  },
  mend: { zh: '还没有删除', en: 'Nothing was erased yet' },
  erase: { zh: '删除我的数据', en: 'Erase my data' },
  back: { zh: '回到我的资料', en: 'Back to my profile' },
  doneTitle: { zh: '你的数据已经删除', en: 'Your data are erased' },
  doneWords: {
    zh: '你已退出登录。以前的登录链接都不能再用。谢谢你为社区做过的一切。',
    en: 'You are signed out, and earlier links no longer work. Thank you for all that you did for the community.',
  },
  home: { zh: '回到首页', en: 'To the front page' },
} as const
