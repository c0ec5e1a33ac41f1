import type { CharterRules } from '../charter/charter.ts'
import { stateRule, wayBack } from '../charter/ways-in.ts'
import { clauseHref } from '../charters/say-checks.ts'
import { Actions, ButtonLink } from '../kit/web/components/button.tsx'
import { ClauseTag } from '../kit/web/components/checklist.tsx'
import { Notice } from '../kit/web/components/notice.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'
import type { Station } from './station.ts'

interface StateNoticeProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly station: Station
}

/** What it means that a station is not simply active, in the charter's words, and the way back (H2). Nothing for one that is. */
export function StateNotice({ visit, rules, station }: StateNoticeProps) {
  if (station.status === 'active') return null
  const { say, language } = visit
  const rule = stateRule(rules, station.status)
  const back = wayBack(rules, station.status)
  const isInactive = station.status === 'inactive'
  return (
    <div class="mt-6">
      <Notice kind="warning" title={say(isInactive ? messages.inactiveTitle : messages.atRiskTitle)}>
        {rule && (
          <p>
            <ClauseTag clause={rule.clause} href={clauseHref(rule.clause, language)} /> {say(rule.meaning)}
          </p>
        )}
        <p>{say(back ? messages.backNext : isInactive ? messages.inactiveNext : messages.atRiskNext)}</p>
        {back && (
          <Actions>
            <ButtonLink href={href(visit, `/apply/${back.id}?station=${station.slug}`)}>
              {say(back.procedure.name)}
            </ButtonLink>
            <a href={href(visit, `/charter/${back.id}`)}>{say(messages.backHow)}</a>
          </Actions>
        )}
      </Notice>
    </div>
  )
}
