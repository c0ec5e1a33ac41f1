import type { Text } from '../kit/i18n/say.ts'
import type { TextSubject } from './text-subject.ts'

/** What a text is, by the first part of its subject. */
export const textKinds: Readonly<Record<TextSubject['kind'], Text>> = {
  proposal: { zh: '申请里的回答', en: 'an answer in an application' },
  ballot: { zh: '表决理由', en: 'the reason of a ballot' },
  remark: { zh: '回应或意见', en: 'an answer or a note' },
}

/** The pages of conduct. */
export const messages = {
  hiddenWords: {
    zh: '这段文字已由上级组织隐藏。理由：{reason}',
    en: 'The governing body hid this text. The reason: {reason}',
  },
  hideLink: { zh: '隐藏…', en: 'Hide…' },
  suspendLink: { zh: '暂停此人…', en: 'Suspend…' },

  title: { zh: '维护行为准则', en: 'Keeping the code of conduct' },
  lead: {
    zh: '隐藏的文字和被暂停的人。每一步都要写理由，都会记入决议台账。',
    en: 'Hidden texts and suspended people. Every step takes a reason and goes into the ledger.',
  },
  readConduct: { zh: '阅读行为准则', en: 'Read the code of conduct' },
  hiddenTexts: { zh: '隐藏的文字', en: 'Hidden texts' },
  noHiddenTexts: { zh: '没有隐藏的文字。', en: 'No text is hidden.' },
  howToHide: {
    zh: '要隐藏一段文字，请打开申请的评审页，点文字旁边的“隐藏…”。',
    en: 'To hide a text, open the case on its review page and choose “Hide…” beside it.',
  },
  suspendedPeople: { zh: '被暂停的人', en: 'Suspended people' },
  noSuspendedPeople: { zh: '没有人被暂停。', en: 'Nobody is suspended.' },
  howToSuspend: {
    zh: '要暂停一个人，请在评审页上点姓名旁边的“暂停此人…”。',
    en: 'To suspend somebody, choose “Suspend…” beside their name on the review page.',
  },
  text: { zh: '文字', en: 'Text' },
  person: { zh: '姓名', en: 'Person' },
  reason: { zh: '理由', en: 'Reason' },
  byAndWhen: { zh: '谁、何时', en: 'By whom, when' },
  act: { zh: '操作', en: 'Action' },
  seeText: { zh: '看原文', en: 'See the text' },
  textGone: { zh: '原文已不在了。', en: 'The text is gone.' },
  toCase: { zh: '查看申请', en: 'See the case' },
  showLink: { zh: '恢复显示…', en: 'Show again…' },
  liftLink: { zh: '恢复参与…', en: 'Lift…' },

  doneHide: { zh: '已隐藏，并记入决议台账。', en: 'The text is hidden. It is in the ledger.' },
  doneShow: { zh: '已恢复显示，并记入决议台账。', en: 'The text is shown again. It is in the ledger.' },
  doneSuspend: { zh: '已暂停对方的参与，并记入决议台账。', en: 'The person is suspended. It is in the ledger.' },
  doneLift: { zh: '已恢复对方的参与，并记入决议台账。', en: 'The suspension is lifted. It is in the ledger.' },

  hideTitle: { zh: '隐藏一段文字', en: 'Hide a text' },
  hideLead: {
    zh: '看得到它的人将只看到“已由上级组织隐藏”和你写的理由。文字会留着，以后可以恢复。',
    en: 'Whoever could read it will see that the governing body hid it, and your reason. The text is kept and can be shown again.',
  },
  hideReason: { zh: '为什么隐藏', en: 'Why it is hidden' },
  publicReason: {
    zh: '会显示在文字的位置，也公开在台账里。不要复述原文。最多 {most} 个字。',
    en: 'It stands in the text’s place and in the public ledger. Do not repeat the text. At most {most} characters.',
  },
  hideNow: { zh: '隐藏', en: 'Hide it' },
  showTitle: { zh: '恢复显示一段文字', en: 'Show a text again' },
  showLead: {
    zh: '文字会重新出现在原来的位置。台账里会另记一条。',
    en: 'The text appears where it stood. The ledger gets an entry of its own.',
  },
  showReason: { zh: '为什么恢复', en: 'Why it is shown again' },
  ledgerReason: {
    zh: '会公开在台账里。最多 {most} 个字。',
    en: 'It stands in the public ledger. At most {most} characters.',
  },
  showNow: { zh: '恢复显示', en: 'Show it again' },
  suspendTitle: { zh: '暂停{name}的参与', en: 'Suspend {name}' },
  suspendLead: {
    zh: '从现在起，对方可以阅读，但不能申请、表决、回应或以职务行事；在未决的申请里，已投的票不计入。',
    en: 'From now on they may read, but not apply, vote, answer or act by an office; in open cases their votes do not count.',
  },
  suspendReason: { zh: '为什么暂停', en: 'Why they are suspended' },
  personReason: {
    zh: '本人和上级组织看得到，不公开。最多 {most} 个字。',
    en: 'The person and the governing body read it; it is not public. At most {most} characters.',
  },
  suspendNow: { zh: '暂停参与', en: 'Suspend' },
  liftTitle: { zh: '恢复{name}的参与', en: 'Lift the suspension of {name}' },
  liftLead: {
    zh: '对方可以重新以现有的职务行事。',
    en: 'They can act again by what they hold.',
  },
  liftReason: { zh: '为什么恢复', en: 'Why it is lifted' },
  liftNow: { zh: '恢复参与', en: 'Lift it' },
  tellsByLetter: { zh: '网站会写信告诉本人。', en: 'The person is told by letter.' },
  tellsNobody: {
    zh: '本站目前不能寄信，请你告诉本人。',
    en: 'This site cannot send mail at present: please tell the person yourself.',
  },
  theText: { zh: '原文', en: 'The text' },
  mend: { zh: '还有内容需要修改', en: 'Something needs to be mended' },
  reasonNeeded: { zh: '请写明理由，最多 {most} 个字。', en: 'Give a reason of at most {most} characters.' },
  back: { zh: '回到列表', en: 'Back to the list' },

  refused: { zh: '这一步没有做', en: 'This was not done' },
  notAllowed: {
    zh: '只有上级组织的现任负责人或成员可以打开这一页。',
    en: 'Only those who now hold a rank in the governing body can open this page.',
  },
  noSuchText: { zh: '没有这段文字，或者它是空的。', en: 'There is no such text, or it is empty.' },
  hiddenAlready: { zh: '这段文字已经隐藏了。', en: 'This text is hidden already.' },
  notHidden: { zh: '这段文字没有隐藏。', en: 'This text is not hidden.' },
  noSuchPerson: { zh: '没有这个人。', en: 'There is no such person.' },
  oneself: {
    zh: '不能暂停自己。想卸任，请到“我的职级”。',
    en: 'Nobody suspends themself. To step down, go to “My ranks”.',
  },
  standsAbove: {
    zh: '对方的职级比你高。负责人只能由另一位负责人暂停或恢复。章程没有写到这一点，这里这样解释。',
    en: 'They hold a higher rank than you. A Lead can only be suspended, or have it lifted, by another Lead. The charter is silent on this; it is how it is read here.',
  },
  suspendedAlready: { zh: '对方已经被暂停了。', en: 'They are suspended already.' },
  notSuspended: { zh: '对方没有被暂停。', en: 'They are not suspended.' },

  youAreSuspended: { zh: '你目前不能这样做', en: 'You cannot do this at present' },
  youAreSuspendedWords: {
    zh: '上级组织暂停了你的参与。你可以阅读、查看和带走自己的资料，但不能申请、表决、回应或以职务行事。',
    en: 'The governing body has suspended you. You can read, see your profile and take your data along, but not apply, vote, answer or act by an office.',
  },
  theReason: { zh: '理由：{reason}', en: 'The reason: {reason}' },
} as const

/** Letters about conduct. */
export const letterMessages = {
  hiddenSubject: { zh: '你写的一段文字被隐藏了', en: 'A text of yours was hidden' },
  hiddenBody: {
    zh: '{community}的上级组织隐藏了你写的一段文字（{what}）。别人现在看到的是隐藏的理由。文字没有删除，以后可以恢复显示。',
    en: 'The governing body of the {community} hid a text that you wrote ({what}). Readers now see the reason instead. The text is not deleted and can be shown again.',
  },
  suspendedSubject: { zh: '你的参与被暂停了', en: 'You have been suspended' },
  suspendedBody: {
    zh: '{name}，你好：{community}的上级组织从现在起暂停了你的参与。',
    en: 'Dear {name}, the governing body of the {community} has suspended you, from now on.',
  },
  suspendedMeans: {
    zh: '你仍然可以登录、阅读，查看、带走和删除自己的资料；但在恢复之前，不能申请、表决、回应或以职务行事。这件事记入了台账，姓名和理由不公开。',
    en: 'You can still sign in, read, and see, take along or erase your own data. Until it is lifted you cannot apply, vote, answer or act by an office. It is recorded in the ledger, without your name or the reason.',
  },
  liftedSubject: { zh: '你可以重新参与了', en: 'Your suspension is lifted' },
  liftedBody: {
    zh: '{name}，你好：{community}的上级组织恢复了你的参与，从现在起你可以照常申请、表决和履行职务。',
    en: 'Dear {name}, the governing body of the {community} has lifted your suspension. From now on you can apply, vote and act by your office as before.',
  },
  reasonIs: { zh: '理由：{reason}', en: 'The reason: {reason}' },
  readConduct: { zh: '阅读行为准则', en: 'Read the code of conduct' },
  appeal: {
    zh: '如果你不同意，可以请上级组织里没有参与处理的人重新看一遍。',
    en: 'If you disagree, ask somebody in the governing body who had no part in it to look again.',
  },
} as const
