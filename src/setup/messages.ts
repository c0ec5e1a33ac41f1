import type { Text } from '../kit/i18n/say.ts'
import type { Because, Step, StepName } from './status.ts'

/** The manager's checklist. */
export const messages = {
  title: { zh: '管理', en: 'Manage' },
  lead: {
    zh: '让网站能用起来的几件事。管理员做这些事，但不因此参与任何表决。',
    en: 'What it takes to get the site going. A manager sees to these things, and has no vote by that office.',
  },
  checklist: { zh: '清单', en: 'Checklist' },
  progress: { zh: '{total} 件事中已完成 {done} 件', en: '{done} of {total} done' },
  managersOnly: { zh: '这里只给管理员看', en: 'These pages are for managers' },
  managersOnlyWords: {
    zh: '你已登录，但不是这个社区的管理员。需要做什么，请与管理员联系。',
    en: 'You are signed in, but you do not manage this community. If something needs doing here, ask a manager.',
  },
  suspendedWords: {
    zh: '你已被暂停参与：可以查看，但暂时不能操作。',
    en: 'You are suspended: you may look, but not act for the time being.',
  },
  back: { zh: '回到管理', en: 'Back to the checklist' },
  mend: { zh: '还有内容需要修改', en: 'Something needs to be mended' },
  saved: { zh: '已保存。', en: 'Saved.' },
  save: { zh: '保存', en: 'Save' },
  optional: { zh: '选填', en: 'optional' },
  sendTest: { zh: '给我寄一封测试信', en: 'Send me a test letter' },
  testWritten: {
    zh: '测试信已放进发件箱。几分钟内应能收到；没收到，请看发件箱里怎么说。',
    en: 'A test letter is in the outbox. It should arrive within minutes; if not, the outbox says why.',
  },
  testNowhere: {
    zh: '不知道你的邮箱，测试信没有写。',
    en: 'Your e-mail address is not known, so no test letter was written.',
  },
  testSubject: { zh: '测试信：邮件能用了', en: 'Test letter: mail works' },
  testWords: {
    zh: '你能读到这封信，说明网站可以寄信了。申请人、评审人会在这个发件地址收到通知。',
    en: 'You can read this, so the site can send mail. Applicants and deciders will hear from this sender.',
  },
} as const

export const stateNames: Readonly<Record<Step['state'], Text>> = {
  done: { zh: '已完成', en: 'Done' },
  'to-do': { zh: '待办', en: 'To do' },
  optional: { zh: '需要时再做', en: 'When needed' },
}

/** What a step is called, why it matters, and what the way on is called. */
export const stepWords: Readonly<Record<StepName, { title: Text; why: Text; next?: Text }>> = {
  address: {
    title: { zh: '网站的地址', en: 'The address of the site' },
    why: {
      zh: '邮件里的链接都以这个地址开头，地址不对，收信的人就打不开。',
      en: 'Every link in a letter begins with it. If it is wrong, nobody can open them.',
    },
  },
  mail: {
    title: { zh: '邮件', en: 'Mail' },
    why: {
      zh: '申请靠邮件确认，结果也靠邮件通知。没有邮件，链接只能由你亲手转交。',
      en: 'Applications are confirmed by mail, and people learn the outcome by it. Without it you hand every link over yourself.',
    },
  },
  ranks: {
    title: { zh: '上级组织的成员', en: 'The governing body' },
    why: {
      zh: '申请由他们表决。人数不够时申请照收，但没有人能作出决定。',
      en: 'They decide on applications. While too few hold ranks, applications are taken but nobody can decide them.',
    },
    next: { zh: '邀请和查看成员', en: 'Invite and see them' },
  },
  footer: {
    title: { zh: '页脚信息', en: 'The footer' },
    why: {
      zh: '访问者应当知道谁在运营网站、怎样联系；在中国还需要备案号。',
      en: 'Visitors should know who runs the site and how to reach them. In China the law asks for filing numbers too.',
    },
    next: { zh: '填写页脚', en: 'Fill in the footer' },
  },
  claims: {
    title: { zh: '身份认领', en: 'Claims' },
    why: {
      zh: '章程记载的人登录之前要先认领自己的记录，由你核实。',
      en: 'People whom the charter records claim their record before they can act; you make sure that it is them.',
    },
    next: { zh: '查看认领', en: 'See the claims' },
  },
  letters: {
    title: { zh: '发件箱', en: 'The outbox' },
    why: {
      zh: '每封信都留底。寄不出去的，可以把链接亲手交给对方。',
      en: 'Every letter is kept. Where one cannot be sent, you can hand its link over.',
    },
    next: { zh: '打开发件箱', en: 'Open the outbox' },
  },
  places: {
    title: { zh: '城市列表', en: 'The list of cities' },
    why: {
      zh: '申请人从列表中选择城市。列表里没有的，由你添加。',
      en: 'Applicants choose their city from it. You add what it lacks.',
    },
    next: { zh: '添加城市', en: 'Add a city' },
  },
}

/** How a step stands. */
export const becauseWords: Readonly<Record<Because, Text>> = {
  'only-this-machine': {
    zh: '现在是 {baseUrl}，只有这台机器打得开。设置环境变量 BASE_URL（例如 https://stations.example.org），再重新启动。',
    en: 'It is {baseUrl}, which only this machine can open. Set BASE_URL in the environment, such as https://stations.example.org, and start again.',
  },
  'not-secure': {
    zh: '{baseUrl} 没有加密，登录链接可能被人看到。请把 BASE_URL 换成 https:// 开头的地址。',
    en: '{baseUrl} is not encrypted: sign-in links could be read on the way. Set BASE_URL to an address that begins with https://.',
  },
  'other-host': {
    zh: '设置的是 {baseUrl}，你却是从 {host} 打开的。请用前一个地址打开本页，看是否能用。',
    en: 'It is set to {baseUrl}, but you came by {host}. Open this page by the first to see whether it works.',
  },
  reached: { zh: '{baseUrl}，你正从这里访问，可以用。', en: '{baseUrl}: you came by it, so it works.' },
  'no-mail-server': {
    zh: '还没有设置邮件服务器。信都留在发件箱里。设置环境变量 SMTP_URL，再重新启动。',
    en: 'No mail server is set, so letters stay in the outbox. Set SMTP_URL in the environment and start again.',
  },
  'mail-trouble': { zh: '最近有信没寄出去：{trouble}', en: 'A letter could not be sent: {trouble}' },
  'mail-untried': {
    zh: '邮件服务器已设置，还没有寄过信。先给自己寄一封试试。',
    en: 'A mail server is set, and nothing was sent by it yet. Send yourself a letter to try it.',
  },
  'mail-works': { zh: '邮件可以寄出。', en: 'Letters are being sent.' },
  'nobody-decides': {
    zh: '{count} 种申请还没有足够的人表决。{invitations, plural, =0 {} other {已发出 # 份邀请，等待答复。}}',
    en: '{count, plural, one {# kind of application} other {# kinds of applications}} cannot be decided yet: people are missing. {invitations, plural, =0 {} one {# invitation waits for an answer.} other {# invitations wait for an answer.}}',
  },
  'quorum-there': {
    zh: '人数足够，每种申请都能表决。此后的职级由章程的程序授予。',
    en: 'Enough people hold ranks to decide every kind of application. From here on the charter’s procedures give the ranks.',
  },
  'footer-open': { zh: '还没有写明运营者和联系方式。', en: 'Operator or contact is still missing.' },
  'footer-filled': { zh: '运营者和联系方式都已写明。', en: 'Operator and contact are given.' },
  'claims-waiting': {
    zh: '{count} 份认领等你核实。',
    en: '{count, plural, one {# claim waits} other {# claims wait}} for you.',
  },
  'no-claims': { zh: '没有待核实的认领。', en: 'No claim is waiting.' },
  'letters-waiting': {
    zh: '{count} 封带链接的信还没有寄出，链接也没有转交。',
    en: '{count, plural, one {# letter with a link is} other {# letters with links are}} neither sent nor handed over.',
  },
  'no-letters-waiting': {
    zh: '没有等待转交的链接。只作通知的信不算在内。',
    en: 'No link waits to be handed over. Letters that only tell something do not count.',
  },
  places: {
    zh: '{count, plural, =0 {还没有添加过城市。} other {已添加 # 座城市。}}',
    en: '{count, plural, =0 {None was added yet.} one {# city was added.} other {# cities were added.}}',
  },
}
