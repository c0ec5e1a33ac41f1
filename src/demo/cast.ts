/** The invented people of a demonstration. None of them exists. */
export interface Invented {
  readonly name: string
  readonly latin: string
  readonly email: string
}

function invent(name: string, latin: string): Invented {
  return { name, latin, email: `${latin.toLowerCase().replaceAll(' ', '.')}@example.org` }
}

export const cast = {
  manager: invent('钟管理', 'Zhong Guanli'),
  leads: [invent('程可欣', 'Cheng Kexin'), invent('罗一舟', 'Luo Yizhou')],
  members: [
    invent('方小禾', 'Fang Xiaohe'),
    invent('贺知远', 'He Zhiyuan'),
    invent('白露', 'Bai Lu'),
    invent('唐若谷', 'Tang Ruogu'),
  ],
  /** Founds the station in Suzhou, which is granted. */
  founder: invent('林晓', 'Lin Xiao'),
  /** Joins it. */
  colleague: invent('沈星河', 'Shen Xinghe'),
  /** Founds the station in Kunming, and cannot go on. */
  leaver: invent('秦川', 'Qin Chuan'),
  applicants: [
    invent('顾明月', 'Gu Mingyue'),
    invent('江南', 'Jiang Nan'),
    invent('何川', 'He Chuan'),
    invent('苏以沫', 'Su Yimo'),
    invent('叶知秋', 'Ye Zhiqiu'),
    invent('陆平', 'Lu Ping'),
    invent('余温', 'Yu Wen'),
    invent('Alex Invented', 'Alex Invented'),
  ],
} as const satisfies Record<string, Invented | readonly Invented[]>
