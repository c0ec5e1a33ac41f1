/** What the page says on which whoever a case concerns agrees to it or not. */
export const messages = {
  kicker: { zh: '与你有关', en: 'It concerns you' },
  lead: {
    zh: '按章程，这件事需要你本人的话。看清楚再答复；不答复就一直等着。',
    en: 'By the charter this needs your own word. Read it and answer; without an answer it waits.',
  },
  leadDecided: {
    zh: '这件事由评审人按章程决定。你可以在这里看到进展。',
    en: 'Others decide this by the charter. Here you see how it stands.',
  },
  leadAgreed: { zh: '你已经同意。', en: 'You have agreed.' },
  filedBy: { zh: '由 {name} 提出', en: 'Filed by {name}' },
  about: { zh: '关于', en: 'About' },
  office: { zh: '职务', en: 'Office' },
  follows: { zh: '如果通过', en: 'When it is granted' },
  agree: { zh: '我同意', en: 'I agree' },
  refuse: { zh: '我不同意', en: 'I do not agree' },
  refuseNote: { zh: '不同意，这件事就到此结束。', en: 'If you do not agree, it ends here.' },
  doneTitle: { zh: '谢谢，已记下', en: 'Thank you, that is noted' },
  doneWords: { zh: '之后的进展会写信告诉你。', en: 'You will be told by letter how it goes on.' },
  refusedTitle: { zh: '已经结束', en: 'It has ended' },
  refusedWords: { zh: '你没有同意，这件事到此结束。', en: 'You did not agree, and it has ended.' },
  voidTitle: { zh: '这个链接已经不能用了', en: 'This link no longer works' },
  voidWords: {
    zh: '可能已经答复过，或者这件事已经结束。',
    en: 'It may have been answered already, or the case has ended.',
  },
  suspended: { zh: '你被暂停参与，暂时不能答复。', en: 'You are suspended and cannot answer at present.' },
  toDesk: { zh: '打开“我的”', en: 'Open my desk' },
  progress: { zh: '进展', en: 'How it stands' },
} as const
