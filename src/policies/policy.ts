import type { Text } from '../kit/i18n/say.ts'
import { conductSections } from './code-of-conduct.ts'
import type { PolicySection } from './policy-section.ts'
import { privacySections } from './privacy-notice.ts'

/** A text that the community stands by. Once people have agreed to a version its words never change: a change is a new version. */
export interface Policy {
  readonly version: string
  /** The first day it holds: `2026-11-01`. */
  readonly effective: string
  readonly title: Text
  readonly lead: Text
  readonly sections: readonly PolicySection[]
}

const firstPrivacyNotice: Policy = {
  version: '1',
  effective: '2026-11-01',
  title: { zh: '隐私说明', en: 'Privacy notice' },
  lead: {
    zh: '这里写明：保存了哪些与你有关的内容，为什么，谁看得到，保存多久，你可以怎么做。',
    en: 'What is kept about you here, why, who sees it, for how long, and what you can do about it.',
  },
  sections: privacySections(1),
}

export const privacyNotice: Policy = {
  ...firstPrivacyNotice,
  version: '2',
  effective: '2026-11-28',
  sections: privacySections(2),
}

export const codeOfConduct: Policy = {
  version: '1',
  effective: '2026-11-01',
  title: { zh: '行为准则', en: 'Code of conduct' },
  lead: {
    zh: '在这里写下的每句话，都会有人认真读。请像当面说话一样写。',
    en: 'Somebody reads every word that is written here. Write as you would speak to them in person.',
  },
  sections: conductSections,
}

/** The version that somebody agrees to today. */
export const privacyVersion: string = privacyNotice.version

/** Every version that was ever in force, the newest first: who agreed to one can still read it. */
export const privacyNotices: readonly Policy[] = [privacyNotice, firstPrivacyNotice]
export const codesOfConduct: readonly Policy[] = [codeOfConduct]
