import type { Text } from '../../kit/i18n/say.ts'

/** The sentences of duties. */
export const dutyPhrases = {
  'duty.expected': {
    zh: '{when}至少办 {count} 场{place, select, offline {线下} online {线上} other {}}{kinds}{people, plural, =0 {} other {，每场不少于 # 人}}',
    en: 'At least {count} {place, select, offline {offline } online {online } other {}}{kinds} {when}{people, plural, =0 {} other {, with # people or more}}',
  },
  'duty.expected-attend': {
    zh: '{day}的{body}会议至少有 {count} 人参加',
    en: 'At least {count, plural, one {# person} other {# people}} at the meeting of the {body} on {day}',
  },
  'duty.any-kind': { zh: '{count, plural, other {活动}}', en: '{count, plural, one {activity} other {activities}}' },
  'duty.found': {
    zh: '已办 {held} 场{claimed, plural, =0 {} other {，另有 # 场尚未证实}}{planned, plural, =0 {} other {，计划中 # 场}}',
    en: '{held} held{claimed, plural, =0 {} other {, # more not proved}}{planned, plural, =0 {} other {, # planned}}',
  },
  'duty.found-waived': { zh: '豁免至 {day}', en: 'Waived until {day}' },
  'duty.found-present': {
    zh: '到会 {count} 人',
    en: '{count, plural, =0 {Nobody} one {# person} other {# people}} came',
  },
  'duty.found-untold': {
    zh: '到会 {count} 人；会前没有通知到该站',
    en: '{count, plural, =0 {Nobody} one {# person} other {# people}} came; the station was not told in time',
  },
  'duty.found-ahead': { zh: '会议还没有开', en: 'The meeting is still ahead' },
  'duty.found-no-roll': { zh: '还没有点名记录', en: 'The roll has not been taken' },

  'duty.shows-proved': { zh: '{day} · {kind}', en: '{day} · {kind}' },
  'duty.shows-proved-people': {
    zh: '{day} · {kind} · {people} 人',
    en: '{day} · {kind} · {people, plural, one {# person} other {# people}}',
  },
  'duty.shows-claimed': { zh: '{day} · {kind} · 尚未证实', en: '{day} · {kind} · not proved' },
  'duty.shows-claimed-people': {
    zh: '{day} · {kind} · {people} 人 · 尚未证实',
    en: '{day} · {kind} · {people, plural, one {# person} other {# people}} · not proved',
  },
  'duty.shows-planned': { zh: '{day} · {kind} · 计划中', en: '{day} · {kind} · planned' },

  'duty.hold': {
    zh: '在 {day} 之前再办 {count} 场，并附上链接或照片作为证据',
    en: 'Hold {count, plural, one {one more} other {# more}} by {day}, and add a link or a picture that shows it',
  },
  'duty.hold-now': {
    zh: '现在办一场，并附上链接或照片作为证据',
    en: 'Hold one now, and add a link or a picture that shows it',
  },
  'duty.hold-next': {
    zh: '如果{when}其实办过，请补记并附上证据；下一次的期限是 {day}',
    en: 'If something was held {when} after all, write it down with what shows it; the next is due by {day}',
  },
  'duty.confirm': {
    zh: '附上链接或照片，或由记录人以外的人确认',
    en: 'Add a link or a picture, or let somebody confirm it who did not write it down',
  },
  'duty.confirm-or-hold': {
    zh: '为尚未证实的活动补上证据，或在 {day} 之前再办一场',
    en: 'Add what shows the activity that is not proved, or hold another by {day}',
  },
  'duty.take-roll': { zh: '请会议主持人补上点名记录', en: 'Whoever held the meeting takes the roll' },
  'duty.come': { zh: '请一位成员参加 {day} 的会议', en: 'Let one of you come to the meeting on {day}' },
  'duty.come-next': { zh: '参加下一次有本站议题的会议', en: 'Come to the next meeting with a topic about you' },

  'duty.left-nothing': {
    zh: '{days, plural, =0 {今天是最后一天} other {还有 # 天}}，尚无安排',
    en: '{days, plural, =0 {Last day} one {# day left} other {# days left}}, nothing planned',
  },
  'duty.left-planned': {
    zh: '{days, plural, =0 {今天是最后一天} other {还有 # 天}}，已安排 {planned} 场',
    en: '{days, plural, =0 {Last day} one {# day left} other {# days left}}, {planned} planned',
  },
  'duty.left-short': {
    zh: '{days, plural, =0 {今天是最后一天} other {还有 # 天}}，已安排 {planned} 场，还差 {short} 场',
    en: '{days, plural, =0 {Last day} one {# day left} other {# days left}}, {planned} planned, {short} still to plan',
  },
  'duty.left-claimed': {
    zh: '{days, plural, =0 {今天是最后一天} other {还有 # 天}}，有 {claimed} 场尚未证实{planned, plural, =0 {} other {，已安排 # 场}}',
    en: '{days, plural, =0 {Last day} one {# day left} other {# days left}}, {claimed} not proved yet{planned, plural, =0 {} other {, # planned}}',
  },
  'duty.meets-in': {
    zh: '{days, plural, =0 {会议就在今天} other {# 天后开会}}',
    en: '{days, plural, =0 {The meeting is today} one {The meeting is in # day} other {The meeting is in # days}}',
  },
  'duty.untold': {
    zh: '{day} 的会议没有通知到该站，无法判断',
    en: 'The station was not told of the meeting on {day} in time: it cannot be told',
  },
  'duty.met': { zh: '已做到', en: 'Met' },
  'duty.met-next': { zh: '已做到，下一次的期限是 {day}', en: 'Met; the next is due by {day}' },
  'duty.missed-on': { zh: '到 {day} 没有做到', en: 'Not met by {day}' },
  'duty.cannot-tell': {
    zh: '到 {day} 有 {count} 场尚未证实，无法判断',
    en: '{count, plural, one {# activity} other {# activities}} not proved by {day}: it cannot be told',
  },
  'duty.no-roll': {
    zh: '{day} 的会议没有点名记录，无法判断',
    en: 'The roll of the meeting on {day} was not taken: it cannot be told',
  },
  'duty.waived-until': { zh: '豁免至 {day}', en: 'Waived until {day}' },
  'duty.owed-later': {
    zh: '从下一个完整周期起计算，期限是 {day}',
    en: 'Counted from the first whole period on, due by {day}',
  },

  'duty.period-year': { zh: '{year} 年', en: 'in {year}' },
  'duty.period-half': {
    zh: '{year} 年{half, select, first {上} other {下}}半年',
    en: 'in the {half} half of {year}',
  },
  'duty.period-quarter': {
    zh: '{year} 年第{quarter, select, 1 {一} 2 {二} 3 {三} other {四}}季度',
    en: 'in the {quarter, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} quarter of {year}',
  },
  'duty.period-month': {
    zh: '{year} 年 {month, select, 01 {1} 02 {2} 03 {3} 04 {4} 05 {5} 06 {6} 07 {7} 08 {8} 09 {9} other {{month}}} 月',
    en: 'in {month, select, 01 {January} 02 {February} 03 {March} 04 {April} 05 {May} 06 {June} 07 {July} 08 {August} 09 {September} 10 {October} 11 {November} other {December}} {year}',
  },
  'duty.span': { zh: '每{span}内', en: 'in any {span}' },
} satisfies Record<string, Text>
