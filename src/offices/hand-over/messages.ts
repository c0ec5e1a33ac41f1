/** What the page of a station's hand-over lists says. */
export const messages = {
  title: { zh: '移交清单', en: 'Hand-over lists' },
  lead: {
    zh: '有人离任时，要交给接手的人的东西。全部交接完，清单就完成了。',
    en: 'What somebody who leaves an office passes on. The list is done once everything on it is.',
  },
  noPasswords: {
    zh: '这里可以写“在哪里、找谁”，不要写密码。',
    en: 'Write where it is and whom to ask. Never write passwords here.',
  },
  none: { zh: '没有要移交的', en: 'Nothing to hand over' },
  noneWords: {
    zh: '站长、副站长等职务的任期结束时，清单会按章程自动出现在这里。',
    en: 'When a term ends, a list appears here by itself: what the charter has that office hand over.',
  },
  open: { zh: '还没有交接完', en: 'Still open' },
  done: { zh: '已经完成', en: 'Done' },
  listTitle: { zh: '{name}（{office}）', en: '{name} ({office})' },
  ended: { zh: '{day} 离任', en: 'Left on {day}' },
  progress: { zh: '已完成 {done}/{all}', en: '{done} of {all} done' },
  doneOn: { zh: '{day} 全部完成', en: 'All done on {day}' },
  added: { zh: '自己添加的', en: 'added by hand' },
  doneBy: { zh: '{name}，{at}', en: '{name}, {at}' },
  noteLabel: { zh: '备注', en: 'Note' },
  noteHint: { zh: '在哪里、找谁', en: 'Where it is, whom to ask' },
  tick: { zh: '已交接', en: 'Handed over' },
  keepNote: { zh: '只存备注', en: 'Keep the note only' },
  untick: { zh: '其实还没有', en: 'Not yet after all' },
  addLabel: { zh: '还要交接什么', en: 'Something else to hand over' },
  add: { zh: '添加', en: 'Add' },
  mend: { zh: '还没有保存', en: 'Nothing is saved yet' },
  empty: { zh: '请写明要交接什么', en: 'Say what is to be handed over' },
  tooLong: { zh: '太长了：最多 {most} 个字', en: 'Too long: at most {most} characters' },
  toPeople: { zh: '本站成员', en: 'The station’s people' },
  toOffices: { zh: '我的职务', en: 'My offices' },
} as const

/** What the letters about handing over say. */
export const letterMessages = {
  openedSubject: { zh: '{station}{office}的移交清单', en: 'Handing over: {office} of the {station}' },
  openedToLeaver: {
    zh: '你在{station}担任{office}的任期结束了。谢谢你做过的一切！请把 {count} 项东西交给接手的人。',
    en: 'Your term as {office} of the {station} has ended. Thank you for all that you did! {count, plural, one {One thing is} other {# things are}} to be passed on to whoever takes over.',
  },
  openedToKeeper: {
    zh: '{station}{office}的一段任期结束了，有 {count} 项东西要交接。',
    en: 'A term as {office} of the {station} has ended. {count, plural, one {One thing is} other {# things are}} to be handed over.',
  },
  openedHow: {
    zh: '清单在网站上，交接一项勾一项，也可以自己添加。',
    en: 'The list is on the site: tick each as it is handed over, and add what is missing.',
  },
  openedButton: { zh: '打开移交清单', en: 'Open the list' },
  whyLeaver: { zh: '你收到这封信，是因为你刚离任。', en: 'You get this letter because your term has ended.' },
  whyKeeper: {
    zh: '你收到这封信，是因为章程让你的职务处理交接。',
    en: 'You get this letter because the charter has your office see to handing over.',
  },
} as const
