import type { Submission } from '../src/proposals/submit-proposal.ts'
import { stationKey } from '../src/stations/station.ts'

/** A complete application for a station in Suzhou, by an invented person. */
export function foundingApplication(change: Partial<Submission> & { place?: string } = {}): Submission {
  const { place = 'suzhou', ...rest } = change
  return {
    procedure: 'found-station',
    channel: 'web',
    name: '林晓',
    address: 'lin.xiao@example.org',
    language: 'zh',
    stationId: null,
    key: stationKey('city', place),
    placeSlug: place,
    privacyVersion: '1',
    answers: {
      city: place,
      name: '林晓',
      github: 'linxiao-example',
      reason: '苏州有很多云原生用户，想办一个能常见面的地方。',
      recent: '近半年提交了文档改进，也在群里答疑。',
      'last-active': '2026-10-12',
      'tick-G1': true,
      people: 30,
      gathering: '两家公司愿意提供场地。',
      plan: '每季度一次小聚。',
      'tick-H1': true,
      'tick-H2': true,
    },
    ...rest,
  }
}
