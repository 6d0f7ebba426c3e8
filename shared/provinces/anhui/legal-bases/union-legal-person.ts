import type { LegalBasis } from '../../../service/service-item.ts'

/** 办理依据 of item 13, quoted from 工会系统公共服务清单. */
export const unionLegalPersonLegalBases: readonly LegalBasis[] = [
  {
    text: '《基层工会法人登记管理办法》（总工办发〔2020〕20号）：第四条 各级工会应当依照规定的权限、范围、条件和程序，遵循依法依规、公开公正、便捷高效、科学管理的原则，做好基层工会法人登记管理工作。',
  },
]
