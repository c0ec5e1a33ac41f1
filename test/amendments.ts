import { rewritten, sourceOf } from './charter/charters.ts'

/** KubeSphere's charter with a way to amend it (A1): a Lead and two SIG Members, filed by any of them. */
export function amendable(...changes: readonly (readonly [from: string, to: string])[]): string {
  const source = sourceOf('kubesphere')
  const whole = source.includes('adopt-charter:') ? source : `${source}\n${amendCharter}`
  return rewritten(whole, ...changes)
}

/** The same as a later version that comes into force on a day. */
export function amended(
  version: string,
  effective: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): string {
  return amendable(...changes)
    .replace(/^version: .*$/m, `version: ${version}`)
    .replace(/^effective: .*$/m, `effective: ${effective}`)
}

const amendCharter = `
  amend-charter:
    name: { zh: 修改章程, en: Amend the charter }
    summary: { zh: 通过章程的一个新版本。, en: Adopt a new version of the charter. }
    clause: A1
    about: charter
    filed-by: [sig.lead, sig.member]
    channels:
      - { channel: web, clause: A1, name: { zh: 网页提交, en: This form } }
    form:
      - { field: name, type: line, is: name, label: { zh: 你的姓名, en: Your name }, material: false }
      - { field: reason, type: text, label: { zh: 为什么修改, en: Why it is changed }, visible: public, max: 3000 }
      - { field: contact, type: email, is: address, label: { zh: 电子邮箱, en: E-mail }, visible: applicant, material: false }
    decide: *by-the-sig
    then:
      - { adopt-charter: proposed }
`
