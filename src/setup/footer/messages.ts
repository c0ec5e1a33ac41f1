export const messages = {
  title: { zh: '页脚信息', en: 'The footer' },
  lead: {
    zh: '每一页的底部都会显示这些内容。只写文字或网址。',
    en: 'It stands at the foot of every page. Plain words or web addresses only.',
  },
  operator: { zh: '运营者', en: 'Operator' },
  operatorHint: {
    zh: '谁对这个网站负责：组织或个人的名称。',
    en: 'Who answers for the site: an organisation or a person.',
  },
  contact: { zh: '联系方式', en: 'Contact' },
  contactHint: {
    zh: '访问者可以用的邮箱、电话或网址，会公开。',
    en: 'An e-mail address, telephone number or web address for visitors. It is public.',
  },
  icp: { zh: 'ICP 备案号', en: 'ICP filing number' },
  icpHint: {
    zh: '例如 京ICP备12345678号。在中国境内提供服务时填写。',
    en: 'For sites served from China, such as 京ICP备12345678号.',
  },
  police: { zh: '公安备案号', en: 'Public-security filing number' },
  policeHint: {
    zh: '例如 京公网安备11010802012345号。',
    en: 'For sites served from China, such as 京公网安备11010802012345号.',
  },
  wrong: {
    zh: '请写一行普通文字或网址，最多 {most} 个字，不要带尖括号。',
    en: 'Write one line of plain words or a web address, at most {most} characters, without angle brackets.',
  },
} as const
