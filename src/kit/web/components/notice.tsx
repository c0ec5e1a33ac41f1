import type { ComponentChildren } from 'preact'
import { Mark, type MarkName } from './icons.tsx'

export type NoticeKind = 'info' | 'good' | 'warning' | 'bad'

const noticeMarks: Readonly<Record<NoticeKind, MarkName>> = {
  info: 'info',
  good: 'tick',
  warning: 'alert',
  bad: 'cross',
}

export interface NoticeProps {
  readonly kind: NoticeKind
  readonly title?: string | undefined
  readonly children: ComponentChildren
}

/** Something the reader should know before going on. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'info' ? 'note' : 'status'}>
      <span class="notice-mark">
        <Mark name={noticeMarks[kind]} />
      </span>
      <div class="notice-body">
        {title !== undefined && <p class="notice-title">{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  )
}

export interface EmptyStateProps {
  readonly title: string
  /** What to do next. */
  readonly children: ComponentChildren
  readonly action?: ComponentChildren
}

/** Nothing here yet, and what would change that: the end of a line that is not built yet. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <svg viewBox="0 0 120 24" width="120" height="24" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M2 12h44" stroke-width="5" stroke-linecap="round" />
        <path d="M74 12h44" stroke-width="5" stroke-linecap="round" stroke-dasharray="1 10" />
        <circle cx="60" cy="12" r="8" stroke-width="4" stroke-dasharray="4 4.4" />
      </svg>
      <p class="empty-state-title">{title}</p>
      <div class="empty-state-words">{children}</div>
      {action !== undefined && <div class="action-row">{action}</div>}
    </div>
  )
}
