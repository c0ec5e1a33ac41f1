/** What letters about meetings say. */
export const letterMessages = {
  toMeeting: { zh: '查看会议和议程', en: 'See the meeting and its agenda' },
  toSeries: { zh: '查看会议安排', en: 'See the meetings' },
  where: { zh: '地点：{place}', en: 'Where: {place}' },
  linkInside: {
    zh: '线上入会的链接在登录后的会议页面上。',
    en: 'The link to join by the net is on the meeting’s page, once you are signed in.',
  },
  apology: {
    zh: '不能参加的话，请在开会前到会议页面请假。',
    en: 'If you cannot come, please say so on the meeting’s page before it begins.',
  },
  words: { zh: '附言：{words}', en: 'A word on it: {words}' },

  calledSubject: { zh: '{title}：{when}', en: '{title}: {when}' },
  calledBody: { zh: '{body}将于{when}开会：{title}。', en: 'The {body} meets on {when}: {title}.' },

  topicSubject: {
    zh: '{body}的会议有关于{station}的议题：{when}',
    en: 'A topic about the {station} at a meeting of the {body}: {when}',
  },
  topicBody: {
    zh: '{body}将于{when}开会（{title}），议程上有关于{station}的议题：{topics}。',
    en: 'The {body} meets on {when} ({title}). On its agenda about the {station}: {topics}.',
  },
  topicDuty: {
    zh: '依据第 {clause} 条，{station}至少要有 {needed} 位成员参加。任何一位任职的成员都可以，请互相商量好。',
    en: 'By clause {clause} at least {needed, plural, one {# person} other {# people}} of the {station} {needed, plural, one {attends} other {attend}}. Anybody who holds an office there will do: please agree among yourselves.',
  },

  movedSubject: { zh: '改期：{title}，{when}', en: 'Moved: {title}, {when}' },
  movedBody: {
    zh: '{body}原定于{before}的会议改到{when}：{title}。',
    en: 'The meeting of the {body} on {before} is moved to {when}: {title}.',
  },
  movedApology: {
    zh: '之前请的假不再有效；新的时间不能参加的话，请再请一次假。',
    en: 'Apologies for the earlier time no longer stand. If you cannot come at the new one, please say so again.',
  },
  changedSubject: { zh: '会议有变动：{title}，{when}', en: 'Changed: {title}, {when}' },
  changedBody: {
    zh: '{body}于{when}的会议（{title}）有变动，时间不变。',
    en: 'Something about the meeting of the {body} on {when} ({title}) was changed; the time stays.',
  },

  cancelledSubject: { zh: '会议取消：{title}，{when}', en: 'Cancelled: {title}, {when}' },
  cancelledBody: {
    zh: '{body}原定于{when}的会议取消：{title}。',
    en: 'The meeting of the {body} on {when} is cancelled: {title}.',
  },
  cancelledDuty: {
    zh: '取消的会议，{station}不需要参加（第 {clause} 条）。',
    en: 'Nobody of the {station} owes anything by a meeting that is cancelled (clause {clause}).',
  },

  removedSubject: { zh: '议题撤下：{topic}', en: 'Taken off the agenda: {topic}' },
  removedBody: {
    zh: '{body}于{when}的会议（{title}）不再讨论关于{station}的议题：{topic}。',
    en: 'The meeting of the {body} on {when} ({title}) no longer has this topic about the {station}: {topic}.',
  },
  removedOthers: {
    zh: '议程上还有关于{station}的其他议题，仍请有人参加。',
    en: 'Other topics about the {station} are still on its agenda: please do have somebody attend.',
  },
  removedNone: {
    zh: '议程上没有关于{station}的其他议题了，不需要为此参加。',
    en: 'Nothing else on its agenda is about the {station}, so nobody has to attend for it.',
  },

  soonSubject: { zh: '即将开会：{title}，{when}', en: 'Soon: {title}, {when}' },
  soonBody: { zh: '{body}将于{when}开会：{title}。', en: 'The {body} meets on {when}: {title}.' },
  soonTopics: { zh: '议程上关于{station}的议题：{topics}。', en: 'On its agenda about the {station}: {topics}.' },

  notClosedSubject: { zh: '请完成会议记录：{title}，{when}', en: 'Please close the meeting: {title}, {when}' },
  notClosedBody: {
    zh: '{body}于{when}的会议（{title}）已经过去，还没有点名结束。完成之后，与会的义务才算数；没有开成的话，请取消它。',
    en: 'The meeting of the {body} on {when} ({title}) is over and its roll is not closed. Until it is, nobody’s attendance counts. If it was not held, please cancel it.',
  },

  seriesStartedSubject: { zh: '{body}定期开会：{rhythm}', en: 'The {body} meets regularly: {rhythm}' },
  seriesStartedBody: {
    zh: '{body}从{from}起{rhythm}开会：{title}。',
    en: 'From {from} on, the {body} meets {rhythm}: {title}.',
  },
  seriesChangedSubject: { zh: '定期会议有变动：{title}', en: 'A series of meetings changed: {title}' },
  seriesChangedBody: {
    zh: '{body}的定期会议（{title}）从{from}起改为{rhythm}。单独改动过的、议程上已有议题的日期不变。',
    en: 'From {from} on, the series of the {body} ({title}) is {rhythm}. Dates that were changed by themselves, or have a topic already, stay as they are.',
  },
  seriesEndedSubject: { zh: '定期会议结束：{title}', en: 'A series of meetings ends: {title}' },
  seriesEndedBody: {
    zh: '{body}的定期会议（{title}）到{until}为止。单独改动过的、议程上已有议题的日期不变。',
    en: 'The series of the {body} ({title}) ends with {until}. Dates that were changed by themselves, or have a topic already, stay as they are.',
  },
} as const
