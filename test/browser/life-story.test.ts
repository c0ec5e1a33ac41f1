import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  type Actor,
  acceptInvitation,
  fileAndConfirm,
  firstMember,
  founder,
  founding,
  foundingTicks,
  invite,
  joining,
  joiningTicks,
  lead,
  manager,
  openLetter,
  reviver,
  rival,
  secondMember,
  vote,
} from './cast.ts'
import { openTheatre, playInOrder, type Stage, type Theatre } from './stage.ts'
import type { Visitor } from './visitor.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre()
})
afterAll(async () => await theatre.close())

/** The life of one station over three years, in which the clock is moved and its sweeps run (H1, H2, D1, D2). */
describe('a station lives, fails and comes back', () => {
  let stage: Stage
  playInOrder()
  beforeAll(async () => {
    stage = await theatre.openStage(true)
  })
  afterAll(async () => await stage.close())

  /** Somebody comes anew: after weeks away nobody is signed in any more. */
  async function come(actor: Actor, path: string, to: 'phone' | 'desk' = 'phone'): Promise<Visitor> {
    const somebody = to === 'phone' ? await stage.onPhone() : await stage.atDesk()
    await somebody.opens(await stage.signInLink(actor.email))
    await somebody.presses('登录')
    await somebody.opens(path)
    return somebody
  }

  async function decide(actor: Actor, title: string, confirmed: Readonly<Record<string, string>> = {}) {
    const somebody = await come(actor, '/zh/desk', 'desk')
    await openLetter(stage, somebody, actor.email, new RegExp(`等待你表决：${title}`))
    await vote(somebody, '同意', '了解情况，同意。', confirmed)
    return somebody
  }

  test('the SIG is there, and founds the station', async () => {
    const managing = await stage.atDesk()
    await managing.opens(stage.managerLink)
    await managing.writes({ 姓名: manager.name, 邮箱: manager.email })
    await managing.presses('成为管理员')
    await managing.opens('/zh/manage/ranks')
    await invite(managing, lead, 'SIG 负责人')
    await invite(managing, firstMember, 'SIG 成员')
    await invite(managing, secondMember, 'SIG 成员')
    await acceptInvitation(stage, lead, 'SIG 负责人')
    await acceptInvitation(stage, firstMember, 'SIG 成员')
    await acceptInvitation(stage, secondMember, 'SIG 成员')
    const newcomer = await stage.onPhone()
    await newcomer.opens('/zh/apply/found-station?place=suzhou')
    await newcomer.writes(founding)
    await newcomer.ticks(...foundingTicks)
    await fileAndConfirm(stage, newcomer, founder)
    await decide(lead, '成立城市站：苏州', { G1: '看过文档提交。', G2: '群里人很多。' })
    await decide(firstMember, '成立城市站：苏州')
    const last = await decide(secondMember, '成立城市站：苏州')
    await last.sees('苏州站成立了')
  })

  test('somebody joins, and the leader puts them forward as deputy; they agree themselves (D2)', async () => {
    const newcomer = await stage.onPhone()
    await newcomer.opens('/zh/apply/join-station?station=suzhou')
    await newcomer.ticks('向站长申请', ...joiningTicks)
    await newcomer.writes(joining)
    await fileAndConfirm(stage, newcomer, rival)
    await decide(founder, '加入城市站：苏州站', { F4: '在论坛上很活跃。', F5: '一起办过聚会。' })

    const leading = await come(founder, '/zh/apply/take-office?station=suzhou&office=deputy')
    await leading.chooses('人选', `${rival.name}（委员）`)
    await leading.writes({ 为什么是这个人: '联络场地很得力。', 这个人最近一次在社区活跃是哪天: '2026-11-01' })
    await leading.ticks('我已阅读隐私说明')
    await leading.presses('提交申请')
    const asked = await stage.onPhone()
    await openLetter(stage, asked, rival.email, /请你本人确认：任站长或副站长/)
    await asked.sees('与你有关', '副站长')
    await asked.presses('我同意')
    await asked.sees('谢谢，已记下')
    await decide(lead, '任站长或副站长：苏州站', { C1: '一起办过活动。' })
    await asked.opens('/zh/stations/suzhou')
    await asked.sees('副站长', rival.name)
  })

  test('nothing is held for months: the leader is reminded before the year is over (H1)', async () => {
    stage.passTime('P314D')
    await stage.sweep()
    const leading = await stage.onPhone()
    await openLetter(stage, leading, founder.email, /每年至少一场线下活动/)
    await stage.passTime('P60D')
    await stage.sweep()
    await leading.opens('/zh/stations/suzhou')
    await leading.sees('有待关注')
  })

  test('the year is missed: the clock opens a case and decides nothing (H2)', async () => {
    stage.passTime('P40D')
    await stage.sweep()
    const visitor = await stage.onPhone()
    await visitor.opens('/zh/stations/suzhou')
    await visitor.seesNothingOf('目前不活跃')
    const leading = await come(lead, '/zh/desk')
    await leading.sees('无法组织活动：苏州站')
  })

  test('the leader recommends the deputy, who agrees and is promoted; the case ends (D1, D2)', async () => {
    const leading = await come(founder, '/zh/apply/take-office?station=suzhou&office=leader')
    await leading.chooses('人选', `${rival.name}（副站长）`)
    await leading.writes({ 为什么是这个人: '一直在办活动。', 这个人最近一次在社区活跃是哪天: '2027-12-01' })
    await leading.ticks('我已阅读隐私说明')
    await leading.presses('提交申请')
    const asked = await stage.onPhone()
    await openLetter(stage, asked, rival.email, /请你本人确认：任站长或副站长/)
    await asked.presses('我同意')
    await decide(lead, '任站长或副站长：苏州站', { C1: '一起办过活动。' })
    await stage.sweep()
    await asked.opens('/zh/stations/suzhou')
    await asked.sees('站长', rival.name, '历任', founder.name)
  })

  test('the new leader asks for an exception, and the year is waived (H1)', async () => {
    const leading = await come(rival, '/zh/apply/waive?station=suzhou')
    await leading.writes({ 什么情况: '场地全年停用。', 到哪天为止: '2028-12-31' })
    await leading.ticks('我已阅读隐私说明')
    await leading.presses('提交申请')
    await decide(lead, '申请豁免：苏州站', { H1: '情况属实。' })
    stage.passTime('P370D')
    await stage.sweep()
    await leading.opens('/zh/stations/suzhou/duties')
    await leading.sees('豁免')
  })

  test('another year is missed, and people find that nobody can: the station becomes inactive (H2)', async () => {
    stage.passTime('P366D')
    await stage.sweep()
    for (const actor of [lead, firstMember, secondMember]) {
      const somebody = await come(actor, '/zh/desk')
      await somebody.followsLike(/无法组织活动：苏州站/)
      await vote(somebody, '同意', '问过所有人。', actor === lead ? { H2: '问过所有人，没有人能组织。' } : {})
    }
    const visitor = await stage.onPhone()
    await visitor.opens('/zh/stations/suzhou')
    await visitor.sees('不活跃', '让城市站重新活跃')
  })

  test('a new active person revives it from its own page, and leads it', async () => {
    const newcomer = await stage.onPhone()
    await newcomer.opens('/zh/stations/suzhou')
    await newcomer.followsLike(/重新活跃/)
    await newcomer.writes({
      你的姓名: reviver.name,
      近半年你在社区做了什么: '写了三篇文章，也在群里答疑。',
      最近一次是哪天: '2029-12-01',
      接下来的打算: '每季度一次小聚。',
      电子邮箱: reviver.email,
    })
    await newcomer.ticks('我近半年在社区活跃', '我会保证每年至少组织一场', '我已阅读隐私说明')
    await fileAndConfirm(stage, newcomer, reviver)
    await decide(lead, '让城市站重新活跃：苏州站', { C1: '读过文章。' })
    await decide(firstMember, '让城市站重新活跃：苏州站')
    await decide(secondMember, '让城市站重新活跃：苏州站')
    await newcomer.opens('/zh/stations/suzhou')
    await newcomer.sees('活跃', reviver.name, '站长')
  })

  test('the ledger tells all of it, and holds; every page was sound', async () => {
    expect(await stage.verifyLedger()).toMatchObject({ ok: true })
    const addresses = [founder, rival, reviver, lead].map(({ email }) => email)
    expect(stage.audience.pagesThatTell(addresses)).toEqual([])
    expect(stage.audience.complaints).toEqual([])
  })
})
