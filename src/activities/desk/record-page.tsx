import type { CharterRules } from '../../charter/charter.ts'
import { read } from '../../kit/i18n/say.ts'
import { dayIn, Temporal } from '../../kit/time/time.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { Form, FormErrors, HiddenField } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import type { FormValues } from '../../kit/web/read-form.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import { type Activity, type Host, isConfirmed, leadingStation, stageOf } from '../activity.ts'
import { EvidenceLink, StageSign } from '../activity-parts.tsx'
import { byId, type StationsById } from '../activity-words.ts'
import { kindNames } from '../messages.ts'
import { Confirmed, factsOf } from '../public/activity-page.tsx'
import type { FieldError } from './form.ts'
import { CoHostField, LinkFields } from './form-page.tsx'
import { messages } from './messages.ts'
import type { Reader } from './reader.ts'
import { sayErrors } from './say-error.ts'
import { HostAnswer, listPath } from './station-page.tsx'

export interface RecordPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly activity: Activity
  readonly reader: Reader
  /** Every station: those that could be asked are suggested. */
  readonly stations: readonly Station[]
  readonly done?: string | undefined
  /** What was written into one of its forms, and is wrong. */
  readonly values?: FormValues | undefined
  readonly errors?: readonly FieldError[] | undefined
}

/** The record of an activity, for those who keep it, hold it too, or may confirm it: what stands in it and what can be done. */
export function RecordPage(props: RecordPageProps) {
  const { visit, activity, stations, done, errors = [] } = props
  const { say, language } = visit
  const title = read(activity.title, language).words
  const leading = stations.find(({ id }) => id === leadingStation(activity))
  const kicker = leading ? say(messages.recordKicker, { station: say(leading.names) }) : undefined
  const known = byId(stations)
  return (
    <Page visit={visit} title={title} private>
      <PageHeading kicker={kicker} title={title}>
        <StageSign visit={visit} activity={activity} />
      </PageHeading>
      {done !== undefined && <Notice kind="good">{done}</Notice>}
      <FormErrors title={say(messages.mend)} errors={sayErrors(visit, errors).all} />
      <DataList
        items={[
          { term: say(messages.kind), details: say(kindNames[activity.kind]) },
          ...factsOf({ visit, activity, stations: known }),
        ]}
      />
      <Next {...props} leading={leading} />
      <Hosts {...props} known={known} />
      <Links {...props} />
      <Confirmations {...props} known={known} />
      {props.reader.keeps && !isConfirmed(activity) && (
        <div class="desk-account">
          <ButtonLink kind="danger" href={href(visit, `${recordPath(activity)}/removal`)}>
            {say(messages.remove)}
          </ButtonLink>
        </div>
      )}
    </Page>
  )
}

export function recordPath({ slug }: Pick<Activity, 'slug'>): string {
  return `/desk/activities/${slug}`
}

function Next({ visit, activity, reader, leading }: RecordPageProps & { readonly leading: Station | undefined }) {
  const { say } = visit
  const path = recordPath(activity)
  const { state } = activity
  const isEarly = Temporal.PlainDate.compare(dayIn(activity.zone, visit.now), activity.localDate) < 0
  const restsOnIt = isConfirmed(activity) || activity.evidence.length > 0
  const isWanted = stageOf(activity, visit.now) === 'claimed'
  return (
    <Actions>
      {reader.keeps && state === 'planned' && !isEarly && (
        <ButtonLink href={href(visit, `${path}/holding`)}>{say(messages.hold)}</ButtonLink>
      )}
      {reader.keeps && state === 'planned' && isEarly && (
        <Button disabledBecause={say(messages.holdEarly)}>{say(messages.hold)}</Button>
      )}
      {reader.confirmer && !reader.hasConfirmed && state === 'held' && (
        <ButtonLink kind={isWanted ? 'primary' : 'quiet'} href={href(visit, `${path}/confirmation`)}>
          {say(messages.confirm)}
        </ButtonLink>
      )}
      {reader.keeps && (
        <ButtonLink kind="quiet" href={href(visit, `${path}/edit`)}>
          {say(messages.edit)}
        </ButtonLink>
      )}
      {reader.keeps && state === 'planned' && (
        <ButtonLink kind="quiet" href={href(visit, `${path}/cancellation`)}>
          {say(messages.cancel)}
        </ButtonLink>
      )}
      {reader.keeps && state !== 'planned' && !restsOnIt && (
        <ButtonLink kind="quiet" href={href(visit, `${path}/planning`)}>
          {say(messages.planAgain)}
        </ButtonLink>
      )}
      <a href={href(visit, `/activities/${activity.slug}`)}>{say(messages.publicPage)}</a>
      {leading && reader.keeps && (
        <a href={href(visit, listPath(leading))}>{say(messages.listTitle, { station: say(leading.names) })}</a>
      )}
    </Actions>
  )
}

type WithKnown = RecordPageProps & { readonly known: StationsById }

function Hosts(props: WithKnown) {
  const { visit, activity, reader, known, stations, values = {}, errors = [] } = props
  const { say } = visit
  const shown = activity.hosts.filter((host) => isShown(host, reader))
  const asked = new Set(activity.hosts.map(({ stationId }) => stationId))
  const canAct = shown.some((host) => actsOn(host, reader) !== undefined)
  const heads = [messages.station, messages.state, ...(canAct ? [messages.act] : [])]
  const rows = shown.flatMap((host) => {
    const station = known.get(host.stationId)
    if (!station) return []
    const act = canAct ? [<HostActs key="act" {...props} {...{ host, station }} />] : []
    return [[say(station.names), sayAnswer(visit, host), ...act]]
  })
  return (
    <Section title={say(messages.hosts)} lead={say(messages.hostsLead)}>
      <Table caption={say(messages.hosts)} head={heads.map((head) => say(head))} rows={rows} />
      {reader.keeps && (
        <Form action={href(visit, `${recordPath(activity)}/hosts`)}>
          <CoHostField
            {...{ visit, values, errors: sayErrors(visit, errors) }}
            stations={stations.filter(({ id }) => !asked.has(id))}
            label={say(messages.askAnother)}
            hint={say(messages.askHint)}
            isNeeded
          />
          <Button kind="quiet">{say(messages.ask)}</Button>
        </Form>
      )}
    </Section>
  )
}

/** That a station refused is for the one that asked, and for its own people. */
function isShown({ refusedAt, stationId }: Host, { keeps, answersFor }: Reader): boolean {
  return refusedAt === null || keeps || answersFor.includes(stationId)
}

function sayAnswer({ say }: Visit, { leads, agreedAt, refusedAt }: Host): string {
  if (leads) return say(messages.leads)
  if (agreedAt) return say(messages.agreed)
  return say(refusedAt ? messages.refused : messages.notAnswered)
}

/** Whether somebody answers for a host, or may ask it no more; undefined for neither. */
function actsOn({ leads, stationId, agreedAt }: Host, { keeps, answersFor }: Reader): 'answer' | 'stop' | undefined {
  if (leads) return undefined
  if (answersFor.includes(stationId)) return 'answer'
  return keeps && agreedAt === null ? 'stop' : undefined
}

function HostActs({ visit, activity, reader, host, station }: WithKnown & { host: Host; station: Station }) {
  const { say } = visit
  switch (actsOn(host, reader)) {
    case 'answer':
      return (
        <HostAnswer
          {...{ visit, activity, station }}
          from="activity"
          agree={host.agreedAt === null}
          refuse={host.refusedAt === null}
          refuseWords={host.agreedAt ? say(messages.leave) : undefined}
        />
      )
    case 'stop':
      return (
        <Form action={href(visit, `${recordPath(activity)}/hosts/${station.slug}/removal`)}>
          <Button kind="quiet">{say(messages.stopAsking)}</Button>
        </Form>
      )
    case undefined:
      return null
  }
}

function Links({ visit, activity, reader, values = {}, errors = [] }: RecordPageProps) {
  const { say } = visit
  const { evidence, state } = activity
  if (state !== 'held') {
    return (
      <Section title={say(messages.evidence)}>
        <p class="small-note">{say(messages.evidencePlanned)}</p>
      </Section>
    )
  }
  return (
    <Section title={say(messages.evidence)} lead={say(messages.evidenceLead)}>
      {evidence.length === 0 && <p class="small-note">{say(messages.evidenceNone)}</p>}
      {evidence.length > 0 && (
        <ul class="condition-list">
          {evidence.map((link) => (
            <li key={link.id} class="evidence-row">
              <EvidenceLink visit={visit} link={link} />
              {reader.adds && (
                <Form action={href(visit, `${recordPath(activity)}/evidence/${link.id}/removal`)}>
                  <Button kind="quiet">
                    {say(messages.removeLink)}
                    <span class="sr-only"> {link.words}</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {reader.adds && (
        <Form action={href(visit, `${recordPath(activity)}/evidence`)}>
          <LinkFields {...{ visit, values, errors: sayErrors(visit, errors) }} isNeeded />
          <Button kind="quiet">{say(messages.addLink)}</Button>
        </Form>
      )}
    </Section>
  )
}

function Confirmations({ visit, rules, activity, reader, known }: WithKnown) {
  const { say } = visit
  const { confirmations, state } = activity
  if (state !== 'held') return null
  const path = `${recordPath(activity)}/confirmation`
  return (
    <Section title={say(messages.confirmations)}>
      {confirmations.length === 0 && <p class="small-note">{say(messages.confirmationsNone)}</p>}
      {confirmations.length > 0 && (
        <ul class="condition-list">
          {confirmations.map((one) => (
            <Confirmed key={one.personId} {...{ visit, rules, stations: known, confirmation: one }} />
          ))}
        </ul>
      )}
      {reader.isRecorder && <p>{say(messages.youRecorded)}</p>}
      {reader.hasConfirmed && (
        <Form action={href(visit, `${path}/removal`)}>
          <HiddenField name="sure" value="yes" />
          <Button kind="quiet">{say(messages.takeBack)}</Button>
        </Form>
      )}
    </Section>
  )
}
