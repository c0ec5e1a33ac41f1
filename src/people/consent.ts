import type { Instant } from '../kit/time/time.ts'

/** Somebody agreed to one version of a text, for one purpose. */
export interface Consent {
  readonly id: string
  readonly purpose: string
  /** Of the text that was agreed to. */
  readonly version: string
  readonly givenAt: Instant
  readonly withdrawnAt: Instant | null
}

/** A consent that was not taken back. */
export function stands(consent: Consent): boolean {
  return consent.withdrawnAt === null
}
