import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  acceptInvitation,
  comeToCase,
  everybody,
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
  recorded,
  rival,
  secondMember,
  signIn,
  vote,
} from './cast.ts'
import { openTheatre, playInOrder, type Stage, type Theatre } from './stage.ts'
import type { Visitor } from './visitor.ts'

// A machine with much else to do may need long for a page.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre()
})
afterAll(async () => await theatre.close())

/** One story, in which every scene goes on where the one before ended. The numbers are those of the community's first task. */
describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a station is founded and joined, %s', (_how, withScripts) => {
  let stage: Stage
  playInOrder()
  beforeAll(async () => {
    stage = await theatre.openStage(withScripts)
  })
  afterAll(async () => await stage.close())

  let managing: Visitor
  let newcomer: Visitor
  let secondNewcomer: Visitor
  let leading: Visitor
  let first: Visitor
  let second: Visitor

  test('the manager opens the printed link, sees who is missing and fills in the footer', async () => {
    managing = await stage.atDesk()
    await managing.opens(stage.managerLink)
    await managing.writes({ 姓名: manager.name, 邮箱: manager.email })
    await managing.presses('成为管理员')
    await managing.sees('清单', '待办', '还没有写明运营者和联系方式')
    await managing.follows('填写页脚')
    await managing.writes({
      运营者: '云原生社区',
      联系方式: 'https://example.org/contact',
      'ICP 备案号': '京ICP备12345678号',
    })
    await managing.presses('保存')
    await managing.sees('已保存', '运营者 云原生社区')
    await managing.follows('回到管理')
    await managing.follows('邀请和查看成员')
    await managing.sees('还缺 1 位 SIG 负责人和 2 位 SIG 成员')
  })

  test('until a quorum can be reached the form says who is missing', async () => {
    newcomer = await stage.onPhone()
    await newcomer.opens('/zh/apply/found-station?place=suzhou')
    await newcomer.sees('现在还不能作出决定', '1 位 SIG 负责人', '2 位 SIG 成员')
  })

  test('the manager invites a Lead and two SIG Members, who see what they accept', async () => {
    await invite(managing, lead, 'SIG 负责人')
    await invite(managing, firstMember, 'SIG 成员')
    await invite(managing, secondMember, 'SIG 成员')
    await acceptInvitation(stage, lead, 'SIG 负责人')
    await acceptInvitation(stage, firstMember, 'SIG 成员')
    await acceptInvitation(stage, secondMember, 'SIG 成员')
    await managing.opens('/zh/manage/ranks')
    await managing.sees('足够', lead.name, firstMember.name, secondMember.name)
  })

  test('somebody whom the charter records claims the office, and the manager confirms it', async () => {
    const claimant = await stage.onPhone()
    await claimant.opens('/zh/stations/shanghai')
    await claimant.follows(recorded.name)
    await claimant.follows('这是我')
    await claimant.writes({ 邮箱: recorded.email, '怎样能认出是你？': '2021 年和大家一起办起了上海站。' })
    await claimant.presses('提交认领')
    await openLetter(stage, claimant, recorded.email, /请确认你的邮箱/)
    await claimant.presses('确认邮箱')
    await claimant.sees('收到你的认领')
    await managing.opens('/zh/manage/claims')
    await managing.sees(recorded.name, '上海站', '已确认能收到邮件')
    await managing.writes({ 理由: '电话里核实过。' })
    await managing.presses('确认是本人')
    await managing.sees('已处理')
    await openLetter(stage, claimant, recorded.email, /认领已确认/)
    await signIn(stage, claimant, recorded)
    await claimant.sees('张海立，你好', '上海站站长')
    await claimant.opens('/zh/stations/shanghai')
  })

  test('a newcomer reads about the committee, a station and the charter, in two languages', async () => {
    await newcomer.opens('/')
    await newcomer.sees('KubeSphere 社区用户委员会', '上海站', '杭州站', '成都站', '京ICP备12345678号')
    await newcomer.follows('上海站')
    await newcomer.sees('站长', '申红磊', '2021')
    await newcomer.follows('章程')
    await newcomer.sees('至少由宣传与外联 SIG 的一位负责人和两位成员通过')
    await newcomer.follows('English')
    expect(newcomer.path()).toBe('/en/charter')
    await newcomer.sees('At least one Lead and two Members')
    await newcomer.follows('中文')
    expect(newcomer.path()).toBe('/zh/charter')
  })

  test('the newcomer chooses the city, mends a mistake, checks, files and confirms', async () => {
    await newcomer.opens('/zh')
    await newcomer.follows('成立城市站')
    await newcomer.sees('由谁决定', 'G1', 'G2', 'G3')
    await newcomer.follows('开始申请')
    await newcomer.writes({ 城市: 'Su Zhou' })
    await newcomer.presses('查找')
    await newcomer.followsLike(/^苏州/)
    await newcomer.writes({ ...founding, 电子邮箱: 'lin.xiao', 一次活动预计能来多少人: '很多' })
    await newcomer.ticks(...foundingTicks)
    await newcomer.presses('提交申请', 422)
    await newcomer.sees('有 2 处需要改一下', '这不像一个电子邮箱地址')
    expect(await newcomer.reads('为什么想成立城市站')).toBe(founding.为什么想成立城市站)
    expect(await newcomer.focus()).toContain('有 2 处需要改一下')
    await newcomer.writes({ 电子邮箱: founder.email, 一次活动预计能来多少人: '12' })
    if (withScripts) await newcomer.awaits('申请中写的是 12')
    await newcomer.presses('先检查一下')
    await newcomer.sees('可以提交，但有 1 条目前不符合', '无法判断', '怎样补上')
    await newcomer.writes({ 一次活动预计能来多少人: '30' })
    await fileAndConfirm(stage, newcomer, founder)
    await newcomer.sees('成立城市站：苏州', '现在轮到评审人', founding.对这座城市的未来计划)
  })

  test('a second newcomer sees that somebody applies for the city already, and applies too', async () => {
    stage.passTime('PT1H')
    secondNewcomer = await stage.onPhone()
    await secondNewcomer.opens('/zh/apply/found-station?place=suzhou')
    await secondNewcomer.sees('还有 1 份同样的申请正在处理')
    await secondNewcomer.followsLike(/提交的申请$/)
    await secondNewcomer.sees('成立城市站：苏州', '表决中')
    await secondNewcomer.seesNothingOf(founder.name, founding.对这座城市的未来计划, founding['GitHub 账号'])
    await secondNewcomer.opens('/zh/apply/found-station?place=suzhou')
    await secondNewcomer.writes({ ...founding, 你的姓名: rival.name, 'GitHub 账号': '', 电子邮箱: rival.email })
    await secondNewcomer.ticks(...foundingTicks)
    await fileAndConfirm(stage, secondNewcomer, rival)
  })

  test('the Lead signs in by mail, approves, confirms G1 and leaves a note', async () => {
    stage.passTime('P3D')
    leading = await stage.atDesk()
    await comeToCase(stage, leading, lead, '成立城市站：苏州')
    await leading.follows('我的')
    await leading.sees('2 份申请', '3 天')
    await leading.follows('成立城市站：苏州')
    await leading.sees(
      founder.name,
      founding.打算怎样把大家聚起来,
      '逐条核对',
      '无法判断',
      '同一座城市还有一份未结的申请',
    )
    await leading.seesNothingOf(founder.email)
    await leading.presses('提交表决', 422)
    await leading.sees('请选择你的意见', '请写明理由')
    await vote(leading, '同意', '计划很扎实。', { G1: '看过他的三次文档提交。' })
    await leading.sees('你的表决已计入', '负责人 1/1', '成员 0/2')
    await leading.writes({ 写一条备注: note })
    await leading.presses('保存备注')
    await leading.sees('备注已保存', note)
  })

  test('a SIG Member objects; the applicant answers and sees no note', async () => {
    first = await stage.atDesk()
    await comeToCase(stage, first, firstMember, '成立城市站：苏州')
    await first.sees(note)
    await vote(first, '反对', objection)
    const words = await openLetter(stage, newcomer, founder.email, /有一条反对意见等你回应/)
    expect(words).toContain(objection)
    await newcomer.sees('1 条反对意见等你回应', objection, firstMember.name, '还有 1 份同样的申请正在处理')
    await newcomer.seesNothingOf(note, '备注')
    await newcomer.writes({ 回应这条反对意见: answer })
    await newcomer.presses('提交回应')
    await newcomer.sees('已提交你的回应', answer)
  })

  test('the Member changes to approve, and another approves and confirms G2: the station is founded', async () => {
    await first.opens(first.path())
    await first.sees(answer)
    await vote(first, '同意', '场地确实有了。')
    await first.sees('你的表决已计入', '成员 1/2')
    second = await stage.atDesk()
    await comeToCase(stage, second, secondMember, '成立城市站：苏州')
    await vote(second, '同意', '群里人很多。', { G2: '上个月的聚会来了四十人。' })
    await second.sees('苏州站成立了', 'G3')
  })

  test('the station is on the site at once', async () => {
    await openLetter(stage, newcomer, founder.email, /通过了：成立城市站：苏州/)
    expect(newcomer.path()).toBe('/zh/stations/suzhou')
    await newcomer.sees('苏州站', '活跃', founder.name, '站长')
    await newcomer.opens('/zh')
    await newcomer.follows('苏州站')
    const words = await openLetter(stage, secondNewcomer, rival.email, /申请已结束/)
    expect(words).toContain('苏州站已经成立')
  })

  test('the second newcomer joins it through its leader', async () => {
    expect(secondNewcomer.path()).toBe('/zh/apply/join-station')
    await secondNewcomer.ticks('向站长申请', ...joiningTicks)
    await secondNewcomer.writes(joining)
    await fileAndConfirm(stage, secondNewcomer, rival)
    await comeToCase(stage, newcomer, founder, '加入城市站：苏州站')
    await vote(newcomer, '同意', '欢迎！', { F4: '在论坛上很活跃。', F5: '一起办过聚会。' })
    await newcomer.sees('周舟 成为苏州站委员')
    await newcomer.follows('查看苏州站')
    await newcomer.sees('委员', rival.name)
    await newcomer.follows('我的')
    await newcomer.sees('苏州站站长', '最近结束的')
  })

  test('the ledger tells the decision by clause and rank, and holds', async () => {
    await newcomer.follows('决议台账')
    await newcomer.sees('1 位 SIG 负责人、2 位 SIG 成员', 'G3', '通过')
    await newcomer.followsLike(/^\d+ · 成立城市站$/)
    await newcomer.sees('苏州站', '1.1.0', '“一次活动预计能来多少人”不少于 20', '经人确认')
    await newcomer.opens('/zh/privacy')
    await newcomer.opens('/zh/conduct')
    expect(await stage.verifyLedger()).toMatchObject({ ok: true })
  })

  test('no public page tells an address or what was written for others, and no line of the log a secret', async () => {
    const addresses = everybody.map(({ email }) => email)
    const written = [founding['GitHub 账号'], founding.打算怎样把大家聚起来, note, objection, answer]
    expect(stage.audience.pagesThatTell([founder.name])).not.toEqual([])
    expect(stage.audience.pagesThatTell([...addresses, ...written])).toEqual([])
    const record = await (await fetch(`${stage.address}/zh/ledger.json`)).text()
    expect([...addresses, ...written].filter((words) => record.includes(words))).toEqual([])
    const secrets = stage.deliveries.flatMap(({ link }) => link?.match(/[\w-]{43}/)?.[0] ?? [])
    const log = stage.log()
    expect([...secrets, ...addresses].filter((one) => log.includes(one))).toEqual([])
  })

  test('every page was sound: axe, one h1, no sideways scroll, no error, no other host', () => {
    expect(stage.audience.complaints).toEqual([])
  })
})

const note = '先和他通个电话再说。'
const objection = '场地落实了吗？看不出来。'
const answer = '落实了：两家公司已经签了场地协议。'
