import { expect } from 'vitest'
import type { Stage } from './stage.ts'
import type { Visitor } from './visitor.ts'

export interface Actor {
  readonly name: string
  readonly email: string
}

/** Who plays. All are invented but 张海立, whom the charter records as the leader at Shanghai. */
export const manager: Actor = { name: '许诺', email: 'xu.nuo@example.org' }
export const lead: Actor = { name: '江河', email: 'jiang.he@example.org' }
export const firstMember: Actor = { name: '白露', email: 'bai.lu@example.org' }
export const secondMember: Actor = { name: '苏木', email: 'su.mu@example.org' }
export const recorded: Actor = { name: '张海立', email: 'hai.li@example.org' }
export const founder: Actor = { name: '林晓', email: 'lin.xiao@example.org' }
export const rival: Actor = { name: '周舟', email: 'zhou.zhou@example.org' }
export const reviver: Actor = { name: '陈新', email: 'chen.xin@example.org' }
export const everybody: readonly Actor[] = [manager, lead, firstMember, secondMember, recorded, founder, rival]

/** Asks for a sign-in link on the page where one stands, and uses it. */
export async function signIn(stage: Stage, somebody: Visitor, { email }: Actor): Promise<void> {
  await somebody.writes({ 邮箱: email })
  await somebody.presses('寄登录链接')
  await somebody.sees('请查收邮件')
  await openLetter(stage, somebody, email, /你的登录链接/)
  await somebody.presses('登录')
}

/** Opens the link of a letter; gives the letter's words. */
export async function openLetter(stage: Stage, somebody: Visitor, address: string, subject: RegExp): Promise<string> {
  const { link, text } = await stage.letterTo(address, subject)
  if (link === undefined) throw new Error(`The letter ${subject} has no link.`)
  await somebody.opens(link)
  return text
}

export async function invite(somebody: Visitor, { name, email }: Actor, rank: string): Promise<void> {
  await somebody.writes({ 姓名: name, 邮箱: email })
  await somebody.chooses('职级', rank)
  await somebody.presses('发出邀请')
  await somebody.sees('邀请已发出', name)
}

/** Opens the invitation, sees what is accepted, and accepts it. */
export async function acceptInvitation(stage: Stage, { name, email }: Actor, rank: string): Promise<void> {
  const invited = await stage.atDesk()
  await openLetter(stage, invited, email, /邀请你担任/)
  await invited.sees(`邀请你担任 ${rank}`, manager.name, '成立城市站', '会公开的内容')
  expect(await invited.reads('公开的姓名')).toBe(name)
  await invited.presses('接受并登录')
  await invited.sees(`${name}，你好`, rank)
}

/** Files the application that is filled in, and confirms it by the letter that comes. */
export async function fileAndConfirm(stage: Stage, somebody: Visitor, { email }: Actor): Promise<void> {
  await somebody.presses('提交申请')
  await somebody.sees('请查收邮件')
  await openLetter(stage, somebody, email, /请确认你的申请/)
  await somebody.presses('确认')
}

/** Comes to a case by the letter that asks for a ballot, signing in on the way. */
export async function comeToCase(stage: Stage, somebody: Visitor, actor: Actor, title: string): Promise<void> {
  await openLetter(stage, somebody, actor.email, new RegExp(`等待你表决：${title}`))
  await signIn(stage, somebody, actor)
  await somebody.sees(title, '申请人写了什么')
}

/** The founder's application, as the charter's form asks for it. */
export const founding = {
  你的姓名: founder.name,
  'GitHub 账号': 'linxiao-example',
  为什么想成立城市站: '苏州有很多云原生用户，想办一个能常见面的地方。',
  近半年你在社区做了什么: '提交了三次文档改进，也在群里答疑。',
  最近一次是哪天: '2026-10-12',
  一次活动预计能来多少人: '30',
  打算怎样把大家聚起来: '两家公司愿意提供场地，已有一个六十人的群。',
  对这座城市的未来计划: '每季度一次小聚，年底一次大会。',
  电子邮箱: founder.email,
} as const

export const foundingTicks = [
  '我近半年在 KubeSphere 社区活跃',
  '我会保证每年至少组织一场',
  '如果不能再组织',
  '我已阅读隐私说明',
] as const

export const joining = {
  你的姓名: rival.name,
  近期你在社区做了什么: '在论坛回答了二十多个问题。',
  最近一次是哪天: '2026-11-01',
  你能做些什么: '主持、联络场地。',
  电子邮箱: rival.email,
} as const

export const joiningTicks = ['我对组织活动有兴趣', '我已阅读隐私说明'] as const

/** Somebody's vote on the case that is open before them. */
export async function vote(
  somebody: Visitor,
  choice: '同意' | '反对',
  reason: string,
  confirmed: Readonly<Record<string, string>> = {},
): Promise<void> {
  await somebody.ticks(choice)
  await somebody.writes({ 理由: reason })
  for (const [clause, how] of Object.entries(confirmed)) {
    await somebody.ticks(`我确认 ${clause}`)
    await somebody.writes({ [`你怎么知道的（${clause}）`]: how })
  }
  await somebody.presses((await somebody.hasButton('更新表决')) ? '更新表决' : '提交表决')
}
