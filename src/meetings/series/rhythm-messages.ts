/** When the dates of a series are. `nth`: which such weekday of the month; -1 is the last. */
export const rhythmMessages = {
  weekly: { zh: '每周{weekday} {time}（{zone}）', en: 'every {weekday} at {time} ({zone})' },
  fortnightly: { zh: '每两周的{weekday} {time}（{zone}）', en: 'every other {weekday} at {time} ({zone})' },
  monthly: {
    zh: '每月{nth, select, 1 {第一个} 2 {第二个} 3 {第三个} 4 {第四个} other {最后一个}}{weekday} {time}（{zone}）',
    en: 'on the {nth, select, 1 {first} 2 {second} 3 {third} 4 {fourth} other {last}} {weekday} of each month at {time} ({zone})',
  },
} as const
