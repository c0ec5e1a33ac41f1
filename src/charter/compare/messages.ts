import type { Text } from '../../kit/i18n/say.ts'

/** How differences between charters are said. */
export const messages = {
  changed: { zh: '{label}：{before} → {after}', en: '{label}: {before} → {after}' },
  added: { zh: '{label}（新增）：{after}', en: '{label}, new: {after}' },
  removed: { zh: '{label}（取消）：{before}', en: '{label}, dropped: {before}' },
  order: { zh: '{label}的顺序：{before} → {after}', en: 'Order of “{label}”: {before} → {after}' },
  onlyChinese: { zh: '{label}（中文）', en: '{label} (Chinese)' },
  onlyEnglish: { zh: '{label}（英文）', en: '{label} (English)' },
  within: { zh: '{holder}：{label}', en: '{holder}: {label}' },
  written: { zh: '{words}〔{before} → {after}〕', en: '{words} [{before} → {after}]' },
  nothing: { zh: '无', en: 'none' },
  and: { zh: '和', en: ' and ' },
  or: { zh: '，或', en: ', or ' },
  comma: { zh: '、', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  anyNumber: { zh: '不限', en: 'any number' },

  nobodyDecides: { zh: '无需表决', en: 'nobody: it follows at once' },
  seatCount: { zh: '{count} 位{role}', en: '{count} × {role}' },
  seatShare: { zh: '{share} 的{role}', en: '{share} of those who are {role}' },
  sameQuorum: { zh: '反对达到同样票数', en: 'the same quorum of objections' },
  neverDeclined: { zh: '不因反对票否决', en: 'never by votes' },
  byQuorum: { zh: '反对达到 {quorum}', en: 'objections of {quorum}' },
  silence: {
    zh: '{after}无人处理时提醒{who}，此后每{every}一次',
    en: 'after {after} {who} are told, then every {every}',
  },
  newProcedure: {
    zh: '{name}，由{quorum}决定；通过后：{effects}',
    en: '{name}, decided by {quorum}; then: {effects}',
  },
  required: { zh: '必填', en: 'required' },
  optional: { zh: '选填', en: 'optional' },
  entry: { zh: '{name}（{details}）', en: '{name} ({details})' },
  clauseWords: { zh: '{title}。{text}', en: '{title}. {text}' },
  search: {
    zh: '空缺时按“{procedure}”寻找，{prefers}，告知{tell}',
    en: 'when it is vacant somebody is looked for by “{procedure}”, {prefers}; {tell} are told',
  },
  prefersNobody: { zh: '不分先后', en: 'nobody first' },
  prefers: { zh: '优先考虑{who}', en: '{who} first' },
  before: { zh: '提前{span}', en: '{span} before' },
} as const satisfies Record<string, Text>

/** What an obligation asks. */
export const dutyMessages = {
  perYear: { zh: '每个自然年', en: 'per calendar year' },
  perHalf: { zh: '每半个自然年', en: 'per calendar half year' },
  perQuarter: { zh: '每个自然季度', en: 'per calendar quarter' },
  perMonth: { zh: '每个自然月', en: 'per calendar month' },
  within: { zh: '任意{span}内', en: 'within any {span}' },
  count: {
    zh: '{period}至少 {least} 场{what}{people, plural, =0 {} other {（每场 # 人以上）}}',
    en: 'at least {least, plural, one {# {what}} other {# {what}}}{people, plural, =0 {} other { of # people or more}} {period}',
  },
  attend: {
    zh: '{body}的会议有关于该站的议题时至少 {least} 人到会',
    en: 'at least {least, plural, one {# person} other {# people}} at each meeting of {body} with a topic about the station',
  },
  offline: { zh: '线下', en: 'offline ' },
  online: { zh: '线上', en: 'online ' },
  activity: { zh: '{least, plural, other {活动}}', en: '{least, plural, one {activity} other {activities}}' },
  ofKind: {
    zh: '{least, plural, other {活动}}（{kinds}）',
    en: '{least, plural, one {activity} other {activities}} ({kinds})',
  },
} as const satisfies Record<string, Text>

export const activityKindNames: Readonly<Record<string, Text>> = {
  meetup: { zh: '聚会', en: 'meetup' },
  workshop: { zh: '工作坊', en: 'workshop' },
  training: { zh: '培训', en: 'training' },
  talk: { zh: '讲座', en: 'talk' },
  conference: { zh: '大会', en: 'conference' },
  other: { zh: '其他', en: 'other' },
}

/** What follows a grant or a miss. */
export const effectMessages = {
  openStation: { zh: '新{kind}成立', en: 'a new {kind} exists' },
  appointApplicant: { zh: '申请人任{office}', en: 'the applicant becomes {office}' },
  appointSubject: { zh: '当事人任{office}', en: 'the person it concerns becomes {office}' },
  succeeding: { zh: '{words}，接替现任', en: '{words} in place of the present one' },
  officeOfField: { zh: '“{field}”所填的职务', en: 'what “{field}” names' },
  rank: { zh: '申请人成为{role}', en: 'the applicant becomes {role}' },
  endApplicant: { zh: '申请人的职务终止', en: 'the applicant’s office ends' },
  endSubject: { zh: '当事人的职务终止', en: 'the office of the person it concerns ends' },
  onDay: { zh: '{words}（按“{field}”所填的日期）', en: '{words} on the day that “{field}” names' },
  waive: { zh: '免除“{duty}”，直到“{field}”所填的日期', en: '“{duty}” is not owed until the day that “{field}” names' },
  warn: { zh: '记一次警告（{about}）', en: 'a warning is recorded ({about})' },
  adoptCharter: { zh: '采用所提交的章程', en: 'the proposed charter is adopted' },
  status: { zh: '转为{status}', en: 'the station becomes {status}' },
  endOffices: { zh: '以下职务全部终止：{offices}', en: 'all terms end of {offices}' },
  open: { zh: '启动“{procedure}”', en: '“{procedure}” is opened' },
  tell: { zh: '告知{who}', en: '{who} are told' },
  putOnAgenda: { zh: '列入{body}下次会议议程', en: 'it is put on the agenda of the next meeting of {body}' },
} as const satisfies Record<string, Text>

export const rightNames: Readonly<Record<string, Text>> = {
  'record-activities': { zh: '记录活动', en: 'record activities' },
  'confirm-activities': { zh: '确认活动', en: 'confirm activities' },
  'keep-contact': { zh: '维护联系方式', en: 'keep the ways to be reached' },
  'hand-over': { zh: '办理交接', en: 'keep the hand-over' },
  'hold-meetings': { zh: '召开会议', en: 'hold meetings' },
  'see-stations': { zh: '查看各站情况', en: 'see how every station stands' },
  'release-brake': { zh: '解除刹车', en: 'release the brake' },
}

/** Words of the charter language, for people. */
export const wordNames: Readonly<Record<string, Text>> = {
  place: { zh: '所在地', en: 'its place' },
  name: { zh: '名称', en: 'its name' },
  'new-station': { zh: '新城市站', en: 'a new station' },
  station: { zh: '已有的城市站', en: 'a station' },
  body: { zh: '上级组织', en: 'a body' },
  charter: { zh: '章程', en: 'the charter' },
  once: { zh: '票数齐备时', en: 'as soon as the quorum is there' },
  close: { zh: '截止时', en: 'when it closes' },
  note: { zh: '记录在案', en: 'is noted' },
  answer: { zh: '需要回应', en: 'has to be answered' },
  veto: { zh: '使其无法通过', en: 'forbids a grant' },
  confirm: { zh: '由评审人确认', en: 'a decider confirms it' },
  wait: { zh: '等待事实', en: 'it waits for facts' },
  public: { zh: '所有人', en: 'everybody' },
  applicant: { zh: '仅申请人', en: 'the applicant only' },
  deciders: { zh: '评审人', en: 'those who decide' },
  manager: { zh: '管理员', en: 'managers' },
  line: { zh: '一行文字', en: 'a line' },
  text: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  tick: { zh: '勾选', en: 'a tick' },
  choice: { zh: '选项', en: 'a choice' },
  person: { zh: '人员', en: 'a person' },
  email: { zh: '邮箱', en: 'an e-mail address' },
  github: { zh: 'GitHub 账号', en: 'a GitHub account' },
  url: { zh: '网址', en: 'a link' },
  day: { zh: '日期', en: 'a day' },
  why: { zh: '为什么有它', en: 'why it exists' },
  support: { zh: '社区的支持', en: 'what the community gives' },
  'first-full-period': { zh: '第一个完整周期', en: 'the first full period' },
  'at-once': { zh: '立即', en: 'at once' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
}

export const groupNames = {
  charter: { zh: '章程本身', en: 'The charter itself' },
  brake: { zh: '刹车', en: 'The brake' },
} as const satisfies Record<string, Text>

export const groupKinds = {
  charter: { zh: '', en: '' },
  body: { zh: '上级组织', en: 'Body' },
  kind: { zh: '站的种类', en: 'Kind of station' },
  office: { zh: '职务', en: 'Office' },
  clause: { zh: '条款', en: 'Clause' },
  procedure: { zh: '程序', en: 'Procedure' },
  obligation: { zh: '义务', en: 'Obligation' },
  state: { zh: '状态', en: 'State' },
  breach: { zh: '违规', en: 'Breach' },
  brake: { zh: '', en: '' },
} as const satisfies Record<string, Text>

/** What `charter diff` says. */
export const diffMessages = {
  usage: {
    zh: '用法：charter diff 旧章程 新章程 [--lang zh|en] [--json]',
    en: 'Usage: charter diff OLD NEW [--lang zh|en] [--json]',
  },
  twoFiles: { zh: '请给出两个章程文件。', en: 'Name two charter files.' },
  summary: {
    zh: '{before} → {after}：{count} 处不同，其中 {weighing} 处会影响决定。',
    en: '{before} → {after}: {count, plural, one {# difference} other {# differences}}, {weighing} of which can change a decision.',
  },
  same: { zh: '{before} 与 {after} 规定相同。', en: '{before} and {after} say the same.' },
  heading: { zh: '{kind} {name}', en: '{kind} {name}' },
  line: { zh: '{clause} · {words}', en: '{clause} · {words}' },
  unreadable: { zh: '无法读取 {file}：{reason}', en: 'Cannot read {file}: {reason}' },
  badLanguage: { zh: '语言只有 zh 和 en。', en: 'The languages are zh and en.' },
} as const satisfies Record<string, Text>
