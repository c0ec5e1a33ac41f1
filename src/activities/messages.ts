import type { Text } from '../kit/i18n/say.ts'
import type { ActivityKind, ActivityPlace, Attendance, Stage } from './activity.ts'

export const kindNames: Readonly<Record<ActivityKind, Text>> = {
  meetup: { zh: '聚会', en: 'Meetup' },
  workshop: { zh: '工作坊', en: 'Workshop' },
  training: { zh: '培训', en: 'Training' },
  talk: { zh: '分享', en: 'Talk' },
  conference: { zh: '大会', en: 'Conference' },
  other: { zh: '其他活动', en: 'Other activity' },
}

export const placeNames: Readonly<Record<ActivityPlace, Text>> = {
  offline: { zh: '线下', en: 'In person' },
  online: { zh: '线上', en: 'Online' },
  both: { zh: '线下和线上', en: 'In person and online' },
}

export const stageNames: Readonly<Record<Stage, Text>> = {
  planned: { zh: '计划中', en: 'Planned' },
  overdue: { zh: '计划的日子已过', en: 'Its day has passed' },
  held: { zh: '办过', en: 'Held' },
  claimed: { zh: '办过，待证实', en: 'Held, not proved yet' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

/** How many came, and by what that is known. */
export const peopleKnown: Readonly<Record<'confirmed' | Attendance['counted'], Text>> = {
  confirmed: {
    zh: '{people} 人，由他人确认',
    en: '{people, plural, one {# person} other {# people}}, confirmed by somebody else',
  },
  'checked-in': {
    zh: '{people} 人，逐一签到',
    en: '{people, plural, one {# person} other {# people}}, each checked in',
  },
  attested: {
    zh: '{people} 人，由主办方估计',
    en: '{people, plural, one {# person} other {# people}}, as the hosts say',
  },
}

/** What is said of an activity wherever it is shown. */
export const messages = {
  people: { zh: '{people} 人', en: '{people, plural, one {# person} other {# people}}' },
  confirmedBy: { zh: '{name}（{role}）', en: '{name} ({role})' },
  officeAt: { zh: '{station}{office}', en: '{office}, {station}' },
  linkTo: { zh: '{words}（{site}）', en: '{words} ({site})' },
  inZone: { zh: '（{zone}）', en: ' ({zone})' },
  joiner: { zh: '、', en: ', ' },
} as const

/** A letter that asks a station to hold an activity together with another. */
export const letterMessages = {
  hostSubject: {
    zh: '{station}邀请{other}一起办活动',
    en: 'The {station} asks the {other} to host an activity with it',
  },
  hostAsks: {
    zh: '{station}记录了一场活动“{title}”（{day}），并写明由{other}共同举办。',
    en: 'The {station} has recorded an activity, “{title}” ({day}), and names the {other} as a host beside it.',
  },
  hostMeans: {
    zh: '你们同意之后，这场活动才会算在{other}名下，并写在它的公开页面上。不是你们一起办的，就请回绝。',
    en: 'Only when you agree does it count for the {other} and stand on its public page. If you do not host it, say no.',
  },
  hostAction: { zh: '去答复', en: 'Answer' },
  hostWhy: {
    zh: '你在{other}任职，可以代它记录活动，所以收到这封信。',
    en: 'You get this letter because your office lets you record activities for the {other}.',
  },
} as const
