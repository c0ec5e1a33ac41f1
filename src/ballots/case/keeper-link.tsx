import { HideLink } from '../../conduct/hidden-or.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import type { Case } from './load-case.ts'

export interface KeeperLinkProps {
  readonly visit: Visit
  readonly one: Pick<Case, 'hidden'>
  /** `ballot:<id>`, `remark:<id>` or `proposal:<id>:<field>`. */
  readonly subject: string
}

/** For whoever keeps the code of conduct: the way to hide a text; nothing where it is hidden already. */
export function KeeperLink({ visit, one, subject }: KeeperLinkProps) {
  if (one.hidden.has(subject)) return null
  return (
    <p class="keeper-link">
      <HideLink visit={visit} subject={subject} />
    </p>
  )
}
