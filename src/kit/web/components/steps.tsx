import type { ComponentChildren } from 'preact'

export interface Step {
  readonly title: string
  readonly details: ComponentChildren
}

/** What to do, in order: numbered stops. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol class="steps-line">
      {steps.map((step) => (
        <li key={step.title}>
          <p class="steps-title">{step.title}</p>
          <div class="steps-details">{step.details}</div>
        </li>
      ))}
    </ol>
  )
}
