import type { OutlookEvent } from '../../charter/outlook/outlook.ts'
import type { Text } from '../../kit/i18n/say.ts'

/** What will come, an event each. */
export const eventMessages = {
  remind: { zh: '提醒{roles}：“{duty}”，{due} 到期', en: '{roles}: reminded of “{duty}”, due by {due}' },
  ask: {
    zh: '请{roles}补上“{duty}”的证据，否则无法判断',
    en: '{roles}: asked for what shows “{duty}”; else it cannot be told',
  },
  ended: {
    zh: '“{duty}”到期：{outcome, select, met {已做到} waived {已豁免} other {无法判断}}',
    en: '“{duty}” ends: {outcome, select, met {met} waived {waived} other {it cannot be told}}',
  },
  missed: { zh: '没有做到“{duty}”（{due} 到期）', en: '“{duty}” is missed (it was due by {due})' },
  status: { zh: '由{before}转为{status}', en: 'becomes {status} (was {before})' },
  'offices-end': { zh: '任期终止：{offices}', en: 'terms end: {offices}' },
  'case-opens': { zh: '启动“{procedure}”，由{roles}决定', en: '“{procedure}” is opened; {roles} decide' },
  tell: { zh: '告知{roles}', en: '{roles}: told' },
  agenda: { zh: '列入{body}下次会议议程', en: 'put on the agenda of the next meeting of {body}' },
  'case-silent': {
    zh: '“{title}”无人处理，提醒{roles}；此后每{every}一次',
    en: '{roles}: reminded that nobody acts on “{title}”; then every {every}',
  },
  'case-closes': {
    zh: '“{title}”截止：按目前的情况{outcome, select, granted {通过} open {仍待处理} other {不予通过}}',
    en: '“{title}” closes: as it stands it is {outcome, select, granted {granted} open {still open} other {declined}}',
  },
  'waiver-ends': { zh: '“{duty}”的豁免结束，重新计算', en: 'the exception from “{duty}” is over: it is owed again' },
  'term-ends': { zh: '{office}的任期结束，职务空缺', en: 'the term as {office} ends, and the seat is empty' },
  meeting: { zh: '{body}开会：{title}', en: '{body} meets: {title}' },
  charter: { zh: '章程版本 {version} 生效', en: 'version {version} of the charter comes into force' },
  brake: {
    zh: '一次会改变 {stations} 个城市站，超过 {most} 个：先停下，等{roles}看过再继续（以下按放行推算）',
    en: '{stations} stations would change at once, more than {most}: the clock stops until {roles} let it go on (what follows is reckoned as if they did)',
  },
} as const satisfies Record<OutlookEvent['kind'], Text>

/** What the pages of the outlook say. */
export const messages = {
  title: { zh: '往前看', en: 'Looking ahead' },
  lead: {
    zh: '如果谁都不做什么，会发生什么：什么到期，提醒谁，各站会怎样。按今天的情况和章程推算，不是决定。',
    en: 'What will come if nobody does anything: what falls due, who is reminded, what becomes of the stations. Reckoned by the charter from how things stand today; nothing is decided by it.',
  },
  stationLead: {
    zh: '如果谁都不做什么，{station}会怎样。按今天的情况和章程推算，不是决定。',
    en: 'What will become of the {station} if nobody does anything. Reckoned by the charter from how things stand today; nothing is decided by it.',
  },
  until: { zh: '看到哪一天', en: 'Until' },
  untilHint: { zh: '从今天起，最多十年。', en: 'From today on, ten years at most.' },
  look: { zh: '推算', en: 'Look' },
  nothing: { zh: '到 {day} 没有什么要发生', en: 'Nothing is due until {day}' },
  nothingWords: { zh: '看得更远一些，或者安排一场活动。', en: 'Look farther ahead, or plan an activity.' },
  count: {
    zh: '到 {day}：{count, plural, other {# 件事}}',
    en: 'Until {day}: {count, plural, one {# event} other {# events}}',
  },
  more: {
    zh: '另有 {count} 件没有列出。命令 charter simulate --until 日期 会全部列出。',
    en: 'And {count} more. The command charter simulate --until DAY lists all of them.',
  },
  moreStations: { zh: '等另外 {count} 个站', en: 'and {count} more' },
  notForYou: { zh: '只给照看各站的人看', en: 'For those who look after the stations' },
  notForYouWords: {
    zh: '章程写明谁可以查看各站情况。你目前没有这样的职级或职务。',
    en: 'The charter says who sees how every station stands. You hold no such rank or office at present.',
  },
  toDesk: { zh: '回到我的', en: 'Back to my desk' },
  toStation: { zh: '查看{station}', en: 'See the {station}' },
  nobody: { zh: '没有人', en: 'nobody' },
} as const satisfies Record<string, Text>

/** What `charter simulate` says. */
export const cliMessages = {
  usage: {
    zh: '用法：charter simulate --until 日期 [--station 站] [--community 社区] [--lang zh|en] [--json]',
    en: 'Usage: charter simulate --until DAY [--station SLUG] [--community SLUG] [--lang zh|en] [--json]',
  },
  noDay: { zh: '请用 --until 给出日期，例如 2027-12-31。', en: 'Give the day with --until, like 2027-12-31.' },
  noStation: { zh: '没有这个城市站：{station}', en: 'There is no station {station}.' },
  summary: {
    zh: '{charter} {version} · 从 {today} 到 {until}：{count} 件事',
    en: '{charter} {version} · from {today} until {until}: {count, plural, one {# event} other {# events}}',
  },
} as const satisfies Record<string, Text>
