/** What the desk says of what an office leaves somebody to do. */
export const choreMessages = {
  title: { zh: '等你处理', en: 'Waiting for you' },
  handOver: { zh: '移交清单：{station}{office}', en: 'Hand-over list: {office} of the {station}' },
  handOverLeft: { zh: '已完成 {done}/{all}', en: '{done} of {all} done' },
  cardGroup: { zh: '换上新的群二维码：{station}', en: 'Put up a new group code: {station}' },
  cardPerson: { zh: '换上新的微信二维码：{station}', en: 'Put up your WeChat code anew: {station}' },
  cardLastDay: { zh: '今天是最后一天', en: 'Today is its last day' },
  cardExpired: { zh: '已失效，公开页面不再显示', en: 'It has expired and is not shown' },
  cardFilling: { zh: '群里有 {members} 人，快满了', en: 'The group has {members} members and is nearly full' },
  cardFull: {
    zh: '群里有 {members} 人，已满，公开页面不再显示',
    en: 'The group is full, with {members} members; it is not shown',
  },
  messages: { zh: '收到的留言', en: 'Messages to you' },
  messagesCount: {
    zh: '{count} 条；九十天后自动删除',
    en: '{count, plural, one {# message} other {# messages}}; each is deleted after ninety days',
  },
  offices: { zh: '请假、联系方式、本站成员', en: 'Leave, ways to be reached, the station’s people' },
} as const
