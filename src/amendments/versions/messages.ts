import type { Text } from '../../kit/i18n/say.ts'

/** What the public pages of a charter's versions say. */
export const messages = {
  title: { zh: '章程的各个版本', en: 'Versions of the charter' },
  lead: {
    zh: '每个通过的版本都留在这里：从哪天起施行，和前一个版本有什么不同。申请按提交时的版本处理。',
    en: 'Every version that was adopted stays here: from when it is in force, and what it changed. A case is decided by the version it was filed under.',
  },
  caption: { zh: '版本，最新的在前', en: 'Versions, the latest first' },
  version: { zh: '版本', en: 'Version' },
  effective: { zh: '生效日期', en: 'In force from' },
  adopted: { zh: '通过日期', en: 'Adopted' },
  status: { zh: '状态', en: 'State' },
  inForce: { zh: '现行', en: 'In force' },
  coming: { zh: '尚未生效', en: 'Still to come' },
  former: { zh: '已被取代', en: 'Former' },
  toCharter: { zh: '阅读现行章程', en: 'Read the charter in force' },

  one: { zh: '版本 {version}', en: 'Version {version}' },
  kicker: { zh: '章程', en: 'Charter' },
  inForceWords: { zh: '现行版本。', en: 'It is in force.' },
  comingWords: {
    zh: '已经通过，{day} 起施行。在那之前提交的申请仍按现行版本处理。',
    en: 'It is adopted and comes into force on {day}. Cases filed before that day are decided by the version in force now.',
  },
  formerWords: { zh: '已被后来的版本取代。', en: 'A later version took its place.' },
  compare: { zh: '和版本 {version} 相比', en: 'Compared with version {version}' },
  first: { zh: '第一个版本', en: 'The first version' },
  firstWords: { zh: '在它之前没有别的版本。', en: 'There was none before it.' },
  same: { zh: '规定完全相同。', en: 'Both say the same.' },
  count: {
    zh: '{count, plural, other {# 处不同}}，其中 {weighing} 处会影响谁能做什么、怎样决定、承担什么。',
    en: '{count, plural, one {# difference} other {# differences}}, {weighing} of which can change who may do what, how it is decided, or what is owed.',
  },
  text: { zh: '全文', en: 'The text' },
  download: { zh: '下载（YAML）', en: 'Download (YAML)' },
  hash: { zh: '文本哈希值（SHA-256）', en: 'Hash of the text (SHA-256)' },
  entry: { zh: '决议台账', en: 'Ledger' },
  entryLink: { zh: '第 {seq} 号', en: 'No. {seq}' },
} as const satisfies Record<string, Text>
