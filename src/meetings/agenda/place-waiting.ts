import type { CharterRules } from '../../charter/charter.ts'
import type { Trx } from '../../kit/db/database.ts'
import { dayIn, type Instant, Temporal } from '../../kit/time/time.ts'
import { tellStation } from '../letters/tell-people.ts'
import { lastCallOf, type Meeting } from '../meeting.ts'
import { listMeetings, touchMeeting } from '../store.ts'
import { placeTopic, waitingTopics } from './store.ts'
import { namedStations } from './topic.ts'

/**
 * Puts what waits for a body's next meeting on its agenda, and tells the stations' people, in one transaction. The next meeting is the
 * first of which they can still be told a day before: one that begins earlier would bind nobody (H3). Lock the body's meetings before.
 * Gives how many topics found their place.
 */
export async function placeWaiting(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  body: string,
  now: Instant,
): Promise<number> {
  const topics = await waitingTopics(trx, communityId, [body])
  const meeting = topics.length > 0 ? await nextMeeting(trx, communityId, body, now) : undefined
  if (!meeting) return 0
  const told = new Set<string>()
  for (const named of namedStations(topics))
    if (await tellStation(trx, communityId, { rules, meeting }, named, now)) told.add(named.station.id)
  for (const { id, station } of topics)
    await placeTopic(trx, communityId, id, {
      meetingId: meeting.id,
      toldAt: station && told.has(station.id) ? now : null,
    })
  await touchMeeting(trx, communityId, meeting.id, now)
  return topics.length
}

async function nextMeeting(trx: Trx, communityId: string, body: string, now: Instant): Promise<Meeting | undefined> {
  // Wherever a meeting is, its local date is at most a day before the one in UTC.
  const from = dayIn('UTC', now).subtract({ days: 1 })
  const planned = await listMeetings(trx, communityId, { bodies: [body], states: ['planned'], from })
  return planned
    .filter((meeting) => Temporal.Instant.compare(now, lastCallOf(meeting)) <= 0)
    .sort((one, other) => Temporal.Instant.compare(lastCallOf(one), lastCallOf(other)))[0]
}
