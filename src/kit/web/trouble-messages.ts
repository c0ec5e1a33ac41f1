/** What pages say when something does not work. */
export const troubleMessages = {
  program: { zh: '站长', en: 'Stationmaster' },
  home: { zh: '回到首页', en: 'Go to the home page' },
  nothingTitle: { zh: '没有这个页面', en: 'There is no such page' },
  nothingWords: { zh: '链接可能写错了，或者页面已经不在了。', en: 'The link may be mistyped, or the page is gone.' },
  tooLargeTitle: { zh: '内容太大了', en: 'That is too much' },
  tooLargeWords: {
    zh: '一次最多能提交 {kilobytes} KB。什么都没有保存；请返回上一页，缩短后再提交。',
    en: 'A form can hold at most {kilobytes} KB. Nothing was saved: go back, shorten it and send it again.',
  },
  foreignTitle: { zh: '这个表单不是从本站提交的', en: 'This form was not sent from this site' },
  foreignWords: {
    zh: '为了你的安全，没有执行。请从本站打开页面再提交一次。',
    en: 'To keep you safe nothing was done. Open the page on this site and send it again.',
  },
  unreadableTitle: { zh: '读不懂这次提交', en: 'That could not be read' },
  unreadableWords: {
    zh: '浏览器送来的内容不完整，什么都没有保存。请返回上一页再试一次。',
    en: 'What the browser sent is not whole, and nothing was saved. Go back and send it again.',
  },
  awayTitle: { zh: '暂时连不上数据库', en: 'The database does not answer just now' },
  awayWords: {
    zh: '这次操作没有执行，已经保存的内容不会丢失。请稍后再试。',
    en: 'Nothing was done, and nothing that was saved is lost. Please try again in a moment.',
  },
  brokenTitle: { zh: '出错了', en: 'Something went wrong' },
  brokenWords: {
    zh: '这是本站的错误，已经记录下来。这次操作没有执行，请稍后再试。',
    en: 'The mistake is ours and is on record. Nothing was done by halves: please try again later.',
  },
} as const
