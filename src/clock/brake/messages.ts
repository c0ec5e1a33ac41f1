/** What the page of the brake says. */
export const messages = {
  title: { zh: '自动执行的刹车', en: 'The brake on the clock' },
  kicker: { zh: '工作台', en: 'Your desk' },
  lead: {
    zh: '章程规定，到期要做的事由系统自动执行；但一次要变动的城市站太多时，先停下来，由人看过再说。',
    en: 'By the charter the clock acts by itself on what falls due. Where too many stations would change at once it stops, and people look first.',
  },
  none: { zh: '现在没有暂停', en: 'The clock is running' },
  noneWords: {
    zh: '没有等待放行的变动。一次要变动的城市站超过章程所定的数目时，这里会列出来。',
    en: 'Nothing waits to be released. Were too many stations to change at once, they would be listed here.',
  },
  toDesk: { zh: '回到工作台', en: 'Back to your desk' },
  stopped: {
    zh: '有 {stations} 个城市站的变动已暂停',
    en: 'The changes of {stations, plural, one {# station} other {# stations}} have stopped',
  },
  stoppedWords: {
    zh: '一次最多变动 {most} 个。从 {at} 起都没有执行；提醒照常发出。',
    en: 'No more than {most} may change at once. None of it was carried out since {at}; reminders go out as ever.',
  },
  changes: { zh: '会变动什么，为什么', en: 'What would change, and why' },
  changesLead: {
    zh: '如果是数据有误（比如漏记了活动），先补正，相应的变动会自己消失。',
    en: 'If the data are wrong (an activity not written down), put them right: what is not due any more goes away by itself.',
  },
  gone: { zh: '已经不再需要变动。', en: 'It is not due any more.' },
  look: { zh: '看看会变动什么，再决定是否放行', en: 'See what would change, and whether to let it' },
  toSheet: { zh: '这个站的全部义务', en: 'All that the station owes' },
  more: {
    zh: '另有 {count} 项没有列出。',
    en: '{count, plural, one {# more is not listed.} other {# more are not listed.}}',
  },
  release: { zh: '放行这些变动', en: 'Let these changes go on' },
  releaseWords: {
    zh: '放行后，以上 {stations} 个城市站的变动会立即执行，并通知这些站的人。放行会记入决议台账。',
    en: 'Released, the changes of {stations, plural, one {this station} other {these # stations}} are carried out at once, and their people are told. The ledger records that you released them.',
  },
  notYours: { zh: '放行与否由上级组织决定。', en: 'Whether they go on is for the governing body to say.' },
  released: { zh: '已放行', en: 'Released' },
  releasedWords: {
    zh: '这些变动正在执行，片刻后可以在决议台账中看到。',
    en: 'The changes are being carried out. In a moment the ledger shows them.',
  },
  toLedger: { zh: '决议台账', en: 'Ledger' },
  refusedTitle: { zh: '不能放行', en: 'It cannot be released' },
  'not-allowed': {
    zh: '只有章程授予这项权利的人才能放行。',
    en: 'Only those to whom the charter gives that right may release it.',
  },
  'no-brake': { zh: '现在没有等待放行的变动。', en: 'Nothing waits to be released.' },
  'changed-meanwhile': {
    zh: '在你查看期间，要变动的内容有了变化。请再看一遍。',
    en: 'What would change is no longer what you looked at. Look at it again.',
  },
  lookAgain: { zh: '再看一遍', en: 'Look again' },
  forOthers: { zh: '这一页不对你开放', en: 'This page is not for you' },
  forOthersWords: {
    zh: '只有查看所有城市站的人和管理员能看这一页。',
    en: 'Only those who see how all stations stand, and managers, may look at it.',
  },
} as const
