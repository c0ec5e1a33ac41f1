import type { Text } from '../kit/i18n/say.ts'

/** What the commands `charter check` and `charter explain` say. */
export const messages = {
  usage: {
    zh: '用法：charter check 章程文件 [--json]\n　　　charter explain 章程文件 事项 --facts 事实.json --at 时间 [--lang zh|en] [--json]',
    en: 'Usage: charter check FILE [--json]\n       charter explain FILE PROCEDURE --facts FACTS.json --at TIME [--lang zh|en] [--json]',
  },
  noCommand: { zh: '请说明要做什么：check 或 explain。', en: 'Say what to do: check or explain.' },
  unknownCommand: { zh: '没有“{command}”这个命令。', en: 'There is no command “{command}”.' },
  noFile: { zh: '请给出章程文件。', en: 'Name the charter file.' },
  noProcedure: { zh: '请给出要说明的事项。', en: 'Name the procedure to explain.' },
  knownProcedures: { zh: '章程里有：{known}。', en: 'The charter has: {known}.' },
  seedAlone: {
    zh: '{file} 是最初城市站的记录，不是章程。它应放在章程旁边：章程叫 x.yaml，它就叫 x.seed.yaml。',
    en: '{file} records first stations and is not a charter. Lay it beside its charter: x.seed.yaml beside x.yaml.',
  },
  seedWhole: {
    zh: '{file} 是最初城市站的记录，不是章程；与 {charter} 相符。',
    en: '{file} records first stations and is not a charter; it fits {charter}.',
  },
  seedWrong: {
    zh: '{file} 是最初城市站的记录，与 {charter} 不符：{reason}',
    en: '{file} records first stations and does not fit {charter}: {reason}',
  },
  noFacts: { zh: '请用 --facts 给出事实文件。', en: 'Name the file of facts with --facts.' },
  noTime: { zh: '请用 --at 给出时间。', en: 'Give the time with --at.' },
  tooMany: { zh: '多出了“{words}”。', en: '“{words}” is too much.' },
  badLanguage: { zh: '语言只有 zh 和 en，没有“{language}”。', en: 'The languages are zh and en, not “{language}”.' },
  badTime: {
    zh: '“{time}”不是时间，应写成 2026-10-08T09:00:00+08:00 这样。',
    en: '“{time}” is not a time. Write it like 2026-10-08T09:00:00+08:00.',
  },
  unreadable: { zh: '无法读取 {file}：{reason}', en: 'Cannot read {file}: {reason}' },
  badJson: { zh: '{file} 不是 JSON：{reason}', en: '{file} is not JSON: {reason}' },
  badFacts: { zh: '{file}：{at} 有误：{reason}', en: '{file}: {at} is wrong: {reason}' },
  wholeFile: { zh: '整个文件', en: 'the file' },
  unknownProcedure: {
    zh: '章程里没有“{procedure}”，有：{known}。',
    en: 'The charter has no procedure “{procedure}”. It has: {known}.',
  },

  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  whole: {
    zh: '{file}：{id} {version} 没有错误，{clauses} 条条款，{procedures} 个事项，{warnings} 条提醒。',
    en: '{file}: {id} {version} is whole: {clauses, plural, one {# clause} other {# clauses}}, {procedures, plural, one {# procedure} other {# procedures}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}.',
  },

  celShare: {
    zh: '{of} 个条件中有 {used} 个使用 CEL（{percent}%）。',
    en: '{used} of {of, plural, one {# condition} other {# conditions}} {used, plural, one {uses} other {use}} CEL ({percent} %).',
  },

  about: { zh: '{procedure} · {charter} {version} · {at}', en: '{procedure} · {charter} {version} · {at}' },
  byClause: { zh: '{outcome}（依据 {clause}）', en: '{outcome} (by {clause})' },
  gates: { zh: '前提', en: 'Gates' },
  findings: { zh: '条件', en: 'Findings' },
  none: { zh: '无', en: 'none' },
  checked: { zh: '{outcome} · {clause}', en: '{outcome} · {clause}' },
  expected: { zh: '要求：{words}', en: 'expected: {words}' },
  actual: { zh: '现状：{words}', en: 'found: {words}' },
  evidence: { zh: '依据：{words}', en: 'evidence: {words}' },
  mend: { zh: '可以：{words}', en: 'would mend it: {words}' },
  approvals: { zh: '同意', en: 'Approvals' },
  objections: { zh: '反对', en: 'Objections' },
  cannotDecline: { zh: '不能以反对票否决', en: 'cannot be declined by votes' },
  tally: { zh: '{title}：{outcome}', en: '{title}: {outcome}' },
  reached: { zh: '已够', en: 'reached' },
  notReached: { zh: '未够', en: 'not reached' },
  otherWay: { zh: '或者', en: 'or' },
  seat: { zh: '{role}：{have}/{need}（共 {able} 人可表决）', en: '{role}: {have} of {need} ({able} may vote)' },
  unanswered: { zh: '未回应的反对意见：{count}', en: 'Unanswered objections: {count}' },
  closes: { zh: '截止：{at}', en: 'Closes: {at}' },
  next: { zh: '接下来', en: 'Next' },
} satisfies Record<string, Text>

export const outcomeTitles = {
  refused: { zh: '不能提交', en: 'Refused' },
  open: { zh: '进行中', en: 'Open' },
  granted: { zh: '通过', en: 'Granted' },
  declined: { zh: '不予通过', en: 'Declined' },
  overtaken: { zh: '已不适用', en: 'Overtaken' },
  met: { zh: '满足', en: 'met' },
  'not-met': { zh: '不满足', en: 'not met' },
  unknown: { zh: '无法判断', en: 'cannot tell' },
  vouched: { zh: '已由评审人确认', en: 'vouched for' },
} satisfies Record<string, Text>
