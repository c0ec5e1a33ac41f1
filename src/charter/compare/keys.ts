import type { Text } from '../../kit/i18n/say.ts'

/** What kind of thing is written at a key: how it is said. */
export type ValueKind =
  | 'plain'
  | 'word'
  | 'clause'
  | 'role'
  | 'right'
  | 'office'
  | 'status'
  | 'station-kind'
  | 'procedure'
  | 'duration'
  | 'before'
  | 'day'
  | 'seats'

export interface Key {
  readonly label: Text
  readonly kind: ValueKind
  /** Only how something is said or looks hangs on it. */
  readonly isWords?: boolean
}

const plain = (zh: string, en: string): Key => ({ label: { zh, en }, kind: 'plain' })
const of = (kind: ValueKind, zh: string, en: string): Key => ({ label: { zh, en }, kind })
const words = (zh: string, en: string): Key => ({ label: { zh, en }, kind: 'plain', isWords: true })

/** What the keys of a charter are called, by the end of their pattern: the longest that fits is taken. */
const keys: Readonly<Record<string, Key>> = {
  version: plain('版本', 'Version'),
  effective: of('day', '生效日期', 'In force from'),
  id: plain('编号', 'Id'),
  community: plain('社区', 'Community'),
  name: words('名称', 'Name'),
  summary: words('简介', 'Summary'),
  home: words('社区官网', 'The community’s own site'),
  accent: words('主色', 'Colour'),
  original: { ...of('word', '原文语言', 'Language of the original'), isWords: true },
  also: { ...of('word', '其他语言', 'Other languages'), isWords: true },
  zone: plain('时区', 'Time zone'),
  clause: of('clause', '所依条款', 'Clause it rests on'),
  interpretation: words('解释', 'How it is read here'),

  'bodies.*': plain('上级组织', 'Body'),
  'bodies.*.ranks': plain('职级', 'Ranks'),
  'bodies.*.ranks.*': plain('职级', 'Rank'),
  may: of('right', '可以', 'May'),

  'stations.*': plain('站的种类', 'Kind of station'),
  unique: of('word', '唯一性取决于', 'Unique by'),
  title: words('标题', 'Title'),
  'stations.*.offices': plain('职务', 'Offices'),
  'stations.*.offices.*': plain('职务', 'Office'),
  seats: of('seats', '名额', 'Seats'),
  'offices.*.at-least': plain('至少几人', 'How many at least'),
  'stands-in-for': of('office', '代行职务', 'Stands in for'),
  search: plain('空缺时', 'When it is vacant'),
  'search.by': of('procedure', '寻找的程序', 'Searched by'),
  prefers: of('role', '优先考虑', 'Looked at first'),
  'search.tell': of('role', '空缺时告知', 'Told of a vacancy'),
  'hand-over': plain('交接事项', 'To hand over'),
  'hand-over.*': plain('交接事项', 'To hand over'),
  does: of('clause', '职责条款', 'What it does'),
  gets: of('clause', '所得条款', 'What it gets'),

  sections: words('章节', 'Sections'),
  'sections.*': words('章节', 'Section'),
  'sections.*.tells': { ...of('word', '首页用途', 'Told on the front page as'), isWords: true },
  'clauses.*': words('条款', 'Clause'),
  'clauses.*.text': words('条文', 'Text'),

  procedures: plain('程序', 'Procedures'),
  'procedures.*': plain('程序', 'Procedure'),
  gives: of('clause', '带来什么', 'What it gives'),
  about: of('word', '涉及', 'It is about'),
  'filed-by': of('role', '谁可以提交', 'Who may file it'),
  channels: plain('申请方式', 'Ways in'),
  'channels.*': plain('申请方式', 'Way in'),
  'channels.*.to': of('role', '交给', 'Goes to'),
  'confirm-within': of('duration', '确认邮箱的期限', 'Time to confirm the address'),
  form: plain('表单项', 'Fields'),
  'form.*': plain('表单项', 'Field'),
  type: of('word', '类型', 'type'),
  label: words('题目', 'label'),
  hint: words('提示', 'hint'),
  required: plain('必填', 'required'),
  visible: of('word', '谁能看到', 'who may read it'),
  max: plain('上限', 'at most'),
  min: plain('下限', 'at least'),
  options: plain('选项', 'options'),
  'options.*': plain('选项', 'option'),
  material: plain('修改后需重新表决', 'an edit voids ballots'),
  among: of('office', '可选的人', 'chosen among'),
  anybody: plain('可填其他人', 'anybody may be named'),
  ahead: plain('可填将来的日期', 'a day ahead may be given'),
  is: plain('用途', 'what it is'),
  gates: plain('提交的前提', 'What it takes to file it'),
  'gates.*': plain('提交的前提', 'Asked to file it'),
  findings: plain('通过的条件', 'What it takes to grant it'),
  'findings.*': plain('通过的条件', 'Asked to grant it'),
  'gates.*.test': plain('提交的前提', 'Asked to file it'),
  'findings.*.test': plain('通过的条件', 'Asked to grant it'),
  whenUnknown: of('word', '无法判断时', 'where nobody can tell'),
  quorum: plain('决定所需票数', 'Quorum'),
  'decide.at': of('word', '何时决定', 'Decided'),
  closes: of('duration', '截止', 'Closes after'),
  objection: of('word', '反对意见', 'An objection'),
  decline: plain('何时不予通过', 'Declined by'),
  silence: plain('无人处理时', 'When nobody acts'),
  'procedures.*.then': plain('通过后', 'When it is granted'),
  'then.*': plain('通过后', 'When it is granted'),

  obligations: plain('义务', 'Obligations'),
  'obligations.*': plain('义务', 'Obligation'),
  of: of('station-kind', '由谁承担', 'Owed by'),
  while: of('status', '在何种状态下承担', 'Owed while'),
  count: plain('要求', 'Owed'),
  attend: plain('要求', 'Owed'),
  per: plain('要求', 'Owed'),
  within: plain('要求', 'Owed'),
  'owes-from': of('word', '从何时起承担', 'Owed from'),
  remind: of('before', '提醒', 'Reminders'),
  tell: of('role', '提醒谁', 'Who is reminded'),
  'at-risk': of('before', '何时算有待关注', 'At risk'),
  missed: plain('未完成时', 'When it is missed'),
  'missed.*': plain('未完成时', 'When it is missed'),

  breaches: plain('会被记录的违规', 'What is recorded against a station'),
  'breaches.*': plain('会被记录的违规', 'What is recorded against a station'),

  states: plain('状态', 'States'),
  'states.at-risk': plain('有待关注', 'At risk'),
  'states.inactive': plain('不活跃', 'Inactive'),
  meaning: words('含义', 'Meaning'),
  listed: plain('列在名单和地图上', 'Listed'),
  revive: of('procedure', '恢复的程序', 'Brought back by'),
  share: plain('一次最多改变多少比例的站', 'Stops past this share of the stations'),
  from: plain('不多于几个站时不停', 'and more than so many'),
}

/** What stands at the end of a pattern such as `procedures.*.form.*.max`; undefined for what has no name in words. */
export function keyAt(pattern: string): Key | undefined {
  const steps = pattern.split('.')
  for (let from = 0; from < steps.length; from++) {
    const end = steps.slice(from).join('.')
    if (Object.hasOwn(keys, end)) return keys[end]
  }
  return undefined
}
