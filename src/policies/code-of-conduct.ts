import type { PolicySection } from './policy-section.ts'

/** How people treat each other here, and what happens when somebody does not. What it says of the software is what it does. */
export const conductSections: readonly PolicySection[] = [
  {
    id: 'where',
    title: { zh: '在哪里适用', en: 'Where it holds' },
    parts: [
      {
        kind: 'words',
        words: {
          zh: '适用于在这个网站上写下的一切：申请、表决的理由、回应、意见；也适用于以城市站名义办的活动和群聊。',
          en: 'In everything written on this site: applications, reasons for a vote, answers, notes. And at events and in chats held in a station’s name.',
        },
      },
    ],
  },
  {
    id: 'good',
    title: { zh: '我们希望', en: 'What we hope for' },
    parts: [
      {
        kind: 'list',
        items: [
          {
            zh: '对事不对人。反对一份申请，就说清楚缺什么、怎样能补上。',
            en: 'Speak about the matter, not the person. If you object to an application, say what is missing and what would mend it.',
          },
          {
            zh: '记得对方可能是第一次来。新人问的问题，值得好好回答。',
            en: 'Remember that it may be somebody’s first time. A newcomer’s question deserves a proper answer.',
          },
          {
            zh: '说真话。活跃记录、人数和计划照实写；不清楚的就写不清楚。',
            en: 'Be truthful about activity, numbers and plans. What you do not know, say that you do not know.',
          },
          {
            zh: '有利害关系就回避，例如申请人是你的同事或家人。',
            en: 'Recuse yourself when you have a stake in it: when the applicant is a colleague or family.',
          },
          {
            zh: '两种语言、不同地方的人都在读。尽量写得让人能看懂。',
            en: 'People of two languages and many places read along. Write so that they can follow.',
          },
        ],
      },
    ],
  },
  {
    id: 'not',
    title: { zh: '不可以', en: 'What is not all right' },
    parts: [
      {
        kind: 'list',
        items: [
          {
            zh: '侮辱、威胁、骚扰，或者因为性别、年龄、民族、国籍、信仰、残障、性取向、学历、公司而贬低别人。',
            en: 'Insults, threats and harassment; running somebody down for gender, age, ethnicity, nationality, belief, disability, orientation, schooling or employer.',
          },
          {
            zh: '没有得到同意的亲近，不论在线上还是线下；对方说了“不”以后继续。',
            en: 'Advances that are not wanted, online or in person; going on after somebody said no.',
          },
          {
            zh: '公开别人的联系方式、住址、照片或私下的谈话。',
            en: 'Publishing somebody’s contacts, address, picture or private conversation.',
          },
          {
            zh: '冒充别人，用别人的名义申请或表决，编造经历。',
            en: 'Passing for somebody else, applying or voting in their name, inventing a record.',
          },
          {
            zh: '广告、刷屏、拉票交易，以及拿职务换好处。',
            en: 'Advertising, flooding, trading votes, using an office for private gain.',
          },
        ],
      },
    ],
  },
  {
    id: 'tell',
    title: { zh: '遇到问题', en: 'If something happens' },
    parts: [
      {
        kind: 'words',
        words: {
          zh: '能说得开的，先跟对方说。说不开，或者你不想当面说，就写信给下面的联系方式，或者告诉任何一位上级组织的成员。写下发生了什么、在哪里、什么时候就够了。当事人之一不参与处理。',
          en: 'If you can talk it over, do. If you cannot, or would rather not, write to the contact below or tell anybody in the governing body: what happened, where and when is enough. Whoever is involved takes no part in handling it.',
        },
      },
      { kind: 'operator' },
    ],
  },
  {
    id: 'follows',
    title: { zh: '上级组织可以做什么', en: 'What the governing body can do' },
    parts: [
      {
        kind: 'list',
        items: [
          {
            zh: '隐藏一段文字。读者会看到“已由上级组织隐藏”和理由；文字本身留着，以后可以恢复显示。',
            en: 'Hide a text. Readers see that the governing body hid it, and why. The text itself is kept and can be shown again.',
          },
          {
            zh: '暂停一个人的参与。本人会收到信，写明理由；可以继续阅读、查看自己的资料、带走和删除自己的数据，但不能申请、表决、回应或以职务行事，直到恢复为止。',
            en: 'Suspend a person. They are told by letter, with the reason. They can go on reading, see their own profile, and take along or erase their data. They cannot apply, vote, answer or act by an office until the suspension is lifted.',
          },
        ],
      },
      {
        kind: 'words',
        words: {
          zh: '上级组织的现任负责人或成员，一个人就可以这样做，每次都要写理由，每次都记入公开的决议台账，恢复时也一样。台账公开做了什么、由哪个职级；隐藏文字的理由公开，被暂停的人的姓名和理由不公开。',
          en: 'Any one current Lead or member of the governing body can do this, each time with a reason, and each time it goes into the public ledger; so does undoing it. The ledger shows what was done and by which rank. The reason for hiding a text is public; the name of somebody suspended and the reason are not.',
        },
      },
      {
        kind: 'words',
        words: {
          zh: '没有人可以暂停自己，也没有人可以暂停职级更高的人：负责人只能由另一位负责人暂停。章程没有写到这一点，这是软件采用的解释。',
          en: 'Nobody suspends themself, and nobody suspends somebody of a higher rank: a Lead can only be suspended by another Lead. The charter is silent on this; it is how the software reads it.',
        },
      },
    ],
  },
  {
    id: 'appeal',
    title: { zh: '不同意处理', en: 'If you disagree' },
    parts: [
      {
        kind: 'words',
        words: {
          zh: '可以请上级组织里没有参与处理的人重新看一遍。觉得处理错了，他们可以恢复；恢复也写理由，记入台账。',
          en: 'Ask somebody in the governing body who had no part in it to look again. If it was wrong they can undo it, with a reason, in the ledger.',
        },
      },
    ],
  },
]
