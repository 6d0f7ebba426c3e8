import type { LegalBasis } from '../../../service/service-item.ts'

/** 办理依据 of item 12, quoted from 工会系统公共服务清单. */
export const matchmakingLegalBases: readonly LegalBasis[] = [
  {
    text: '《安徽省妇女儿童工作委员会2026年工作要点》（皖妇儿工委〔2026〕1号）第6条，“做实婚恋交友公益工程，引导广大家庭和青年树立正确的婚恋观、生育观、家庭观。”',
  },
]
