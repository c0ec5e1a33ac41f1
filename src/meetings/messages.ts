import type { Text } from '../kit/i18n/say.ts'
import type { AttendOutcome, MeetingStage } from './meeting.ts'

/** Words that public pages and the desk share. */
export const common = {
  meeting: { zh: '会议', en: 'Meeting' },
  regular: { zh: '例会', en: 'Regular meeting' },
  when: { zh: '时间', en: 'When' },
  lasts: { zh: '时长', en: 'How long' },
  where: { zh: '地点', en: 'Where' },
  state: { zh: '状态', en: 'State' },
  agenda: { zh: '议程', en: 'Agenda' },
  minutes: { zh: '会议记录', en: 'Minutes' },
  about: { zh: '关于{station}', en: 'About the {station}' },
  theCase: { zh: '申请：{title}', en: 'Case: {title}' },
  decision: { zh: '第 {seq} 号决定', en: 'Decision {seq}' },
  attend: {
    zh: '议程涉及的城市站，至少要有 {needed} 位成员参加（第 {clause} 条）。',
    en: 'Of each station on the agenda at least {needed, plural, one {# person attends} other {# people attend}} (clause {clause}).',
  },
  outcome: { zh: '结果', en: 'What came of it' },
  duty: { zh: '{outcome}：到场 {present} 人，应到 {needed} 人', en: '{outcome}: {present} there, {needed} asked' },
  present: { zh: '到场 {count} 人', en: '{count, plural, one {# person} other {# people}} there' },
  toMeetings: { zh: '全部会议', en: 'All meetings' },
} as const

export const stageNames: Readonly<Record<MeetingStage, Text>> = {
  ahead: { zh: '将召开', en: 'Ahead' },
  now: { zh: '正在进行', en: 'Going on' },
  over: { zh: '待点名结束', en: 'Roll not closed yet' },
  held: { zh: '已召开', en: 'Held' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

export const dutyNames: Readonly<Record<AttendOutcome, Text>> = {
  met: { zh: '已履行', en: 'Met' },
  missed: { zh: '未履行', en: 'Missed' },
  'cannot-tell': { zh: '不作判断', en: 'Not judged' },
}

/** Where a case stands, in a word. */
export const caseStates: Readonly<Record<string, Text>> = {
  open: { zh: '处理中', en: 'open' },
  granted: { zh: '通过', en: 'granted' },
  declined: { zh: '未通过', en: 'declined' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  lapsed: { zh: '已失效', en: 'lapsed' },
  overtaken: { zh: '已被取代', en: 'overtaken' },
}
