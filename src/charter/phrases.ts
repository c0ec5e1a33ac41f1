import type { Text } from '../kit/i18n/say.ts'
import { dutyPhrases } from './duties/phrases.ts'

/** The sentences of the rules. Their names are what the rules say; changing words here never changes a decision. */
export const phrases = {
  ...dutyPhrases,
  'unique.expected': {
    zh: '{unique, select, name {还没有同名的{station}} other {所在地还没有{station}}}',
    en: '{unique, select, name {No {station} has this name yet} other {The place has no {station} yet}}',
  },
  'unique.free': { zh: '没有', en: 'There is none' },
  'unique.taken': { zh: '已有一个（{status}）', en: 'There is one ({status})' },
  'unique.no-place': {
    zh: '{unique, select, name {还没有名称} other {还没有选择所在地}}',
    en: '{unique, select, name {It has no name yet} other {No place is chosen yet}}',
  },
  'unique.choose-place': {
    zh: '{unique, select, name {请填写名称} other {请选择城市}}',
    en: '{unique, select, name {Give it a name} other {Choose the city}}',
  },
  'unique.join-instead': { zh: '可以申请加入这个{station}', en: 'You can apply to join that {station}' },
  'unique.revive-instead': {
    zh: '这个{station}不活跃，可以让它重新活跃起来',
    en: 'That {station} is inactive and can be revived',
  },

  'active.expected': {
    zh: '{within}内（自 {since} 起）至少活跃 {least} 次',
    en: 'Active at least {least, plural, one {once} other {# times}} within {within} (since {since})',
  },
  'active.found': {
    zh: '有 {count} 条已证实的记录',
    en: '{count, plural, one {# proved record} other {# proved records}}',
  },
  'active.only-claimed': {
    zh: '申请人自述 {count} 条，尚未证实',
    en: '{count, plural, one {# record} other {# records}}, claimed but not proved',
  },
  'active.nothing': { zh: '没有可查的记录，无法判断', en: 'No record to go by: it cannot be told' },
  'active.proved': { zh: '{day} · {kind} · 已证实', en: '{day} · {kind} · proved' },
  'active.claimed': { zh: '{day} · 自述', en: '{day} · claimed' },
  'active.show': {
    zh: '附上近期活动的链接和日期，或由了解情况的评审人确认',
    en: 'Give a link to something recent with its date, or a decider who knows confirms it',
  },

  'answer.expected': { zh: '填写“{field}”', en: '“{field}” is answered' },
  'answer.at-least': { zh: '“{field}”不少于 {least}', en: '“{field}” is at least {least}' },
  'answer.at-most': { zh: '“{field}”不多于 {most}', en: '“{field}” is at most {most}' },
  'answer.between': { zh: '“{field}”在 {least} 到 {most} 之间', en: '“{field}” is from {least} to {most}' },
  'answer.is': { zh: '“{field}”为“{value}”', en: '“{field}” is “{value}”' },
  'answer.says': { zh: '申请中写的是 {value}', en: 'The application says {value}' },
  'answer.given': { zh: '已填写', en: 'It is answered' },
  'answer.missing': { zh: '还没有填写', en: 'It is not answered yet' },
  'answer.give': { zh: '请填写“{field}”', en: 'Answer “{field}”' },
  'answer.change': { zh: '如果填错了，请修改“{field}”', en: 'If it is a mistake, change “{field}”' },
  'answer.confirm': { zh: '需要一位评审人确认', en: 'A decider has to confirm it' },

  'ticked.expected': { zh: '承诺：{fields}', en: 'Promised: {fields}' },
  'ticked.all': { zh: '已承诺', en: 'It is promised' },
  'ticked.open': { zh: '尚未承诺：{fields}', en: 'Not promised yet: {fields}' },
  'ticked.tick': { zh: '请勾选', en: 'Tick the box' },

  'holds.now': { zh: '现任{roles}', en: 'Now {roles}' },
  'holds.ever': { zh: '现任或曾任{roles}', en: 'Now or formerly {roles}' },
  'holds.now-not': { zh: '目前没有担任这些职务：{roles}', en: 'Holds none of these now: {roles}' },
  'holds.ever-not': { zh: '没有担任过这些职务：{roles}', en: 'Never held any of these: {roles}' },
  'holds.found': { zh: '担任{roles}', en: 'Is {roles}' },
  'holds.none': { zh: '没有担任', en: 'Holds none of these' },
  'holds.unknown': { zh: '还不知道申请人是谁', en: 'It is not known yet who applies' },
  'holds.gain': { zh: '先成为{roles}', en: 'First become {roles}' },

  'served.for': { zh: '连续担任{roles}满{span}', en: 'Has been {roles} for {span} without a break' },
  'served.throughout': {
    zh: '从 {from} 到 {until}一直担任{roles}',
    en: 'Was {roles} from {from} to {until} without a break',
  },
  'served.whole': { zh: '一直担任', en: 'The whole time' },
  'served.broken': { zh: '没有一直担任', en: 'Not the whole time' },
  'served.unknown': { zh: '任期的起止不详', en: 'It is not known from when to when' },

  'offices.expected': {
    zh: '同时任职的{station}不超过 {most} 个',
    en: 'Holds offices at no more than {most} at a time ({station})',
  },
  'offices.found': {
    zh: '目前在 {count} 个{station}任职',
    en: 'Holds offices at {count} now ({station})',
  },
  'offices.give-up': { zh: '先卸任其中一个', en: 'Give one of them up first' },

  'staffed.at-least': { zh: '至少有 {least} 位{role}', en: 'In office: at least {least} × {role}' },
  'staffed.at-most': { zh: '至多有 {most} 位{role}', en: 'In office: at most {most} × {role}' },
  'staffed.between': { zh: '有 {least} 到 {most} 位{role}', en: 'In office: from {least} to {most} × {role}' },
  'staffed.found': { zh: '现有 {count} 位', en: '{count} now' },
  'staffed.more': { zh: '还差 {count} 位', en: '{count} more needed' },
  'staffed.fewer': { zh: '多出 {count} 位', en: '{count} too many' },

  'vacant.expected': { zh: '{role}还有空缺', en: 'There is room for one more {role}' },
  'vacant.expected-chosen': { zh: '“{field}”选的职务还有空缺', en: 'There is room in the office chosen in “{field}”' },
  'vacant.found': { zh: '现有 {count} 人，至多 {most} 人', en: '{count} now, {most} at most' },
  'vacant.no-limit': { zh: '人数不限', en: 'There is no limit' },
  'vacant.unknown': { zh: '还不知道名额有多少', en: 'It is not known how many there may be' },
  'vacant.wait': { zh: '等到有人卸任', en: 'Wait until somebody steps down' },

  'share.expected': { zh: '同一公司的人不超过 {most}%', en: 'No more than {most}% from one company' },
  'share.found': {
    zh: '最多的一家占 {percent}%，{silent} 人未说明公司',
    en: 'The largest has {percent}%; {silent, plural, =0 {everybody has said} one {# person has not said} other {# people have not said}}',
  },
  'share.nobody': { zh: '还没有人任职', en: 'Nobody holds the office yet' },
  'share.spread': { zh: '再请其他公司的人加入', en: 'Bring in people from other companies' },
  'share.ask': { zh: '请未说明公司的人补充', en: 'Ask those who have not said' },

  'succeeded.expected': { zh: '受理后有新的{role}上任', en: 'A new {role} took office since the case was opened' },
  'succeeded.expected-not': {
    zh: '受理后还没有新的{role}上任',
    en: 'No new {role} took office since the case was opened',
  },
  'succeeded.found': { zh: '新的人选已于 {day} 上任', en: 'Somebody took office on {day}' },
  'succeeded.none': { zh: '还没有人上任', en: 'Nobody took office yet' },
  'succeeded.not-open': { zh: '申请还没有受理', en: 'The case is not open yet' },
  'succeeded.unknown': {
    zh: '有人在任，但不知道从哪天开始',
    en: 'Somebody is in office, but it is not known since when',
  },
  'succeeded.find': { zh: '推荐新的{role}', en: 'Recommend a new {role}' },

  'pending.expected': {
    zh: '这个{station}有尚未结束的申请：{procedures}',
    en: 'The {station} has an open case: {procedures}',
  },
  'pending.expected-not': {
    zh: '这个{station}没有尚未结束的申请：{procedures}',
    en: 'The {station} has no open case: {procedures}',
  },
  'pending.found': { zh: '有：{procedures}', en: 'Open: {procedures}' },
  'pending.none': { zh: '没有', en: 'None is open' },
  'pending.unknown': { zh: '还没有查过', en: 'Nobody has looked yet' },

  'warned.at-least': {
    zh: '{span}至少有 {least} 次记录：{breach}',
    en: 'At least {least, plural, one {# record} other {# records}} {span}: {breach}',
  },
  'warned.at-most': {
    zh: '{span}至多有 {most} 次记录：{breach}',
    en: 'At most {most, plural, one {# record} other {# records}} {span}: {breach}',
  },
  'warned.between': {
    zh: '{span}有 {least} 到 {most} 次记录：{breach}',
    en: 'From {least} to {most} records {span}: {breach}',
  },
  'warned.ever': { zh: '至今', en: 'so far' },
  'warned.within': { zh: '{within}内', en: 'within {within}' },
  'warned.found': {
    zh: '有 {count} 次',
    en: '{count, plural, =0 {There is none} one {There is #} other {There are #}}',
  },
  'warned.on': { zh: '{day} 的记录', en: 'Recorded on {day}' },
  'warned.unknown': { zh: '还没有查过', en: 'Nobody has looked yet' },

  'held.within': {
    zh: '{within}内（自 {from} 起）至少举办 {least} 次：{what}',
    en: 'Held at least {least, plural, one {once} other {# times}} within {within} (since {from}): {what}',
  },
  'held.between': {
    zh: '从 {from} 到 {until}，至少举办 {least} 次：{what}',
    en: 'Held at least {least, plural, one {once} other {# times}} from {from} to {until}: {what}',
  },
  'held.each': {
    zh: '从 {from} 到 {until}，{each, select, half {每半年} quarter {每季度} other {每月}}至少举办 {least} 次：{what}',
    en: 'Held at least {least, plural, one {once} other {# times}} in each {each, select, half {half year} quarter {quarter} other {month}} from {from} to {until}: {what}',
  },
  'held.what': {
    zh: '{place, select, offline {线下} online {线上} other {}}{kinds}{people, plural, =0 {} other {（至少 # 人）}}',
    en: '{place, select, offline {in-person } online {online } other {}}{kinds}{people, plural, =0 {} one { (at least # person)} other { (at least # people)}}',
  },
  'held.any-kind': { zh: '活动', en: 'event' },
  'held.found': {
    zh: '{unproved, plural, =0 {有 {count} 次} other {有 {count} 次，另有 # 次尚未证实}}',
    en: '{count} held{unproved, plural, =0 {} other {, and # more not proved}}',
  },
  'held.found-each': { zh: '{of} 期中有 {count} 期做到', en: 'In {count} of {of}' },
  'held.proved': { zh: '{day} · {kind} · 已证实', en: '{day} · {kind} · proved' },
  'held.claimed': { zh: '{day} · {kind} · 尚未证实', en: '{day} · {kind} · not proved' },
  'held.uncounted': { zh: '{day} · {kind} · 人数不详', en: '{day} · {kind} · number of people not known' },
  'held.unknown': { zh: '还没有查过办了哪些活动', en: 'Nobody has looked yet at what was held' },
  'held.hold': { zh: '再办活动', en: 'Hold more' },
  'held.prove': {
    zh: '为已办的活动补上证明，或请人确认',
    en: 'Add evidence of what was held, or have somebody confirm it',
  },

  'obligation.expected': { zh: '“{obligation}”：{states}', en: '“{obligation}” is: {states}' },
  'obligation.found': { zh: '{state}（截止 {due}）', en: '{state} (due on {due})' },
  'obligation.not-owed': { zh: '目前没有这项义务', en: 'It is not owed at present' },
  'obligation.unknown': { zh: '还没有查过', en: 'Nobody has looked yet' },

  'near.expected': {
    zh: '“{field}”距离{station}不超过 {most} 公里',
    en: '“{field}” is within {most} km of the {station}',
  },
  'near.found': { zh: '相距约 {distance} 公里', en: 'About {distance} km away' },
  'near.unknown': {
    zh: '不知道在哪里，无法计算距离',
    en: 'It is not known where it lies, so the distance cannot be told',
  },

  'status.expected': { zh: '{station}{states}', en: 'The {station} is {states}' },
  'status.expected-for': { zh: '{station}{states}，并持续{span}', en: 'The {station} has been {states} for {span}' },
  'status.found': { zh: '自 {since} 起{status}', en: '{status} since {since}' },
  'status.no-station': { zh: '还没有选择{station}', en: 'No {station} is chosen yet' },
  'status.wait': { zh: '要等到 {day}', en: 'It will be on {day}' },

  'who.applicant': { zh: '申请人', en: 'the applicant' },
  'who.subject': { zh: '当事人', en: 'the person concerned' },
  'who.of': { zh: '{who}：{it}', en: 'For {who}: {it}' },
  'who.no-subject': { zh: '还不知道当事人是谁', en: 'It is not known yet whom it concerns' },

  'confirmed.expected': { zh: '{who}确认', en: 'Confirmed by {who}' },
  'confirmed.found': { zh: '已于 {day} 确认', en: 'Confirmed on {day}' },
  'confirmed.not-yet': { zh: '尚未确认', en: 'Not confirmed yet' },
  'confirmed.ask': { zh: '请{who}确认', en: 'Ask {who} to confirm' },

  'attested.expected': { zh: '由了解情况的人判断', en: 'Judged by people who can tell' },
  'attested.no-data': { zh: '没有数据可以证明，由人判断', en: 'No data can prove it: people judge' },
  'attested.read': { zh: '见“{field}”', en: 'See “{field}”' },
  'attested.vouch': { zh: '需要一位评审人确认', en: 'A decider has to confirm it' },

  'cel.text': { zh: '{text}', en: '{text}' },
  'cel.read': { zh: '“{field}”：{value}', en: '“{field}”: {value}' },
  'cel.met': { zh: '是这样', en: 'It is so' },
  'cel.not-met': { zh: '不是这样', en: 'It is not so' },
  'cel.unknown': { zh: '缺少需要的事实，无法判断', en: 'A fact that it needs is missing, so it cannot be told' },

  'logic.not': { zh: '不符合：{it}', en: 'Not: {it}' },
  'logic.all': { zh: '同时满足：{list}', en: 'All of: {list}' },
  'logic.any': { zh: '满足其一：{list}', en: 'Any of: {list}' },
  'logic.some': { zh: '至少满足 {count} 项：{list}', en: 'At least {count} of: {list}' },
  'logic.found': { zh: '{list}', en: '{list}' },

  'next.nobody': {
    zh: '还缺 {count} 位能评审的{role}，需要先有人任职',
    en: '{count, plural, one {# more {role} who can decide is} other {# more {role}s who can decide are}} needed first',
  },
  'next.approve': { zh: '还需同意：{list}', en: 'Still to approve: {list}' },
  'next.votes': { zh: '{count} 位{role}', en: '{count} × {role}' },
  'next.confirm': {
    zh: '由一位评审人确认{clauses}：没有数据可以证明',
    en: 'A decider confirms {clauses}, which no data can prove',
  },
  'next.close': { zh: '将于 {day} 截止，届时作出决定', en: 'It is decided when it closes, on {day}' },
  'next.answer': {
    zh: '{count} 条反对意见还没有得到回应',
    en: '{count, plural, one {# objection waits} other {# objections wait}} for an answer',
  },
  'next.veto': {
    zh: '{count} 条反对意见使其无法通过',
    en: '{count, plural, one {# objection forbids} other {# objections forbid}} a grant',
  },
} satisfies Record<string, Text>

export const statusTitles: Readonly<Record<string, Text>> = {
  active: { zh: '活跃', en: 'active' },
  'at-risk': { zh: '有待关注', en: 'at risk' },
  inactive: { zh: '不活跃', en: 'inactive' },
}

/** Kinds of activity, as they stand in the middle of a sentence. */
export const activityTitles: Readonly<Record<string, Text>> = {
  meetup: { zh: '聚会', en: 'meetup' },
  workshop: { zh: '工作坊', en: 'workshop' },
  training: { zh: '培训', en: 'training' },
  talk: { zh: '分享', en: 'talk' },
  conference: { zh: '大会', en: 'conference' },
  other: { zh: '其他活动', en: 'other activity' },
}

/** How it stands with an obligation. */
export const dutyTitles: Readonly<Record<string, Text>> = {
  met: { zh: '已做到', en: 'met' },
  waived: { zh: '已豁免', en: 'waived' },
  open: { zh: '未到期', en: 'still open' },
  'at-risk': { zh: '可能做不到', en: 'at risk' },
  missed: { zh: '没有做到', en: 'missed' },
  'not-yet': { zh: '尚未开始', en: 'not owed yet' },
  unknown: { zh: '无法判断', en: 'cannot be told' },
}

/** The answers of a condition. */
export const outcomeTitles = {
  met: { zh: '符合', en: 'Met' },
  'not-met': { zh: '不符合', en: 'Not met' },
  unknown: { zh: '无法判断', en: 'Cannot tell' },
  vouched: { zh: '经人确认', en: 'Confirmed' },
} satisfies Record<string, Text>

export const listJoiner = { zh: '、', en: ', ' } as const
/** Between things that hold commas and colons themselves. */
export const clauseJoiner = { zh: '；', en: '; ' } as const
export const orJoiner = { zh: '或', en: ' or ' } as const
