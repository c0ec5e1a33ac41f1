import type { Text } from '../../kit/i18n/say.ts'

/** What the desk's pages of meetings say. */
export const messages = {
  title: { zh: '会议', en: 'Meetings' },
  lead: {
    zh: '与你有关的会议：你所在的组织召开的，和议程涉及你所在城市站的。',
    en: 'The meetings that concern you: those of your body, and those whose agenda names your station.',
  },
  call: { zh: '安排一次会议', en: 'Call a meeting' },
  startSeries: { zh: '安排定期会议', en: 'Start a series' },
  open: { zh: '等待点名结束', en: 'Waiting for their roll to be closed' },
  openLead: {
    zh: '时间已过。完成之后，城市站参加的义务才算数；没有开成的，请取消。',
    en: 'Their time has passed. Until the roll is closed no attendance counts; cancel one that was not held.',
  },
  next: { zh: '接下来的会议', en: 'Meetings ahead' },
  nextNone: { zh: '接下来没有与你有关的会议', en: 'No meeting ahead concerns you' },
  nextNoneHold: {
    zh: '可以安排一次会议，或者按规律安排定期会议。',
    en: 'Call a single meeting, or start a series that comes again by a rule.',
  },
  nextNoneWords: {
    zh: '会议的议程涉及你所在的城市站时，会写信告诉你，也会出现在这里。全部会议在公开页面上。',
    en: 'When an agenda names your station you get a letter, and the meeting stands here. All meetings are on the public page.',
  },
  nextNoneNoMail: {
    zh: '会议的议程涉及你所在的城市站时，会出现在这里。本站目前不能寄信，请不时来看看。全部会议在公开页面上。',
    en: 'When an agenda names your station the meeting stands here. This site cannot send mail at present, so look in from time to time. All meetings are on the public page.',
  },
  toPublic: { zh: '公开的会议页面', en: 'The public page' },
  waiting: { zh: '等待下一次会议的议题', en: 'Topics that wait for the next meeting' },
  waitingLead: {
    zh: '由章程列入，下一次会议安排好之后自动进入议程。',
    en: 'Put there by the charter; they come on the agenda of the next meeting by themselves.',
  },
  series: { zh: '定期会议', en: 'Series' },
  seriesTitle: { zh: '名称', en: 'Title' },
  seriesWhen: { zh: '规律', en: 'When' },
  seriesUntil: { zh: '{rhythm}，到{day}为止', en: '{rhythm}, until {day}' },
  act: { zh: '操作', en: 'Act' },
  change: { zh: '修改', en: 'Change' },
  end: { zh: '结束', en: 'End' },
  past: { zh: '以往的会议', en: 'Past meetings' },

  kicker: { zh: '{body}的会议', en: 'Meeting of the {body}' },
  changeOrMove: { zh: '修改或改期', en: 'Change or move' },
  cancel: { zh: '取消会议', en: 'Cancel' },
  link: { zh: '入会链接', en: 'Link to join' },
  onlyInvited: { zh: '只有受邀的人看得到', en: 'Only those who are invited see it' },
  publicPage: { zh: '公开页面', en: 'Public page' },
  youCome: { zh: '你参加吗？', en: 'Are you coming?' },
  youAreInvited: {
    zh: '你受邀参加。不能来的话，请在开始前请假。',
    en: 'You are invited. If you cannot come, please say so before it begins.',
  },
  youApologised: { zh: '你已请假。', en: 'You have sent your apologies.' },
  apologise: { zh: '我不能参加', en: 'I cannot come' },
  comeAfterAll: { zh: '我可以参加了', en: 'I can come after all' },
  addTopic: { zh: '增加议题', en: 'Add a topic' },
  agendaNone: { zh: '议程还是空的', en: 'The agenda is still empty' },
  agendaNoneHold: {
    zh: '增加第一项议题；涉及城市站的，会立即告诉那里的成员。',
    en: 'Add the first topic. One about a station tells its people at once.',
  },
  agendaNoneWords: {
    zh: '议题加上之后会写在这里。',
    en: 'Topics will stand here.',
  },
  toldOn: { zh: '{day} 告知', en: 'Told on {day}' },
  notTold: { zh: '没有能收到邮件的成员', en: 'Nobody there can be reached by letter' },
  up: { zh: '上移', en: 'Up' },
  down: { zh: '下移', en: 'Down' },
  remove: { zh: '撤下', en: 'Take off' },
  who: { zh: '到场与请假', en: 'Who is there, who apologised' },
  whoLead: {
    zh: '只有上级组织成员和这些城市站的成员看得到名字；公开页面只写人数。',
    en: 'Only the body and the people of these stations see names; the public page has numbers only.',
  },
  nobodyNoted: { zh: '还没有人请假。', en: 'Nobody has apologised.' },
  rollOpen: { zh: '还没有点名。', en: 'The roll was not taken yet.' },
  name: { zh: '姓名', en: 'Name' },
  seat: { zh: '职级或职务', en: 'Rank or office' },
  noted: { zh: '记录', en: 'Noted' },
  isPresent: { zh: '到场', en: 'There' },
  isApology: { zh: '请假', en: 'Apologised' },
  isAbsent: { zh: '未记录', en: 'Not noted' },
  takeRoll: { zh: '点名', en: 'Take the roll' },
  writeMinutes: { zh: '写会议记录', en: 'Write the minutes' },
  changeMinutes: { zh: '修改会议记录', en: 'Change the minutes' },
  minutesNone: { zh: '还没有写会议记录。', en: 'No minutes yet.' },
  closing: { zh: '结束点名', en: 'Close the meeting' },
  closingLead: {
    zh: '点名完成后，在这里结束：名单不再改动，城市站参加的义务按名单认定。',
    en: 'Once the roll is complete, close it here: it is then fixed, and the stations’ duties are judged by it.',
  },
  corrections: { zh: '更正', en: 'Corrections' },
  correct: { zh: '更正名单', en: 'Correct the roll' },
  reason: { zh: '理由', en: 'Reason' },
  byAndWhen: { zh: '由谁、何时', en: 'By whom, when' },
  becamePresent: { zh: '更正为到场', en: 'was there' },
  becameAbsent: { zh: '更正为未到', en: 'was not there' },

  topicTitle: { zh: '增加议题', en: 'Add a topic' },
  topicLead: {
    zh: '议题、城市站和申请都会公开；说明只有受邀的人看得到。',
    en: 'Topic, station and case are public; the note is for those who are invited.',
  },
  topicName: { zh: '议题', en: 'Topic' },
  topicNameHint: { zh: '所有人都看得到，不写人名', en: 'Everybody sees it; name nobody' },
  topicNameWrong: { zh: '请写议题，至多 120 字', en: 'Write the topic, at most 120 characters' },
  topicOther: { zh: '英文的议题', en: 'The topic in Chinese' },
  topicStation: { zh: '关于哪个城市站', en: 'About which station' },
  topicStationHint: {
    zh: '会立即写信告诉那里的成员，并请至少 {needed} 位参加（第 {clause} 条）',
    en: 'Its people are told by letter at once, and asked to have at least {needed} attend (clause {clause})',
  },
  topicStationPlain: { zh: '会立即写信告诉那里的成员', en: 'Its people are told by letter at once' },
  topicLate: {
    zh: '离开会不到一天了：现在列入的议题，城市站没有参加的义务。',
    en: 'The meeting is less than a day away: no station owes anybody’s attendance for a topic that is added now.',
  },
  noStation: { zh: '不涉及城市站', en: 'No station' },
  topicCase: { zh: '关于哪份申请', en: 'About which case' },
  noCase: { zh: '不涉及申请', en: 'No case' },
  topicWords: { zh: '说明', en: 'A note' },
  topicWordsHint: { zh: '只有受邀的人看得到', en: 'Only those who are invited see it' },
  topicWordsWrong: { zh: '至多 2000 字', en: 'At most 2000 characters' },
  caseGone: { zh: '这份申请已经结束，请另选一份', en: 'That case is no longer open: choose another' },
  caseOfOther: { zh: '这份申请是关于另一个城市站的', en: 'That case is about another station' },
  stationGone: { zh: '没有这个城市站', en: 'There is no such station' },
  add: { zh: '列入议程', en: 'Put it on the agenda' },
  removeTitle: { zh: '撤下议题', en: 'Take a topic off' },
  removeLead: { zh: '“{topic}”不再列入议程。', en: '“{topic}” is no longer on the agenda.' },

  rollTitle: { zh: '点名', en: 'Roll call' },
  rollLead: {
    zh: '勾选到场的人，可以分几次保存；两个人同时点名也不会互相覆盖。',
    en: 'Tick who is there and save as often as you like; two people can take the roll at the same time.',
  },
  rollOthers: { zh: '其他人', en: 'Others' },
  rollNobody: {
    zh: '这一天没有人担任职级或相关职务，可以在下面查找其他人。',
    en: 'Nobody held a rank or an office concerned on that day. Look for others below.',
  },
  saveRoll: { zh: '保存点名', en: 'Save the roll' },
  searchTitle: { zh: '还有别人在场？', en: 'Somebody else is there?' },
  searchLead: {
    zh: '按姓名查找在任何城市站任职的人。',
    en: 'Look by name for anybody who holds an office at any station.',
  },
  search: { zh: '姓名', en: 'Name' },
  find: { zh: '查找', en: 'Find' },
  foundNobody: { zh: '没有叫这个名字的任职者。', en: 'Nobody of that name holds an office.' },
  notePresent: { zh: '记为到场', en: 'Note as there' },

  minutesTitle: { zh: '会议记录', en: 'Minutes' },
  minutesLead: {
    zh: '会议结束点名后公开。不写人名，也不写联系方式。',
    en: 'Public once the meeting is closed. Name nobody, and write down no contacts.',
  },
  minutesField: { zh: '说了什么', en: 'What was said' },
  minutesWrong: { zh: '至多 20000 字', en: 'At most 20,000 characters' },
  outcomeOf: { zh: '结果：{topic}', en: 'What came of: {topic}' },
  outcomeWrong: { zh: '至多 2000 字', en: 'At most 2000 characters' },
  save: { zh: '保存', en: 'Save' },

  closeTitle: { zh: '结束点名', en: 'Close the meeting' },
  closeLead: {
    zh: '名单固定下来，城市站的义务按它认定，并记入台账（不写姓名）。之后只能写明理由更正。',
    en: 'The roll is fixed, the stations’ duties are judged by it, and the ledger says so, without names. After that it is corrected only with a reason.',
  },
  closePresent: {
    zh: '到场 {count} 人',
    en: '{count, plural, one {# person} other {# people}} there',
  },
  wouldBe: { zh: '{station}：{outcome}', en: '{station}: {outcome}' },
  noDuties: { zh: '议程没有涉及城市站，不产生义务。', en: 'The agenda names no station: nobody owes anything.' },
  close: { zh: '会议已召开，结束点名', en: 'It was held: close the roll' },

  correctTitle: { zh: '更正名单', en: 'Correct the roll' },
  correctLead: {
    zh: '写明谁到场或没有到场、为什么更正。更正会保留，城市站的义务重新认定，并记入台账。',
    en: 'Say who was there or was not, and why. The correction is kept, the stations’ duties are judged anew, and the ledger says so.',
  },
  somebodyElse: { zh: '名单上没有这个人？', en: 'Not on the list?' },
  somebodyElseLead: {
    zh: '按姓名查找在任何城市站任职的人，找到后就能在上面选择。',
    en: 'Look by name for anybody who holds an office at any station; then choose them above.',
  },
  whom: { zh: '谁', en: 'Who' },
  whomWrong: { zh: '请选一个人', en: 'Choose somebody' },
  wasThere: { zh: '到场了', en: 'Was there' },
  wasNotThere: { zh: '没有到场', en: 'Was not there' },
  kind: { zh: '更正为', en: 'What is right' },
  kindWrong: { zh: '请选到场还是没有到场', en: 'Choose whether they were there' },
  reasonHint: {
    zh: '上级组织的成员看得到，至多 1000 字',
    en: 'Holders of a rank in the body see it; at most 1000 characters',
  },
  reasonWrong: { zh: '请写理由，至多 1000 字', en: 'Give a reason of at most 1000 characters' },
  noChange: { zh: '名单上已经是这样了', en: 'The roll says so already' },
  notInOffice: { zh: '这个人当天没有担任职级或职务', en: 'They held no rank or office on that day' },
  saveCorrection: { zh: '更正', en: 'Correct it' },
} as const

/** What was just done, said once. */
export const doneWords = {
  called: { zh: '会议已安排。', en: 'The meeting is called.' },
  changed: { zh: '已保存。', en: 'Saved.' },
  cancelled: { zh: '会议已取消。', en: 'The meeting is cancelled.' },
  series: { zh: '定期会议已保存。', en: 'The series is saved.' },
  topic: { zh: '议题已列入议程。', en: 'The topic is on the agenda.' },
  told: { zh: '议题已列入议程。', en: 'The topic is on the agenda.' },
  untold: {
    zh: '议题已列入议程。没有城市站的成员因此收到信，所以它没有参加的义务。',
    en: 'The topic is on the agenda. Nobody of the station was told by letter, so it owes nobody’s attendance.',
  },
  moved: { zh: '议程的顺序已改。', en: 'The order of the agenda is changed.' },
  removed: { zh: '议题已撤下。', en: 'The topic is taken off.' },
  apology: { zh: '已请假。', en: 'Your apologies are noted.' },
  coming: { zh: '好的，等你来。', en: 'Good: see you there.' },
  roll: { zh: '点名已保存。', en: 'The roll is saved.' },
  minutes: { zh: '会议记录已保存。', en: 'The minutes are saved.' },
  closed: { zh: '会议已结束点名，并记入台账。', en: 'The meeting is closed, and on record.' },
  corrected: { zh: '名单已更正，并记入台账。', en: 'The roll is corrected, and on record.' },
} as const satisfies Record<string, Text>

/** Who was told of it, said after what was done. `count`: how many. */
export const toldWords = {
  count: {
    zh: '写信告诉了 {count} 个人。',
    en: '{count, plural, one {# person was} other {# people were}} told.',
  },
  countNoMail: {
    zh: '给 {count} 个人的信留在发件箱里：本站目前不能寄信，要由管理员转交；对方登录后，在“我的”页面里看得到最新安排。',
    en: '{count, plural, one {A letter to # person is} other {Letters to # people are}} kept in the outbox: this site cannot send mail at present, so the manager has to hand them over. Their desk shows how things stand, once they sign in.',
  },
  station: { zh: '已写信告诉城市站的成员。', en: 'The station’s people were told.' },
  stationNoMail: {
    zh: '给城市站成员的信留在发件箱里：本站目前不能寄信，要由管理员转交；对方登录后，在“我的”页面里看得到最新安排。',
    en: 'The letters to the station’s people are kept in the outbox: this site cannot send mail at present, so the manager has to hand them over. Their desk shows how things stand, once they sign in.',
  },
} as const satisfies Record<string, Text>

/** Why something was not done. */
export const refusals = {
  title: { zh: '没有办成', en: 'It was not done' },
  back: { zh: '返回会议', en: 'Back to the meeting' },
  backToList: { zh: '返回会议列表', en: 'Back to the meetings' },
  'not-allowed': {
    zh: '章程没有给你召集{body}会议的权利（第 {clause} 条）。',
    en: 'The charter gives you no right to hold the meetings of the {body} (clause {clause}).',
  },
  'not-invited': {
    zh: '这次会议没有邀请你：你不是{body}的成员，议程也没有涉及你所在的城市站（第 {clause} 条）。公开页面上能看到议程和结果。',
    en: 'You are not invited to this meeting: you hold no rank in the {body}, and its agenda names no station of yours (clause {clause}). The public page has agenda and outcomes.',
  },
  'not-begun': {
    zh: '会议还没有开始，不能记录谁到场：参加要在会议上（第 {clause} 条）。',
    en: 'The meeting has not begun, so nobody’s attendance can be noted: clause {clause} speaks of attending a meeting that is held.',
  },
  cancelled: {
    zh: '会议已取消，没有召开，所以没有到场，也没有参加的义务（第 {clause} 条）。',
    en: 'The meeting is cancelled and was not held: there is no attendance, and nobody owes any (clause {clause}).',
  },
  held: {
    zh: '会议已经结束点名，名单固定了（第 {clause} 条）。写明理由可以更正。',
    en: 'The meeting is closed and its roll is fixed (clause {clause}). It can be corrected with a reason.',
  },
  begun: { zh: '会议已经开始。', en: 'The meeting has begun already.' },
  'nobody-present': {
    zh: '还没有记录任何人到场。请先点名，不然每个城市站都会算作没有参加（第 {clause} 条）。',
    en: 'Nobody is noted as there. Take the roll first: else every station would count as absent (clause {clause}).',
  },
  'not-in-office': {
    zh: '名单里有人当天没有担任职级或职务，没有保存。',
    en: 'Somebody on the list held no rank or office on that day. Nothing was saved.',
  },
  'not-held': {
    zh: '会议还没有结束点名，直接点名就可以，不用更正。',
    en: 'The roll is still open: take it, there is nothing to correct yet.',
  },
  'no-such-topic': { zh: '议程上没有这项议题了。', en: 'That topic is no longer on the agenda.' },
  ended: { zh: '这个定期会议已经结束。', en: 'That series has ended already.' },
} as const satisfies Record<string, Text>
