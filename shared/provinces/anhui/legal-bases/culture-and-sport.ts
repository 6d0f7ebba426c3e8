import type { LegalBasis } from '../../../service/service-item.ts'

/** 办理依据 of item 6, quoted from 工会系统公共服务清单. */
export const cultureAndSportLegalBases: readonly LegalBasis[] = [
  {
    text: '《中华人民共和国工会法》第三十二条：工会会同用人单位加强对职工的思想政治引领，教育职工以国家主人翁态度对待劳动，爱护国家和单位的财产；组织职工开展群众性的合理化建议、技术革新、劳动和技能竞赛活动，进行业余文化技术学习和职工培训，参加职业教育和文化体育活动，推进职业安全健康教育和劳动保护工作。',
  },
]
