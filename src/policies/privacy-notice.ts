import { personalFields } from './personal-fields.ts'
import type { PolicySection } from './policy-section.ts'

/**
 * The privacy notice, as it stands in one of its versions. It promises only what the software does: whoever changes one changes the
 * other, and adds a version.
 */
export function privacySections(version: 1 | 2): PolicySection[] {
  return [
    {
      id: 'who',
      title: { zh: '谁负责', en: 'Who answers for it' },
      parts: [
        { kind: 'operator' },
        {
          kind: 'words',
          words: {
            zh: '网站的服务器由运营者管理。运营者能读取数据库，也会做备份；除此之外，下面写的“谁看得到”由软件保证。',
            en: 'The operator runs the server, can read its database and makes backups. Beyond that, the software itself keeps to the “Who sees it” below.',
          },
        },
      ],
    },
    {
      id: 'kept',
      title: { zh: '保存什么', en: 'What is kept' },
      parts: [
        {
          kind: 'words',
          words: {
            zh: '浏览这个网站不需要账号，也不会留下关于你的记录。只有你提交申请、登录、接受职务、表决或者发言，才会保存下面的内容。',
            en: 'Reading this site takes no account and leaves no record of you. The following is kept only once you apply for something, sign in, take an office, vote or say something.',
          },
        },
        { kind: 'fields', fields: personalFields.filter(({ since = 1 }) => since <= version) },
        {
          kind: 'words',
          words: {
            zh: '不收集年龄、性别、证件号码和位置，不打分，不做画像，不出售，也不用于广告。申请由人按章程决定，软件只计票、核对条款。',
            en: 'There is nothing about age, gender, identity papers or whereabouts; no scores, no profiles, nothing sold, no advertising. People decide applications by the charter; the software counts votes and checks clauses.',
          },
        },
      ],
    },
    {
      id: 'grounds',
      title: { zh: '凭什么', en: 'On what ground' },
      parts: [
        {
          kind: 'list',
          items: [
            {
              zh: '处理申请、给你写信：凭你提交申请时的同意。同意了哪个版本、什么时候同意的，都有记录，在“我的资料”里可以看到。',
              en: 'Handling your application and writing to you: your consent when you file it. Which version you agreed to, and when, is on record and shown under “My profile”.',
            },
            ...(version === 1
              ? []
              : [
                  {
                    zh: '转交你的留言：凭你写留言时的同意；留言人不需要账号，所以只保存留言本身。',
                    en: 'Passing on a message of yours: your consent when you send it. Nobody needs an account for that, so nothing is kept but the message.',
                  },
                ]),
            {
              zh: '公开职务和姓名：凭你接受职务或职级；成立城市站的申请人在通过后成为站长。',
              en: 'Showing offices with names: your acceptance of the office or rank. Whoever applies to found a station becomes its leader once that is granted.',
            },
            {
              zh: '早期城市站的姓名来自社区公开发布的章程；本人可以认领，认领之后可以删除。',
              en: 'The names at the first stations come from the charter that the community published. Those people can claim their record, and then erase it.',
            },
          ],
        },
      ],
    },
    {
      id: 'cookies',
      title: { zh: 'Cookie 和第三方', en: 'Cookies and third parties' },
      parts: [
        {
          kind: 'list',
          items: [
            {
              zh: '登录 Cookie：只有登录以后才有，最后一次使用三十天后失效；退出登录时立即删除。',
              en: 'A session cookie: only once you sign in. It ends thirty days after its last use, and at once when you sign out.',
            },
            {
              zh: '语言 Cookie：只有你点了语言切换才有，里面只有“zh”或“en”，保存一年。',
              en: 'A language cookie: only when you use the language switch. It says “zh” or “en” and lasts a year.',
            },
            {
              zh: '没有别的 Cookie，没有统计和跟踪，页面不加载任何第三方的内容。',
              en: 'No other cookies, no statistics, no trackers. Pages load nothing from third parties.',
            },
            version === 1
              ? {
                  zh: '服务器日志记下访问时间、页面路径、结果和耗时，不记网络地址和浏览器。为防滥用，登录和申请时会在内存里按网络地址和邮箱计数，最多一小时，不写入磁盘。',
                  en: 'The server’s log says when which page was asked for, with what result and how fast: no network address, no browser. Against misuse, sign-ins and applications are counted by network and mail address, in memory only, for an hour at most.',
                }
              : {
                  zh: '服务器日志记下访问时间、页面路径、结果和耗时，不记网络地址和浏览器。为防滥用，登录、申请和留言时会在内存里按网络地址和邮箱计数，最多一小时，不写入磁盘。',
                  en: 'The server’s log says when which page was asked for, with what result and how fast: no network address, no browser. Against misuse, sign-ins, applications and messages are counted by network and mail address, in memory only, for an hour at most.',
                },
            {
              zh: '信件经运营者设置的邮件服务器发出；那里会留下投递记录。',
              en: 'Letters go out through the mail server that the operator has set up, which keeps records of its own.',
            },
          ],
        },
      ],
    },
    {
      id: 'ledger',
      title: { zh: '决议台账', en: 'The ledger' },
      parts: [
        {
          kind: 'words',
          words: {
            zh: '社区的每个决定都记入公开的台账，一条接一条，改动任何一条都会被发现。条目本身永久保存，里面没有姓名、邮箱和原话，只有随机编号、条款、结果，以及核对条款用的数字和日期（例如预计人数）。',
            en: 'Every decision of the community goes into a public ledger, each entry chained to the one before, so that no change goes unnoticed. Entries stay for ever. They hold no names, no addresses and no free words: only random numbers for people, clauses, outcomes, and the figures and days that clauses are checked against, such as how many people were expected.',
          },
        },
        {
          kind: 'words',
          words: {
            zh: '姓名和理由等文字放在条目旁边，用加盐的哈希值与它相连。删除时，文字和盐一起抹掉：台账仍然完整可验，但谁也无法还原文字。',
            en: 'Names, reasons and other words lie beside the entries, tied to them by a salted hash. Erasing removes the words and the salt together: the chain still proves whole, and nobody can bring the words back.',
          },
        },
      ],
    },
    {
      id: 'rights',
      title: { zh: '你可以怎么做', en: 'What you can do' },
      parts: [
        {
          kind: 'list',
          items: [
            {
              zh: '查看和改正：登录后打开“我的资料”（/me），可以改姓名和语言，查看登录的设备。',
              en: 'See and correct: sign in and open “My profile” (/me) to change your name and language and see where you are signed in.',
            },
            {
              zh: '带走：在“我的资料”下载与你有关的全部数据（JSON 文件）。',
              en: 'Take along: “My profile” gives you everything that is kept about you, as a JSON file.',
            },
            {
              zh: '撤回申请：用信里的链接打开申请页面，在决定之前随时可以撤回。',
              en: 'Withdraw an application: the link in your letter opens its page; until it is decided you can take it back.',
            },
            {
              zh: '撤回同意：在“我的资料”里撤回，从此记录为已撤回。它本身不删除内容；想删除，请用下一项。',
              en: 'Withdraw consent: under “My profile”. It is then on record as withdrawn. That alone deletes nothing; the next point does.',
            },
            {
              zh: '删除：在“我的资料”里选择“删除我的数据”（/me/erase），立即生效，不需要任何人批准，也无法恢复。',
              en: 'Erase: “Erase my data” under “My profile” (/me/erase). It takes effect at once, needs nobody’s leave and cannot be undone.',
            },
            {
              zh: '问或投诉：写信给上面的联系方式，也可以向你所在地的个人信息保护机构投诉。',
              en: 'Ask or complain: write to the contact above, or to the data protection authority where you live.',
            },
          ],
        },
      ],
    },
    {
      id: 'erasure',
      title: { zh: '删除之后', en: 'What erasing does' },
      parts: [
        {
          kind: 'list',
          items: [
            {
              zh: '抹掉：姓名（显示为“已删除的用户”）、邮箱和其他联系方式、GitHub 账号、登录方式、申请里的全部回答、你写的理由和回应、写给你的信、台账旁边与你有关的文字。',
              en: 'Gone: your name (shown as “Erased person”), addresses and other contacts, GitHub account, ways to sign in, every answer in your applications, the reasons and answers that you wrote, letters to you, and the words about you beside the ledger.',
            },
            {
              zh: '结束：你的职务和职级当天终止，未决定的申请撤回。',
              en: 'Ended: your offices and ranks, that very day; applications that are not decided are withdrawn.',
            },
            {
              zh: '留下：某个随机编号在某天担任过某职、投过同意或反对，以及台账条目本身。没有这些，以前的决定就无法核对。',
              en: 'Left: that some random number held an office from one day to another, or voted for or against, and the ledger’s entries. Without these, earlier decisions could not be checked.',
            },
            {
              zh: '别人写的话里如果提到你，不会自动抹掉；可以请上级组织隐藏。写给别人的信最迟九十天后删除。运营者的备份按运营者的安排覆盖。',
              en: 'What others wrote that mentions you is not erased by itself; the governing body can hide it. Letters to others go after ninety days at the latest. Backups are overwritten by the operator’s own schedule.',
            },
          ],
        },
      ],
    },
    {
      id: 'changes',
      title: { zh: '修改', en: 'Changes' },
      parts: [
        {
          kind: 'words',
          words: {
            zh: '每次修改都有新的版本号，旧版本一直可以读到；你同意过的是哪一版，以记录为准。',
            en: 'Every change gets a new version number, and old versions stay readable. What you agreed to is the version on record.',
          },
        },
      ],
    },
  ]
}
