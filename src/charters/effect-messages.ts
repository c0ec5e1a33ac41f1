/** What follows from a decision, in words. */
export const effectMessages = {
  stationOpens: { zh: '{kind}成立', en: 'the {kind} is founded' },
  becomes: { zh: '{who}成为{role}', en: '{who} becomes {role}' },
  becomesThe: { zh: '{who}成为{role}', en: '{who} becomes its {role}' },
  becomesOne: { zh: '{who}成为{role}', en: '{who} becomes a {role}' },
  becomesAsked: { zh: '{who}担任所申请的职务', en: '{who} takes the office applied for' },
  applicant: { zh: '申请人', en: 'the applicant' },
  subject: { zh: '当事人', en: 'the person concerned' },
  officeEnds: { zh: '{who}卸任', en: 'the office of {who} ends' },
  officesEnd: { zh: '{roles}全部卸任', en: 'everybody’s office ends: {roles}' },
  status: {
    zh: '城市站转为{status}',
    en: 'the station becomes {status}',
  },
  waived: { zh: '“{obligation}”暂免，到所写的日期为止', en: '“{obligation}” is not owed until the day that is named' },
  warned: { zh: '记录一次违规：{breach}', en: 'a breach is recorded: {breach}' },
  opens: { zh: '随即处理“{procedure}”', en: '“{procedure}” is opened' },
  agenda: { zh: '列入{body}下次会议的议程', en: 'it goes on the agenda of the next meeting of the {body}' },
  told: { zh: '通知{roles}', en: '{roles} are told' },
  adopted: { zh: '章程新版本通过，自生效日起施行', en: 'the new version of the charter is adopted, from its day on' },
  comma: { zh: '、', en: ', ' },
} as const
