import type { Text } from '../kit/i18n/say.ts'
import { meetingFields } from './meeting-fields.ts'

/**
 * Something that is kept about people: declared once, with what for, who sees it and for how long. The privacy notice shows
 * this list, and a test holds it against the database.
 */
export interface PersonalField {
  readonly what: Text
  /** Where it is kept: `person.name`. */
  readonly columns: readonly string[]
  readonly purpose: Text
  readonly seenBy: Text
  readonly retention: Text
  /** The version of the privacy notice in which it first stood; the first when left out. Versions that people agreed to never change. */
  readonly since?: 2
}

const untilErased = { zh: '直到你删除', en: 'Until you erase it' }
const youAndManager = { zh: '你、管理员', en: 'You and the manager' }
const youAndDeciders = { zh: '你、评审人', en: 'You and those who decide' }
const everybody = { zh: '所有人', en: 'Everybody' }
const you = { zh: '你', en: 'You' }
const nobody = { zh: '没有人', en: 'Nobody' }

export const personalFields: readonly PersonalField[] = [
  {
    what: { zh: '姓名、拼音或英文名', en: 'Name, and name in Latin letters' },
    columns: ['person.name', 'person.latin_name'],
    purpose: { zh: '知道是谁申请、任职、表决', en: 'To know who applies, holds an office, votes' },
    seenBy: {
      zh: '申请时：评审人、管理员；担任职务或职级后：所有人',
      en: 'While you apply: those who decide and the manager. Once you hold an office or rank: everybody',
    },
    retention: untilErased,
  },
  {
    what: { zh: '登录用的邮箱', en: 'The address you sign in with' },
    columns: ['identity.issuer', 'identity.subject'],
    purpose: { zh: '登录，收信', en: 'Signing in, and letters to you' },
    seenBy: youAndManager,
    retention: untilErased,
  },
  {
    what: { zh: '申请时留下的邮箱、电话、微信', en: 'Address, phone or WeChat given in an application' },
    columns: ['contact_point.kind', 'contact_point.value', 'contact_point.purpose'],
    purpose: { zh: '就申请与你联系', en: 'Reaching you about the application' },
    seenBy: youAndManager,
    retention: {
      zh: '直到你删除；没有确认的申请作废三十天后删除',
      en: 'Until you erase it; for an application that was never confirmed, thirty days after it lapsed',
    },
  },
  {
    what: { zh: 'GitHub 账号', en: 'GitHub account' },
    columns: ['claimed_handle.kind', 'claimed_handle.value'],
    purpose: { zh: '核对你在社区的活跃情况', en: 'Seeing that you have been active in the community' },
    seenBy: youAndDeciders,
    retention: untilErased,
  },
  {
    what: { zh: '信件和网页的语言', en: 'Language of letters and pages' },
    columns: ['account.language', 'proposal.language', 'claim.language', 'letter.language'],
    purpose: { zh: '用你的语言写信', en: 'Writing to you in your language' },
    seenBy: youAndManager,
    retention: untilErased,
  },
  {
    what: { zh: '登录会话和一次性链接（只存哈希值）', en: 'Sessions and one-time links (only their hashes)' },
    columns: ['session.secret_hash', 'capability.purpose', 'capability.subject', 'capability.secret_hash'],
    purpose: { zh: '保持登录，打开信里的链接', en: 'Keeping you signed in, opening links in letters' },
    seenBy: { zh: '你（只有时间）', en: 'You (times only)' },
    retention: {
      zh: '会话：最后一次使用三十天后；链接：用过或过期的，一天内；跟进申请的链接与申请同存',
      en: 'Sessions: thirty days after their last use. Links: within a day of being used or running out; one that follows a case is kept as long as the case',
    },
  },
  {
    what: { zh: '你的同意：事项、版本、时间', en: 'Consents: for what, which version, when' },
    columns: ['consent.purpose', 'consent.version'],
    purpose: { zh: '证明你同意过什么', en: 'Proving what you agreed to' },
    seenBy: you,
    retention: {
      zh: '一直保存；你删除数据后只连着随机编号',
      en: 'Kept; after an erasure tied to a random number only',
    },
  },
  {
    what: { zh: '申请里的回答', en: 'Answers in applications' },
    columns: ['proposal.answers', 'proposal_revision.answers'],
    purpose: { zh: '按章程评审', en: 'Deciding by the charter' },
    seenBy: {
      zh: '每一项在表单上写明：所有人、申请人或评审人；没有写明的只有你和评审人',
      en: 'As the form says of each: everybody, the applicant, those who decide. Where it says nothing: you and those who decide',
    },
    retention: {
      zh: '直到你删除；没有确认的申请作废三十天后删除',
      en: 'Until you erase it; an application that was never confirmed goes thirty days after it lapsed',
    },
  },
  {
    what: { zh: '申请的类别、方式、城市、状态', en: 'Kind, channel, city and state of an application' },
    columns: ['proposal.procedure', 'proposal.channel', 'proposal.state', 'proposal.key', 'proposal.place_slug'],
    purpose: { zh: '公开处理进度，避免同城重复申请', en: 'Showing how it stands, and that a city has an application' },
    seenBy: everybody,
    retention: {
      zh: '一直保存，不含姓名；没有确认的三十天后删除',
      en: 'Kept, without a name; one that was never confirmed goes after thirty days',
    },
  },
  {
    what: { zh: '表决：选择、理由、确认', en: 'Ballots: choice, reason, what you confirm' },
    columns: ['ballot.choice', 'ballot.reason', 'ballot.vouches'],
    purpose: { zh: '按章程计票，向申请人说明', en: 'Counting by the charter, explaining to the applicant' },
    seenBy: {
      zh: '选择：所有人（只写职级）；姓名和理由：申请人、评审人',
      en: 'The choice: everybody, by rank only. Name and reason: the applicant and those who decide',
    },
    retention: {
      zh: '理由直到你删除；选择一直保存',
      en: 'Reasons until you erase them; the choice is kept',
    },
  },
  {
    what: { zh: '回应和内部意见', en: 'Answers to objections, and notes' },
    columns: ['remark.kind', 'remark.words'],
    purpose: { zh: '把事情讨论清楚', en: 'Talking a case through' },
    seenBy: {
      zh: '回应：申请人、评审人；内部意见：只有评审人',
      en: 'Answers: the applicant and those who decide. Notes: those who decide only',
    },
    retention: untilErased,
  },
  {
    what: { zh: '职务和职级、任期', en: 'Offices and ranks, with their terms' },
    columns: [
      'appointment.office',
      'appointment.clause',
      'appointment.ended_because',
      'appointment.ended_clause',
      'appointment.recorded_in',
      'person.recorded_in',
      'rank_holding.body',
      'rank_holding.rank',
      'rank_holding.withdrawn_because',
    ],
    purpose: { zh: '让人知道谁负责', en: 'So that people know who is in charge' },
    seenBy: {
      zh: '所有人；没有接受的邀请：你、管理员',
      en: 'Everybody; an invitation that was not accepted: you and the manager',
    },
    retention: {
      zh: '一直保存；你删除数据后不含姓名',
      en: 'Kept; without your name once you erase your data',
    },
  },
  {
    what: { zh: '任职时的公司', en: 'Where you work, while you hold an office' },
    columns: ['appointment.employer'],
    purpose: {
      zh: '核对同一公司的人是否过多，章程要求时才问',
      en: 'Counting how many work for one company, where the charter asks for it',
    },
    seenBy: youAndDeciders,
    retention: untilErased,
    since: 2,
  },
  {
    what: {
      zh: '你确认的事：接受任命、卸任、活动确实办过',
      en: 'What you confirmed: accepting an office, stepping down, that an activity was held',
    },
    columns: ['confirmation.by', 'activity_confirmation.role'],
    purpose: {
      zh: '证明你本人同意，说明谁以什么身份确认',
      en: 'Showing that you agreed yourself, and by which office or rank you confirmed',
    },
    seenBy: everybody,
    retention: { zh: '一直保存；你删除数据后不含姓名', en: 'Kept; without your name once you erase your data' },
    since: 2,
  },
  {
    what: {
      zh: '活动的记录：标题、地点、简介、证据',
      en: 'What was written of activities: title, place, summary, evidence',
    },
    columns: [
      'activity.title',
      'activity.venue',
      'activity.summary',
      'activity_evidence.url',
      'activity_evidence.words',
    ],
    purpose: { zh: '公开城市站办过什么', en: 'Showing what a station held' },
    seenBy: everybody,
    retention: { zh: '一直保存', en: 'Kept' },
    since: 2,
  },
  {
    what: { zh: '确认活动时写的话', en: 'What you wrote when you confirmed an activity' },
    columns: ['activity_confirmation.words'],
    purpose: { zh: '说明活动确实办过', en: 'Showing that it was held' },
    seenBy: everybody,
    retention: untilErased,
    since: 2,
  },
  {
    what: { zh: '请假的起止日期（不写原因）', en: 'Leave of absence: from when to when, never why' },
    columns: [],
    purpose: { zh: '让人知道这段时间找谁', en: 'So that people know whom to turn to meanwhile' },
    seenBy: {
      zh: '休假期间：所有人；之前和之后：你、本站成员、上级组织',
      en: 'While it lasts: everybody. Before and after: you, the station’s people and the governing body',
    },
    retention: untilErased,
    since: 2,
  },
  {
    what: { zh: '移交清单：事项、备注、谁在什么时候完成', en: 'Hand-over lists: items, notes, who did what when' },
    columns: ['hand_over_item.item', 'hand_over_item.name', 'hand_over_item.note'],
    purpose: { zh: '卸任时把事情交接清楚', en: 'Passing things on when an office changes hands' },
    seenBy: {
      zh: '卸任的人、接手的人、上级组织',
      en: 'Whoever left, those who take over, the governing body',
    },
    retention: {
      zh: '一直保存；你写的话直到你删除',
      en: 'Kept; what you wrote in them until you erase it',
    },
    since: 2,
  },
  {
    what: {
      zh: '放在城市站页面上的微信名片和群二维码（重新生成的图片，不含拍摄地点等信息）',
      en: 'WeChat cards and group codes on a station’s page (pictures drawn anew, without place or camera)',
    },
    columns: ['contact_card.kind', 'file.visibility', 'file.type', 'file.hash', 'file.bytes'],
    purpose: { zh: '让访客联系到城市站', en: 'So that visitors can reach the station' },
    seenBy: {
      zh: '有效期内：所有人；失效或满员后：没有人',
      en: 'While it works: everybody. Once it has expired or is full: nobody',
    },
    retention: {
      zh: '直到换掉或取下；失效三十天后删除；个人名片在你不再担任职务后一天内删除，或直到你删除',
      en: 'Until it is replaced or taken down; thirty days after it expired. A personal card: until a day after your office ended, or until you erase it',
    },
    since: 2,
  },
  {
    what: {
      zh: '你在城市站页面上写的留言：姓名、邮箱、内容',
      en: 'Messages that you send by a station’s page: name, address, words',
    },
    columns: ['letter.reply_to'],
    purpose: { zh: '转给站长，以便回复你', en: 'Passing them on to the leader, who can answer you' },
    seenBy: {
      zh: '页面上写明的收信人、管理员',
      en: 'Those who get it, as the page says, and the manager',
    },
    retention: {
      zh: '写信九十天后删除；如果你用这个邮箱登录并删除数据，一并删除',
      en: 'Ninety days after they were written; earlier if you sign in with that address and erase your data',
    },
    since: 2,
  },
  ...meetingFields,
  {
    what: { zh: '身份认领：邮箱和说明', en: 'Claims of a recorded person: address and words' },
    columns: ['claim.email', 'claim.words', 'claim.outcome'],
    purpose: { zh: '确认你就是章程记载的那个人', en: 'Making sure that the person the charter recorded is you' },
    seenBy: { zh: '管理员', en: 'The manager' },
    retention: {
      zh: '有结果九十天后删除；邮箱没有确认的，提出九十天后删除',
      en: 'Ninety days after it was decided; ninety days after it was made when the address was never confirmed',
    },
  },
  {
    what: { zh: '写给你的信：地址和内容', en: 'Letters to you: address and words' },
    columns: ['letter.address', 'letter.content', 'letter.link', 'letter.trouble'],
    purpose: { zh: '发信，查明信为什么没到', en: 'Sending them, and finding out why one did not arrive' },
    seenBy: youAndManager,
    retention: { zh: '写信九十天后删除', en: 'Ninety days after they were written' },
  },
  {
    what: { zh: '台账旁边的姓名和文字', en: 'Names and words beside the ledger' },
    columns: ['ledger_text.name', 'ledger_text.words', 'ledger_text.salt'],
    purpose: { zh: '说明一个决定是怎么作出的', en: 'Showing how a decision came about' },
    seenBy: {
      zh: '每一段写明：所有人、申请人、评审人或管理员',
      en: 'As each says: everybody, the applicant, those who decide, the manager',
    },
    retention: untilErased,
  },
  {
    what: { zh: '台账条目里的随机编号和核对用的数字', en: 'Random numbers and checked figures in ledger entries' },
    columns: ['ledger_entry.body', 'ledger_entry.subject'],
    purpose: { zh: '让任何人能核对决定', en: 'So that anybody can check decisions' },
    seenBy: everybody,
    retention: { zh: '永久', en: 'For ever' },
  },
  {
    what: { zh: '暂停参与的理由', en: 'Why somebody was suspended' },
    columns: ['suspension.reason'],
    purpose: { zh: '维护行为准则', en: 'Keeping the code of conduct' },
    seenBy: { zh: '本人、上级组织成员', en: 'The person concerned and the governing body' },
    retention: untilErased,
  },
  {
    what: { zh: '隐藏文字的理由', en: 'Why a text was hidden' },
    columns: ['hidden_text.subject', 'hidden_text.reason'],
    purpose: { zh: '告诉读者为什么看不到', en: 'Telling readers why they cannot see it' },
    seenBy: {
      zh: '看得到那段文字的人；理由也在台账里公开',
      en: 'Whoever could read the text; the reason also stands in the public ledger',
    },
    retention: {
      zh: '直到恢复显示，或写下那段文字的人删除数据',
      en: 'Until the text is shown again, or whoever wrote it erases their data',
    },
  },
  {
    what: { zh: '运营者和联系方式', en: 'Operator and contact of this site' },
    columns: ['community.footer'],
    purpose: { zh: '说明谁运营这个网站', en: 'Saying who runs this site' },
    seenBy: everybody,
    retention: { zh: '直到管理员修改', en: 'Until the manager changes them' },
  },
  {
    what: { zh: '等待处理的请求里的邮箱', en: 'Addresses in requests that wait to be handled' },
    columns: [],
    purpose: { zh: '给你寄登录链接', en: 'Sending you a sign-in link' },
    seenBy: nobody,
    retention: {
      zh: '处理完就删除，通常几秒；一直失败的九十天后删除',
      en: 'Until it is handled, usually seconds; one that keeps failing goes after ninety days',
    },
  },
]
