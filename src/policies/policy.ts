import type { Text } from '../kit/i18n/say.ts'

/** A text that the community stands by. Once people have agreed to a version its words never change: a change is a new version. */
export interface Policy {
  readonly version: string
  /** The first day it holds: `2026-11-01`. */
  readonly effective: string
  readonly title: Text
}

export const privacyNotice: Policy = {
  version: '1',
  effective: '2026-11-01',
  title: { zh: '隐私说明', en: 'Privacy notice' },
}

export const codeOfConduct: Policy = {
  version: '1',
  effective: '2026-11-01',
  title: { zh: '行为准则', en: 'Code of conduct' },
}

/** The version that somebody agrees to today. */
export const privacyVersion: string = privacyNotice.version
