/** What the letters about an application say. */
export const letterMessages = {
  confirmSubject: { zh: '请确认你的申请：{procedure}', en: 'Please confirm your application: {procedure}' },
  confirmHello: { zh: '{name}，你好！', en: 'Hello {name},' },
  confirmAsk: {
    zh: '有人用这个邮箱向{community}提交了“{procedure}”的申请。如果是你，请在 {span}内确认，申请才会开始处理；过期自动作废。',
    en: 'somebody used this address to apply to the {community}: {procedure}. If it was you, please confirm within {span}. Only then does the application open; without it, it lapses.',
  },
  confirmButton: { zh: '确认申请', en: 'Confirm the application' },
  confirmMistake: { zh: '如果不是你，什么都不用做。', en: 'If it was not you, there is nothing to do.' },
  followSubject: { zh: '申请已受理：{title}', en: 'Your application is open: {title}' },
  followBody: {
    zh: '申请“{title}”已经受理，评审人已收到通知。',
    en: 'Your application “{title}” is open, and those who decide have been told.',
  },
  followPage: {
    zh: '你可以随时查看进展、修改内容、回应反对意见或撤回。',
    en: 'On its page you can follow it, change it, answer objections or withdraw it.',
  },
  followButton: { zh: '查看进展', en: 'Follow the application' },
  followPrivate: {
    zh: '这个链接只给你一个人：拿到它的人可以修改这份申请。',
    en: 'This link is for you alone: whoever has it can change the application.',
  },
  needsBallotSubject: { zh: '等待你表决：{title}', en: 'Waiting for your ballot: {title}' },
  needsBallotBody: {
    zh: '新的申请“{title}”已受理，按章程 {clause} 需要你表决。',
    en: 'A new application, “{title}”, is open. By clause {clause} of the charter it waits for your ballot.',
  },
  needsBallotButton: { zh: '查看并表决', en: 'Read and decide' },
  deciderWhy: {
    zh: '你收到这封信，是因为你担任评审职务。',
    en: 'You get this letter because of the rank or office that you hold.',
  },
  objectionSubject: { zh: '有一条反对意见等你回应：{title}', en: 'An objection waits for your answer: {title}' },
  objectionBody: {
    zh: '对你的申请“{title}”，有评审人提出了反对意见：',
    en: 'Somebody who decides has objected to your application “{title}”:',
  },
  objectionQuote: { zh: '“{reason}”', en: '“{reason}”' },
  objectionAnswer: {
    zh: '反对并不等于拒绝：回应之后，仍然可以通过。',
    en: 'An objection is not a refusal: once it is answered, the application can still be granted.',
  },
  objectionButton: { zh: '查看并回应', en: 'Read and answer' },
  withdrawnSubject: { zh: '申请已撤回：{title}', en: 'Withdrawn: {title}' },
  withdrawnBody: {
    zh: '申请人撤回了“{title}”，无需再表决。',
    en: 'The applicant has withdrawn “{title}”. No ballot is needed any more.',
  },
  agreeSubject: { zh: '请你本人确认：{title}', en: 'Your own word is asked: {title}' },
  agreeBody: {
    zh: '有人提出了“{title}”，事情与你有关。章程要求由你本人确认，才会继续。',
    en: 'Somebody has filed “{title}”, and it concerns you. By the charter it only goes on with your own word.',
  },
  agreeNothing: {
    zh: '打开页面可以看到是什么事、之后会怎样，再决定同意还是不同意。',
    en: 'The page says what it is and what would follow. Then say whether you agree.',
  },
  agreeButton: { zh: '查看并答复', en: 'Read and answer' },
  agreePrivate: {
    zh: '这个链接只给你一个人。',
    en: 'This link is for you alone.',
  },
  concernedSubject: { zh: '有一件事与你的职务有关：{title}', en: 'It concerns your office: {title}' },
  concernedBody: {
    zh: '有人提出了“{title}”，与你的职务有关，由评审人按章程决定。',
    en: 'Somebody has filed “{title}”, and it concerns your office. It is decided by the charter.',
  },
  concernedWrite: {
    zh: '你可以登录查看进展，也可以写信给上级组织说明情况。',
    en: 'Sign in to follow it; you can also write to the governing body and say how it is.',
  },
  concernedButton: { zh: '查看进展', en: 'Follow it' },
  notAgreedSubject: { zh: '本人没有同意：{title}', en: 'Not agreed to: {title}' },
  notAgreedBody: {
    zh: '“{title}”需要当事人同意，本人没有同意，所以到此结束。',
    en: '“{title}” needs the word of the person concerned. They did not agree, so it has ended.',
  },
  editedSubject: { zh: '申请已修改，请重新表决：{title}', en: 'Changed, please vote again: {title}' },
  editedBody: {
    zh: '申请人修改了“{title}”的内容，你之前的表决不再计入，请看过后重新表决。',
    en: 'The applicant has changed “{title}”. Your earlier ballot no longer counts: please look again.',
  },
} as const
