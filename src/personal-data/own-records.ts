import { activityRecordsOf } from '../activities/list-store.ts'
import { holdingsOf } from '../bodies/holding-store.ts'
import { draftsUploadedBy } from '../charters/draft-store.ts'
import { cardsOf } from '../contacts/cards/store.ts'
import { filesOf } from '../kit/storage/file-store.ts'
import { topicsPutBy } from '../meetings/agenda/store.ts'
import { correctionsAbout } from '../meetings/roll/correction-store.ts'
import { presencesOf } from '../meetings/roll/store.ts'
import { handOverItemsBy } from '../offices/hand-over/store.ts'
import { leavesOf } from '../offices/leave/store.ts'
import type { OwnRecords } from '../people/profile/export-person.ts'
import { proposalsOf } from '../proposals/store.ts'
import { appointmentsOf } from '../stations/appointment-store.ts'
import { ballotsBy, ledgerTextsAbout, remarksBy, revisionsOf, suspensionsOf } from './store.ts'

/** What is kept about a person outside of people itself: the rest of what they can take along. */
export const ownRecords: Readonly<Record<string, OwnRecords>> = {
  charterDrafts: draftsUploadedBy,
  applications: proposalsOf,
  applicationRevisions: revisionsOf,
  ballots: ballotsBy,
  remarks: remarksBy,
  ranks: holdingsOf,
  offices: appointmentsOf,
  activities: activityRecordsOf,
  contactCards: cardsOf,
  files: filesOf,
  leaves: leavesOf,
  handOverItems: handOverItemsBy,
  meetings: presencesOf,
  meetingTopics: topicsPutBy,
  rollCorrections: correctionsAbout,
  suspensions: suspensionsOf,
  ledgerTexts: ledgerTextsAbout,
}
