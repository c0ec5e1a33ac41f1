import type { Text } from '../kit/i18n/say.ts'
import type { Obstacle } from './version.ts'

/** Why a draft cannot be proposed, and what to do. */
export const obstacleWords: Readonly<Record<Obstacle, Text>> = {
  'other-community': { zh: '它是另一个社区的章程。', en: 'It is the charter of another community.' },
  adopted: { zh: '它已经通过了。', en: 'It was adopted already.' },
  'not-newer': {
    zh: '版本号要大于每一个已通过的版本：请改大 version，再上传。',
    en: 'Its version has to be greater than every adopted one: raise “version” and upload it again.',
  },
  'past-day': {
    zh: '生效日期已经过去：请改成今天或以后的日期，再上传。',
    en: 'Its effective day is over: give it today or a later day and upload it again.',
  },
  'far-day': {
    zh: '它的生效日在两年以后：在那之前，别的版本都不能先施行',
    en: 'It would come into force more than two years from now, and no other version could come before it',
  },
  'before-coming': {
    zh: '生效日期早于一个已通过、尚未生效的版本：请改成同一天或更晚。',
    en: 'It would come into force before a version that is adopted and still to come: give it the same day or a later one.',
  },
}
