import type { LegalBasis } from '../../../service/service-item.ts'

/** 办理依据 of item 3, quoted from 工会系统公共服务清单. */
export const legalAidLegalBases: readonly LegalBasis[] = [
  {
    text: '1.《中华人民共和国工会法》第二十二条第三款 职工认为用人单位侵犯其劳动权益而申请劳动争议仲裁或者向人民法院提起诉讼的，工会应当给予支持和帮助。',
  },
  {
    text: '2.《安徽省工会职工法律援助办法》第二条 本办法所称的职工法律援助，是我省各级工会为合法权益受到侵害的职工提供的无偿法律服务。',
  },
]
