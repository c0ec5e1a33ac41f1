import type { Text } from '../kit/i18n/say.ts'

/** What the ledger's pages say. */
export const messages = {
  title: { zh: '决议台账', en: 'Ledger' },
  lead: {
    zh: '社区作出的每一项决定都记在这里：决定了什么、依据章程哪一条、由谁的职权作出、何时作出。只增不改。',
    en: 'Every decision of the community is recorded here: what was decided, by which clause of the charter, by whose authority and when. Entries are added, never changed.',
  },
  empty: { zh: '台账还是空的', en: 'The ledger is still empty' },
  emptyNext: {
    zh: '第一项决定作出后，会立即出现在这里。',
    en: 'The first decision will appear here the moment it is made.',
  },
  nothingFound: { zh: '没有符合条件的记录', en: 'No entry fits' },
  showAll: { zh: '查看全部记录', en: 'Show all entries' },
  filterKind: { zh: '按事项查看', en: 'Show only' },
  allKinds: { zh: '全部事项', en: 'Every kind of decision' },
  filter: { zh: '查看', en: 'Show' },
  onlyAbout: { zh: '仅列出与“{subject}”有关的记录。', en: 'Only entries about {subject} are listed.' },
  tableCaption: { zh: '决定，最新的在前', en: 'Decisions, newest first' },
  number: { zh: '编号', en: 'No.' },
  decision: { zh: '决定', en: 'Decision' },
  about: { zh: '对象', en: 'About' },
  outcome: { zh: '结果', en: 'Outcome' },
  clauses: { zh: '依据条款', en: 'Clauses' },
  clause: { zh: '第 {clause} 条', en: 'Clause {clause}' },
  noClause: { zh: '未引用条款', en: 'None named' },
  when: { zh: '时间', en: 'When' },
  by: { zh: '由谁作出', en: 'By' },
  count: { zh: '{count} 位{role}', en: '{count, plural, one {# {role}} other {# {role}s}}' },
  and: { zh: '、', en: ', ' },
  charter: { zh: '所依章程', en: 'Charter' },
  charterVersion: { zh: '{version} 版', en: 'version {version}' },
  noCharter: { zh: '不依据章程版本', en: 'Not under a charter version' },
  older: { zh: '更早的记录', en: 'Older entries' },
  newest: { zh: '回到最新', en: 'Back to the newest' },
  entryTitle: { zh: '第 {seq} 号决定：{kind}', en: 'Decision {seq}: {kind}' },
  entryDescription: { zh: '{kind}：{outcome}。', en: '{kind}: {outcome}.' },
  kicker: { zh: '决议台账 · 第 {seq} 号', en: 'Ledger · No. {seq}' },
  what: { zh: '决定了什么', en: 'What was decided' },
  checks: { zh: '逐条核对', en: 'Checked, clause by clause' },
  noChecks: { zh: '这项记录没有逐条核对。', en: 'This entry has no checks.' },
  unreadChecks: {
    zh: '这项记录的核对内容不能在此显示，完整内容见下方的原文。',
    en: 'The checks of this entry cannot be shown here. The full record below has them.',
  },
  texts: { zh: '公开的文字', en: 'Public texts' },
  erased: { zh: '（文字已应当事人要求删除，记录仍然完整）', en: '(The words were erased. The record is still whole.)' },
  proof: { zh: '自行核验', en: 'Check it yourself' },
  seal: { zh: '本条的哈希值', en: 'Hash of this entry' },
  previousSeal: { zh: '上一条的哈希值', en: 'Hash of the entry before' },
  first: { zh: '（这是第一条）', en: '(This is the first entry.)' },
  recipeFetch: {
    zh: '下载本条的原文：它是按 RFC 8785 写成的规范 JSON，一个字节也不要改动。',
    en: 'Fetch the record of this entry. It is canonical JSON (RFC 8785): do not change a byte of it.',
  },
  recipeHash: {
    zh: '对它计算 SHA-256，结果应与上面“本条的哈希值”一致。例如：',
    en: 'Take its SHA-256. It must be the hash of this entry, as above. For example:',
  },
  recipePrevious: {
    zh: '原文中的 previous 应与编号小一号的记录的哈希值一致；第一条的 previous 是 64 个 0。一直核对到第 1 号，整条链就得到了证明。',
    en: 'Its “previous” must be the hash of the entry numbered one less; the first entry has 64 zeros there. Go on down to number 1 and the whole chain is proved.',
  },
  recipeTexts: {
    zh: '人们写下的文字不在原文里，原文只存它们的哈希值：把盐和文字依次连在一起（UTF-8）计算 SHA-256。公开文字的盐在全部记录的 JSON 里；文字删除时盐也一并删除，链不受影响。',
    en: 'What people wrote is not in the record, only its hash: the SHA-256 of salt and words, one after the other, in UTF-8. The JSON of all entries has the salts of public texts. When words are erased their salt goes too, and the chain still holds.',
  },
  recipeHead: {
    zh: '把最新一条的哈希值抄在别处：以后只要它不在链上，就说明有记录被人从末尾删去。',
    en: 'Note the newest hash somewhere else. If it is ever missing from the chain, entries were cut off its end.',
  },
  record: { zh: '本条的原文（JSON）', en: 'Record of this entry (JSON)' },
  allRecords: { zh: '全部记录（JSON）', en: 'All entries (JSON)' },
  head: { zh: '最新一条的哈希值', en: 'Newest hash' },
  notWhole: {
    zh: '这条记录与它的哈希值不符：它在写入之后被改动过，不可采信。',
    en: 'This entry does not have its hash: it was altered after it was written. Do not rely on it.',
  },
  unreadable: { zh: '无法读取的记录', en: 'An entry that cannot be read' },
  notFound: { zh: '台账里没有这一条', en: 'The ledger has no such entry' },
  notFoundNext: { zh: '请核对编号，或从台账中查找。', en: 'Check the number, or look for it in the ledger.' },
  nothingFoundNext: { zh: '换一个事项看看，或查看全部记录。', en: 'Choose another kind, or show all entries.' },
} as const

/** What was decided, for acts of the software. A procedure's name is its charter's to say. */
export const kindNames: Readonly<Record<string, Text>> = {
  'charter-adopted': { zh: '采用章程', en: 'Charter adopted' },
  'charter-in-force': { zh: '章程生效', en: 'Charter in force' },
  'station-recorded': { zh: '登记章程所载城市站', en: 'Station recorded from the charter' },
  'rank-accepted': { zh: '接受上级组织的任职', en: 'Rank accepted' },
  'rank-ended': { zh: '结束上级组织的任职', en: 'Rank ended' },
  'manager-set-up': { zh: '设立管理员', en: 'Manager set up' },
  'claim-confirmed': { zh: '确认身份认领', en: 'Claim confirmed' },
  'link-given-by-hand': { zh: '人工交付链接', en: 'Link given by hand' },
  'office-ended': { zh: '结束城市站职务', en: 'Office ended' },
  'person-erased': { zh: '删除个人数据', en: 'Personal data erased' },
  'text-hidden': { zh: '隐藏文字', en: 'Text hidden' },
  'text-shown': { zh: '恢复显示文字', en: 'Text shown again' },
  'person-suspended': { zh: '暂停参与', en: 'Person suspended' },
  'suspension-lifted': { zh: '恢复参与', en: 'Suspension lifted' },
  'case-decided': { zh: '申请结案', en: 'Case decided' },
  'duty-missed': { zh: '义务未做到', en: 'Duty missed' },
  'duty-at-risk': { zh: '城市站有待关注', en: 'Station at risk' },
  'duty-safe': { zh: '城市站恢复正常', en: 'Station safe again' },
  'brake-pulled': { zh: '暂停自动执行', en: 'Clock stopped' },
  'brake-released': { zh: '恢复自动执行', en: 'Clock released' },
  'place-added': { zh: '新增城市', en: 'Place added' },
  'meeting-held': { zh: '会议召开', en: 'Meeting held' },
  'roll-corrected': { zh: '更正会议名单', en: 'Roll of a meeting corrected' },
}

export const outcomeNames: Readonly<Record<string, Text>> = {
  missed: { zh: '没有做到', en: 'Missed' },
  'at-risk': { zh: '有待关注', en: 'At risk' },
  safe: { zh: '正常', en: 'Safe' },
  pulled: { zh: '已暂停', en: 'Stopped' },
  released: { zh: '已放行', en: 'Released' },
  over: { zh: '已无需暂停', en: 'No longer needed' },
  granted: { zh: '通过', en: 'Granted' },
  declined: { zh: '未通过', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  lapsed: { zh: '已失效', en: 'Lapsed' },
  overtaken: { zh: '已被其他申请取代', en: 'Overtaken' },
  adopted: { zh: '已采用', en: 'Adopted' },
  'in-force': { zh: '已生效', en: 'In force' },
  accepted: { zh: '已接受', en: 'Accepted' },
  refused: { zh: '已拒绝', en: 'Refused' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  ended: { zh: '已终止', en: 'Ended' },
  erased: { zh: '已删除', en: 'Erased' },
  hidden: { zh: '已隐藏', en: 'Hidden' },
  suspended: { zh: '已暂停', en: 'Suspended' },
  shown: { zh: '已恢复显示', en: 'Shown again' },
  lifted: { zh: '已恢复', en: 'Lifted' },
  given: { zh: '已交付', en: 'Given' },
  added: { zh: '已新增', en: 'Added' },
  appointed: { zh: '已任命', en: 'Appointed' },
  recorded: { zh: '已记录', en: 'Recorded' },
  done: { zh: '已完成', en: 'Done' },
  held: { zh: '已召开', en: 'Held' },
  corrected: { zh: '已更正', en: 'Corrected' },
}

/** Roles that no charter names. */
export const roleNames: Readonly<Record<string, Text>> = {
  manager: { zh: '管理员', en: 'Manager' },
  operator: { zh: '本站运营者', en: 'The operator of this site' },
  charter: { zh: '章程本身', en: 'The charter itself' },
  clock: { zh: '到期自动执行', en: 'The clock' },
  applicant: { zh: '申请人', en: 'Applicant' },
  person: { zh: '本人', en: 'The person concerned' },
}

/** What an entry is about, by the first part of its subject, when nobody knows its name. */
export const subjectNames: Readonly<Record<string, Text>> = {
  station: { zh: '城市站', en: 'Station' },
  clock: { zh: '到期自动执行', en: 'The clock' },
  proposal: { zh: '申请', en: 'Application' },
  rank: { zh: '上级组织的任职', en: 'Rank in the governing body' },
  person: { zh: '人员', en: 'Person' },
  charter: { zh: '章程', en: 'Charter' },
  claim: { zh: '身份认领', en: 'Claim' },
  letter: { zh: '邮件', en: 'Letter' },
  ballot: { zh: '表决', en: 'Ballot' },
  remark: { zh: '意见', en: 'Remark' },
  place: { zh: '城市', en: 'Place' },
  community: { zh: '社区', en: 'Community' },
  manager: { zh: '管理员', en: 'Manager' },
  meeting: { zh: '会议', en: 'Meeting' },
}

export const textNames: Readonly<Record<string, Text>> = {
  applicant: { zh: '申请人', en: 'Applicant' },
  reason: { zh: '理由', en: 'Reason' },
  answer: { zh: '答复', en: 'Answer' },
  name: { zh: '姓名', en: 'Name' },
  words: { zh: '原话', en: 'Words' },
  plan: { zh: '计划', en: 'Plan' },
  place: { zh: '地点', en: 'Place' },
}

/** What `cli ledger verify` says. */
export const verifyMessages = {
  whole: {
    zh: '{community}：台账完整。共 {entries} 条，最新哈希 {head}。',
    en: '{community}: the ledger is whole. {entries, plural, one {# entry} other {# entries}}, head {head}.',
  },
  texts: {
    zh: '  文字 {texts} 段，其中已删除 {erased} 段。',
    en: '  {texts, plural, one {# text} other {# texts}} beside it, {erased} of them erased.',
  },
  headFound: {
    zh: '  你记下的哈希 {head} 在台账里：它以前的记录没有少，也没有变。',
    en: '  The hash you noted, {head}, is in it: nothing up to there was cut off or changed.',
  },
  broken: {
    zh: '{community}：台账在第 {seq} 条断开：{fault}',
    en: '{community}: the ledger is broken at entry {seq}: {fault}',
  },
  cut: { zh: '{community}：台账被改动过：{fault}', en: '{community}: the ledger was tampered with: {fault}' },
  provedSoFar: {
    zh: '{entries, plural, =0 {  在此之前没有可证明的记录。} other {  在此之前的 # 条完整，哈希 {head}。}}',
    en: '  {entries, plural, =0 {Nothing before it is proved.} one {The # entry before it is whole, head {head}.} other {The # entries before it are whole, head {head}.}}',
  },
  gap: {
    zh: '这里应是第 {expected} 条，缺少记录或次序不对。',
    en: 'entry {expected} should stand here: entries are missing or out of order.',
  },
  altered: {
    zh: '正文与它的哈希值不符，正文或哈希值被改过。',
    en: 'its body does not have its hash: one of the two was altered.',
  },
  unchained: {
    zh: '它没有接在上一条之后：上一条被整条改写过，或被调换。',
    en: 'it does not follow the entry before: that one was rewritten or exchanged.',
  },
  unreadable: {
    zh: '正文不是本台账格式的规范 JSON。',
    en: 'its body is not canonical JSON of a format that this ledger knows.',
  },
  column: { zh: '数据库的 {column} 列与正文不符。', en: 'the column {column} tells something else than its body.' },
  'text-altered': { zh: '文字“{text}”或它的盐被改过。', en: 'the text “{text}” or its salt was altered.' },
  'text-missing': {
    zh: '文字“{text}”不见了（并非按规定删除）。',
    en: 'the text “{text}” is missing. It was not erased in the proper way.',
  },
  'text-unbound': {
    zh: '多出一段文字“{text}”，正文并不认得它。',
    en: 'the text “{text}” stands beside it, and its body does not know of it.',
  },
  'head-missing': {
    zh: '链上没有给定的哈希值：末尾的记录被删去，或整条链被重写。',
    en: 'the given head is not in the chain: entries were cut off its end, or the chain was rewritten.',
  },
  usage: {
    zh: '用法：ledger verify [--head 哈希值] [--community 社区] [--json]',
    en: 'Usage: ledger verify [--head HASH] [--community SLUG] [--json]',
  },
  badHead: { zh: '--head 应为 64 位十六进制数。', en: '--head takes 64 hexadecimal digits.' },
  headOfWhich: {
    zh: '这里有多个社区，用 --head 时请用 --community 指明是哪一个。',
    en: 'There are several communities here: say with --community whose head it is.',
  },
  noCommunity: { zh: '没有这个社区：{community}', en: 'There is no community {community}.' },
  noCommunities: { zh: '这里还没有社区。', en: 'There is no community here yet.' },
} as const
