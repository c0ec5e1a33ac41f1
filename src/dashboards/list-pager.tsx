import { Pager } from '../kit/web/components/pager.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'
import type { Slice } from './slice.ts'

interface ListPagerProps {
  readonly visit: Visit
  readonly slice: Slice<unknown>
  /** Where a page of the list is. */
  readonly path: (page: number) => string
}

/** Steps through a long list of the desk. */
export function ListPager({ visit, slice: { page, pages }, path }: ListPagerProps) {
  const { say } = visit
  const link = (to: number, label: string) => ({ href: href(visit, path(to)), label })
  return (
    <Pager
      previous={page > 1 ? link(page - 1, say(messages.previousPage)) : undefined}
      next={page < pages ? link(page + 1, say(messages.nextPage)) : undefined}
      here={say(messages.pageOf, { page, pages })}
    />
  )
}
