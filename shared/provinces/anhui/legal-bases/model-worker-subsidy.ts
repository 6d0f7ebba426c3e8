import type { LegalBasis } from '../../../service/service-item.ts'

/** 办理依据 of item 10, quoted from 工会系统公共服务清单. */
export const modelWorkerSubsidyLegalBases: readonly LegalBasis[] = [
  { text: '1.《安徽省全国劳模专项补助资金发放管理实施细则（试行）》（皖工办〔2021〕22号）全文。' },
  { text: '2.《安徽省劳模专项补助资金发放管理暂行办法》（皖工〔2021〕42号）全文。' },
]
