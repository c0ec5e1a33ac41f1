import { Hono } from 'hono'
import type { Db } from '../../kit/db/database.ts'
import { dayIn } from '../../kit/time/time.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { heldPerQuarter, heldPerYear, yearsOf } from './numbers.ts'
import { NumbersPage } from './numbers-page.tsx'
import { heldCounts, yearEnds } from './store.ts'

const quartersShown = 12

/** `/numbers`: what there was over the years. It looks at nobody: the same bytes for everybody until the day or the record changes. */
export function numbersRoutes({ db }: { readonly db: Db }): Hono<Env> {
  return new Hono<Env>().get('/numbers', async (c) => {
    const visit = c.get('visit')
    const { id, zone } = visit.community
    const today = dayIn(zone, visit.now)
    const [held, ends] = await Promise.all([heldCounts(db, id), yearEnds(db, id, today)])
    const years = heldPerYear(held, yearsOf(held, ends, today))
    const quarters = heldPerQuarter(held, today, quartersShown)
    return sendPage(c, <NumbersPage {...{ visit, ends, years, quarters }} />)
  })
}
