import type { LegalBasis } from '../../../service/service-item.ts'

/** 办理依据 of item 8, quoted from 工会系统公共服务清单. */
export const joinOrEstablishUnionLegalBases: readonly LegalBasis[] = [
  {
    text: '根据《中华人民共和国工会法》和《中国工会章程》，将广大职工组织到工会中来，不断扩大工会组织覆盖面。',
  },
]
