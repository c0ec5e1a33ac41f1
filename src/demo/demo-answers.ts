import { dayIn, type Instant } from '../kit/time/time.ts'
import type { Answers } from '../proposals/proposal.ts'
import type { Invented } from './cast.ts'

/** What the invented applicants write. */
export function foundingAnswers({ name, latin }: Invented, place: string, people: number, now: Instant): Answers {
  return {
    city: place,
    name,
    github: `${latin.toLowerCase().replaceAll(' ', '-')}-example`,
    reason: '这座城市有不少团队在用 KubeSphere，平时只在群里交流，想有个能定期见面的地方。',
    recent: '近几个月改了几处中文文档，也在论坛里回答了一些安装问题。\nhttps://example.org/kubesphere/docs/pull/1',
    'last-active': dayIn('Asia/Shanghai', now).subtract({ days: 20 }).toString(),
    'tick-G1': true,
    people,
    gathering: '已有一个两百人的本地技术群，两家公司愿意轮流提供场地。',
    plan: '每季度办一次小聚，先从安装和排错的实践开始，再邀请用户讲自己的案例。',
    'tick-H1': true,
    'tick-H2': true,
  }
}

export function joiningAnswers({ name, latin }: Invented, station: string, now: Instant): Answers {
  return {
    station,
    name,
    github: `${latin.toLowerCase().replaceAll(' ', '-')}-example`,
    recent: '参加了两次线上分享，给示例项目提过修复。',
    'last-active': dayIn('Asia/Shanghai', now).subtract({ days: 12 }).toString(),
    'tick-F4': true,
    experience: '办过大学里的技术社团，可以联络场地，也能做主持。',
  }
}
