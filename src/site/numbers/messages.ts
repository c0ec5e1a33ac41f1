/** What the page of numbers says, and the small plot on a station's page. */
export const messages = {
  title: { zh: '数字', en: 'Numbers' },
  lead: {
    zh: '历年来有多少城市站、办了多少活动、来了多少人。数字都出自公开的记录。',
    en: 'How many stations there were over the years, what they held, and how many came. All of it is counted from the public record.',
  },
  year: { zh: '年份', en: 'Year' },
  quarter: { zh: '季度', en: 'Quarter' },
  soFar: { zh: '{year}（至今）', en: '{year} (so far)' },
  quarterName: {
    zh: '{year}年第{quarter, select, 1 {一} 2 {二} 3 {三} other {四}}季度',
    en: '{year}, quarter {quarter}',
  },
  quarterSoFar: {
    zh: '{year}年第{quarter, select, 1 {一} 2 {二} 3 {三} other {四}}季度（至今）',
    en: '{year}, quarter {quarter} (so far)',
  },

  stations: { zh: '在运转的城市站', en: 'Stations that run' },
  stationsSeries: { zh: '城市站', en: 'Stations' },
  stationsSummary: {
    zh: '每年年末在运转（没有转为不活跃）的城市站：{first} 年 {before} 个，今天 {now} 个。',
    en: 'Stations that were not inactive at the end of each year: {before} in {first}, {now} today.',
  },
  stationsToday: {
    zh: '今天有 {now} 个城市站在运转。',
    en: '{now, plural, one {# station runs} other {# stations run}} today.',
  },
  people: { zh: '任职的人', en: 'People in office' },
  peopleSeries: { zh: '人', en: 'People' },
  peopleSummary: {
    zh: '每年年末在城市站任职的人，一人只算一次：{first} 年 {before} 位，今天 {now} 位。',
    en: 'People who held an office at the end of each year, each counted once: {before} in {first}, {now} today.',
  },
  peopleToday: {
    zh: '今天有 {now} 位在任，一人只算一次。',
    en: '{now, plural, one {# person holds} other {# people hold}} an office today, each counted once.',
  },

  activities: { zh: '活动', en: 'Activities' },
  held: { zh: '每年办了多少', en: 'Held in each year' },
  heldQuarters: { zh: '最近十二个季度', en: 'In the last twelve quarters' },
  offline: { zh: '线下', en: 'In person' },
  both: { zh: '线下线上同步', en: 'In person and online' },
  online: { zh: '线上', en: 'Online' },
  claimed: { zh: '尚无佐证', en: 'Nothing shows it yet' },
  heldSummary: {
    zh: '按活动当地的日期，有人确认或有佐证的才算：一共 {all} 场，今年 {now} 场。',
    en: 'By their local dates, and only what was confirmed or is shown by something: {all} in all, {now} this year.',
  },
  quartersSummary: {
    zh: '这三年里 {all} 场，本季度 {now} 场。',
    en: '{all} in these three years, {now} in this quarter.',
  },
  attendance: { zh: '参加的人次', en: 'People who came' },
  attendanceSeries: { zh: '人次', en: 'People' },
  countedSeries: { zh: '有人数记录的活动', en: 'Activities with a number' },
  attendanceSummary: {
    zh: '有人数记录的活动来了多少人，来两次算两次：一共 {all} 人次，今年 {now} 人次。',
    en: 'How many came where it was counted, and whoever came twice counts twice: {all} in all, {now} this year.',
  },
  noStations: { zh: '还没有城市站', en: 'No stations yet' },
  noStationsNext: { zh: '第一站可以由你来开通。', en: 'You can open the first one.' },
  found: { zh: '成立城市站', en: 'Found a station' },
  noneHeld: { zh: '还没有活动的记录', en: 'No activity is on record yet' },
  noneHeldNext: {
    zh: '城市站记录了办过的活动，这里就会有数字。',
    en: 'Once stations record what they held, the numbers stand here.',
  },
  toActivities: { zh: '查看活动', en: 'See the activities' },
  howCounted: { zh: '这些数字怎么来的', en: 'How these numbers come about' },
  howCountedWords: {
    zh: '城市站的状态和任职来自决议台账，活动来自各站的记录。只知道年份的，从那一年的第一天算起。算到今天（{zone}）为止。',
    en: 'States and offices come from the ledger, activities from what stations recorded. Where only the year is known, it counts from that year’s first day. Up to today in {zone}.',
  },
  toLedger: { zh: '决议台账', en: 'The ledger' },

  stationHeld: { zh: '历年的活动', en: 'Activities over the years' },
  stationSummary: {
    zh: '有人确认或有佐证的活动：一共 {all} 场，今年 {now} 场。',
    en: 'Activities that were confirmed or are shown by something: {all} in all, {now} this year.',
  },
} as const
