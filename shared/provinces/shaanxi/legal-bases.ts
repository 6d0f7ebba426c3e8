import type { LegalBasis } from '../../service/service-item.ts'

/** 陕工办发〔2022〕28号, quoted. It makes these four kinds of service the basic ones of every center. */
const basicServices: readonly LegalBasis[] = [
  {
    text: '《陕西省总工会办公室关于印发〈关于进一步做好全省职工帮扶服务质量提升工作的实施意见〉的通知》（陕工办发〔2022〕28号）二、主要内容 2. 全面梳理编制服务事项目录，实施业务服务清单制度，将困难帮扶、就业创业、信访法援、心理咨询等作为帮扶中心的基础服务项目，根据各地实际，通过自办、联办等方式，整合多方资源，积极开展普惠性的提升职工生活品质活动，实现服务职工功能一体化。',
  },
]

/** 办理依据 by service. An item of this folder has it too. */
export const listedLegalBases: { readonly [code: string]: readonly LegalBasis[] | undefined } = {
  'child-education-aid': basicServices,
  'medical-aid': basicServices,
  'living-aid': basicServices,
  'legal-aid': basicServices,
  'employment-help': basicServices,
  'psychological-counseling': basicServices,
}
