import type { WrittenActivity } from '../activities/change-store.ts'
import { confirmActivity } from '../activities/confirm-activity.ts'
import { type RecordActivity, recordActivity } from '../activities/record-activity.ts'
import { findActivity } from '../activities/store.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'

interface Play {
  readonly db: Db
  readonly communityId: string
  readonly shelf: CharterShelf
}

interface Players {
  /** Records the activities. */
  readonly founder: string
  /** Another office holder of the same station. */
  readonly colleague: string
  /** Somebody of the governing body. */
  readonly member: string
  readonly stationId: string
}

/**
 * What an invented station planned and held since it was founded: one confirmed, one with pictures, one that waits to be confirmed, and
 * what comes next.
 */
export async function playActivities(play: Play, players: Players, today: Instant): Promise<void> {
  const { founder, colleague, member, stationId } = players
  const day = (days: number) => dayIn('Asia/Shanghai', today).add({ days })
  const ago = (days: number) => today.subtract({ hours: days * 24 })

  const opening = await record(
    play,
    { personId: founder, stationId },
    {
      title: { zh: '开站小聚：谁在用 KubeSphere', en: 'A first evening: who uses KubeSphere?', original: 'zh' },
      kind: 'meetup',
      localDate: day(-30),
    },
    { people: 27, counted: 'attested' },
    ago(29),
  )
  await confirm(play, opening, member, { people: 26, words: '我在现场，数过人。' }, ago(28))
  await record(
    play,
    { personId: founder, stationId, evidence: { url: 'https://example.org/suzhou/photos', words: '现场照片' } },
    {
      title: { zh: '动手装一套集群', en: 'Installing a cluster, hands on', original: 'zh' },
      kind: 'workshop',
      localDate: day(-16),
      summary: {
        zh: '从一台空机器开始，到应用上线。自带电脑，两人一组。',
        en: 'From an empty machine to a running application. Bring a laptop; we work in pairs.',
        original: 'zh',
      },
    },
    { people: 18, counted: 'checked-in' },
    ago(15),
  )
  await record(
    play,
    { personId: colleague, stationId },
    {
      title: { zh: '线上答疑：升级前要看什么', en: 'Questions and answers before you upgrade', original: 'zh' },
      kind: 'talk',
      localDate: day(-4),
      place: 'online',
      venue: null,
    },
    { people: 41, counted: 'attested' },
    ago(3),
  )
  await record(
    play,
    { personId: founder, stationId },
    {
      title: { zh: '年终交流：这一年踩过的坑', en: 'What went wrong this year', original: 'zh' },
      kind: 'meetup',
      state: 'planned',
      localDate: day(19),
    },
    null,
    ago(2),
  )
}

type Told = Pick<WrittenActivity, 'title' | 'kind' | 'localDate'> & Partial<WrittenActivity>

async function record(
  { db, communityId, shelf }: Play,
  by: Omit<RecordActivity, 'activity'>,
  told: Told,
  attendance: WrittenActivity['attendance'],
  now: Instant,
): Promise<string> {
  const { rules } = await shelf.running(db, communityId)
  const usual = {
    state: 'held',
    place: 'offline',
    zone: 'Asia/Shanghai',
    venue: '园区创客空间 2 楼',
    summary: null,
  } as const
  const outcome = await recordActivity(
    db,
    communityId,
    rules,
    { ...by, activity: { ...usual, ...told, attendance } },
    now,
  )
  if (!outcome.ok) throw new Error(`The demonstration's activity was refused: ${outcome.reason}`)
  return outcome.slug
}

async function confirm(
  { db, communityId, shelf }: Play,
  slug: string,
  personId: string,
  said: { readonly people: number; readonly words: string },
  now: Instant,
): Promise<void> {
  const { rules } = await shelf.running(db, communityId)
  const activity = await findActivity(db, communityId, slug)
  if (!activity) throw new Error('The demonstration’s activity is gone')
  const seen = activity.changedAt.toString()
  await confirmActivity(db, communityId, rules, { activityId: activity.id, personId, seen, ...said }, now)
}
