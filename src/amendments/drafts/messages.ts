import type { Text } from '../../kit/i18n/say.ts'

/** What the pages of drafts say. */
export const messages = {
  title: { zh: '章程的修改', en: 'Changing the charter' },
  lead: {
    zh: '上传新版本，和现行章程逐条比较，在今天的申请和城市站上试一试，然后提出表决。上传本身不改变任何事情。',
    en: 'Upload a new version, compare it with the one in force, try it on today’s cases and stations, then propose it. Uploading changes nothing by itself.',
  },
  forDeciders: { zh: '只给参与修改章程的人看', en: 'For those who take part in changing the charter' },
  forDecidersWords: {
    zh: '章程写明谁可以提出修改、谁来决定。你目前没有这样的职级或职务。现行的章程人人可读。',
    en: 'The charter says who proposes and who decides a change. You hold no such rank or office at present. The charter in force is there for everybody to read.',
  },
  toCharter: { zh: '阅读章程', en: 'Read the charter' },
  toVersions: { zh: '各个版本', en: 'All versions' },

  version: { zh: '版本', en: 'Version' },
  effective: { zh: '生效日期', en: 'In force from' },
  status: { zh: '状态', en: 'State' },

  drafts: { zh: '草案', en: 'Drafts' },
  draftsNone: { zh: '还没有草案', en: 'There is no draft' },
  draftsNoneWords: {
    zh: '以现行章程为底稿改一改，或上传一个文件，就有了第一份草案。',
    en: 'Start from the text in force, or upload a file: that is the first draft.',
  },
  uploadedBy: { zh: '由谁上传', en: 'From' },
  operator: { zh: '本站运营者的文件', en: 'The operator’s file' },
  uploadedOn: { zh: '上传时间', en: 'Uploaded' },
  notProposed: { zh: '未提出', en: 'Not proposed' },
  proposed: { zh: '表决中', en: 'Being decided' },
  decidedBefore: { zh: '曾提出，未通过', en: 'Proposed before, not adopted' },
  upload: { zh: '上传新版本', en: 'Upload a new version' },
  noProcedure: { zh: '现行章程没有写怎样修改自己', en: 'The charter in force does not say how it is changed' },
  noProcedureWords: {
    zh: '这里可以检查、比较和试用新版本。要采用它，请本站运营者把文件放到服务器上（设置项 CHARTER），重新启动。章程一旦写明修改程序，就按程序来。',
    en: 'New versions can be checked, compared and tried here. To adopt one, whoever runs the site lays the file on the server (the setting CHARTER) and starts it again. Once the charter names a procedure, that is the way.',
  },
  byProcedure: {
    zh: '按“{procedure}”修改，由{who}提出。',
    en: 'It is changed by “{procedure}”, filed by {who}.',
  },
  toDesk: { zh: '回到我的', en: 'Back to my desk' },
  theText: { zh: '文本', en: 'The text' },
  anybody: { zh: '任何人', en: 'anybody' },

  uploadTitle: { zh: '上传章程的新版本', en: 'Upload a new version of the charter' },
  uploadLead: {
    zh: '下面是最近通过的文本，可以直接改；也可以选择一个文件。版本号要更大，生效日期不能早于今天。',
    en: 'Below is the text that was adopted last: change it here, or choose a file instead. Give it a greater version and a day from today on.',
  },
  file: { zh: '章程文件（YAML）', en: 'The charter file (YAML)' },
  fileHint: {
    zh: '选了文件，就不看下面的文字。最多 400,000 字。',
    en: 'When a file is chosen the text below is not looked at. At most 400,000 characters.',
  },
  text: { zh: '或直接修改文字', en: 'Or change the text' },
  check: { zh: '检查并保存为草案', en: 'Check it and keep it as a draft' },
  mend: { zh: '还不能保存为草案', en: 'It cannot be kept as a draft yet' },
  problems: { zh: '{count, plural, other {有 # 处错误}}', en: '{count, plural, one {# mistake} other {# mistakes}}' },
  problemsHint: {
    zh: '每一个字都保留在文字框里，改好再检查一次。',
    en: 'Every word is kept in the field: mend it there and check again.',
  },
  place: { zh: '第 {line} 行第 {column} 列', en: 'Line {line}, column {column}' },
  placeIn: { zh: '第 {line} 行第 {column} 列 · {at}', en: 'Line {line}, column {column} · {at}' },
  notText: {
    zh: '这个文件不是 UTF-8 文字。请另存为 UTF-8 再上传。',
    en: 'This file is not text in UTF-8. Save it as UTF-8 and upload it again.',
  },
  otherCommunity: {
    zh: '这是社区“{community}”的章程，不是本社区的。',
    en: 'This is the charter of the community “{community}”, not of this one.',
  },
  adoptedBefore: {
    zh: '这正是已通过的版本 {version}，一个字也没有改。',
    en: 'This is version {version} to the letter, which was adopted already.',
  },
  tooMany: { zh: '草案太多了。请先删去不用的草案。', en: 'There are too many drafts. Take some away first.' },
  kept: { zh: '已保存为草案。', en: 'It is kept as a draft.' },
  known: { zh: '同样的文字已经是一份草案，就是这一份。', en: 'The same text is a draft already: this one.' },

  draftKicker: { zh: '章程草案', en: 'Draft of the charter' },
  draftTitle: { zh: '版本 {version}', en: 'Version {version}' },
  draftLead: {
    zh: '拟自 {day} 起生效。{by}于 {uploaded} 上传。',
    en: 'To be in force from {day}. Uploaded on {uploaded}: {by}.',
  },
  download: { zh: '下载', en: 'Download' },
  hash: { zh: '文本哈希值（SHA-256）', en: 'Hash of the text (SHA-256)' },
  dropped: { zh: '草案已删去。', en: 'The draft was taken away.' },
  drop: { zh: '删去这份草案', en: 'Take this draft away' },
  dropHint: { zh: '只有从未提出过的草案可以删去。', en: 'Only a draft that was never proposed can be taken away.' },
  inUse: {
    zh: '已提出或已通过的草案要留着，供大家查看。',
    en: 'A draft that was proposed or adopted stays for everybody to read.',
  },
  propose: { zh: '提出这个版本', en: 'Propose it' },
  proposeTitle: { zh: '提出表决', en: 'Propose it' },
  proposeWords: {
    zh: '按“{procedure}”提出，由{quorum}决定。通过后自生效日期起施行；到那天还没有决定，就从通过时起施行。正在进行的申请仍按提交时的版本处理。',
    en: 'It is proposed by “{procedure}” and decided by {quorum}. Once granted it is in force from its day on; if that day has passed by then, from the decision on. Open cases keep the version they were filed under.',
  },
  notYoursToPropose: { zh: '可以提出的是：{who}。', en: 'Those who may propose it are: {who}.' },
  openCase: { zh: '正在表决', en: 'It is being decided' },
  toCase: { zh: '查看这个申请', en: 'See the case' },
  nowAdopted: { zh: '已通过', en: 'It was adopted' },
  baseMoved: {
    zh: '提出之后又通过了别的版本。请在新版本的基础上重新修改，否则会把它悄悄改回去。',
    en: 'Another version was adopted since it was proposed. Start again from that one: this text would undo it without a word.',
  },
  compare: { zh: '和版本 {version} 比较', en: 'Compared with version {version}' },
  compareLead: {
    zh: '{count, plural, other {# 处不同}}，其中 {weighing} 处会影响谁能做什么、怎样决定、承担什么。',
    en: '{count, plural, one {# difference} other {# differences}}, {weighing} of which can change who may do what, how it is decided, or what is owed.',
  },
  compareSame: { zh: '规定完全相同。', en: 'Both say the same.' },
  onlyWords: { zh: '只改说法', en: 'Only how it is said' },
  warnings: { zh: '检查时发现的疑点', en: 'What looks wrong in it' },
  obstacles: { zh: '现在还不能提出', en: 'It cannot be proposed yet' },
} as const satisfies Record<string, Text>
