import type { Text } from '../i18n/say.ts'
import type { Trouble } from './letter.ts'

/** What the outbox says about a letter that could not be sent. */
export const troubleWords: Readonly<Record<Trouble, Text>> = {
  unreachable: {
    zh: '连不上邮件服务器，稍后会自动再试。',
    en: 'The mail server cannot be reached. It will be tried again.',
  },
  'sign-in-refused': {
    zh: '邮件服务器不接受 SMTP_URL 里的用户名或密码。改正后会自动再试。',
    en: 'The mail server does not accept the user name or password in SMTP_URL. Once it is mended, the letter is tried again.',
  },
  'address-refused': {
    zh: '邮件服务器不接受收件地址或发件地址，稍后会自动再试。',
    en: 'The mail server does not accept the sender’s or the recipient’s address. It will be tried again.',
  },
  'letter-refused': {
    zh: '邮件服务器拒收了这封信，稍后会自动再试。',
    en: 'The mail server refused this letter. It will be tried again.',
  },
  unknown: {
    zh: '这封信没有发出去，稍后会自动再试。',
    en: 'This letter could not be sent. It will be tried again.',
  },
}
