/** What letters of the clock say. */
export const letterMessages = {
  remindSubject: { zh: '{station}：{name}，{forecast}', en: '{station}: {name} – {forecast}' },
  askSubject: { zh: '{station}：{name}，需要有人确认', en: '{station}: {name} – somebody has to confirm' },
  missedSubject: { zh: '{station}：{name}，没有做到', en: '{station}: {name} – missed' },
  riskSubject: { zh: '{station}：{name}，可能做不到', en: '{station}: {name} – at risk' },
  safeSubject: { zh: '{station}：恢复正常', en: '{station}: safe again' },
  decideSubject: { zh: '{station}：{name}没有做到，等你们决定', en: '{station}: {name} was missed – it waits for you' },

  asked: { zh: '章程 {clause} 要求：{expected}。', en: 'Clause {clause} of the charter asks: {expected}.' },
  remind: { zh: '{actual}；{forecast}。', en: 'So far: {actual}. {forecast}.' },
  ask: {
    zh: '{forecast}。在有人确认之前，不会因此有任何变动。',
    en: '{forecast}. Until somebody confirms it, nothing follows.',
  },
  missed: { zh: '{forecast}：{actual}。', en: '{forecast}: {actual}.' },
  risk: { zh: '{forecast}。城市站页面现在标为“有待关注”。', en: '{forecast}. Its page now says that it is at risk.' },
  safe: { zh: '城市站不再是“有待关注”。', en: 'It is no longer at risk.' },
  decide: {
    zh: '章程由此提出了一项事项：“{procedure}”。谁来接手，由人决定。',
    en: 'By the charter this opened a case: “{procedure}”. People decide what is to be done.',
  },
  mend: { zh: '可以这样做：{mend}。', en: 'What helps: {mend}.' },

  becomes: { zh: '城市站现在是“{status}”。', en: 'The station is now {status}.' },
  officesEnd: { zh: '任期到此结束的职务：{offices}。', en: 'These offices end with it: {offices}.' },
  opens: {
    zh: '由此提出了一项事项：“{procedure}”，由有权决定的人处理。',
    en: 'It opened a case, “{procedure}”, for those who decide.',
  },
  topic: { zh: '{name}：{due} 到期未履行', en: '{name}: missed, it was due on {due}' },
  onAgenda: { zh: '下一次{body}会议会谈到它。', en: 'The next meeting of the {body} will talk about it.' },

  sheetButton: { zh: '查看这个站的义务', en: 'See what the station owes' },
  deskButton: { zh: '打开工作台', en: 'Open the desk' },
  why: {
    zh: '你收到这封信，是因为章程要求告知任这一职务的人。',
    en: 'You get this letter because the charter has those in your office told.',
  },

  manySubject: { zh: '{count} 件城市站的事', en: '{count} things about stations' },
  manyLead: { zh: '自上次来信以来：', en: 'Since the last letter:' },
  manyRemind: { zh: '{station} · {name}：{forecast}', en: '{station} · {name}: {forecast}' },
  manyMissed: { zh: '{station} · {name}：没有做到（{forecast}）', en: '{station} · {name}: missed ({forecast})' },
  manySafe: { zh: '{station}：恢复正常', en: '{station}: safe again' },
  manyDecide: { zh: '{station} · {procedure}：等你们决定', en: '{station} · {procedure}: waits for you' },
  manyMore: { zh: '另有 {count} 件。', en: 'And {count} more.' },

  brakeSubject: {
    zh: '{stations} 个城市站将同时变动，已暂停',
    en: '{stations, plural, one {# station} other {# stations}} would change at once: stopped',
  },
  brakeBody: {
    zh: '按章程，有 {stations} 个城市站到期要变动；一次最多只能变动 {most} 个，所以这些变动都没有执行。提醒照常发出。',
    en: 'By the charter {stations, plural, one {# station is} other {# stations are}} due to change. No more than {most} may at once, so none of it was carried out. Reminders go out as ever.',
  },
  brakeHolder: {
    zh: '请看一看：如果数据有误，先改正；如果确实如此，可以放行。',
    en: 'Look at it: if the data are wrong, put them right; if it is so, let it go on.',
  },
  brakeManager: {
    zh: '你是管理员，所以也告诉你；放行与否由上级组织决定。',
    en: 'You are told as the manager; whether it goes on is for the governing body to say.',
  },
  brakeButton: { zh: '看看会变动什么', en: 'See what would change' },
} as const
