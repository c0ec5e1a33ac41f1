import type { Text } from '../../kit/i18n/say.ts'

/** What a trial says. */
export const messages = {
  title: { zh: '试一试', en: 'Try it' },
  lead: {
    zh: '拿今天的申请和城市站来试：到那一天，如果其间谁都不做什么，和现行章程相比会有什么不同。这里不改变任何事情。',
    en: 'On today’s cases and stations: what would differ from the charter in force on that day, if nobody did anything until then. Nothing is changed by looking.',
  },
  day: { zh: '看哪一天', en: 'As of' },
  dayHint: { zh: '从今天起，最多十年。', en: 'From today on, ten years at most.' },
  look: { zh: '试这一天', en: 'Try that day' },
  badDay: { zh: '请填写一个日期，例如 2027-01-01。', en: 'Give a day, like 2027-01-01.' },
  pastDay: { zh: '{day} 已经过去。请填今天或以后的日期。', en: '{day} is over. Give today or a later day.' },
  farDay: { zh: '{day} 太远了，最多看十年。', en: '{day} is too far: ten years at most.' },
  asOf: { zh: '{day} 的情况', en: 'As of {day}' },
  looked: {
    zh: '看了 {stations} 个城市站和 {cases} 份进行中的申请。',
    en: '{stations, plural, one {# station} other {# stations}} and {cases, plural, one {# open case} other {# open cases}} were looked at.',
  },
  nothing: { zh: '和现行章程相比没有不同', en: 'Nothing would differ from the charter in force' },
  nothingWords: { zh: '换一天再试，或者直接提出。', en: 'Try another day, or propose it.' },

  inactive: {
    zh: '{count} 个城市站会转为不活跃',
    en: '{count, plural, one {# station} other {# stations}} would become inactive',
  },
  atRisk: {
    zh: '{count} 个城市站会变为有待关注',
    en: '{count, plural, one {# station} other {# stations}} would be at risk',
  },
  active: {
    zh: '{count} 个城市站会是活跃的，现行章程下不是',
    en: '{count, plural, one {# station} other {# stations}} would be active that would not be now',
  },
  missed: {
    zh: '{count} 个城市站会没有做到应做的事',
    en: '{count, plural, one {# station} other {# stations}} would miss what is owed',
  },
  notMissed: {
    zh: '{count} 个城市站不再算没有做到',
    en: '{count, plural, one {# station} other {# stations}} would not miss what is missed now',
  },
  casesOpen: {
    zh: '{count} 个城市站会因此启动申请',
    en: 'a case would be opened about {count, plural, one {# station} other {# stations}}',
  },
  officesEnd: {
    zh: '{count} 个城市站的任期会终止',
    en: 'terms would end at {count, plural, one {# station} other {# stations}}',
  },
  structure: {
    zh: '{count} 个城市站的种类、职务或人数与草案不符',
    en: '{count, plural, one {# station does} other {# stations do}} not fit the draft in its kind, offices or numbers',
  },
  owes: {
    zh: '{count} 个城市站应做的事会不同',
    en: '{count, plural, one {# station} other {# stations}} would owe something else',
  },
  lacks: {
    zh: '{count} 份这样的申请会缺少条款要求的内容',
    en: '{count, plural, one {# application} other {# applications}} like those open would lack a clause',
  },
  refused: {
    zh: '{count} 份这样的申请会不能提交',
    en: '{count, plural, one {# application} other {# applications}} like those open could not be filed',
  },
  otherwise: {
    zh: '{count} 份这样的申请会有不同的结果',
    en: '{count, plural, one {# application} other {# applications}} like those open would be decided otherwise',
  },
  gone: {
    zh: '{count} 份申请的程序不再存在',
    en: '{count, plural, one {# open case has} other {# open cases have}} no procedure in the draft',
  },
  rolesGone: {
    zh: '{count} 个职级不再存在',
    en: '{count, plural, one {# rank} other {# ranks}} would not be there any more',
  },
  undecidable: {
    zh: '{count} 个程序会没有足够的人决定',
    en: '{count, plural, one {# procedure} other {# procedures}} could not be decided: too few hold the ranks',
  },
  keepOwn: {
    zh: '进行中的申请仍按提交时的版本处理；这里说的是以后这样的申请。',
    en: 'The open cases keep the version they were filed under; this is about applications like them.',
  },

  cases: { zh: '这样的申请', en: 'Applications like those open' },
  stations: { zh: '城市站', en: 'Stations' },
  ranks: { zh: '职级和程序', en: 'Ranks and procedures' },
  more: {
    zh: '另有 {count} 个城市站没有列出。命令 charter try 会全部列出。',
    en: 'And {count} more stations. The command charter try lists all of them.',
  },
  andMore: { zh: '等另外 {count} 个站', en: 'and {count} more' },

  caseLacks: { zh: '会缺少 {clauses}', en: 'It would lack {clauses}' },
  caseRefused: { zh: '不能提交：{clauses}', en: 'It could not be filed: {clauses}' },
  caseOtherwise: { zh: '现在{before}，草案下{after}', en: 'It is {before} now, and would be {after}' },
  caseGone: { zh: '草案没有这个程序', en: 'The draft has no such procedure' },

  status: { zh: '会是{after}（现行章程下是{before}）', en: 'It would be {after} ({before} by the charter in force)' },
  stationMissed: { zh: '会没有做到“{duty}”', en: 'It would miss “{duty}”' },
  stationNotMissed: { zh: '不再算没有做到“{duty}”', en: 'It would not miss “{duty}” any more' },
  stationCase: { zh: '会启动“{procedure}”', en: '“{procedure}” would be opened about it' },
  stationOffices: { zh: '以下职务的任期会终止：{offices}', en: 'These terms would end: {offices}' },
  stationOwes: { zh: '应做“{duty}”：{forecast}', en: 'It would owe “{duty}”: {forecast}' },
  stationOwesNot: { zh: '不再承担“{duty}”', en: 'It would not owe “{duty}” any more' },
  kindGone: { zh: '草案没有这种站（{kind}）', en: 'The draft has no such kind of station ({kind})' },
  officeGone: { zh: '草案没有“{office}”，现有 {count} 人', en: 'The draft has no {office}; {count} hold it now' },
  tooMany: {
    zh: '“{office}”现有 {count} 人，草案至多 {seats} 人',
    en: '{count} are {office} now; the draft has {seats, plural, one {# seat} other {# seats}}',
  },
  tooFew: {
    zh: '“{office}”现有 {count} 人，草案至少要 {least} 人',
    en: '{count} are {office} now; the draft asks for at least {least}',
  },
  roleGone: { zh: '“{role}”不再存在，现有 {count} 人', en: '{role}: not there any more; {count} hold it now' },
  cannotDecide: { zh: '“{procedure}”：还缺 {missing}', en: '“{procedure}”: {missing} more would be needed' },
  seats: { zh: '{count} 位{role}', en: '{count} × {role}' },
} as const satisfies Record<string, Text>

/** What a decision comes to, within a sentence. */
export const outcomeWords: Readonly<Record<string, Text>> = {
  open: { zh: '待决', en: 'open' },
  granted: { zh: '通过', en: 'granted' },
  declined: { zh: '不予通过', en: 'declined' },
  overtaken: { zh: '不再适用', en: 'not taken up any more' },
  refused: { zh: '不能提交', en: 'refused' },
}

/** What the commands `charter try` and `charter simulate` say. */
export const cliMessages = {
  tryUsage: {
    zh: '用法：charter try 章程文件 [--at 日期] [--community 社区] [--lang zh|en] [--json]',
    en: 'Usage: charter try FILE [--at DAY] [--community SLUG] [--lang zh|en] [--json]',
  },
  noFile: { zh: '请给出章程文件。', en: 'Name the charter file.' },
  noCommunity: { zh: '没有这个社区：{community}', en: 'There is no community {community}.' },
  unreadable: { zh: '无法读取 {file}：{reason}', en: 'Cannot read {file}: {reason}' },
  tried: { zh: '{file}（{version}）· {day}', en: '{file} ({version}) · as of {day}' },
} as const satisfies Record<string, Text>
