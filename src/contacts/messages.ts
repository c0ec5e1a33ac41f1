/** What is said of reaching a station, on its page and on the page of the form. */
export const messages = {
  listJoiner: { zh: '、', en: ', ' },
  standingIn: { zh: '代行{office}的{own}', en: '{own}, acting for the {office}' },
  awayUntil: { zh: '{who}（休假到 {day}）', en: '{who} (away until {day})' },
  title: { zh: '怎样联系', en: 'Get in touch' },
  goesTo: { zh: '留言会转给{who}。', en: 'Messages go to: {who}.' },
  goesPast: {
    zh: '这个站目前没有能在这里收信的{offices}，留言会转给{who}。',
    en: 'Nobody at this station can get letters here at present ({offices}). Messages go to: {who}.',
  },
  goesNowhere: {
    zh: '这个站目前没有人能在这里收信，上级组织也没有。',
    en: 'Nobody at this station can get letters here at present, and nobody in the governing body either.',
  },
  goesNowhereNext: {
    zh: '可以加入这个站，或者联系这个网站的运营者（见页脚）。',
    en: 'You can join the station, or turn to whoever runs this site: see the foot of the page.',
  },
  write: { zh: '给{station}留言', en: 'Write to the {station}' },
  noAddress: { zh: '不用账号，页面上不显示任何人的邮箱。', en: 'No account is needed, and no address is shown.' },
  groupTitle: { zh: '微信群', en: 'WeChat group' },
  groupAlt: { zh: '{station}微信群二维码', en: 'QR code of the {station}’s WeChat group' },
  personTitle: { zh: '{name}的微信', en: '{name} on WeChat' },
  personAlt: { zh: '{name}（{station}）的微信二维码', en: 'WeChat QR code of {name}, {station}' },
  scan: {
    zh: '用微信扫码；在手机上可以长按图片识别。',
    en: 'Scan it with WeChat; on a phone, press the picture long.',
  },
  validUntil: { zh: '有效到 {day}', en: 'Valid until {day}' },
} as const
