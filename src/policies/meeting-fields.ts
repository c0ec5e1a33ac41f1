import type { PersonalField } from './personal-fields.ts'

/** What is kept about people by the meetings of a governing body. */
export const meetingFields: readonly PersonalField[] = [
  {
    what: {
      zh: '你参加了哪些会议、为哪些请了假，以及对名单的更正',
      en: 'Which meetings you were at or could not come to, and corrections of a roll',
    },
    columns: ['meeting_presence.kind', 'meeting_correction.kind', 'meeting_correction.reason'],
    purpose: {
      zh: '认定城市站是否有人参加了与它有关的会议',
      en: 'Seeing whether a station had somebody at the meetings about it',
    },
    seenBy: {
      zh: '你、上级组织成员、你所在城市站的成员；其他人只看到人数',
      en: 'You, the governing body and the people of your station; everybody else sees numbers only',
    },
    retention: { zh: '直到你删除', en: 'Until you erase it' },
    since: 2,
  },
  {
    what: {
      zh: '会议的记录：名称、地点、议题、结果、会议记录',
      en: 'What was written of meetings: title, place, topics, outcomes, minutes',
    },
    columns: [
      'meeting.title',
      'meeting.place',
      'meeting.minutes',
      'meeting_series.title',
      'meeting_series.place',
      'meeting_topic.title',
      'meeting_topic.outcome',
    ],
    purpose: { zh: '公开上级组织讨论和决定了什么', en: 'Showing what the governing body talked about and decided' },
    seenBy: { zh: '所有人', en: 'Everybody' },
    retention: { zh: '一直保存', en: 'Kept' },
    since: 2,
  },
  {
    what: { zh: '会议的入会链接和议题说明', en: 'Links to join meetings, and notes on their topics' },
    columns: ['meeting.link', 'meeting_series.link', 'meeting_topic.words'],
    purpose: { zh: '让受邀的人能参加和准备', en: 'So that those who are invited can join and prepare' },
    seenBy: {
      zh: '上级组织成员、议程涉及的城市站成员',
      en: 'The governing body and the people of stations on the agenda',
    },
    retention: {
      zh: '链接一直保存；你写的说明直到你删除',
      en: 'Links are kept; notes that you wrote until you erase them',
    },
    since: 2,
  },
]
