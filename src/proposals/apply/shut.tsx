import { procedureAbout, wayBack } from '../../charter/ways-in.ts'
import { sayChecks } from '../../charters/say-checks.ts'
import { Actions, ButtonLink } from '../../kit/web/components/button.tsx'
import { Checklist } from '../../kit/web/components/checklist.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { href } from '../../kit/web/visit.ts'
import type { ApplyPageProps } from './apply-page.tsx'
import { pageMessages as messages } from './page-messages.ts'

type ShutProps = Pick<ApplyPageProps, 'visit' | 'rules' | 'procedureId' | 'procedure' | 'subject' | 'decision'>

/** A gate is shut: why, and what can be done instead. */
export function Shut({ visit, rules, procedureId, procedure, subject, decision }: ShutProps) {
  const { say } = visit
  const shut = decision.gates.filter(({ outcome }) => outcome === 'not-met')
  const { station, place } = subject
  if (!station || procedure.about !== 'new-station') {
    return (
      <Notice kind="bad" title={say(messages.gateTitle)}>
        <Checklist items={sayChecks({ rules, procedure: procedureId }, visit.language, shut)} />
      </Notice>
    )
  }
  const back = wayBack(rules, station.status)
  const joining = procedureAbout(rules, 'station')
  const ways = [...(back ? [back] : []), ...(joining ? [joining] : [])]
  const words = back ? messages.takenBack : joining ? messages.takenWords : messages.takenOnly
  return (
    <Notice
      kind="warning"
      title={
        place
          ? say(messages.taken, { place: say(place.names) })
          : say(messages.takenName, { station: say(station.names) })
      }
    >
      <p>{say(words, { clause: shut[0]?.clause ?? '' })}</p>
      <Actions>
        {ways.map(({ id, procedure: { name } }, index) => (
          <ButtonLink
            key={id}
            kind={index === 0 ? 'primary' : 'quiet'}
            href={href(visit, `/apply/${id}?station=${station.slug}`)}
          >
            {say(name)}
          </ButtonLink>
        ))}
        <ButtonLink kind="quiet" href={href(visit, `/stations/${station.slug}`)}>
          {say(messages.toStation, { station: say(station.names) })}
        </ButtonLink>
        {place && (
          <ButtonLink kind="quiet" href={href(visit, `/apply/${procedureId}`)}>
            {say(messages.cityOther)}
          </ButtonLink>
        )}
      </Actions>
    </Notice>
  )
}
