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
