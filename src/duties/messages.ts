import type { DutyOutcome } from '../charter/duty.ts'
import type { Text } from '../kit/i18n/say.ts'

/** What pages say of duties. */
export const messages = {
  title: { zh: '义务', en: 'What it owes' },
  pageTitle: { zh: '{station}的义务', en: 'What {station} owes' },
  lead: {
    zh: '章程要求这个站做到什么、现在做到哪一步、依据是什么。所有人看到的都是这一页。',
    en: 'What the charter asks of this station, how far it is, and what shows it. Everybody sees this same page.',
  },
  backToStation: { zh: '回到{station}', en: 'Back to {station}' },
  inactive: { zh: '目前不活跃', en: 'Inactive at present' },
  inactiveWords: {
    zh: '不活跃的城市站不承担这些义务。有新的活跃成员让它恢复之后，从那一天起重新计算。',
    en: 'An inactive station owes none of this. Once somebody active revives it, it owes anew from that day on.',
  },
  nothing: { zh: '章程没有规定义务', en: 'The charter asks nothing of it' },
  nothingWords: {
    zh: '现行章程没有对这类城市站规定定期要做到的事。',
    en: 'The charter in force has no duty for stations of this kind.',
  },
  notInThisState: { zh: '这个站目前的状态下不需要做到。', en: 'Not owed in the state that the station is in.' },

  expected: { zh: '要求', en: 'Asked' },
  found: { zh: '目前', en: 'So far' },
  evidence: { zh: '依据', en: 'What shows it' },
  mend: { zh: '可以怎样做', en: 'What helps' },
  waived: { zh: '豁免', en: 'Waived' },
  waivedWords: { zh: '{from} 至 {until}', en: '{from} to {until}' },
  reminders: { zh: '提醒', en: 'Reminders' },

  today: { zh: '今天', en: 'today' },
  drawing: {
    zh: '从 {from} 到 {until} 的进度：{forecast}',
    en: 'From {from} to {until}: {forecast}',
  },
  nextPlanned: { zh: '下一站：{day}的活动', en: 'Next stop: the activity on {day}' },
  nextReminder: { zh: '下一站：{day}提醒', en: 'Next stop: a reminder on {day}' },
  nextDue: { zh: '下一站：{day}到期', en: 'Next stop: due on {day}' },

  past: { zh: '以往', en: 'Before' },
  period: { zh: '期限', en: 'Due' },
  outcome: { zh: '结果', en: 'Outcome' },
  heldOf: { zh: '做到', en: 'Held' },
  heldWords: { zh: '{held} / {required}', en: '{held} of {required}' },
  decided: { zh: '认定', en: 'Found' },
  entry: { zh: '第 {seq} 号决定', en: 'decision {seq}' },
  since: { zh: '后来已证实做到', en: 'shown to be met since' },

  brief: { zh: '{when}：已办 {held} 场，要求 {required} 场', en: '{held} of {required} held {when}' },
  briefTitle: { zh: '要做到的事', en: 'What it owes' },
  briefMore: { zh: '逐项查看', en: 'All of it, item by item' },

  noStation: { zh: '没有这个城市站', en: 'There is no such station' },
  noStationWords: { zh: '请从城市站列表里找。', en: 'Look for it in the list of stations.' },
  toStations: { zh: '全部城市站', en: 'All stations' },
} as const

export const outcomeNames: Readonly<Record<DutyOutcome, Text>> = {
  met: { zh: '已做到', en: 'Met' },
  open: { zh: '进行中', en: 'Open' },
  'at-risk': { zh: '可能做不到', en: 'At risk' },
  missed: { zh: '没有做到', en: 'Missed' },
  waived: { zh: '已豁免', en: 'Waived' },
  unknown: { zh: '无法判断', en: 'Cannot tell' },
  'not-yet': { zh: '尚未开始计算', en: 'Not owed yet' },
}
