import type { Text } from '../../kit/i18n/say.ts'

/** One's own page. */
export const messages = {
  title: { zh: '我的资料', en: 'My profile' },
  lead: {
    zh: '这里的姓名会显示在城市站和决议台账上。邮箱只用来登录和收信。',
    en: 'The name here appears on station pages and in the ledger. The address is for signing in and for letters only.',
  },
  saved: { zh: '已保存。', en: 'Saved.' },
  mend: { zh: '还有内容需要修改', en: 'Something needs to be mended' },
  name: { zh: '姓名', en: 'Name' },
  nameWrong: { zh: '请填写姓名，最多 120 个字。', en: 'Write a name of at most 120 characters.' },
  latinName: { zh: '拼音或英文名', en: 'Name in Latin letters' },
  latinNameHint: { zh: '英文页面会一并显示。', en: 'English pages show it beside the name.' },
  latinNameWrong: {
    zh: '请用拉丁字母，最多 120 个字符。',
    en: 'Use Latin letters, at most 120 characters.',
  },
  optional: { zh: '选填', en: 'optional' },
  save: { zh: '保存', en: 'Save' },
  sessions: { zh: '登录的设备', en: 'Where you are signed in' },
  sessionsLead: {
    zh: '看到不认识的，就结束它。每个会话在最后一次使用三十天后自动结束。',
    en: 'End what you do not know. Each ends by itself thirty days after it was last used.',
  },
  began: { zh: '登录时间', en: 'Signed in' },
  lastSeen: { zh: '最后使用', en: 'Last used' },
  act: { zh: '操作', en: 'Action' },
  endSession: { zh: '结束', en: 'End it' },
  thisOne: { zh: '当前设备', en: 'This device' },
  consents: { zh: '我的同意', en: 'What I agreed to' },
  consentsNone: { zh: '还没有同意过任何条款。', en: 'You have not agreed to anything yet.' },
  purpose: { zh: '事项', en: 'What for' },
  version: { zh: '版本', en: 'Version' },
  given: { zh: '同意时间', en: 'Agreed' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawn: { zh: '已于{when}撤回', en: 'Withdrawn on {when}' },
  data: { zh: '我的数据', en: 'My data' },
  dataLead: {
    zh: '下载这里保存的、与你有关的全部数据（JSON 文件）。',
    en: 'Download everything that is kept about you here, as a JSON file.',
  },
  download: { zh: '下载我的数据', en: 'Download my data' },
  erase: { zh: '删除我的数据…', en: 'Erase my data…' },
  eraseHint: { zh: '下一页会写明删除什么、留下什么。', en: 'The next page says what goes and what is left.' },
  signOut: { zh: '退出登录', en: 'Sign out' },
} as const

/** What a consent is for, in words; a purpose that is not listed is shown as it is. */
export const purposeWords: Readonly<Record<string, Text>> = {
  privacy: { zh: '隐私说明', en: 'Privacy notice' },
  conduct: { zh: '行为准则', en: 'Code of conduct' },
  'publish-name': { zh: '公开姓名与职务', en: 'Name and office shown in public' },
}
