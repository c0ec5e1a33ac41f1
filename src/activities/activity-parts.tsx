import { languageTag, read, type WrittenText } from '../kit/i18n/say.ts'
import { nameZoneOn } from '../kit/time/write-day.ts'
import { StatusSign } from '../kit/web/components/status-sign.tsx'
import { Time } from '../kit/web/components/time.tsx'
import type { Visit } from '../kit/web/visit.ts'
import { type Activity, type Stage, stageOf } from './activity.ts'
import { sayLink } from './activity-words.ts'
import { messages, stageNames } from './messages.ts'

/** What somebody wrote in one language or two, for a reader; marked where it is not in theirs. */
export function Written({ visit, text }: { readonly visit: Visit; readonly text: WrittenText }) {
  const { words, foreign } = read(text, visit.language)
  return <span lang={foreign && languageTag[foreign]}>{words}</span>
}

/** Each stage has the sign of the station's state that looks like it: full, half, struck out, or an open ring. */
const signs: Readonly<Record<Stage, string>> = {
  planned: 'planned',
  overdue: 'at-risk',
  held: 'active',
  claimed: 'at-risk',
  cancelled: 'inactive',
}

export function StageSign({ visit, activity }: { readonly visit: Visit; readonly activity: Activity }) {
  const stage = stageOf(activity, visit.now)
  return <StatusSign status={signs[stage]} label={visit.say(stageNames[stage])} />
}

/** The day of an activity, with the zone of its place in words. */
export function DayInZone({ visit, activity }: { readonly visit: Visit; readonly activity: Activity }) {
  const { localDate, zone } = activity
  const { say, language } = visit
  return (
    <>
      <Time day={localDate} />
      {say(messages.inZone, { zone: nameZoneOn(localDate, language, zone) })}
    </>
  )
}

/** A link that shows that an activity was held, with the site that it leads to. */
export function EvidenceLink(props: { readonly visit: Visit; readonly link: { url: string; words: string } }) {
  const { visit, link } = props
  return (
    <a href={link.url} rel="nofollow noopener noreferrer ugc">
      {sayLink(visit.say, link)}
    </a>
  )
}
