import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  acceptInvitation,
  comeToCase,
  fileAndConfirm,
  firstMember,
  founder,
  founding,
  foundingTicks,
  invite,
  lead,
  manager,
  openLetter,
  secondMember,
  signIn,
  vote,
} from './cast.ts'
import { openTheatre, playInOrder, type Stage, type Theatre } from './stage.ts'
import type { Visitor } from './visitor.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

const visitor = { name: '周小雨', email: 'zhou.xiaoyu@example.org' }

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre()
})
afterAll(async () => await theatre.close())

/** How a station is reached (J2), and what happens while its leader is away; without scripts, as everything works without them. */
describe('a station is reached', () => {
  let stage: Stage
  let leading: Visitor
  let code: string
  playInOrder()
  beforeAll(async () => {
    stage = await theatre.openStage(false)
  })
  afterAll(async () => await stage.close())

  async function picture(): Promise<Buffer> {
    const create = { width: 600, height: 800, channels: 3, background: '#fff' } as const
    return await sharp({ create })
      .withExif({ IFD0: { Make: 'Secret Camera' } })
      .jpeg()
      .toBuffer()
  }

  test('there is one, in Suzhou', async () => {
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
    for (const actor of [lead, firstMember, secondMember]) {
      const deciding = await stage.atDesk()
      await comeToCase(stage, deciding, actor, '成立城市站：苏州')
      await vote(deciding, '同意', '了解情况。', actor === lead ? { G1: '看过提交。', G2: '群里人多。' } : {})
    }
  })

  test('its leader puts up the code of a WeChat group, made two days ago', async () => {
    leading = await stage.onPhone()
    await leading.opens('/zh/desk/offices')
    await signIn(stage, leading, founder)
    await leading.sees('我的职务', '苏州站站长')
    await leading.follows('联系方式')
    const form = leading.page.locator('form[action*="kind=group"]')
    await form.getByLabel(/^\s*哪天生成的/).fill('2026-11-21')
    const add = form.getByRole('button', { name: '放到公开页面' })
    await Promise.all([leading.page.waitForEvent('load'), add.click()])
    await leading.sees('还没有保存', '请选一张图片')
    await form
      .getByLabel(/^\s*二维码图片/)
      .setInputFiles({ name: 'qr.jpg', mimeType: 'image/jpeg', buffer: await picture() })
    expect(await form.getByLabel(/^\s*哪天生成的/).inputValue()).toBe('2026-11-21')
    await Promise.all([leading.page.waitForEvent('load'), add.click()])
    await leading.sees('已保存', '公开页面正在显示，到 2026年11月27日')
  })

  test('a visitor sees it with words and its last day, and the picture says nothing of the camera', async () => {
    const visiting = await stage.onPhone()
    await visiting.opens('/zh/stations/suzhou')
    await visiting.sees('怎样联系', '留言会转给站长。', '有效到 2026年11月27日')
    const image = visiting.page.getByAltText('苏州站微信群二维码')
    code = `${stage.address}${await image.getAttribute('src')}`
    expect(await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(600)
    const answer = await fetch(code)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await answer.arrayBuffer()).includes('Secret Camera')).toBe(false)
  })

  test('they write to the leader, who can answer them; nobody sees an address', async () => {
    const visiting = await stage.onPhone()
    await visiting.opens('/zh/stations/suzhou')
    await visiting.follows('给苏州站留言')
    await visiting.writes({ 你的姓名: visitor.name, 你的邮箱: '写错了', 想说什么: '想在下次聚会分享。' })
    await visiting.presses('发送留言', 422)
    await visiting.sees('请填写一个邮箱', '需要你同意才能转交')
    expect(await visiting.reads('想说什么')).toBe('想在下次聚会分享。')
    await visiting.writes({ 你的邮箱: visitor.email })
    await visiting.ticks('我已阅读隐私说明')
    await visiting.presses('发送留言')
    await visiting.sees('留言已转交')
    const letter = await stage.letterTo(founder.email, /周小雨给你留言/)
    expect(letter.replyTo).toBe(visitor.email)
    expect(letter.text).toContain('想在下次聚会分享。')
    await leading.opens('/zh/desk/messages')
    await leading.sees('想在下次聚会分享。', `回复 ${visitor.email}`)
  })

  test('the leader is away, and the page says until when', async () => {
    await leading.opens('/zh/desk/offices')
    await leading.follows('请假')
    await leading.sees('按章程由副站长代行，但目前没有能代行的人')
    await leading.writes({ 第一天: '2026-11-23', 最后一天: '2026-11-25' })
    await leading.presses('保存')
    await leading.sees('已保存', '没有人需要通知')
    const visiting = await stage.onPhone()
    await visiting.opens('/zh/stations/suzhou')
    await visiting.sees('休假到 2026年11月25日')
  })

  test('they are reminded the day before the code expires, once, and then nobody sees it any more', async () => {
    stage.passTime('P4D')
    await stage.sweep()
    await stage.sweep()
    const reminded = await stage.onPhone()
    await openLetter(stage, reminded, founder.email, /微信群二维码明天失效/)
    expect(stage.deliveries.filter(({ subject }) => subject.includes('失效'))).toHaveLength(1)
    stage.passTime('P1D')
    const visiting = await stage.onPhone()
    await visiting.opens('/zh/stations/suzhou')
    await visiting.sees('怎样联系', '给苏州站留言')
    await visiting.seesNothingOf('/files/', '休假到')
    expect((await fetch(code)).status).toBe(404)
  })

  test('every page was sound, and no public one told an address', () => {
    expect(stage.audience.pagesThatTell([founder.email, visitor.email])).toEqual([])
    expect(stage.audience.complaints).toEqual([])
  })
})
