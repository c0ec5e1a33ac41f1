import { type Language, speak } from '../../kit/i18n/say.ts'
import { type Instant, Temporal } from '../../kit/time/time.ts'
import { writeDuration } from '../../kit/time/write-day.ts'
import type { CharterRules, Procedure } from '../charter.ts'
import type { Condition, Test } from '../conditions/condition.ts'
import { judge } from '../conditions/judge.ts'
import { factsSchema } from '../facts.ts'
import { sayPhrase } from '../say-phrase.ts'
import { sayDuty } from './duty-words.ts'
import { sayEffect } from './effect-words.ts'
import { messages } from './messages.ts'
import { sayQuorum } from './quorum-words.ts'
import { sayList, sayRoles, sayValue, sayWord } from './say-value.ts'
import { elementNamed } from './walk.ts'
import { writeTest } from './write-value.ts'

/** What stands at a place in words, undefined where nothing does. `names`: those at the stars of its pattern. */
type Says = (rules: CharterRules, names: readonly string[], language: Language) => string | undefined

/** A part of a charter that is said as a whole. */
export interface Whole {
  readonly says: Says
  /** Only its coming and going is said so; what changes within is told part by part. */
  readonly isEntry: boolean
  /** As it stands in the file: shown beside the words, which may not say all of it. */
  readonly writes?: (rules: CharterRules, names: readonly string[]) => string | undefined
}

const whole = (says: Says): Whole => ({ says, isEntry: false })
const entry = (says: Says): Whole => ({ says, isEntry: true })
const inProcedure = (
  says: (rules: CharterRules, procedure: Procedure, language: Language) => string | undefined,
): Whole =>
  whole((rules, [name = ''], language) => {
    const procedure = rules.procedures[name]
    return procedure && says(rules, procedure, language)
  })
const owed = whole((rules, [name = ''], language) => {
  const duty = rules.obligations[name]
  return duty && sayDuty(rules, duty, language)
})

/** Every part that is said as a whole, by its pattern. The rest is said key by key. */
export const wholes: Readonly<Record<string, Whole>> = {
  'bodies.*': entry((rules, [body = ''], language) => {
    const found = rules.bodies[body]
    const ranks = Object.values(found?.ranks ?? {}).map(({ name }) => name[language])
    return found && withDetails(found.name[language], sayList(ranks, language), language)
  }),
  'bodies.*.ranks.*': entry((rules, [body = '', rank = ''], language) => {
    const found = rules.bodies[body]?.ranks[rank]
    return found && withDetails(found.name[language], sayValue(rules, 'right', found.may, language), language)
  }),
  'stations.*': entry((rules, [kind = ''], language) => {
    const found = rules.stations[kind]
    const offices = Object.values(found?.offices ?? {}).map(({ name }) => name[language])
    return found && withDetails(found.name[language], sayList(offices, language), language)
  }),
  'stations.*.offices.*': entry((rules, [kind = '', office = ''], language) => {
    const found = rules.stations[kind]?.offices[office]
    return found && withDetails(found.name[language], sayValue(rules, 'seats', found.seats, language), language)
  }),
  'stations.*.offices.*.search': entry((rules, [kind = '', office = ''], language) => {
    const search = rules.stations[kind]?.offices[office]?.search
    if (!search) return undefined
    const say = speak(language)
    const prefers = { who: sayRoles(rules, search.prefers, language) }
    return say(messages.search, {
      procedure: rules.procedures[search.by]?.name[language] ?? search.by,
      prefers: say(search.prefers.length === 0 ? messages.prefersNobody : messages.prefers, prefers),
      tell: sayRoles(rules, search.tell, language),
    })
  }),
  'stations.*.offices.*.hand-over.*': entry((rules, [kind = '', office = '', item = ''], language) => {
    return elementNamed(rules.stations[kind]?.offices[office]?.['hand-over'] ?? [], item)?.name[language]
  }),
  'sections.*': entry((rules, [section = ''], language) => elementNamed(rules.sections, section)?.title[language]),
  'clauses.*': entry((rules, [id = ''], language) => {
    const found = rules.clauses[id]
    if (!found) return undefined
    const words = speak(language)(messages.clauseWords, { title: found.title[language], text: found.text[language] })
    return found.interpretation ? withDetails(words, found.interpretation[language], language) : words
  }),
  'procedures.*': entry(sayProcedure),
  'procedures.*.channels.*': entry((rules, [name = '', channel = ''], language) => {
    return elementNamed(rules.procedures[name]?.channels ?? [], channel)?.name[language]
  }),
  'procedures.*.form.*': entry((rules, [name = '', id = ''], language) => {
    const field = elementNamed(rules.procedures[name]?.form ?? [], id)
    if (!field) return undefined
    const say = speak(language)
    const required = say(field.required ? messages.required : messages.optional)
    const details = sayList([sayWord(rules, 'word', field.type, language), required], language)
    return withDetails(field.label[language], details, language)
  }),
  'procedures.*.form.*.options.*': entry((rules, [name = '', id = '', option = ''], language) => {
    const field = elementNamed(rules.procedures[name]?.form ?? [], id)
    return elementNamed(field?.options ?? [], option)?.label[language]
  }),
  ...conditions('gates'),
  ...conditions('findings'),
  'procedures.*.decide.quorum': inProcedure((rules, { decide }, language) => sayQuorum(rules, decide.quorum, language)),
  'procedures.*.decide.decline': inProcedure((rules, { decide }, language) => {
    const say = speak(language)
    if (decide.decline === 'same-quorum') return say(messages.sameQuorum)
    if (decide.decline === 'never') return say(messages.neverDeclined)
    return say(messages.byQuorum, { quorum: sayQuorum(rules, decide.decline, language) })
  }),
  'procedures.*.decide.silence': inProcedure((rules, { decide: { silence } }, language) => {
    return (
      silence &&
      speak(language)(messages.silence, {
        after: writeDuration(silence.after, language),
        every: writeDuration(silence.every, language),
        who: sayRoles(rules, silence.tell, language),
      })
    )
  }),
  'procedures.*.then.*': entry((rules, [name = '', id = ''], language) => {
    const effect = elementNamed(rules.procedures[name]?.then ?? [], id)
    return effect && sayEffect(rules, name, effect, language)
  }),
  'obligations.*': entry((rules, [name = ''], language) => {
    const duty = rules.obligations[name]
    return duty && withDetails(duty.name[language], sayDuty(rules, duty, language), language)
  }),
  'obligations.*.count': owed,
  'obligations.*.attend': owed,
  'obligations.*.per': owed,
  'obligations.*.within': owed,
  'obligations.*.missed.*': entry((rules, [name = '', id = ''], language) => {
    const effect = elementNamed(rules.obligations[name]?.missed ?? [], id)
    return effect && sayEffect(rules, undefined, effect, language)
  }),
  'breaches.*': entry((rules, [name = ''], language) => rules.breaches[name]?.name[language]),
  'states.at-risk': entry((rules, _names, language) => rules.states['at-risk']?.meaning[language]),
  'states.inactive': entry((rules, _names, language) => rules.states.inactive?.meaning[language]),
}

function withDetails(name: string, details: string | undefined, language: Language): string {
  return details === undefined ? name : speak(language)(messages.entry, { name, details })
}

function sayProcedure(rules: CharterRules, [name = '']: readonly string[], language: Language): string | undefined {
  const procedure = rules.procedures[name]
  if (!procedure) return undefined
  const say = speak(language)
  const effects = procedure.then.map((effect) => sayEffect(rules, name, effect, language))
  return say(messages.newProcedure, {
    name: procedure.name[language],
    quorum: sayQuorum(rules, procedure.decide.quorum, language),
    effects: effects.join(say(messages.semicolon)),
  })
}

function conditions(where: 'gates' | 'findings'): Record<string, Whole> {
  const find = (rules: CharterRules, [name = '', id = '']: readonly string[]): Condition | undefined =>
    elementNamed(rules.procedures[name]?.[where] ?? [], id)
  const says: Says = (rules, names, language) => {
    const condition = find(rules, names)
    return condition && sayTest(rules, names[0] ?? '', condition.test, language)
  }
  const writes: Whole['writes'] = (rules, names) => {
    const condition = find(rules, names)
    return condition && writeTest(condition.test)
  }
  const pattern = `procedures.*.${where}.*`
  return { [pattern]: { says, writes, isEntry: true }, [`${pattern}.test`]: { says, writes, isEntry: false } }
}

/** Nobody and nothing: what a condition expects does not hang on the case. */
const nothing = factsSchema.parse({ applicant: { person: 'somebody' } })

/** What a condition looks for, in the words of the check that an application gets; as of the charter's first day. */
function sayTest(rules: CharterRules, procedure: string, test: Test, language: Language): string {
  const moment = { now: beginOf(rules), zone: rules.zone, about: rules.procedures[procedure]?.about }
  return sayPhrase({ rules, procedure }, judge(test, nothing, moment).expected, language)
}

function beginOf({ effective, zone }: CharterRules): Instant {
  return Temporal.PlainDate.from(effective).toZonedDateTime(zone).toInstant()
}
