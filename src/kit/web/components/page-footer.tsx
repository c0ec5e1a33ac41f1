import { messages } from '../messages.ts'
import { href, type Visit } from '../visit.ts'

/** Who runs the site, and the papers: what the law and good manners ask for, as the manager wrote it. */
export function PageFooter({ visit }: { readonly visit: Visit }) {
  const { say, community } = visit
  const { operator, contact, icp, police } = community.footer
  return (
    <footer class="page-footer">
      <div class="page-footer-inside">
        <p class="page-footer-name">{say(community.name)}</p>
        <ul class="page-footer-links">
          <li>
            <a href={href(visit, '/charter')}>{say(messages.charter)}</a>
          </li>
          <li>
            <a href={href(visit, '/ledger')}>{say(messages.ledger)}</a>
          </li>
          <li>
            <a href={href(visit, '/meetings')}>{say(messages.meetings)}</a>
          </li>
          <li>
            <a href={href(visit, '/numbers')}>{say(messages.counts)}</a>
          </li>
          <li>
            <a href={href(visit, '/privacy')}>{say(messages.privacy)}</a>
          </li>
          <li>
            <a href={href(visit, '/conduct')}>{say(messages.conduct)}</a>
          </li>
          {community.home !== undefined && (
            <li>
              <a href={community.home}>{say(messages.communityHome)}</a>
            </li>
          )}
        </ul>
        <ul class="page-footer-papers">
          {operator !== undefined && (
            <li>
              {say(messages.operator)} {operator}
            </li>
          )}
          {contact !== undefined && (
            <li>
              {say(messages.contact)} {contact}
            </li>
          )}
          {icp !== undefined && (
            <li>
              <a href="https://beian.miit.gov.cn/" rel="noopener">
                {icp}
              </a>
            </li>
          )}
          {police !== undefined && <li>{police}</li>}
          <li>{say(messages.builtWith)}</li>
        </ul>
      </div>
    </footer>
  )
}
